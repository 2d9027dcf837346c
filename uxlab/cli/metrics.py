"""`uxlab metrics`: the figures of a study, as a table or as JSON."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import click

from uxlab.cli.metrics_table import render
from uxlab.cli.output import inert
from uxlab.cli.places import PLACE
from uxlab.errors import UsageError
from uxlab.lab.results import brief_summary, summary
from uxlab.metrics.checks import LEVELS
from uxlab.metrics.selection import TRAITS, Trait, Where
from uxlab.metrics.summary import to_json

_WIDEST = 120


@click.command()
@click.argument("study", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
@click.option("--task", metavar="KEY", help="Only this task.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Only these people, such as group=novice.")
@click.option("--by", type=click.Choice(["participant", "group", "condition"]), help="A second table, with a row each.")
@click.option("--details", is_flag=True, help="Further figures of every task: levels, goals, kinds of errors, input.")
@click.option("--half-credit", is_flag=True, help="Also the success rate with one half for a partial success.")
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
def metrics(
    study: Path,
    as_json: bool,
    task: str | None,
    where: tuple[str, ...],
    by: Trait | None,
    details: bool,
    half_credit: bool,
    confidence: float,
) -> None:
    """Show success, time, errors, clicks and questionnaires of STUDY, each with its interval."""
    shown = TRAITS if as_json else [trait for trait in TRAITS if trait == by]
    read = summary if as_json or details else brief_summary
    figures = read(study, confidence=confidence, task=task, where=conditions(where), half_credit=half_credit, by=shown)
    if as_json:
        click.echo(json.dumps(to_json(figures), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
        click.echo(inert(render(figures, width, by=by, details=details)))


def conditions(where: Iterable[str]) -> Where:
    """Return what was given as `--where`.

    Raises:
        UsageError: one of them is no condition.
    """
    return tuple(_condition(text) for text in where)


def _condition(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not (field and equals and value):
        raise UsageError(f'"{text}" is no condition; write it as FIELD=VALUE, such as group=novice.')
    return field, value
