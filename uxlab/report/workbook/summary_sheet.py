"""The first sheet: what the study came to, its charts beside it, and how the figures were computed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from uxlab.report.material import Material
from uxlab.report.parts.front import about
from uxlab.report.tables.table import Kind, Value
from uxlab.report.workbook.cells import ExactNumber, fit_text
from uxlab.report.workbook.charts import Placed
from uxlab.report.workbook.formats import Formats
from uxlab.report.workbook.summary_lines import Line, Part, summary_parts
from uxlab.report.workbook.table_sheet import set_up_print

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_HEADERS = ("Figure", "Value", "Low", "High", "n", "Unit")
_HEADER_STYLES = ("header", *["number header"] * 4, "text header")
_WIDTHS = (38, 10, 10, 10, 7, 32, 2)
HEADER_ROW = 3
_CHART_COLUMN = 7
_ROW_PX = 20
_GAP_PX = 16


def write_summary(sheet: "Worksheet", material: Material, charts: Sequence[Placed], formats: Formats) -> None:
    """Write the sheet."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    _write_head(sheet, material, formats)
    parts = summary_parts(material.summary, material.problems)
    row = _write_parts(sheet, parts, HEADER_ROW + 1, formats)
    end = _place_charts(sheet, charts)
    _write_methods(sheet, parts, max(row, end) + 1, formats)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    set_up_print(sheet)


def _write_head(sheet: "Worksheet", material: Material, formats: Formats) -> None:
    summary = material.summary
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, fit_text(summary.study), formats["title"])
    counted = ", ".join(
        f"{number} {noun}" if number == 1 else f"{number} {noun}s"
        for number, noun in (
            (summary.participants, "participant"), (summary.sessions, "session"), (summary.attempts, "attempt")
        )
    )  # fmt: skip
    level = f"intervals of {summary.confidence * 100:g} %"
    told = (counted, about(material).rstrip("."), level, material.made_on.isoformat(), material.program)
    sheet.write_string(1, 0, fit_text(" · ".join(filter(None, told))), formats["subtitle"])
    for place, title in enumerate(_HEADERS):
        sheet.write_string(HEADER_ROW, place, title, formats[_HEADER_STYLES[place]])


def _write_parts(sheet: "Worksheet", parts: Iterable[Part], row: int, formats: Formats) -> int:
    """Write the lines of each part under its title, and return the first row after them."""
    for part in parts:
        sheet.set_row(row, 26)
        sheet.write_string(row, 0, part.title, formats["section"])
        for line in part.lines:
            row += 1
            _write_line(sheet, row, line, formats)
        row += 1
    return row


def _write_line(sheet: "Worksheet", row: int, line: Line, formats: Formats) -> None:
    sheet.write_string(row, 0, fit_text(line.label), formats["key" if line.key else "label"])
    _write_value(sheet, row, 1, line, line.shown, formats)
    if line.estimate is not None:
        _write_value(sheet, row, 2, line, line.estimate.low, formats)
        _write_value(sheet, row, 3, line, line.estimate.high, formats)
        sheet.write_number(row, 4, line.estimate.n, formats.number(Kind.WHOLE))
    if line.unit:
        sheet.write_string(row, 5, fit_text(line.unit), formats["quiet"])


def _write_value(sheet: "Worksheet", row: int, place: int, line: Line, value: Value, formats: Formats) -> None:
    match value:
        case int() | float():
            number = ExactNumber(value) if isinstance(value, float) else value
            form = formats["fine share"] if line.fine else formats.number(line.kind, key=line.key and place == 1)
            sheet.write_number(row, place, number, form)
        case str():
            sheet.write_string(row, place, fit_text(value), formats["word"])


def _place_charts(sheet: "Worksheet", charts: Sequence[Placed]) -> int:
    """Stack the charts beside the figures, and return the first row below them."""
    top_px = 0
    for placed in charts:
        sheet.insert_chart(HEADER_ROW, _CHART_COLUMN, placed.chart, {"y_offset": top_px, "object_position": 3})
        top_px += placed.height_px + _GAP_PX
    return HEADER_ROW + top_px // _ROW_PX


def _write_methods(sheet: "Worksheet", parts: Iterable[Part], row: int, formats: Formats) -> None:
    lines = [line for part in parts for line in part.lines if line.estimate is not None]
    if not lines:
        return
    sheet.set_row(row, 26)
    sheet.write_string(row, 0, "How the figures were computed", formats["section"])
    for line in lines:
        row += 1
        sheet.write_string(row, 0, fit_text(line.label), formats["label"])
        if line.estimate is not None:
            sheet.write_string(row, 1, fit_text(line.estimate.method), formats["quiet"])
