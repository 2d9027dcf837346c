"""A table whose cells can be opened."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.results.figure_table import FigureTable, exchanged
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.table_delegate import CellDelegate

ROWS = [Row("a", (Cell("A"), Cell("3", sort=3), Cell(""))), Row("b", (Cell("B"), Cell("1", sort=1), Cell("")))]


def table_of(look: Look, qtbot: QtBot, width: int = 500) -> tuple[FigureTable, list[tuple[str, int, QPointF | None]]]:
    table = FigureTable(look, [Column("Task"), Column("Errors"), Column("Ended")], (100, 80, 90), name="Tasks")
    qtbot.addWidget(table)
    told: list[tuple[str, int, QPointF | None]] = []
    table.cell_opened.connect(lambda key, column, place: told.append((key, column, place)))
    table.set_rows(ROWS)
    table.resize(width, 200)
    with qtbot.waitExposed(table):
        table.show()
    return table, told


def test_a_click_opens_the_cell_under_it(look: Look, qtbot: QtBot) -> None:
    table, told = table_of(look, qtbot)
    place = table.visualRect(table.model().index(1, 2)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [("b", 2, QPointF(place))]


def test_arrows_and_enter_open_cells(look: Look, qtbot: QtBot) -> None:
    table, told = table_of(look, qtbot)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(table, key)
    assert told == [("b", 1, None)]


def test_the_ring_is_around_the_cell(look: Look, qtbot: QtBot) -> None:
    table, _ = table_of(look, qtbot)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_Right)
    cell = table.visualRect(table.model().index(0, 1))
    image = table.viewport().grab().toImage()
    accent = look.colour("accent-text").rgb()
    middle = cell.center().y()
    assert image.pixelColor(cell.left() + 2, middle).rgb() == accent
    assert image.pixelColor(2, middle).rgb() != accent


def test_it_is_sorted_by_a_column_and_given_back(look: Look, qtbot: QtBot) -> None:
    table, _ = table_of(look, qtbot)
    table.order_by(1)
    assert ([row.key for row in table.rows()], table.sorted_by()) == (["b", "a"], 1)
    table.order_by(0)
    assert [row.key for row in table.rows()] == ["a", "b"]
    table.order_by(1)
    table.order_by(-1)
    assert ([row.key for row in table.rows()], table.sorted_by()) == (["a", "b"], -1)


def test_columns_share_the_width_and_are_never_narrower_than_their_least(look: Look, qtbot: QtBot) -> None:
    table, _ = table_of(look, qtbot)
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()
    assert table.columnWidth(0) > 100
    narrow, _ = table_of(look, qtbot, 200)
    assert [narrow.columnWidth(n) for n in range(3)] == [100, 80, 90]
    assert narrow.horizontalScrollBar().maximum() > 0


@pytest.mark.usefixtures("look")
def test_what_takes_a_place_takes_it_for_the_keyboard_too(qtbot: QtBot) -> None:
    window, first, last = QWidget(), QLineEdit(), QLineEdit()
    old, new = QLineEdit(), QLineEdit()
    place = QVBoxLayout()
    for one in (first, old, last):
        place.addWidget(one)
    window.setLayout(place)
    qtbot.addWidget(window)
    place.insertWidget(1, new)
    assert exchanged(place, old, new) is new
    with qtbot.waitExposed(window):
        window.show()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert new.hasFocus()


def test_the_whole_row_under_the_pointer_is_tinted_whoever_draws_its_cells(look: Look, qtbot: QtBot) -> None:
    table, _ = table_of(look, qtbot)
    own = CellDelegate(look, 36, table)
    table.setItemDelegateForColumn(1, own)
    places = [table.visualRect(table.model().index(1, column)).topLeft() + QPoint(1, 1) for column in range(3)]
    table._hover(1)
    image = table.viewport().grab().toImage()
    assert {image.pixelColor(place).name() for place in places} == {look.colour("hover").name()}
    table._hover(-1)
    assert own.row_under_pointer == -1
