"""`uxlab new`: creates a study file."""

from pathlib import Path

import click

from uxlab.cli.output import inert
from uxlab.cli.places import PLACE
from uxlab.lab.studies import create_study


@click.command()
@click.argument("study", type=PLACE)
@click.option(
    "--from",
    "design",
    type=PLACE,
    metavar="DESIGN.toml",
    help="Read tasks, questionnaires, groups, error types and privacy from this file.",
)
def new(study: Path, design: Path | None) -> None:
    """Create STUDY, a file NAME.uxlab, empty or from a design."""
    created = create_study(study, design)
    count = len(created.design.tasks)
    click.echo(inert(f"{created.path}: “{created.design.name}” with {count} {'task' if count == 1 else 'tasks'}."))
    if not count:
        click.echo("It has no tasks yet; give them in a design: uxlab new STUDY --from DESIGN.toml")
