"""Enter on a button."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.design.forms.slot_list import AddRow
from uxlab.gui.shell.rail import StudyButton
from uxlab.gui.start.action import Action
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, secondary
from uxlab.gui.widgets.enter import press_with_enter

ALONE = Qt.KeyboardModifier.NoModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(button: QAbstractButton, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALONE, *, held: bool = False) -> bool:
    return press_with_enter(button, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, "", held))


def clicks_of(button: QAbstractButton) -> list[bool]:
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    return clicks


@pytest.mark.parametrize(
    ("key", "modifiers", "held", "used", "clicks"),
    [
        (Qt.Key.Key_Return, ALONE, False, True, 1),
        (Qt.Key.Key_Enter, KEYPAD, False, True, 1),
        (Qt.Key.Key_Return, ALONE, True, True, 0),  # a key that is held presses once
        (Qt.Key.Key_Return, CTRL, False, False, 0),
        (Qt.Key.Key_X, ALONE, False, False, 0),
    ],
)
def test_enter_alone_presses_once(
    qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, held: bool, used: bool, clicks: int
) -> None:
    button = QPushButton("Add task")
    qtbot.addWidget(button)
    told = clicks_of(button)
    assert press(button, key, modifiers, held=held) is used
    assert len(told) == clicks


@pytest.mark.parametrize(
    "make",
    [
        lambda look: secondary(look, "Add task"),
        lambda look: IconButton(look, "x", "Close"),
        lambda look: Action(look, "plus", "New study"),
        StudyButton,
        lambda look: AddRow(look, "Add a questionnaire", "before the session"),
    ],
)
def test_every_kind_of_button_knows_it(qtbot: QtBot, look: Look, make: Callable[[Look], QAbstractButton]) -> None:
    button = make(look)
    qtbot.addWidget(button)
    told = clicks_of(button)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(told) == 1
