"""Storing input: the promise is at most 30 bytes an event, and no less than 0.8 of the speed of bare `executemany`.

Both are measured in the same run on the same rows; the bare way gets its rows ready made.
Alone, because it compares times of a disk.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest

from tests.bench.costs import compared_s, least_s
from uxlab.lab.review_work import index_session
from uxlab.model.design import Design, Participant
from uxlab.model.events import InputEvent
from uxlab.model.results import InputCounts
from uxlab.model.session import Session, SessionState
from uxlab.storage.connections import connect_to_write
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.participant_input import read_input
from uxlab.storage.records import insert_session
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import create, open_for_reading, open_for_recording

pytestmark = pytest.mark.alone

EVENTS = 200_000
BATCH = 500
MS = 1_000_000
SESSION = Session(uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.RUNNING)


def a_mouse_in_use() -> Iterator[InputEvent]:
    """Yield what a person does at a mouse of 125 Hz: mostly moves, some clicks, scrolls and keys."""
    chance = random.Random(1)
    t_ns, x, y = 5_000 * MS, 800, 500
    while True:
        t_ns += chance.choice([7, 8, 8, 8, 9, 16]) * MS
        sort = chance.random()
        if sort < 0.93:
            x = min(3840, max(-1280, x + chance.randint(-20, 20)))
            y = min(2160, max(0, y + chance.randint(-12, 12)))
            yield InputEvent(t_ns, 0, x, y, None, None, 0)
        elif sort < 0.97:
            yield InputEvent(t_ns, 1, x, y, 1, 1, 0)
            yield InputEvent(t_ns, 1, x, y, 1, 0, 0)
        elif sort < 0.98:
            yield InputEvent(t_ns, 2, x, y, 0, -1, 0)
        else:
            yield InputEvent(t_ns, 3, None, None, 1, 1, 0)
            yield InputEvent(t_ns + MS, 3, None, None, 1, 0, 0)


@pytest.fixture(scope="module")
def events() -> list[InputEvent]:
    source = a_mouse_in_use()
    return sorted((next(source) for _ in range(EVENTS)), key=lambda event: event.t_ns)


def _study(path: Path) -> Path:
    return create(path, Design(name="bench", participants=(Participant(code="P01"),)))


def _bare_s(path: Path, events: list[InputEvent]) -> float:
    with closing(connect_to_write(_study(path))) as connection:
        rows = Facts(connection, insert_session(connection, SESSION)).event_rows(events)
        started = perf_counter()
        for first in range(0, EVENTS, BATCH):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(INSERT_EVENT, rows[first : first + BATCH])
            connection.execute("COMMIT")
        return perf_counter() - started


def _writer_s(path: Path, events: list[InputEvent]) -> float:
    with open_for_recording(_study(path), print) as study:
        store = start_session(study, SESSION)
        started = perf_counter()
        for first in range(0, EVENTS, 50):
            store.add_events(events[first : first + 50])
        study.writer.flush()
        return perf_counter() - started


def test_the_writer_keeps_up_with_bare_sqlite(tmp_path: Path, events: list[InputEvent]) -> None:
    names = count()
    compared_s(
        lambda: _writer_s(tmp_path / f"w{next(names)}", events),
        lambda: _bare_s(tmp_path / f"b{next(names)}", events),
        1 / 0.8,
    )


def test_an_event_takes_at_most_30_bytes_with_its_share_of_the_index(tmp_path: Path, events: list[InputEvent]) -> None:
    path = _study(tmp_path / "x")
    empty = path.stat().st_size
    with open_for_recording(path, print) as study:
        start_session(study, SESSION).add_events(events)
        study.writer.flush()
        with open_for_reading(path) as reading:
            index_session(reading, "s", study.writer.run, lambda: False)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT events FROM timeline").fetchall() == [(EVENTS,)]
    size = (path.stat().st_size - empty) / EVENTS
    assert size <= 30


def test_counting_costs_what_the_attempt_holds_not_the_session(tmp_path: Path, events: list[InputEvent]) -> None:
    with closing(connect_to_write(_study(tmp_path / "x"))) as connection:
        number = insert_session(connection, SESSION)
        with connection:
            connection.execute("BEGIN")
            connection.executemany(INSERT_EVENT, Facts(connection, number).event_rows(events))

        seen = read_input(connection, number, ())[0]

        def best_s(first: int, last: int) -> float:
            span = events[first].t_ns, events[last].t_ns
            assert seen.within([span])[0] != InputCounts()
            return least_s(lambda: seen.within([span]), runs=5)

        compared_s(partial(best_s, EVENTS // 2, EVENTS // 2 + 2000), partial(best_s, 0, EVENTS - 1), 1 / 20)


def test_the_rows_are_all_there_and_in_order(tmp_path: Path, events: list[InputEvent]) -> None:
    path = _study(tmp_path / "x")
    with open_for_recording(path, print) as study:
        store = start_session(study, SESSION)
        for first in range(0, EVENTS, 7):
            store.add_events(events[first : first + 7])
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT t_ns, kind, x, y, code, value, flags FROM event ORDER BY t_ns, seq")
        assert rows.fetchall() == events
