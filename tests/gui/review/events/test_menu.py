"""The menu of what is listed."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from uxlab.gui.review.events.choice import TRACK_NAMES, EventChoice
from uxlab.gui.review.events.menu import EventsMenu
from uxlab.timeline.items import Track
from uxlab.timeline.table import By


class Offered:
    """A menu and what was chosen in it."""

    def __init__(self, choice: EventChoice) -> None:
        self.menu = QMenu()
        self.chosen: list[EventChoice] = []
        EventsMenu(choice, (("find", "1 Find"), ("buy", "2 Buy && sell")), self.chosen.append).fill(self.menu)

    def action(self, text: str) -> QAction:
        menus = (self.menu, *(one.menu() for one in self.menu.actions() if isinstance(one.menu(), QMenu)))
        return next(one for menu in menus if isinstance(menu, QMenu) for one in menu.actions() if one.text() == text)

    def choose(self, text: str) -> EventChoice:
        self.action(text).trigger()
        return self.chosen[-1]


@pytest.fixture
def offered(qtbot: QtBot) -> Offered:
    made = Offered(EventChoice())
    qtbot.addWidget(made.menu)
    return made


def test_every_kind_is_offered(offered: Offered) -> None:
    assert offered.action("All kinds").isChecked()
    assert not any(offered.action(name).isChecked() for name in TRACK_NAMES.values())


def test_kinds_are_added_one_after_the_other(offered: Offered) -> None:
    assert offered.choose("Clicks").tracks == {Track.CLICKS}
    assert not offered.action("All kinds").isChecked()
    assert offered.choose("Errors").tracks == {Track.CLICKS, Track.ERRORS}
    assert offered.choose("Clicks").tracks == {Track.ERRORS}
    assert offered.choose("All kinds").tracks == frozenset()
    assert not offered.action("Errors").isChecked()
    assert offered.action("All kinds").isChecked()


def test_whose_which_task_and_what_is_seen(offered: Offered) -> None:
    assert offered.choose("The moderator’s").by is By.MODERATOR
    assert offered.choose("1 Find").task == "find"
    assert offered.choose("Only what the timeline shows").seen
    assert offered.choose("Also when let go or held").releases
    last = offered.choose("Whole session")
    assert (last.by, last.task, last.seen, last.releases) == (By.MODERATOR, None, True, True)


def test_what_holds_is_checked(qtbot: QtBot) -> None:
    offered = Offered(EventChoice(tracks=frozenset({Track.KEYS}), by=By.ANYONE, task="find", releases=True))
    qtbot.addWidget(offered.menu)
    for text in ("Keys", "Anyone’s", "1 Find", "Also when let go or held"):
        assert offered.action(text).isChecked()
    for text in ("All kinds", "Clicks", "The participant’s", "Whole session", "Only what the timeline shows"):
        assert not offered.action(text).isChecked()
