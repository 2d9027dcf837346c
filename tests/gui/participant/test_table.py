"""Questions with one scale."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import AskedView
from uxlab.gui.participant.table import Table
from uxlab.gui.style.look import Look

MakeTable = Callable[[str], Table]


@pytest.fixture
def table(look: Look, qtbot: QtBot, asked: AskedView) -> MakeTable:
    def made(key: str) -> Table:
        shown = Table(look, asked(key).questions)
        qtbot.addWidget(shown)
        shown.resize(1040, 600)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        return shown

    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_digit_answers_and_goes_on_to_the_next_row(table: MakeTable) -> None:
    shown, told = table("sus"), []
    shown.answered.connect(lambda key, value: told.append((key, value)))
    shown.rows[0].circles.focus_here()
    for digit in (Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_5):
        QTest.keyClick(focused(), digit)
    assert told == [("1", "4"), ("2", "2"), ("3", "5")]
    assert shown.rows[3].isAncestorOf(focused())


def test_up_and_down_move_between_rows_and_change_nothing(table: MakeTable) -> None:
    shown = table("sus")
    shown.rows[0].circles.focus_here()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert shown.rows[1].isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert shown.rows[0].isAncestorOf(focused())
    assert [row.circles.value() for row in shown.rows] == [None] * 10


def test_the_mouse_leaves_the_focus_where_it_pressed(table: MakeTable) -> None:
    shown, told = table("sus"), []
    shown.answered.connect(lambda key, value: told.append((key, value)))
    QTest.mouseClick(shown.rows[4].circles.circle(3), Qt.MouseButton.LeftButton)
    assert told == [("5", "3")]
    assert not shown.rows[5].isAncestorOf(focused())


def test_what_is_missing_is_pointed_out(table: MakeTable, asked: AskedView) -> None:
    shown = table("asq")
    shown.apply(asked("asq", {"2": "7"}, checked=True).questions)
    assert [bool(row.property("missing")) for row in shown.rows] == [True, False, True]
    assert [row.accessibleDescription() for row in shown.rows] == ["Not answered yet", "", "Not answered yet"]
    assert [row.circles.value() for row in shown.rows] == [None, 7, None]


@pytest.mark.parametrize("key", ["sus", "asq", "ueq-s"])
def test_where_it_is_narrow_scales_stand_below_the_words(table: MakeTable, key: str) -> None:
    shown = table(key)
    row = shown.rows[0]

    def below() -> bool:
        QApplication.processEvents()
        words = row.findChildren(QLabel)[-1]
        return row.circles.y() >= words.mapTo(row, words.rect().bottomLeft()).y()

    assert not below()
    shown.resize(560, 600)
    assert below()
    shown.resize(1040, 600)
    assert not below()


def test_the_terms_of_a_pair_stand_on_either_side(table: MakeTable) -> None:
    row = table("ueq-s").rows[0]
    low, high = row.findChildren(QLabel)
    assert (low.text(), high.text()) == ("obstructive", "supportive")
    assert low.x() < row.circles.x() < high.x()
