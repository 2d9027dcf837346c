"""What every page has."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from uxlab.gui.page import Page


def test_a_page_without_commands_of_its_own_adds_none_and_takes_any_visit(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.enter("P07")
    page.primary()
    page.flush()
    assert page.commands() == ()


def test_a_page_takes_the_keyboard_to_its_first_control_unless_it_has_it(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    buttons = [QPushButton(name) for name in ("off", "first", "second")]
    layout = QVBoxLayout(page)
    for button in buttons:
        layout.addWidget(button)
    buttons[0].setEnabled(False)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    page.keep_focus()
    assert buttons[1].hasFocus()
    buttons[2].setFocus()
    page.keep_focus()
    assert buttons[2].hasFocus()
