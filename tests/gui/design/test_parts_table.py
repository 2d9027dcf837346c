"""A table of parts: cells by keys, menus, order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, show
from uxlab.gui.design.parts_table import PartsTable
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column, Row

COLUMNS = (
    Column("Colour", 64),
    Column("Name", editable=True),
    Column("About", editable=True, stretch=2),
    Column("n", 50),
)


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> PartsTable:
    made = PartsTable(look, COLUMNS, add="Type", name="Parts", menus=(0,))
    made.set_rows([Row(key, (Cell(), Cell(key.upper()), Cell("about"), Cell("1"))) for key in ("a", "b", "c")])
    show(qtbot, made)
    made.set_current("b")
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def told(table: PartsTable) -> list[object]:
    heard: list[object] = []
    table.cell_opened.connect(lambda key, column: heard.append(("open", key, column)))
    table.moved.connect(lambda key, step: heard.append(("move", key, step)))
    table.remove_requested.connect(lambda key: heard.append(("remove", key)))
    table.edited.connect(lambda key, column, text: heard.append((key, column, text)))
    return heard


def test_enter_edits_the_cell_that_the_arrows_chose(table: PartsTable) -> None:
    heard = told(table)
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Return)
    (editor,) = [each for each in table.viewport().findChildren(QLineEdit) if each.property("role") == "cell"]
    editor.setText("other")
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()
    assert heard == [("b", 2, "other")]


def test_a_cell_that_cannot_be_edited_leads_to_the_first_that_can(table: PartsTable) -> None:
    table.open_cell("b", 3)
    assert table.state() != PartsTable.State.EditingState
    table.setCurrentIndex(table.model().index(1, 3))
    QTest.keyClick(table, Key.Key_F2)
    assert table.state() == PartsTable.State.EditingState
    assert table.currentIndex().column() == 1


def test_keys_and_pointer_open_the_menu_of_a_cell(table: PartsTable) -> None:
    heard = told(table)
    QTest.keyClick(table, Key.Key_Space)
    place = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Left, pos=place)
    assert heard == [("open", "b", 0), ("open", "c", 0)]
    assert table.below_cell("a", 0).y() < table.below_cell("b", 0).y()


def test_alt_moves_and_delete_asks(table: PartsTable) -> None:
    heard = told(table)
    QTest.keyClick(table, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Key.Key_Delete)
    assert heard == [("move", "b", -1), ("move", "b", 1), ("remove", "b")]


def test_columns_that_are_left_out_give_their_room_to_the_others(table: PartsTable) -> None:
    room = table.viewport().width()
    table.leave_out((2, 3))
    assert table.columnWidth(0) + table.columnWidth(1) == pytest.approx(room, abs=2)
    table.leave_out(())
    assert sum(table.columnWidth(number) for number in range(4)) == pytest.approx(room, abs=3)


def test_the_keyboard_marks_its_cell_and_the_pointer_does_not(table: PartsTable) -> None:
    QTest.keyClick(table, Key.Key_Right)
    assert table.has_keyboard()
    marked = table.grab().toImage()
    QTest.mouseClick(table.viewport(), Left, pos=table.visualRect(table.model().index(1, 1)).center())
    assert not table.has_keyboard()
    assert table.grab().toImage() != marked


def test_the_last_row_is_written_into_and_left_upwards(table: PartsTable) -> None:
    heard, line = told(table), table.new_row_editor()
    table.set_current("c")
    QTest.keyClick(table, Key.Key_Down)
    assert line.hasFocus()
    table.row_added.connect(heard.append)
    QTest.keyClicks(line, "d")
    QTest.keyClick(line, Key.Key_Return)
    assert table.state() != PartsTable.State.EditingState  # Enter belonged to the line
    QTest.keyClick(line, Key.Key_Up)
    assert (table.hasFocus(), table.current(), heard) == (True, "c", ["d"])


def test_once_a_row_is_deleted_the_one_in_its_place_is_chosen(table: PartsTable) -> None:
    rows = table.rows()
    table.set_rows([rows[0], rows[2]])
    assert table.current() == "c"
    table.set_rows([rows[0]])
    assert table.current() == "a"
    table.set_rows([])
    assert table.current() == ""


def test_a_row_that_moved_is_followed(table: PartsTable) -> None:
    table.follow("c")
    assert table.current() == "c"
