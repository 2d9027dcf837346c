"""What of a table stays together, and what may be divided."""

from uxlab.report.document import Cell, Column, Paper, Table
from uxlab.report.setting.layout import is_long, lay_out
from uxlab.report.setting.sheet import SHEETS

SHEET = SHEETS[Paper.A4]
NOTE = "She reads the label twice and hesitates. " * 250


def table(rows: int, text: str = "x", title: str = "Note") -> Table:
    columns = (Column(title="P"), Column(title=title, wide=True))
    return Table(caption="", columns=columns, rows=((Cell(text="P01"), Cell(text=text)),) * rows)


def test_a_short_table_stays_together_and_has_high_rows() -> None:
    layout = lay_out(table(5), SHEET)
    assert layout.together
    assert not layout.dense


def test_a_long_table_is_divided_between_low_rows() -> None:
    layout = lay_out(table(500), SHEET)
    assert not layout.together
    assert layout.dense
    assert layout.repeated
    assert not any(layout.long)


def test_only_a_row_of_more_than_a_page_may_be_divided() -> None:
    assert lay_out(table(1, NOTE), SHEET).long == (True,)
    assert lay_out(table(1, NOTE[:1000]), SHEET).long == (False,)


def test_a_header_of_more_than_a_page_is_not_repeated() -> None:
    assert not lay_out(table(1, title=NOTE), SHEET).repeated


def test_a_long_text_may_run_over_the_end_of_a_page() -> None:
    assert is_long(NOTE, 9.5, 440.0, SHEET)
    assert not is_long(NOTE[:1000], 9.5, 440.0, SHEET)
