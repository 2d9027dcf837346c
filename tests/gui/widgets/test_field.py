"""Fields tell what was typed when it is done, once, and keep what is wrong to themselves."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import COMMIT_AFTER_MS, DurationEdit, Field, LineEdit, TextEdit, labelled
from uxlab.gui.widgets.layout import column, holder


@pytest.fixture
def limit(qtbot: QtBot, look: Look) -> Iterator[Field]:
    field = Field(look, "Time limit", DurationEdit("3:00"), "Amber at 2:24")
    window = holder(column([field, LineEdit()]))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.editor().setFocus()
    yield field
    window.close()


@pytest.fixture
def told(limit: Field) -> list[str]:
    texts: list[str] = []
    limit.committed.connect(texts.append)
    return texts


def type_over(field: Field, text: str) -> None:
    QTest.keyClick(field.editor(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.editor(), text)


def below(field: Field) -> list[str]:
    return [text.text() for text in field.findChildren(QLabel) if text.isVisibleTo(field) and text.text()]


def test_what_is_typed_is_told_when_the_keys_pause(qtbot: QtBot, limit: Field, told: list[str]) -> None:
    assert COMMIT_AFTER_MS == 400
    with qtbot.waitSignal(limit.committed):
        type_over(limit, "4:00")
    QTest.keyClick(limit.editor(), Qt.Key.Key_Return)
    assert told == ["4:00"]


def test_enter_tells_at_once_and_writes_it_as_it_is_kept(limit: Field, told: list[str]) -> None:
    type_over(limit, "90 s")
    QTest.keyClick(limit.editor(), Qt.Key.Key_Return)
    assert told == ["1:30"]
    assert limit.editor().text() == "1:30"


def test_leaving_the_field_tells_at_once(limit: Field, told: list[str]) -> None:
    type_over(limit, "5:00")
    QTest.keyClick(limit.editor(), Qt.Key.Key_Tab)
    assert told == ["5:00"]


def test_a_wrong_text_is_said_and_kept_back_until_it_is_right(limit: Field, told: list[str]) -> None:
    type_over(limit, "3:5x")
    limit.flush()
    assert told == []
    assert limit.editor().property("state") == "error"
    assert below(limit) == ["Time limit", "Write minutes and seconds, such as 3:50"]
    type_over(limit, "3:50")
    assert below(limit) == ["Time limit", "Amber at 2:24"]
    limit.flush()
    assert told == ["3:50"]


def test_a_setter_is_silent_and_leaves_alone_what_is_being_typed(limit: Field, told: list[str]) -> None:
    limit.set_text("6:00")
    assert (limit.text(), told) == ("6:00", [])
    type_over(limit, "7:0")
    limit.set_text("8:00")
    assert limit.editor().text() == "7:0"


def test_several_lines_are_told_when_the_editor_is_left(qtbot: QtBot, look: Look) -> None:
    field = Field(look, "Scenario", TextEdit(look))
    next_one = LineEdit()
    window = holder(column([field, next_one]))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    told: list[str] = []
    field.committed.connect(told.append)
    field.editor().setFocus()
    QTest.keyClicks(field.editor(), "You ordered shoes.")
    next_one.setFocus()
    assert told == ["You ordered shoes."]


def test_a_field_can_say_why_it_cannot_be_edited(limit: Field) -> None:
    limit.set_reason("Fixed while a session runs")
    assert (limit.editor().isEnabled(), limit.editor().toolTip()) == (False, "Fixed while a session runs")


def test_names_reach_the_screen_reader(qtbot: QtBot, limit: Field, look: Look) -> None:
    assert limit.editor().accessibleName() == "Time limit"
    limit.set_error("Write minutes")
    assert limit.editor().accessibleDescription() == "Write minutes"
    language = QComboBox()
    pair = labelled(look, "Language", language)
    qtbot.addWidget(pair)
    assert language.accessibleName() == "Language"


def test_a_name_of_a_field_is_shown_as_it_is_and_makes_nothing_wider(qtbot: QtBot, look: Look) -> None:
    field = Field(look, f"R&D {'W' * 300}", LineEdit())
    qtbot.addWidget(field)
    assert field.findChildren(QLabel)[0].text().startswith("R&&D W")
    assert field.minimumSizeHint().width() < 400


def test_a_text_that_the_editor_shows_otherwise_is_not_changed_by_looking_at_it(qtbot: QtBot, look: Look) -> None:
    editor = LineEdit()
    field = Field(look, "Title", editor)
    qtbot.addWidget(field)
    told: list[str] = []
    field.committed.connect(told.append)
    field.set_text("Find it \nand pay ")
    editor.editingFinished.emit()
    assert told == []
