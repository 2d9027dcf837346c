"""`uxlab indicators`: figures from outside the sessions, such as churn or first-contact resolution."""

import json
from pathlib import Path

import click

from uxlab.cli.output import inert
from uxlab.cli.own_figures import indicator_text
from uxlab.cli.places import PLACE
from uxlab.lab.indicators import import_indicators, indicator_figures
from uxlab.metrics.as_json import Json, indicator_json
from uxlab.metrics.checks import LEVELS
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.wording.figures import counted


@click.command()
@click.argument("study", type=PLACE)
@click.option(
    "--import",
    "file",
    type=PLACE,
    help="A table: name, period, source, unit, and value, or numerator and denominator.",
)
@click.option("--confidence", type=click.FloatRange(*LEVELS), default=0.95)
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form.")
def indicators(study: Path, file: Path | None, confidence: float, as_json: bool) -> None:
    """Show the CX figures of STUDY, after reading further ones if a file is given."""
    if file is not None:
        read, changed = import_indicators(study, file)
        click.echo(f"{counted(read, 'indicator')} read, {changed} new or changed.", err=True)
    figures = indicator_figures(study, confidence)
    if as_json:
        values: dict[str, Json] = {"confidence": confidence, "indicators": [indicator_json(one) for one in figures]}
        click.echo(json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False))
    elif figures:
        click.echo(inert("\n".join(_lines(figures, confidence))))
    else:
        click.echo("The study holds no figures from outside yet: uxlab indicators STUDY --import FILE.csv")


def _lines(figures: tuple[IndicatorFigure, ...], confidence: float) -> list[str]:
    cells = [["Indicator", "Period", "Value", "Source"]]
    cells += [[one.indicator.name, one.indicator.period, indicator_text(one), one.indicator.source] for one in figures]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    rows = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    note = f"Shares of two counts with adjusted-Wald intervals of {confidence * 100:g} %."
    counts = any(one.estimate.low is not None for one in figures)
    return [rows[0], "─" * max(map(len, rows)), *rows[1:], *(["", note] if counts else [])]
