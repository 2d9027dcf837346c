"""The pages of a window: made in parts, shown whole."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.page import Page
from uxlab.gui.shell.page_stack import PageStack
from uxlab.gui.shell.state import PageName
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.layout import column
from uxlab.lab.open_study import OpenStudy

PARTS = 5


class SlowPage(Page):
    """Made in parts, each in a turn of the event loop of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.parts: list[QLabel] = []
        self.setLayout(column([]))
        desk.turns.add(*[self._make_part] * PARTS)

    def _make_part(self) -> None:
        self.parts.append(QLabel(str(len(self.parts))))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.parts[-1])


@pytest.fixture
def made() -> dict[PageName, Page]:
    """The pages in the order in which they were begun."""
    return {}


@pytest.fixture
def stack(
    look: Look, study: OpenStudy, jobs: Jobs, feed: Feed, made: dict[PageName, Page], qtbot: QtBot
) -> Iterator[PageStack]:
    banners = BannerStack(look)
    qtbot.addWidget(banners)

    def keep(name: PageName, page: Page) -> Page:
        made[name] = page
        return page

    def makers(desk: Desk) -> Mapping[PageName, Callable[[], Page]]:
        return {
            PageName.DESIGN: lambda: keep(PageName.DESIGN, SlowPage(desk)),
            PageName.PEOPLE: lambda: keep(PageName.PEOPLE, SlowPage(desk)),
            PageName.SETTINGS: lambda: keep(PageName.SETTINGS, Page()),
        }

    desk = Desk(look=look, study=study, jobs=jobs, feed=feed, banners=banners, go=lambda *_: None)
    stack = PageStack(desk, makers)
    qtbot.addWidget(stack)
    stack.resize(600, 400)
    stack.show()
    yield stack
    stack.hide()


def test_a_page_that_is_made_in_parts_is_told_of_when_it_is_whole_and_styled(stack: PageStack, qtbot: QtBot) -> None:
    arrived: list[Page] = []
    stack.when_whole(PageName.DESIGN, arrived.append)
    assert (arrived, stack.whole(PageName.DESIGN)) == ([], None)
    qtbot.waitUntil(lambda: bool(arrived))
    (page,) = arrived
    assert isinstance(page, SlowPage)
    assert len(page.parts) == PARTS
    assert all(part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for part in page.parts)
    assert not page.isVisible()
    assert page.size() == stack.size()
    assert stack.whole(PageName.DESIGN) is page


def test_a_page_that_is_made_in_one_go_is_there_at_once(stack: PageStack) -> None:
    arrived: list[Page] = []
    stack.when_whole(PageName.SETTINGS, arrived.append)
    assert len(arrived) == 1
    stack.when_whole(PageName.SETTINGS, arrived.append)
    assert arrived[0] is arrived[1]


def test_the_page_that_somebody_waits_for_comes_first(stack: PageStack, qtbot: QtBot) -> None:
    arrived: list[str] = []
    stack.when_whole(PageName.PEOPLE, lambda _: arrived.append("people"))
    stack.when_whole(PageName.DESIGN, lambda _: arrived.append("design"))
    qtbot.waitUntil(lambda: len(arrived) == 2)
    assert arrived == ["design", "people"]


def test_the_other_pages_follow_by_themselves_one_whole_before_the_next(
    stack: PageStack, made: dict[PageName, Page], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(made))
    assert list(made) == [PageName.DESIGN]
    qtbot.waitUntil(lambda: PageName.PEOPLE in made)
    assert stack.whole(PageName.DESIGN) is made[PageName.DESIGN]
    qtbot.waitUntil(lambda: stack.whole(PageName.SETTINGS) is not None)


def test_what_a_page_can_do_is_told_when_it_changes(stack: PageStack, qtbot: QtBot) -> None:
    pages: list[Page] = []
    stack.when_whole(PageName.SETTINGS, pages.append)
    with qtbot.waitSignal(stack.commands_changed):
        pages[0].commands_changed.emit()
