"""The list of events over a long session: a jump to its end and a filter, until the rows are on the screen.

Held as ratios to the naive way, which fetches every event for a list in memory. As in test_review_bench.py,
UXLAB_REVIEW_EVENTS=3600000 or 10000000 tries the whole.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.bench.costs import compared_s, cost_s
from tests.bench.test_review_bench import EVENTS, fetched, made, told
from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.events.choice import EventChoice
from uxlab.gui.review.events.panel import EventsPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import make_look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import open_study
from uxlab.timeline.items import Track
from uxlab.timeline.table import By

pytestmark = [pytest.mark.alone, pytest.mark.timeout(900)]

WAIT_MS = 120_000
ALL = EventChoice(tracks=frozenset(Track) - {Track.MODERATOR}, by=By.ANYONE, releases=True)
CLICKS = EventChoice(tracks=frozenset({Track.CLICKS}))
BUTTON = 1


class Fetched(QAbstractTableModel):
    """Every event in memory."""

    def __init__(self, rows: list[list[float]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return str(self._rows[index.row()][index.column()]) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("events") / "long.uxlab", EVENTS)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[EventsPanel]:
    look, jobs = make_look(qapp, "light"), Jobs(lambda error: pytest.fail(str(error)))
    study = open_study(path, pytest.fail)
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    desk = Desk(
        look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=banners, go=lambda _page, _subject: None
    )
    viewing = Viewing(desk)
    shown = EventsPanel(desk, viewing)
    qtbot.addWidget(shown)
    shown.resize(372, 478)
    shown.show()
    viewing.open("s")
    qtbot.waitUntil(lambda: viewing.session is not None, timeout=WAIT_MS)
    assert viewing.session is not None
    viewing.review.verify(viewing.session).result()  # so that it is not under way while times are taken
    yield shown
    viewing.close()
    jobs.close()
    study.close()


def until_shown(qtbot: QtBot, panel: EventsPanel, act: Callable[[], None], least: int, most: int) -> float:
    """Return how many seconds passed until as many rows are listed and those that are seen are read and painted."""

    def there() -> bool:
        rows = panel.model.rowCount()
        first, last = panel.table.visible()
        return least <= rows <= most and None not in (panel.model.row(first), panel.model.row(last))

    def shown() -> None:
        act()
        qtbot.waitUntil(there, timeout=WAIT_MS)
        panel.table.viewport().repaint()

    return cost_s(shown)


def naive(qtbot: QtBot, path: Path, kept: Callable[[list[list[float]]], list[list[float]]]) -> float:
    """Return how many seconds it takes to fetch all, keep some, and show the last of them."""
    view = QTableView()
    qtbot.addWidget(view)

    def shown() -> None:
        model = Fetched(kept(fetched(path).tolist()))
        view.setModel(model)
        view.resize(372, 478)
        view.show()
        view.scrollToBottom()
        view.viewport().repaint()

    return cost_s(shown)


def least_of(measure: Callable[[], float], times: int) -> float:
    return min(measure() for _ in range(times))


def test_a_jump_to_the_end(qtbot: QtBot, panel: EventsPanel, path: Path) -> None:
    until_shown(qtbot, panel, lambda: panel.head.choose(ALL), EVENTS, EVENTS + 10)

    def jump_s() -> float:
        to_end_s = until_shown(qtbot, panel, lambda: QTest.keyClick(panel.table, Qt.Key.Key_End), EVENTS, EVENTS + 10)
        assert panel.table.visible()[1] == panel.model.rowCount() - 1
        until_shown(qtbot, panel, lambda: QTest.keyClick(panel.table, Qt.Key.Key_Home), EVENTS, EVENTS + 10)
        return to_end_s

    ours = partial(least_of, jump_s, 5)
    told("list, to its end", *compared_s(ours, lambda: naive(qtbot, path, lambda rows: rows), 1 / 30))


def test_a_filter(qtbot: QtBot, panel: EventsPanel, path: Path) -> None:
    def filter_s() -> float:
        until_shown(qtbot, panel, lambda: panel.head.choose(ALL), EVENTS, EVENTS + 10)
        return until_shown(qtbot, panel, lambda: panel.head.choose(CLICKS), 1, EVENTS // 100)

    def otherwise_s() -> float:
        return naive(qtbot, path, lambda rows: [row for row in rows if row[1] == BUTTON])

    told("list of clicks", *compared_s(partial(least_of, filter_s, 3), otherwise_s, 1 / 20))
