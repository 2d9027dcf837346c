"""How one question is answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.participant.editors import (
    ChoicesEditor,
    CirclesEditor,
    Editor,
    LineEditor,
    NumberEditor,
    WordsEditor,
    editor_for,
)
from uxlab.gui.participant.questions import Question
from uxlab.gui.style.look import Look
from uxlab.questionnaires.form import ItemKind

CHOICES = (("phone", "A telephone"), ("tablet", "A tablet"), ("computer", "A computer"))


def question(kind: ItemKind, points: tuple[int, ...] = (), bounds: tuple[int, int] | None = None) -> Question:
    return Question(key="1", number=1, text="What?", kind=kind, points=points, choices=CHOICES, bounds=bounds)


@pytest.fixture
def told() -> list[str]:
    return []


def made(look: Look, qtbot: QtBot, asked: Question, told: list[str]) -> Editor:
    editor = editor_for(look, asked)
    qtbot.addWidget(editor)
    editor.answered.connect(told.append)
    editor.show()
    return editor


def test_a_short_scale_is_circles(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.LIKERT, tuple(range(11))), told)
    assert isinstance(editor, CirclesEditor)
    QTest.mouseClick(editor.circles.circle(10), Qt.MouseButton.LeftButton)
    assert told == ["10"]
    editor.show_value("3")
    assert editor.circles.value() == 3


def test_a_long_scale_is_a_line(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.LIKERT, tuple(range(21))), told)
    assert isinstance(editor, LineEditor)
    QTest.keyClick(editor.line, Qt.Key.Key_End)
    assert told == ["20"]
    editor.show_value("")
    assert editor.line.answer() is None


def test_of_single_choices_one_holds(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.SINGLE_CHOICE), told)
    assert isinstance(editor, ChoicesEditor)
    for key in ("phone", "computer"):
        QTest.mouseClick(editor.buttons[key], Qt.MouseButton.LeftButton)
    assert told == ["phone", "computer"]
    editor.show_value("tablet")
    assert [key for key, button in editor.buttons.items() if button.isChecked()] == ["tablet"]
    editor.show_value("")
    assert not any(button.isChecked() for button in editor.buttons.values())


def test_of_several_choices_many_hold_and_can_be_taken_back(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.MULTIPLE_CHOICE), told)
    assert isinstance(editor, ChoicesEditor)
    for key in ("computer", "phone", "computer", "phone"):
        QTest.mouseClick(editor.buttons[key], Qt.MouseButton.LeftButton)
    assert told == ["computer", "phone,computer", "phone", ""]


def test_a_number_is_told_when_typing_pauses(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.NUMBER), told)
    assert isinstance(editor, NumberEditor)
    QTest.keyClicks(editor.edit, "2,5")
    qtbot.waitUntil(lambda: told == ["2.5"])
    editor.flush()
    assert told == ["2.5"]


@pytest.mark.parametrize("typed", ["17", "100", "many", "nan", "1e9"])
def test_what_is_no_answer_says_what_to_write(look: Look, qtbot: QtBot, told: list[str], typed: str) -> None:
    editor = made(look, qtbot, question(ItemKind.NUMBER, bounds=(18, 99)), told)
    assert isinstance(editor, NumberEditor)
    QTest.keyClicks(editor.edit, typed)
    editor.flush()
    assert told == []
    assert editor.remark.isVisible()
    assert editor.remark.text() == "Write a number from 18 to 99"
    editor.edit.clear()
    QTest.keyClicks(editor.edit, "42")
    editor.flush()
    assert told == ["42"]
    assert not editor.remark.isVisible()


def test_words_are_told_when_typing_pauses_and_when_the_field_is_left(
    look: Look, qtbot: QtBot, told: list[str]
) -> None:
    editor = made(look, qtbot, question(ItemKind.TEXT), told)
    assert isinstance(editor, WordsEditor)
    QTest.keyClicks(editor.edit, "Sizes ")
    qtbot.waitUntil(lambda: told == ["Sizes"])
    QTest.keyClicks(editor.edit, "vary")
    editor.flush()
    assert told == ["Sizes", "Sizes vary"]


def test_what_is_being_typed_stays(look: Look, qtbot: QtBot, told: list[str]) -> None:
    editor = made(look, qtbot, question(ItemKind.TEXT), told)
    assert isinstance(editor, WordsEditor)
    editor.activateWindow()
    editor.edit.setFocus()
    qtbot.waitUntil(editor.edit.hasFocus)
    QTest.keyClicks(editor.edit, "Sizes vary")
    editor.show_value("Sizes")
    assert editor.edit.text() == "Sizes vary"
    editor.edit.clearFocus()
    assert told == ["Sizes vary"]  # leaving the field tells
    editor.show_value("Prices")
    assert editor.edit.text() == "Prices"
