"""Tabs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.tabs import Tabs

TABS = [("tasks", "Tasks"), ("questionnaires", "Questionnaires"), ("privacy", "Privacy")]


def test_a_press_and_the_arrows_choose_and_a_setter_is_silent(qtbot: QtBot, look: Look) -> None:
    tabs = Tabs(look, TABS)
    qtbot.addWidget(tabs)
    tabs.resize(500, 40)
    tabs.show()
    told: list[str] = []
    tabs.chosen.connect(told.append)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    tabs.set_value("tasks")
    assert (told, tabs.value()) == (["questionnaires", "privacy"], "tasks")


def test_a_count_takes_its_room_and_is_spoken(qtbot: QtBot, look: Look) -> None:
    tabs = Tabs(look, TABS)
    qtbot.addWidget(tabs)
    before = tabs.tabSizeHint(0).width()
    tabs.set_count("tasks", 5)
    assert tabs.tabSizeHint(0).width() > before + 15
    assert tabs.accessibleTabName(0) == "Tasks 5"
    tabs.set_count("tasks", None)
    assert tabs.tabSizeHint(0).width() == before


def test_the_chosen_tab_has_its_line(qtbot: QtBot, look: Look) -> None:
    tabs = Tabs(look, TABS)
    qtbot.addWidget(tabs)
    tabs.resize(500, 40)
    tabs.set_value("questionnaires")
    image = tabs.grab().toImage()
    assert image.pixelColor(tabs.tabRect(1).center().x(), 39) == look.colour("accent-text")
    assert image.pixelColor(tabs.tabRect(0).center().x(), 39) != look.colour("accent-text")
