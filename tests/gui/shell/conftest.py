"""A study in its window, with plain pages in place of the real ones."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.page import Page
from uxlab.gui.shell.state import PageName
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.style.look import Look
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.studies import create_study
from uxlab.resources import resource


class PlainPage(Page):
    """Remembers what happened to it."""

    def __init__(self, name: PageName, desk: Desk) -> None:
        super().__init__()
        self.name, self.desk = name, desk
        self.entered: list[str] = []
        self.main_action = self.flushed = 0

    def enter(self, subject: str) -> None:
        self.entered.append(subject)

    def flush(self) -> None:
        self.flushed += 1

    def primary(self) -> None:
        self.main_action += 1

    def commands(self) -> tuple[Command, ...]:
        return (Command(Menu.STUDY, f"Only on {self.name}", lambda: None),)


Pages = dict[PageName, PlainPage]


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    study = open_study(create_study(tmp_path / "Shop.uxlab", resource("sample", "web-shop.toml")).path, lambda _: None)
    yield study
    study.close()


@pytest.fixture
def feed(study: OpenStudy, jobs: Jobs) -> Feed:
    return Feed(study, jobs)


@pytest.fixture
def pages() -> Pages:
    return {}


@pytest.fixture
def window(look: Look, study: OpenStudy, jobs: Jobs, feed: Feed, pages: Pages, qtbot: QtBot) -> Iterator[StudyWindow]:
    def make(name: PageName, desk: Desk) -> Page:
        pages[name] = PlainPage(name, desk)
        return pages[name]

    def makers(desk: Desk) -> Mapping[PageName, Callable[[], Page]]:
        assert desk.study is study
        return {name: partial(make, name, desk) for name in PageName}

    window = StudyWindow(look, study, jobs, feed, makers)
    qtbot.addWidget(window)
    window.show()
    QTest.qWaitForWindowExposed(window)
    yield window
    window.close()
