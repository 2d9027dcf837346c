"""`uxlab compare`: conditions, groups, versions or competitors against each other, and figures against goals."""

import json
import shutil
from pathlib import Path

import click

from uxlab.cli.compare_text import render
from uxlab.cli.output import inert
from uxlab.cli.places import PLACE
from uxlab.errors import UsageError
from uxlab.lab.compare import TRAITS, Wanted, compare_studies
from uxlab.metrics.checks import LEVELS
from uxlab.metrics.compare_goals import Goal
from uxlab.metrics.compare_json import comparison_json

_WIDEST = 120
_GOALS = """\b
Goals: success=0.78, success:TASK=0.9, time:TASK=60, seq=5.5, seq:TASK=6,
       sus=68, umux-lite=70
"""


@click.command(epilog=_GOALS)
@click.argument("studies", nargs=-1, required=True, type=PLACE, metavar="STUDY...")
@click.option("--by", type=click.Choice(TRAITS), help="Within one study.")
@click.option("--benchmark", "goals", metavar="FIGURE[:TASK]=GOAL", multiple=True, help="Such as sus=68, time:find=60.")
@click.option("--where", metavar="FIELD=VALUE", multiple=True, help="Only these people, such as group=novice.")
@click.option("--paired", is_flag=True, help="The same codes are the same people, in several studies too.")
@click.option("--pairwise", is_flag=True, help="Each with each, and not only with the first.")
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
def compare(
    studies: tuple[Path, ...],
    by: str | None,
    goals: tuple[str, ...],
    where: tuple[str, ...],
    paired: bool,
    pairwise: bool,
    confidence: float,
    as_json: bool,
) -> None:
    """Compare several studies, or the conditions or groups of one: each figure with its difference and a verdict."""
    wanted = Wanted(
        by=by,
        goals=tuple(map(_goal, goals)),
        where=tuple(_condition(text) for text in where),
        confidence=confidence,
        paired=True if paired else None,
        pairwise=pairwise,
    )
    found = compare_studies(studies, wanted)
    if as_json:
        values = comparison_json(found.comparisons, found.goals, confidence)
        click.echo(json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False))
    else:
        click.echo(inert(render(found, min(shutil.get_terminal_size((100, 24)).columns, _WIDEST))))


def _goal(text: str) -> Goal:
    name, equals, value = text.partition("=")
    figure, _, task = name.partition(":")
    try:
        target = float(value)
    except ValueError:
        equals = ""
        target = 0.0
    if not equals or not figure:
        raise UsageError(f'"{text}" is no goal; write it as FIGURE=NUMBER or FIGURE:TASK=NUMBER, such as sus=68.')
    return Goal(figure=figure, target=target, task=task or None)


def _condition(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not (field and equals and value):
        raise UsageError(f'"{text}" is no condition; write it as FIELD=VALUE, such as group=novice.')
    return field, value
