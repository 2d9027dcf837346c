"""What every page has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.sheet import Scrolling, Sheet, centred, press_enter, scrolled
from uxlab.gui.widgets.layout import column

ENTER = Qt.Key.Key_Return


def key(which: Qt.Key, *, repeated: bool = False) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, which, Qt.KeyboardModifier.NoModifier, "", repeated)


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def button(qtbot: QtBot, pressed: list[str]) -> QPushButton:
    made = QPushButton("Continue")
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append("continue"))
    return made


def test_enter_presses_the_primary_button_once(button: QPushButton, pressed: list[str]) -> None:
    assert press_enter(key(ENTER), button)
    assert press_enter(key(ENTER, repeated=True), button)
    assert press_enter(key(ENTER), None)
    assert not press_enter(key(Qt.Key.Key_A), button)
    button.setEnabled(False)
    press_enter(key(ENTER), button)
    assert pressed == ["continue"]


def test_enter_presses_the_button_that_has_the_focus(button: QPushButton, pressed: list[str], qtbot: QtBot) -> None:
    window, back = QWidget(), QPushButton("Back")
    qtbot.addWidget(window)
    window.setLayout(column([back]))
    back.clicked.connect(lambda: pressed.append("back"))
    window.show()
    window.activateWindow()
    back.setFocus()
    qtbot.waitUntil(back.hasFocus)
    press_enter(key(ENTER), button)
    assert pressed == ["back"]


def test_a_page_takes_the_focus_itself(qtbot: QtBot) -> None:
    page = Sheet("Task 1 of 2")
    qtbot.addWidget(page)
    assert page.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert page.primary() is None


def test_a_column_is_in_the_middle_and_scrolls_where_it_is_too_high(qtbot: QtBot) -> None:
    page, inside = Sheet(""), QWidget()
    qtbot.addWidget(page)
    inside.setMinimumHeight(600)
    area = scrolled(column([centred(column([inside]))]), page)
    page.resize(1280, 400)
    page.show()
    assert isinstance(area, Scrolling)
    assert inside.width() == 720
    assert abs(inside.mapTo(page, inside.rect().center()).x() - 640) <= 8
    assert area.verticalScrollBar().maximum() > 0
    area.verticalScrollBar().setValue(50)
    area.to_top()
    assert area.verticalScrollBar().value() == 0
    page.resize(500, 400)
    QTest.qWait(1)
    assert inside.width() <= 452
