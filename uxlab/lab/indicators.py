"""Figures from outside the sessions: shown, and read from a file."""

import math
from pathlib import Path

from uxlab.importing.cells import BadCell
from uxlab.lab.problems import actor
from uxlab.lab.tables import in_cell, rows_of
from uxlab.metrics.indicators import IndicatorFigure, summarise_indicators
from uxlab.model.indicators import Indicator
from uxlab.storage.indicators import flaws, write_indicators
from uxlab.storage.study_file import open_for_reading, open_for_recording


def indicator_figures(path: Path, confidence: float = 0.95) -> tuple[IndicatorFigure, ...]:
    """Return the indicators of a study.

    Raises:
        UnusableStudy: there is no readable study.
    """
    with open_for_reading(path) as study:
        return summarise_indicators(study.design().indicators, confidence)


def import_indicators(path: Path, file: Path) -> tuple[int, int]:
    """Read indicators, all or none; return how many there are, and how many of them were new or changed.

    Columns: name, and period, source, unit, value, or numerator and denominator. One with the same name, period and
    source takes the place of the former, so that the same file again changes nothing.

    Raises:
        BadTable: with every row and column that is wrong.
        UnreadableFile, UnusableStudy: one of the files cannot be used.
    """
    optional = ("period", "source", "unit", "value", "numerator", "denominator")
    indicators = rows_of(file, ("name",), optional, _indicator)
    with open_for_recording(path, lambda _sentence: None) as study:
        who = actor(study.design())
        changed = study.writer.run(lambda connection: write_indicators(connection, indicators, who))
    return len(indicators), changed


def _indicator(row: dict[str, str]) -> Indicator:
    indicator = Indicator(
        name=row["name"],
        period=row["period"],
        source=row["source"],
        unit=row["unit"],
        value=in_cell("value", row, _number) if row["value"] else None,
        numerator=in_cell("numerator", row, _whole) if row["numerator"] else None,
        denominator=in_cell("denominator", row, _whole) if row["denominator"] else None,
    )
    for field, flaw in flaws(indicator):
        raise BadCell(f"{field}: {flaw}")
    return indicator


def _number(text: str) -> float:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadCell("must be a number such as 41.2")
    return number


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise BadCell("must be a whole number such as 1200")
    return int(text)
