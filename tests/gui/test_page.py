"""What every page has."""

from pytestqt.qtbot import QtBot

from uxlab.gui.page import Page


def test_a_page_without_commands_of_its_own_adds_none_and_takes_any_visit(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.enter("P07")
    page.primary()
    assert page.commands() == ()
