"""Questions of different kinds on a page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.participant.conftest import AskedView
from uxlab.gui.participant.editors import ChoicesEditor, CirclesEditor, NumberEditor
from uxlab.gui.participant.question_list import QuestionList
from uxlab.gui.style.look import Look


def digit(text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(text), Qt.KeyboardModifier.NoModifier, text)


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


def made(look: Look, qtbot: QtBot, asked: AskedView, key: str, told: list[tuple[str, str]]) -> QuestionList:
    shown = QuestionList(look, asked(key).questions)
    qtbot.addWidget(shown)
    shown.answered.connect(lambda one, value: told.append((one, value)))
    shown.show()
    return shown


def test_each_answer_is_told_with_its_question(
    look: Look, qtbot: QtBot, asked: AskedView, told: list[tuple[str, str]]
) -> None:
    shown = made(look, qtbot, asked, "own", told)
    device, age = shown.rows[1].editor, shown.rows[0].editor
    assert isinstance(device, ChoicesEditor)
    assert isinstance(age, NumberEditor)
    QTest.mouseClick(device.buttons["phone"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(age.edit, "42")
    shown.flush()
    assert told == [("device", "phone"), ("age", "42")]


def test_the_only_question_takes_digits_again_and_again(
    look: Look, qtbot: QtBot, asked: AskedView, told: list[tuple[str, str]]
) -> None:
    shown = made(look, qtbot, asked, "seq", told)
    shown.take_digit(digit("6"))
    shown.take_digit(digit("2"))
    assert told == [("1", "6"), ("1", "2")]


def test_ten_is_typed_as_two_digits(look: Look, qtbot: QtBot, asked: AskedView, told: list[tuple[str, str]]) -> None:
    shown = made(look, qtbot, asked, "nps", told)
    shown.take_digit(digit("1"))
    shown.take_digit(digit("0"))
    assert told == [("1", "1"), ("1", "10")]


def test_answers_are_shown_and_what_is_missing_is_pointed_out(look: Look, qtbot: QtBot, asked: AskedView) -> None:
    shown = made(look, qtbot, asked, "nasa-tlx-weighted", [])
    shown.apply(asked("nasa-tlx-weighted", {"weight-1": "5"}, checked=True).questions)
    weight = shown.rows[6].editor
    assert isinstance(weight, CirclesEditor)
    assert weight.circles.value() == 5
    assert [bool(row.property("missing")) for row in shown.rows] == [True] * 6 + [False] + [True] * 5
