"""A table becomes a sheet: header in sight, filters, numbers as numbers, texts as texts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from uxlab.report.tables.table import Column, Kind, Table, Value, table_of
from uxlab.report.workbook.formats import Formats
from uxlab.report.workbook.table_sheet import place_of, shown_columns, write_table

WHO = Column(name="who", title="Who", kind=Kind.CODE, meaning="Code")
TIME = Column(name="time", title="Time", kind=Kind.SECONDS, unit="s", clock=True, meaning="Length")
WHEN = Column(name="when", title="When", kind=Kind.MOMENT, meaning="Moment")
DONE = Column(name="done", title="Done", kind=Kind.TRUTH, meaning="Whether")
SAID = Column(name="said", title="Said", kind=Kind.TEXT, wide=True, meaning="Words")
ANSWER = Column(name="answer", title="Answer", kind=Kind.MIXED, meaning="Value")
SHARE = Column(name="share", title="Share", kind=Kind.SHARE, meaning="Share")


def table(rows: Sequence[Mapping[str, Value]]) -> Table:
    return table_of("t", "T", "A thing", (WHO, TIME, WHEN, DONE, SAID, ANSWER, SHARE), rows)


def written(rows: Sequence[Mapping[str, Value]], frozen: int = 1) -> Worksheet:
    """Return the sheet, read back."""
    content = BytesIO()
    with Workbook(content, {"strings_to_formulas": False}) as book:
        write_table(book.add_worksheet("T"), table(rows), Formats(book), frozen=frozen)
    return load_workbook(content)["T"]


def test_seconds_that_people_read_as_a_clock_stand_twice() -> None:
    made = table([])
    assert [shown.title for shown in shown_columns(made)][:3] == ["Who", "Time", "Time (s)"]
    assert (place_of(made, "time", clock=True), place_of(made, "time"), place_of(made, "when")) == (1, 2, 3)


def test_values_have_the_types_and_formats_of_their_kind() -> None:
    moment = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    row: dict[str, Value] = {"who": "P01", "time": 72.5, "when": moment, "done": True, "share": 1 / 3}
    sheet = written([{**row, "said": "=1+1", "answer": 5}])
    cells = [sheet.cell(2, place) for place in range(1, 9)]
    values = [cell.value for cell in cells]
    assert values[1] == timedelta(seconds=72.5)
    assert [values[0], *values[2:]] == ["P01", 72.5, moment.replace(tzinfo=None), "yes", "=1+1", 5, 1 / 3]
    assert [cell.number_format for cell in cells[1:4]] == ["[m]:ss", "0.0", "yyyy-mm-dd hh:mm:ss"]
    assert [cell.number_format for cell in cells[6:]] == ["0", "0 %"]
    assert cells[5].data_type == "s"


def test_a_mixed_column_shows_decimals_only_where_there_are_any() -> None:
    sheet = written([{"answer": 5}, {"answer": 2.5}, {"answer": "=A1"}])
    assert [sheet.cell(row, 7).number_format for row in (2, 3)] == ["0", "0.00"]
    assert sheet.cell(4, 7).data_type == "s"


def test_header_stays_in_sight_and_every_column_has_a_filter() -> None:
    sheet = written([{"who": "P01"}, {"who": "P02"}], frozen=2)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:H3")
    assert sheet.print_title_rows == "$1:$1"


def test_an_empty_table_says_so() -> None:
    sheet = written([])
    assert (sheet.cell(2, 1).value, sheet.auto_filter.ref) == ("There are none.", "A1:H1")


def test_columns_without_anything_in_them_are_out_of_sight() -> None:
    sheet = written([{"who": "P01", "said": "x"}])
    assert not sheet.column_dimensions["F"].hidden
    assert sheet.column_dimensions["D"].hidden


def test_columns_are_as_wide_as_what_they_hold_and_rows_not_too_high() -> None:
    sheet = written([{"who": "P" * 20, "said": "word " * 2000}])
    assert 20 < sheet.column_dimensions["A"].width < 25
    assert sheet.column_dimensions["F"].width < 60
    assert sheet.row_dimensions[2].height == 180
