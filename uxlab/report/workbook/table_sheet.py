"""A table as a sheet: a header that stays in sight, filters, columns as wide as what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from uxlab.report.tables.table import Column, Kind, Table, Value
from uxlab.report.workbook.cells import SECONDS_PER_DAY, ExactNumber, fit_text
from uxlab.report.workbook.formats import Formats

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_NARROWEST, _WIDEST, _WIDE = 7, 32, 58
_HEADER_LINES = 3
_LINE_PT = 15
_MOST_LINES = 12
_LOOKED_AT = 400
_PAGE_WIDTH = 240
_NUMBERS = {
    Kind.WHOLE: 7, Kind.NUMBER: 9, Kind.TENTHS: 9, Kind.SHARE: 9, Kind.SECONDS: 9, Kind.MOMENT: 19, Kind.TRUTH: 9,
}  # fmt: skip
_A4 = 9


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of a sheet: a column of the table, its place among the values, and whether its seconds read as m:ss."""

    column: Column
    source: int
    clock: bool = False

    @property
    def title(self) -> str:
        """What stands in the header."""
        unit = "" if self.clock else self.column.unit
        return f"{self.column.title} ({unit})" if unit else self.column.title


def shown_columns(table: Table) -> tuple[Shown, ...]:
    """Return the columns of the sheet: seconds that people rather read as m:ss stand twice."""
    return tuple(
        Shown(column, place, clock)
        for place, column in enumerate(table.columns)
        for clock in ((True, False) if column.clock else (False,))
    )


def place_of(table: Table, name: str, *, clock: bool = False) -> int:
    """Return at which column of the sheet a column of the table stands, from 0."""
    return next(
        place for place, shown in enumerate(shown_columns(table)) if shown.column.name == name and shown.clock is clock
    )


def write_table(sheet: "Worksheet", table: Table, formats: Formats, *, frozen: int = 1) -> None:
    """Write a table from the first cell on; `frozen` columns of the sheet stay in sight with the header."""
    columns = shown_columns(table)
    widths = [_width(shown, table.rows) for shown in columns]
    for place, (shown, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(place, place, width, None, {"hidden": place >= frozen and _is_empty(shown, table.rows)})
        sheet.write_string(0, place, fit_text(shown.title), formats[_header_style(shown, place)])
    sheet.set_row(0, _LINE_PT * _HEADER_LINES)
    for number, row in enumerate(table.rows, 1):
        for place, shown in enumerate(columns):
            _write(sheet, number, place, shown, row[shown.source], formats)
        if (lines := _lines(row, columns)) > 1:
            sheet.set_row(number, _LINE_PT * min(lines, _MOST_LINES))
    if not table.rows:
        sheet.write_string(1, 0, "There are none.", formats["quiet"])
    sheet.autofilter(0, 0, len(table.rows), len(columns) - 1)
    sheet.freeze_panes(1, frozen)
    set_up_print(sheet, pages_wide=-(-sum(widths) // _PAGE_WIDTH))
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, frozen - 1)


def set_up_print(sheet: "Worksheet", pages_wide: int = 1) -> None:
    """Set the sheet on landscape A4, so many pages wide, with its name and the page below."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer("&L&8&A&R&8&P / &N")


def _write(sheet: "Worksheet", row: int, place: int, shown: Shown, value: Value, formats: Formats) -> None:
    kind = shown.column.kind
    match value:
        case None | "":
            return
        case bool():
            sheet.write_string(row, place, "yes" if value else "no", formats["word"])
        case datetime():
            sheet.write_datetime(row, place, value.replace(tzinfo=None), formats.number(Kind.MOMENT))
        case int() | float() if shown.clock:
            sheet.write_number(row, place, ExactNumber(value / SECONDS_PER_DAY), formats["clock"])
        case int() | float():
            mixed = Kind.WHOLE if isinstance(value, int) else Kind.NUMBER
            number = ExactNumber(value) if isinstance(value, float) else value
            sheet.write_number(row, place, number, formats.number(mixed if kind is Kind.MIXED else kind))
        case _:
            style = "wrapped" if shown.column.wide else "text" if place else "first"
            sheet.write_string(row, place, fit_text(str(value)), formats[style])


def _header_style(shown: Shown, place: int) -> str:
    if shown.column.kind in _NUMBERS:
        return "number header"
    return "text header" if place else "header"


def _is_empty(shown: Shown, rows: Sequence[Sequence[Value]]) -> bool:
    """Tell whether a column has nothing to show, as of keys in a study that kept none."""
    return bool(rows) and all(row[shown.source] in {None, ""} for row in rows)


def _width(shown: Shown, rows: Sequence[Sequence[Value]]) -> int:
    """Return the width of a column in characters; a header may break into lines, but not its longest word."""
    column = shown.column
    longest_word = max(len(word) for word in shown.title.split())
    header = max(longest_word + 3, -(-len(shown.title) // _HEADER_LINES) + 4)
    texts = [value for row in islice(rows, _LOOKED_AT) if isinstance(value := row[shown.source], str)]
    content = max((len(text) + 2 for text in texts), default=0)
    if column.wide:
        return max(header, min(content, _WIDE), _NARROWEST)
    return max(header, min(content, _WIDEST), _NUMBERS.get(column.kind, _NARROWEST))


def _lines(row: Sequence[Value], columns: Sequence[Shown]) -> int:
    """Return how many lines the longest text of a row takes."""
    texts = [row[shown.source] for shown in columns if shown.column.wide]
    return max((_lines_of(text) for text in texts if isinstance(text, str)), default=1)


def _lines_of(text: str) -> int:
    return sum(1 + len(line) // _WIDE for line in text.splitlines()) or 1
