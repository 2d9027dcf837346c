"""The success criteria: edited in place, added, put in order and removed, by keys and pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, Left, show
from uxlab.gui.design.criteria import Criteria
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton

Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def criteria(qtbot: QtBot, look: Look) -> Criteria:
    made = Criteria(look)
    made.changed.connect(made.apply)  # as the tab does through the study
    made.apply(("One", "Two", "Three"))
    return show(qtbot, made)


def lines(criteria: Criteria) -> list[str]:
    return [row.line.text() for row in criteria.rows()]


def test_another_is_added_below_with_enter_and_the_focus_stays_there(criteria: Criteria) -> None:
    criteria.new.setFocus()
    QTest.keyClicks(criteria.new, "Four")
    QTest.keyClick(criteria.new, Key.Key_Return)
    QTest.keyClicks(criteria.new, "Five")
    QTest.keyClick(criteria.new, Key.Key_Return)
    assert lines(criteria) == ["One", "Two", "Three", "Four", "Five"]
    assert (criteria.new.text(), criteria.new.hasFocus()) == ("", True)


def test_a_row_is_edited_in_place(criteria: Criteria) -> None:
    row = criteria.rows()[1]
    row.line.setFocus()
    QTest.keyClicks(row.line, " and a half")
    QTest.keyClick(row.line, Key.Key_Return)
    assert lines(criteria) == ["One", "Two and a half", "Three"]
    assert criteria.rows()[2].line.hasFocus()


def test_alt_and_arrows_move_a_row_and_the_focus_with_it(criteria: Criteria) -> None:
    row = criteria.rows()[0]
    row.line.setFocus()
    QTest.keyClick(row.line, Key.Key_Down, Alt)
    assert lines(criteria) == ["Two", "One", "Three"]
    assert criteria.rows()[1].line.hasFocus()
    QTest.keyClick(criteria.rows()[1].line, Key.Key_Up, Alt)
    QTest.keyClick(criteria.rows()[0].line, Key.Key_Up, Alt)
    assert lines(criteria) == ["One", "Two", "Three"]


def test_arrows_walk_through_the_list_and_its_last_line(criteria: Criteria) -> None:
    criteria.rows()[1].line.setFocus()
    QTest.keyClick(criteria.rows()[1].line, Key.Key_Down)
    QTest.keyClick(criteria.rows()[2].line, Key.Key_Down)
    assert criteria.new.hasFocus()
    QTest.keyClick(criteria.new, Key.Key_Up)
    assert criteria.rows()[2].line.hasFocus()


def test_an_emptied_row_goes_with_another_backspace(criteria: Criteria) -> None:
    row = criteria.rows()[1]
    row.line.setFocus()
    row.line.selectAll()
    QTest.keyClick(row.line, Key.Key_Backspace)
    assert lines(criteria) == ["One", "", "Three"]
    QTest.keyClick(row.line, Key.Key_Backspace)
    assert lines(criteria) == ["One", "Three"]
    assert criteria.rows()[1].line.hasFocus()


def test_an_emptied_row_goes_when_it_is_left(criteria: Criteria) -> None:
    row = criteria.rows()[2]
    row.line.setFocus()
    row.line.selectAll()
    QTest.keyClick(row.line, Key.Key_Delete)
    QTest.keyClick(row.line, Key.Key_Tab)
    assert lines(criteria) == ["One", "Two"]


def test_the_pointer_removes_a_row(criteria: Criteria) -> None:
    row = criteria.rows()[0]
    row.line.setFocus()
    (remove,) = row.findChildren(IconButton)
    QTest.mouseClick(remove, Left)
    assert lines(criteria) == ["Two", "Three"]


def test_the_pointer_drags_a_row_by_its_sign(criteria: Criteria) -> None:
    row = criteria.rows()[0]
    sign, below = QPoint(16, row.height() // 2), QPoint(16, row.height() // 2 + row.height())
    QTest.mousePress(row, Left, pos=sign)
    QTest.mouseMove(row, below)
    QApplication.processEvents()
    QTest.mouseRelease(row, Left, pos=below)
    assert lines(criteria) == ["Two", "One", "Three"]


def test_rows_have_names_and_what_is_typed_can_be_saved_at_once(criteria: Criteria) -> None:
    assert criteria.rows()[1].line.accessibleName() == "Success criterion 2"
    criteria.new.setFocus()
    QTest.keyClicks(criteria.new, "Four")
    criteria.flush()
    assert lines(criteria) == ["One", "Two", "Three", "Four"]
