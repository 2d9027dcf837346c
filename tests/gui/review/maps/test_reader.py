"""One wish at a time, told of and stopped."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.maps.reader import MapReader
from uxlab.lab.pointer_watch import Asked, Progress


class Slow:
    """Work that tells a step, and goes on when it is let go or stopped."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self.go_on = Event()

    def ask(self, progress: Progress, cancelled: Asked) -> Future[str]:
        return self._pool.submit(self._work, progress, cancelled)

    def _work(self, progress: Progress, cancelled: Asked) -> str:
        progress(1, 4)
        while not self.go_on.wait(0.01):
            if cancelled():
                raise Cancelled("stopped")
        return "read"


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


@pytest.fixture
def reader(jobs: Jobs) -> Iterator[MapReader]:
    parent = QObject()
    yield MapReader(jobs, parent)
    parent.deleteLater()


def refusing(error: Exception) -> Callable[[Progress, Asked], Future[str]]:
    def ask(_progress: Progress, _cancelled: Asked) -> Future[str]:
        future: Future[str] = Future()
        future.set_exception(error)
        return future

    return ask


def test_it_tells_how_far_it_is_and_what_was_read(qtbot: QtBot, reader: MapReader, pool: ThreadPoolExecutor) -> None:
    slow, read = Slow(pool), list[str]()
    with qtbot.waitSignal(reader.progressed) as told:
        reader.read(slow.ask, read.append)
    assert told.args == [1, 4]
    assert reader.reading
    slow.go_on.set()
    qtbot.waitUntil(lambda: read == ["read"])
    assert not reader.reading


def test_a_newer_wish_ends_an_older_one(qtbot: QtBot, reader: MapReader, pool: ThreadPoolExecutor) -> None:
    older, newer, read = Slow(pool), Slow(pool), list[str]()
    reader.read(older.ask, lambda _: read.append("older"))
    reader.read(newer.ask, lambda _: read.append("newer"))
    newer.go_on.set()
    qtbot.waitUntil(lambda: read == ["newer"])
    assert pool.submit(lambda: "free").result(60) == "free"  # the older one has ended


def test_somebody_stops_it(qtbot: QtBot, reader: MapReader, pool: ThreadPoolExecutor) -> None:
    slow, read = Slow(pool), list[str]()
    reader.read(slow.ask, read.append)
    with qtbot.waitSignal(reader.stopped):
        reader.cancel()
    assert not reader.reading
    with qtbot.assertNotEmitted(reader.stopped):
        reader.cancel()
    assert read == []


def test_what_cannot_be_read_is_told(qtbot: QtBot, reader: MapReader) -> None:
    with qtbot.waitSignal(reader.refused) as refused:
        reader.read(refusing(UxlabError("The file is damaged.")), lambda _: None)
    assert refused.args == ["The file is damaged."]
    with qtbot.waitSignal(reader.stopped):
        reader.read(refusing(Cancelled("The study is closed.")), lambda _: None)
