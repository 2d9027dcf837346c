"""The command `uxlab` and its subcommands; each lives in a module of its own, which is loaded when it is called for."""

from importlib import import_module

import click

from uxlab import __version__

COMMANDS = {
    "new": "new.new",
    "check": "check.check",
    "record": "record.record",
    "import": "import_command.import_",
    "metrics": "metrics.metrics",
    "calc": "calc.calc",
    "compare": "compare.compare",
    "problems": "problems.problems",
    "agreement": "agreement.agreement",
    "indicators": "indicators.indicators",
    "demo": "demo.demo",
}
"""Where each subcommand is to be found in this package, in the order of the work."""


class CommandsOnDemand(click.Group):
    """A group that imports a subcommand's module on first use: a session must not wait for the calculator."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of the work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a subcommand, None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(".")
        command = getattr(import_module(f"uxlab.cli.{module}"), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.{attribute} is no command")
        return command


@click.group(cls=CommandsOnDemand, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="uxlab")
def cli() -> None:
    """Run, time and measure moderated usability-test sessions."""
