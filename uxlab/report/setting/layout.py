"""How a table lies on a sheet: its size, its widths, and what of it must not be divided between pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.report.document import Cell, Table
from uxlab.report.setting.sheet import Sheet
from uxlab.report.setting.widths import Widths, fitted, lines

_LINE_EM = 1.4
_ROW_EM, _DENSE_ROW_EM = 1.44, 0.84
"""What a row needs besides its lines."""
_DENSE_ROWS = 14
_TOGETHER = 0.4
"""The part of a page up to which a text, a row or a whole table is not divided."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A table on a sheet.

    `dense`: its rows are so many that they stand closer. `together`: all of it on one page. `repeated`: its header
    stands on every page. `long`: for each row whether it may run over the end of a page.
    """

    widths: Widths
    dense: bool
    together: bool
    repeated: bool
    long: tuple[bool, ...]


def lay_out(table: Table, sheet: Sheet) -> Layout:
    """Return how a table lies on a sheet."""
    widths = fitted(table, sheet.room_pt)
    size_pt = widths.size_pt
    dense = len(table.rows) > _DENSE_ROWS
    rooms = [share * sheet.room_pt / size_pt - widths.gap_em for share in widths.columns]
    padding = _DENSE_ROW_EM if dense else _ROW_EM
    heights = [size_pt * (_deepest(row, rooms) * _LINE_EM + padding) for row in table.rows]
    header = [Cell(text=column.title) for column in table.columns]
    most = sheet.height_pt * _TOGETHER
    return Layout(
        widths=widths,
        dense=dense,
        together=sum(heights) < most,
        repeated=size_pt * _deepest(header, rooms) * _LINE_EM < most / 2,
        long=tuple(height > most for height in heights),
    )


def is_long(text: str, size_pt: float, room_pt: float, sheet: Sheet) -> bool:
    """Return whether a text may run over the end of a page."""
    return lines(text, room_pt / size_pt) * _LINE_EM * size_pt > sheet.height_pt * _TOGETHER


def _deepest(row: Sequence[Cell], rooms_em: Sequence[float]) -> int:
    cells = zip(row, rooms_em, strict=True)
    return max((lines(f"{cell.text} {cell.aside}", room) for cell, room in cells), default=0)
