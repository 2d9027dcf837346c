"""All panels at once, or one at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.summary.made_sessions import three
from uxlab.gui.style.look import Look
from uxlab.gui.summary.panels import Panels
from uxlab.gui.summary.state import present
from uxlab.gui.turns import Turns
from uxlab.gui.widgets.tabs import Tabs
from uxlab.metrics.standing import standing


@pytest.fixture
def panels(qtbot: QtBot, look: Look) -> Panels:
    made = Panels(look)
    qtbot.addWidget(made)
    made.resize(1096, 740)
    made.apply(present(three(), standing(three(), "p03"), "p03"))
    made.show()
    return made


def tabs_of(panels: Panels) -> Tabs:
    (tabs,) = panels.findChildren(Tabs)
    return tabs


def visible(panels: Panels) -> list[bool]:
    return [part.isVisible() for part in (panels.figures, panels.tasks, panels.glance, panels.side)]


def test_with_room_all_are_shown(panels: Panels) -> None:
    assert visible(panels) == [True] * 4
    assert not tabs_of(panels).isVisible()
    assert panels.side.width() == 312


def test_without_room_they_are_tabs_by_the_keyboard_too(panels: Panels) -> None:
    panels.set_room(584, compact=True)
    panels.resize(584, 300)
    assert visible(panels) == [True, False, False, False]
    tabs = tabs_of(panels)
    for expected in ([False, True, False, False], [False, False, True, False], [False, False, False, True]):
        QTest.keyClick(tabs, Qt.Key.Key_Right)
        assert visible(panels) == expected
    assert panels.side.width() > 500


def test_room_brings_all_back(panels: Panels) -> None:
    panels.set_room(584, compact=True)
    QTest.keyClick(tabs_of(panels), Qt.Key.Key_End)
    panels.set_room(1096, compact=False)
    assert visible(panels) == [True] * 4
    assert panels.side.width() == 312


def test_room_that_is_told_while_they_are_made_is_kept(qtbot: QtBot, look: Look) -> None:
    turns = Turns()
    made = Panels(look, turns)
    qtbot.addWidget(made)
    turns.do_next()
    made.set_room(584, compact=True)
    turns.finish()
    made.resize(584, 300)
    made.apply(present(three(), standing(three(), "p03"), "p03"))
    made.show()
    assert visible(made) == [True, False, False, False]
    assert tabs_of(made).isVisible()
