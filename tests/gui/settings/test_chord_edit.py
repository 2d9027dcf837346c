"""Pressing a chord."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.settings.chord_edit import ChordEdit
from uxlab.gui.style.look import Look

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def edit(look: Look, qtbot: QtBot) -> ChordEdit:
    edit = ChordEdit(look, "Undo")
    qtbot.addWidget(edit)
    edit.set_keys("Ctrl Shift F12")
    edit.show()
    return edit


@pytest.mark.parametrize(
    ("key", "held", "chord"),
    [
        (Qt.Key.Key_F3, CTRL | SHIFT, "ctrl+shift+f3"),
        (Qt.Key.Key_E, CTRL | ALT, "ctrl+alt+e"),
        (Qt.Key.Key_Space, CTRL, "ctrl+space"),
        (Qt.Key.Key_Tab, ALT, "alt+tab"),
        (Qt.Key.Key_F24, Qt.KeyboardModifier.MetaModifier, "meta+f24"),
    ],
)
def test_what_is_pressed_is_told_as_settings_spell_it(
    edit: ChordEdit, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, chord: str
) -> None:
    edit.click()
    assert edit.text() == "Press the keys"
    QTest.keyClick(edit, Qt.Key.Key_Control, CTRL)  # a modifier alone is not a chord yet
    with qtbot.waitSignal(edit.pressed_chord) as pressed:
        QTest.keyClick(edit, key, held)
    assert pressed.args == [chord]


def test_backspace_takes_the_keys_away_and_escape_keeps_them(edit: ChordEdit, qtbot: QtBot) -> None:
    edit.click()
    with qtbot.assertNotEmitted(edit.pressed_chord):
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "Ctrl Shift F12"
    edit.click()
    with qtbot.waitSignal(edit.pressed_chord) as pressed:
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert pressed.args == [""]


def test_it_listens_only_when_it_was_asked_to(edit: ChordEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(edit.pressed_chord):
        QTest.keyClick(edit, Qt.Key.Key_F3, CTRL | SHIFT)
    assert edit.text() == "Ctrl Shift F12"
    assert edit.accessibleName() == "Keys for Undo"
