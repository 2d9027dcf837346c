"""`uxlab agreement`: how far several coders of the same sessions agree."""

import json
import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path

import click

from uxlab.cli.output import inert
from uxlab.cli.places import PLACE
from uxlab.cli.ranges import FiniteRange
from uxlab.errors import UsageError
from uxlab.lab.coders import agreements, import_marks
from uxlab.metrics.as_json import Json, estimate_json
from uxlab.metrics.checks import LEVELS
from uxlab.metrics.coders import TOLERANCE_S, CoderAgreement
from uxlab.metrics.estimate import Estimate
from uxlab.wording.figures import ABSENT, counted, fixed, interval, percent

_WIDEST = 120
_LONGEST_S = 3600


@click.command()
@click.argument("study", type=PLACE)
@click.option("--import", "file", type=PLACE, help="Marks: participant, seconds, type; or session.")
@click.option("--coder", metavar="NAME", help="Whose marks the file holds.")
@click.option(
    "--tolerance",
    type=FiniteRange(0, _LONGEST_S),
    default=TOLERANCE_S,
    show_default=True,
    help="Seconds within which marks may match.",
)
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
def agreement(
    study: Path, file: Path | None, coder: str | None, tolerance: float, confidence: float, as_json: bool
) -> None:
    """Show how far the coders of STUDY agree on errors, after reading a further coder's marks if a file is given."""
    if (file is None) != (coder is None):
        raise UsageError("A second coder's marks need both --import FILE.csv and --coder NAME.")
    if file is not None and coder is not None:
        marks, sessions = import_marks(study, file, coder)
        click.echo(f"{counted(marks, 'mark')} of {coder} read, {counted(sessions, 'session')} changed.", err=True)
    found = agreements(study, tolerance_s=tolerance, confidence=confidence)
    if as_json:
        values: dict[str, Json] = {"tolerance_s": tolerance, "confidence": confidence, "pairs": list(map(_json, found))}
        click.echo(json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False))
    else:
        width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
        click.echo(inert("\n\n".join(_text(one, tolerance, width) for one in found)))


def _json(one: CoderAgreement) -> Json:
    return {
        "first": one.first,
        "second": one.second,
        "sessions": one.sessions,
        "categories": list(one.categories),
        "table": [list(row) for row in one.table],
        "matched": one.matched,
        "only_first": one.only_first,
        "only_second": one.only_second,
        "kappa": estimate_json(one.kappa),
        "kappa_of_types": estimate_json(one.kappa_of_types),
        "any_two_agreement": one.any_two,
    }


def _text(one: CoderAgreement, tolerance_s: float, width: int) -> str:
    title = f"{one.first} (rows) and {one.second} (columns), {counted(one.sessions, 'session')}"
    any_two = ABSENT if one.any_two is None else f"{percent(one.any_two)} %"
    alone = f"{one.only_first} by {one.first} only, {one.only_second} by {one.second} only"
    lines = [
        f"Kappa           {_kappa(one.kappa)}",
        f"Kappa of types  {_kappa(one.kappa_of_types)}",
        f"Any-two         {any_two}, {one.matched} matched, {alone}",
    ]
    note = (
        f"Marks at most {tolerance_s:g} s apart may be of one error. The first kappa takes an error that one did not "
        "mark for disagreement, and errs on the strict side, for moments that nobody marked cannot be counted. The "
        "second is of the matched marks alone."
    )
    return "\n\n".join([title, "\n".join(_table(one)), "\n".join(lines), textwrap.fill(note, width)])


def _kappa(estimate: Estimate) -> str:
    if estimate.value is None:
        return f"{ABSENT} ({estimate.method.split('; ')[0]})"
    return f"{fixed(2)(estimate.value)} {interval(estimate, fixed(2))}, n = {estimate.n}"


def _table(one: CoderAgreement) -> Sequence[str]:
    cells = [["", *one.categories]]
    cells += [[name, *map(str, row)] for name, row in zip(one.categories, one.table, strict=True)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
