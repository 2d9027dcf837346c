"""Small menus."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.people.menus import Entry, make_menu, pop


def test_entries_act_or_say_why_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    entries = [Entry("Move", lambda: done.append("moved")), Entry(), Entry("Erase", done.clear, "Under way")]
    menu = make_menu(window, entries)
    move, line, erase = menu.actions()
    assert line.isSeparator()
    assert (erase.isEnabled(), erase.toolTip()) == (False, "Under way")
    pop(menu, window)
    assert menu.isVisible()
    move.trigger()
    assert done == ["moved"]
    menu.close()
