"""Tables by keyboard and pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.table import Align, Cell, Column, Row, Table

COLUMNS = [Column("ID", 56), Column("Name", editable=True), Column("Time", 80, Align.RIGHT)]


def rows(*names: str) -> list[Row]:
    return [
        Row(f"P{n:02}", (Cell(f"P{n:02}"), Cell(name), Cell(f"{9 - n}:00", sort=9 - n)))
        for n, name in enumerate(names, 1)
    ]


@pytest.fixture
def people(qtbot: QtBot, look: Look) -> Table:
    table = Table(look, COLUMNS, add="Type a name and press Enter", name="People")
    qtbot.addWidget(table)
    table.resize(500, 260)
    table.set_rows(rows("Ada", "Bo", "Cy"))
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    return table


def middle(table: Table, row: int, column: int = 0) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def test_a_press_and_the_arrows_choose_and_setters_are_silent(people: Table) -> None:
    told: list[str] = []
    people.chosen.connect(told.append)
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=middle(people, 1))
    QTest.keyClick(people, Qt.Key.Key_Down)
    people.set_current("P01")
    assert (told, people.current()) == (["P02", "P03"], "P01")
    people.set_current("")
    assert people.current() == ""


def test_enter_opens_the_chosen_row(qtbot: QtBot, people: Table) -> None:
    people.set_current("P02")
    with qtbot.waitSignal(people.opened, check_params_cb=lambda key: key == "P02"):
        QTest.keyClick(people, Qt.Key.Key_Return)


def test_f2_edits_in_place_and_tells(qtbot: QtBot, people: Table) -> None:
    told: list[tuple[str, int, str]] = []
    opened: list[str] = []
    people.edited.connect(lambda *fact: told.append(fact))
    people.opened.connect(opened.append)
    people.set_current("P02")
    QTest.keyClick(people, Qt.Key.Key_F2)
    (editor,) = [line for line in people.viewport().findChildren(QLineEdit) if line is not people.new_row_editor()]
    assert (editor.text(), editor.hasFocus()) == ("Bo", True)
    editor.selectAll()
    QTest.keyClicks(editor, "Bea")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told == [("P02", 1, "Bea")])
    assert opened == []  # Enter belonged to the cell


def test_the_last_row_takes_a_name(people: Table) -> None:
    told: list[str] = []
    people.row_added.connect(told.append)
    people.opened.connect(told.append)
    people.set_current("P03")
    people.setFocus()
    QTest.keyClick(people, Qt.Key.Key_Down)
    line = people.new_row_editor()
    assert line.hasFocus()
    QTest.keyClicks(line, " Dee ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (told, line.text()) == (["Dee"], "")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert (people.hasFocus(), people.current()) == (True, "P03")


def test_the_line_of_the_last_row_stays_there_when_rows_come(people: Table) -> None:
    people.set_rows(rows("Ada", "Bo", "Cy", "Dee"))
    assert people.new_row_editor().y() == people.rowViewportPosition(4)
    assert people.new_row_editor().x() == people.columnViewportPosition(1) + 12


def test_a_header_sorts_up_down_and_not_at_all_and_the_choice_stays(people: Table) -> None:
    people.set_current("P01")
    header = people.horizontalHeader()
    place = QPoint(people.columnViewportPosition(2) + 20, 10)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(([row.key for row in people.rows()], header.isSortIndicatorShown(), people.current()))
    up, down = ["P03", "P02", "P01"], ["P01", "P02", "P03"]
    assert orders == [(up, True, "P01"), (down, True, "P01"), (down, False, "P01")]


def test_columns_share_the_width_and_rows_have_their_height(people: Table, look: Look) -> None:
    assert [people.columnWidth(column) for column in range(3)] == [56, people.viewport().width() - 136, 80]
    assert people.rowHeight(0) == 36
    assert people.content_height() == 30 + 4 * 36
    look.set_text_scale(1.3)
    assert people.rowHeight(0) == 47


def test_the_keyboard_brings_a_ring_inside_the_row(people: Table, look: Look) -> None:
    people.setFocus()
    people.set_current("P01")
    QTest.keyClick(people, Qt.Key.Key_Down)
    top = people.rowViewportPosition(1)
    assert people.viewport().grab().toImage().pixelColor(200, top) == look.colour("accent-text")
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=middle(people, 1))
    assert people.viewport().grab().toImage().pixelColor(200, top) != look.colour("accent-text")


def test_the_header_asks_for_no_cell_to_know_what_is_chosen(people: Table) -> None:
    people.setSelectionMode(Table.SelectionMode.ExtendedSelection)
    people.selectAll()
    assert people.chosen_places() == (0, 1, 2)
    assert not people.horizontalHeader().selectionModel().hasSelection()
