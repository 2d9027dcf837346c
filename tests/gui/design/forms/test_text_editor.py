"""A questionnaire as text."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.forms.made_designs import MOOD
from uxlab.gui.design.forms.text_editor import CodeEdit, TextSide
from uxlab.gui.style.look import Look
from uxlab.questionnaires.own import flaw_of


@pytest.fixture
def saved() -> list[str]:
    return []


@pytest.fixture
def side(qtbot: QtBot, look: Look, saved: list[str]) -> TextSide:
    def save(text: str) -> str:
        saved.append(text)
        return flaw_of("mood", text, "The text") or ""

    made = TextSide(look, save)
    qtbot.addWidget(made)
    made.apply(MOOD)
    made.show()
    return made


def _type_over(side: TextSide, old: str, new: str) -> None:
    text = side.code.toPlainText()
    cursor = side.code.textCursor()
    cursor.setPosition(text.index(old))
    cursor.setPosition(text.index(old) + len(old), QTextCursor.MoveMode.KeepAnchor)
    side.code.setTextCursor(cursor)
    QTest.keyClicks(side.code, new)
    side.field.flush()


def test_what_is_typed_is_saved(side: TextSide, saved: list[str]) -> None:
    _type_over(side, "I feel rested.", "I feel well.")

    assert saved == [MOOD.strip().replace("I feel rested.", "I feel well.")]
    assert side.code.accessibleDescription() == ""


def test_an_error_names_the_line_and_marks_it(side: TextSide) -> None:
    _type_over(side, '"text"', '"txt"')
    said = side.code.accessibleDescription()
    line = MOOD.splitlines().index('kind = "text"') + 1
    (mark,) = side.code.extraSelections()

    assert said.startswith(f"The text, line {line}: kind is one of ")
    assert mark.cursor.blockNumber() == line - 1


def test_a_wrong_text_stays_until_the_saved_one_is_another(side: TextSide) -> None:
    _type_over(side, '"text"', '"txt"')
    side.apply(MOOD)
    assert 'kind = "txt"' in side.code.text()

    side.apply(MOOD.replace("rested", "well"))
    assert 'kind = "text"' in side.code.text()
    assert side.code.extraSelections() == []


def test_the_line_of_the_cursor_is_said(side: TextSide) -> None:
    cursor = side.code.textCursor()
    cursor.setPosition(MOOD.index("[[item]]"))
    side.code.setTextCursor(cursor)

    assert side.code.line() == MOOD[: MOOD.index("[[item]]")].count("\n") + 1


def test_it_takes_the_room_there_is(side: TextSide, look: Look) -> None:
    side.set_room(600)
    high = side.code.sizeHint().height()
    side.set_room(100)

    assert side.code.sizeHint().height() < high <= 600
    assert side.code.sizeHint().height() > 100
    assert CodeEdit(look).fontInfo().fixedPitch()
