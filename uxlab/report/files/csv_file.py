"""A table as CSV: UTF-8, comma, decimal point, dates as in ISO 8601; texts are no formulas for any spreadsheet."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from uxlab.importing.inert import inert
from uxlab.report.tables.table import Column, Kind, Value

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What no text file should hold; a tab and a new line are text."""
_NUMBERS = {Kind.WHOLE, Kind.NUMBER, Kind.TENTHS, Kind.SHARE, Kind.SECONDS}
_REMEMBERED = 1024


def write_csv(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
    """Write a file and return its number of rows, which may be many: they are taken one by one."""
    told = [(place, tell) for place, column in enumerate(columns) if (tell := _tells(column.kind)) is not None]
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        for row in rows:
            cells = list(row)
            for place, tell in told:
                cells[place] = tell(cells[place])
            writer.writerow(cells)
            written += 1
    return written


def iso(moment: datetime) -> str:
    """Return a moment in ISO 8601, to the millisecond."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _tells(kind: Kind) -> Callable[[Value], Value] | None:
    """Return what makes a cell of a value; numbers are written as they are, and nothing as an empty cell."""
    if kind in _NUMBERS:
        return None
    return lru_cache(maxsize=_REMEMBERED)(cell) if kind is Kind.CODE else cell


def cell(value: Value) -> Value:
    """Return what stands for a value that is no number."""
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return iso(value)
        case str():
            return inert(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", value))
        case _:
            return value
