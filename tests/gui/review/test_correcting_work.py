"""How far the making of many changes is."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from uxlab.errors import Cancelled
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting_state import CANCELLED, work_view
from uxlab.gui.review.correcting_work import BulkWork, Watching
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.work_state import IDLE, Stage, WorkView


@pytest.fixture
def work(desk: Desk, viewing: Viewing) -> BulkWork:
    return BulkWork(desk.jobs, viewing)


@pytest.fixture
def told(work: BulkWork) -> list[WorkView]:
    views: list[WorkView] = []
    work.told.connect(views.append)
    return views


def all_heard(watching: Watching) -> None:
    for done in range(200):
        watching(done, 200)


def test_what_is_soon_done_is_not_told_of(work: BulkWork, told: list[WorkView]) -> None:
    watching = work.begin(200)
    assert work.under_way
    watching(100, 200)
    work.end(watching)
    assert told == []


def test_what_lasts_is_told_of_until_it_is_done(qtbot: QtBot, work: BulkWork, told: list[WorkView]) -> None:
    watching = work.begin(200)
    qtbot.waitUntil(lambda: told == [work_view(0, 200)])
    elsewhere = threading.Thread(target=all_heard, args=(watching,))
    elsewhere.start()
    elsewhere.join()
    qtbot.waitUntil(lambda: told[-1] == work_view(196, 200))
    assert len(told) <= 51
    work.end(watching)
    assert told[-1] == IDLE


def test_cancelled_the_next_change_is_not_made(work: BulkWork, told: list[WorkView]) -> None:
    watching = work.begin(200)
    watching(0, 200)
    work.cancel()
    assert (told[-1].stage, told[-1].text) == (Stage.RUNNING, "Stopping")
    with pytest.raises(Cancelled, match=CANCELLED):
        watching(1, 200)
    work.end(watching)
    assert told[-1] == IDLE


def test_only_what_is_under_way_ends_or_is_cancelled(work: BulkWork, told: list[WorkView]) -> None:
    work.cancel()
    first = work.begin(200)
    work.end(None)
    assert work.under_way
    work.end(first)
    second = work.begin(300)
    work.end(first)
    assert work.under_way
    second(0, 300)
    work.end(second)
    assert told == []
