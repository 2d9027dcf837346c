"""Tables as a word processor reads them."""

import pytest
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from uxlab.report.document import Align, Cell, Column, Facts, Headline, Headlines, Paper, Table
from uxlab.report.setting.layout import lay_out
from uxlab.report.setting.sheet import SHEETS
from uxlab.report.word.elements import DXA_A_POINT
from uxlab.report.word.tables import data_table, facts_table, figures_table

SHEET = SHEETS[Paper.A4]
COLUMNS = (Column(title="Task", wide=True), Column(title="Time", align=Align.RIGHT))


def made(rows: int, text: str = "Pay", note: str = "") -> BaseOxmlElement:
    row = (Cell(text=text), Cell(text="1:12", strong=True))
    table = Table(caption="Results", columns=COLUMNS, rows=(row,) * rows, note=note)
    return data_table(table, lay_out(table, SHEET), SHEET)


def value(element: BaseOxmlElement, name: str) -> str:
    return str(next(element.iter(qn(f"w:{name}"))).get(qn("w:val")))


@pytest.mark.parametrize("rows", [1, 60])
def test_a_table_is_as_wide_as_the_text(rows: int) -> None:
    widths = [int(column.get(qn("w:w"))) for column in made(rows).iter(qn("w:gridCol"))]
    assert sum(widths) == pytest.approx(SHEET.room_pt * DXA_A_POINT, abs=2)


def test_many_rows_stand_closer() -> None:
    assert value(made(3), "tblStyle") == "ReportTable"
    assert value(made(60), "tblStyle") == "ReportTableDense"


@pytest.mark.parametrize(("note", "last"), [("", False), ("note", True)])
def test_a_short_table_is_kept_on_a_page_with_its_note(note: str, *, last: bool) -> None:
    kept = [row.find(f".//{qn('w:keepNext')}") is not None for row in made(3, note=note).iter(qn("w:tr"))]
    assert kept == [False, True, True, last]  # the header keeps itself, by its style


def test_only_a_row_of_more_than_a_page_may_be_divided() -> None:
    rows = list(made(1, "long " * 3000).iter(qn("w:tr")))
    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows] == [True, False]


def test_the_key_figure_is_strong() -> None:
    assert value(next(reversed(list(made(1).iter(qn("w:tc"))))), "rStyle") == "Strong"


def test_a_table_is_named_for_those_who_hear_it() -> None:
    assert value(made(1), "tblCaption") == "Results"


def test_facts_are_pairs() -> None:
    table = facts_table(Facts(pairs=(("Screen", "1920 × 1080"), ("System", "Debian"))), SHEET)
    cells = [found.text for found in table.iter(qn("w:t"))]
    assert cells == ["Screen", "1920 × 1080", "System", "Debian"]


@pytest.mark.parametrize(("said", "kept"), [("short", 2), ("long " * 2000, 0)])
def test_facts_stay_on_a_page_unless_they_are_too_long_for_that(said: str, kept: int) -> None:
    table = facts_table(Facts(pairs=(("Screen", said), ("System", "Debian"))), SHEET)
    assert len(list(table.iter(qn("w:keepNext")))) == kept


def test_figures_stand_side_by_side() -> None:
    figure = Headline(label="SUS", value="74.6", interval="[68.6–80.5]", basis="n = 12")
    table = figures_table(Headlines(figures=(figure,) * 4), SHEET)
    assert len(list(table.iter(qn("w:tr")))) == 1
    assert [found.text for found in table.iter(qn("w:t"))] == [
        "SUS",
        "74.6",
        "[68.6–80.5]",
        "n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}12",
    ] * 4
