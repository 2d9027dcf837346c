"""The command `uxlab` and its subcommands; each lives in a module of its own, which is loaded when it is called for."""

from importlib import import_module
from pathlib import Path

import click

from uxlab import __version__

COMMANDS = {
    "open": "open.open_",
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
    "map": "map_command.map_",
    "export": "export.export",
    "report": "report.report",
    "demo": "demo.demo",
}
"""Where each subcommand is to be found in this package, in the order of the work."""


STUDY_SUFFIX = ".uxlab"


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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take the name of a study for a wish to open it."""
        if args and args[0] not in COMMANDS and Path(args[0]).suffix == STUDY_SUFFIX:
            return "open", self.get_command(ctx, "open"), args
        return super().resolve_command(ctx, args)


@click.group(
    cls=CommandsOnDemand, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="uxlab")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Run, time and measure moderated usability-test sessions.

    Without a command, or with a study's file in its place, the app opens.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(import_module("uxlab.cli.open").open_)
