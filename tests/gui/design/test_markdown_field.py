"""A text in Markdown, written on one side and seen on the other."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.design.at_work import Key, show
from uxlab.gui.design.markdown_field import MarkdownField
from uxlab.gui.style.look import Look


def test_turning_to_the_preview_saves_and_shows_what_was_written(qtbot: QtBot, look: Look) -> None:
    field = show(qtbot, MarkdownField(look, "Welcome", "First.", "Hello."))
    field.apply("We record.", "Version 2")
    told: list[str] = []
    field.committed.connect(told.append)
    editor = field.field.editor()
    editor.setFocus()
    QTest.keyClick(editor, Key.Key_End)
    QTest.keyClicks(editor, " **All**")
    field.side.setFocus()
    QTest.keyClick(field.side, Key.Key_Right)
    assert told == ["We record. **All**"]
    assert field.seen.isVisible()
    assert not editor.isVisible()
    assert field.seen.source() == "We record. **All**"


def test_the_preview_of_nothing_is_what_participants_see_then(qtbot: QtBot, look: Look) -> None:
    field = show(qtbot, MarkdownField(look, "Welcome", "First.", "Hello."))
    field.apply("")
    assert field.seen.source() == "Hello."
