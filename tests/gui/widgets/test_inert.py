"""Texts that people wrote are shown as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import IconButton, secondary
from uxlab.gui.widgets.inert import entry, set_text, tip, title
from uxlab.gui.widgets.live_buttons import CountButton

PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"), include_characters=" "))


def read(words: str) -> str:
    """Return what somebody reads in a tool tip."""
    if not Qt.mightBeRichText(words):
        return words
    document = QTextDocument()
    document.setHtml(words)
    return document.toPlainText()


@pytest.mark.parametrize(
    "text",
    ["", "Undo", "<b>bold</b>", "a < b & c", "<script>x</script>\nnext line", "&amp;", "x" * 300, "{color:red}"],
)
def test_a_tip_shows_the_very_text(text: str) -> None:
    assert read(tip(text)) == text


@given(PRINTABLE.map(str.strip).map(lambda text: " ".join(text.split())))
def test_a_tip_shows_any_text(text: str) -> None:
    assert read(tip(text)) == text


def test_a_long_tip_breaks_into_lines() -> None:
    assert Qt.mightBeRichText(tip("word " * 60))


def test_an_entry_of_a_menu_is_one_line_without_a_key_of_its_own(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(entry("R&D\nand\tco", "Q"))
    assert action.text() == "R&&D and co\tQ"
    assert action.iconText() == "R&D and co\tQ"
    assert entry("Mark “A & B”") == "Mark “A && B”"
    assert len(entry("W" * 300)) == 48


def test_the_title_of_a_window_keeps_what_qt_would_take_for_its_own_sign(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setWindowTitle(title("Study [*]\nnew"))
    assert window.windowTitle() == "Study [*][*] new"
    window.setWindowModified(True)
    assert title("Shop") == "Shop"


def test_no_button_has_a_key_that_somebodys_text_names(look: Look, qtbot: QtBot) -> None:
    plain, made = QPushButton(), secondary(look, "R&D")
    marked = CountButton(look, "Log & in", "1")
    buttons: list[QAbstractButton] = [plain, made, marked]
    for button in buttons:
        qtbot.addWidget(button)
    plain.setText("R&D")
    assert not plain.shortcut().isEmpty()
    set_text(plain, "R&D")
    assert [button.shortcut().isEmpty() for button in buttons] == [True] * 3
    assert [button.text() for button in buttons] == ["R&D", "R&D", "Log & in"]
    made.setText("S&T")
    assert (made.text(), made.shortcut().isEmpty()) == ("S&T", True)


def test_an_icons_tip_is_inert(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "x", "Remove the field <b>f</b>")
    qtbot.addWidget(button)
    assert read(button.toolTip()) == "Remove the field <b>f</b>"
