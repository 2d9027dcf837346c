"""The line to type into at the end of a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.table import Cell, Column, Row, Table


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> Table:
    table = Table(look, [Column("Name", editable=True)], add="Type a name and press Enter", name="People")
    qtbot.addWidget(table)
    table.resize(400, 200)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.new_row_editor().clearFocus()
    return table


def edge(table: Table) -> str:
    """Return the colour at the left edge of the last row."""
    line = table.new_row_editor()
    place = QPoint(1, line.geometry().center().y())
    return table.viewport().grab().toImage().pixelColor(place).name()


def test_its_row_is_ringed_while_it_has_the_keyboard(qtbot: QtBot, look: Look, table: Table) -> None:
    without = edge(table)
    table.new_row_editor().setFocus()
    qtbot.waitUntil(table.new_row_editor().hasFocus)
    assert edge(table) == look.colour("accent-text").name() != without
    table.new_row_editor().clearFocus()
    qtbot.waitUntil(lambda: edge(table) == without)


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
def test_what_is_typed_into_an_empty_table_is_typed_into_it(qtbot: QtBot, table: Table, reason: Qt.FocusReason) -> None:
    table.setFocus(reason)
    qtbot.waitUntil(table.new_row_editor().hasFocus)
    QTest.keyClicks(table.new_row_editor(), "Version A")
    with qtbot.waitSignal(table.row_added) as added:
        QTest.keyClick(table.new_row_editor(), Qt.Key.Key_Return)
    assert added.args == ["Version A"]


def test_who_goes_back_out_of_it_is_let_go_and_can_still_type(qtbot: QtBot, table: Table) -> None:
    table.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_V)
    assert (table.new_row_editor().hasFocus(), table.new_row_editor().text()) == (True, "v")


def test_enter_in_an_empty_table_begins_a_row(table: Table) -> None:
    table.setFocus(Qt.FocusReason.BacktabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.new_row_editor().hasFocus()


def test_a_table_with_rows_keeps_its_keys(qtbot: QtBot, table: Table) -> None:
    table.set_rows([Row("a", (Cell("Version A"),))])
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_X)
    assert (table.hasFocus(), table.new_row_editor().text()) == (True, "")


def test_a_page_that_is_pasted_is_no_name(table: Table) -> None:
    table.new_row_editor().insert("Ω" * 10_000)
    assert len(table.new_row_editor().text()) == 200
