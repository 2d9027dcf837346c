"""Making the pages of a study: what keeps the window from answering while it opens.

Held as ratios, so that a slow machine does not fail: beside as many of Qt's own widgets, and per widget.
Alone, because it compares processor times of milliseconds.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.bench.costs import compared_s, least_s
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.page import Page
from uxlab.gui.pages import page_makers
from uxlab.gui.participant.stage import Stage
from uxlab.gui.shell.state import PageName
from uxlab.gui.style.look import Look, make_look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import open_study
from uxlab.lab.studies import create_study

pytestmark = pytest.mark.alone

Make = Callable[[PageName], Page]
IN_A_BOX = 8
TIMES = 5
MOST_BARE = 6.5
"""4.0 to 5.7 measured; 7.0 to 9.0 when areas and stacks had their pages styled for every parent."""
MOST_RESTYLED = 1.7
"""0.6 to 1.5 measured; 2.2 to 3.5 before."""


class Restyled(QObject):
    """Counts how often a widget that has its style gets it again."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.times += watched.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        return False


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    yield make_look(qapp, "light")
    qapp.setStyleSheet("")


@pytest.fixture
def make(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Return a function that makes a page of a study."""
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    study = open_study(create_study(tmp_path / "s.uxlab").path, lambda _: None)
    feed = Feed(study, jobs)
    stage = Stage(look, study, jobs, feed)
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    desk = Desk(look=look, study=study, jobs=jobs, feed=feed, banners=banners, go=lambda *_: None)

    def make_page(name: PageName) -> Page:
        page = page_makers(stage, desk)[name]()
        qtbot.addWidget(page)
        return page

    yield make_page
    stage.close()
    study.close()
    jobs.close()


def bare_widgets(count: int) -> QWidget:
    """Return so many labels of Qt, a few in each box, every one in a layout."""
    window, whole = QWidget(), QVBoxLayout()
    for box_number in range(count // IN_A_BOX):
        box, inside = QWidget(), QVBoxLayout()
        for number in range(IN_A_BOX - 1):
            inside.addWidget(QLabel(f"{box_number}.{number}"))
        box.setLayout(inside)
        whole.addWidget(box)
    window.setLayout(whole)
    return window


@pytest.mark.parametrize("name", [PageName.DESIGN, PageName.PEOPLE, PageName.RUN, PageName.REVIEW])
def test_a_page_costs_a_few_times_what_as_many_bare_widgets_cost(make: Make, qtbot: QtBot, name: PageName) -> None:
    count = len(make(name).findChildren(QWidget))

    def bare() -> QWidget:
        window = bare_widgets(count)
        qtbot.addWidget(window)
        return window

    quickest_s = partial(least_s, runs=TIMES, clock=thread_time)
    compared_s(lambda: quickest_s(lambda: make(name)), lambda: quickest_s(bare), MOST_BARE)


@pytest.mark.parametrize("name", [PageName.DESIGN, PageName.PEOPLE, PageName.RUN, PageName.REVIEW])
def test_widgets_are_not_styled_again_for_every_parent(make: Make, qapp: QApplication, name: PageName) -> None:
    restyled = Restyled(qapp)
    qapp.installEventFilter(restyled)
    page = make(name)
    qapp.removeEventFilter(restyled)
    assert restyled.times < MOST_RESTYLED * len(page.findChildren(QWidget))
