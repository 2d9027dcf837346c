"""The command `uxlab` and its subcommands; each lives in a module of its own."""

import click

from uxlab import __version__
from uxlab.cli.check import check
from uxlab.cli.demo import demo
from uxlab.cli.metrics import metrics
from uxlab.cli.new import new
from uxlab.cli.record import record


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="uxlab")
def cli() -> None:
    """Run, time and measure moderated usability-test sessions."""


for _command in (new, record, metrics, check, demo):
    cli.add_command(_command)
