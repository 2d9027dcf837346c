"""No event is lost, doubled or reordered on its way into rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from uxlab.model.events import ClockPair, Focus, Gap, GapReason, InputEvent, Screen, Surface
from uxlab.model.session import Session
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.records import insert_session

EVENTS = "SELECT t_ns, kind, x, y, code, value, flags FROM event WHERE session_id = 1 ORDER BY t_ns, seq"
STRIP = Surface(t_ns=5, name="strip", x_px=-10, y_px=0, width_px=5, height_px=6, visible=True, active=False)
SCREEN = Screen(t_ns=5, name="HDMI-1", x_px=-10, y_px=0, width_px=5, height_px=6, scale=1.5)


@pytest.fixture
def file(path: Path, session: Session) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        insert_session(connection, session)
        yield connection


def _press(t_ns: int, x: int) -> InputEvent:
    return InputEvent(t_ns, 1, x, -7, 1, 1, 0)


def test_equal_events_at_one_time_are_all_kept_in_their_order(file: sqlite3.Connection) -> None:
    events = [
        _press(5, 1),
        _press(5, 9),
        _press(5, 1),
        _press(5, 1),
        _press(4, 3),
        InputEvent(4, 3, None, None, 1, 0, 1),
    ]
    file.executemany(INSERT_EVENT, Facts(file, 1).event_rows(events))
    assert file.execute(EVENTS).fetchall() == [*events[4:], *events[:4]]


def test_writing_rows_twice_does_not_double_them(file: sqlite3.Connection) -> None:
    facts = Facts(file, 1)
    rows = facts.event_rows([_press(5, 1), _press(5, 1), _press(6, 1)])
    statement, row = facts.fact_row(Focus(t_ns=5, application="shop"))
    for _ in range(2):
        file.executemany(INSERT_EVENT, rows)
        file.execute(statement, row)
    assert file.execute("SELECT count(*) FROM event").fetchone() == (3,)
    assert file.execute("SELECT count(*) FROM focus").fetchone() == (1,)


times = st.lists(st.integers(0, 9), max_size=25)


@given(times, times)
def test_nothing_is_lost_or_reordered_over_a_restart(before: list[int], after: list[int]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0001_create_study(Database(connection, execute_plugins=False))
        events = [_press(t_ns, x) for x, t_ns in enumerate(before + after)]
        for part in (events[: len(before)], events[len(before) :]):
            connection.executemany(INSERT_EVENT, Facts(connection, 1).event_rows(part))
        assert connection.execute(EVENTS).fetchall() == sorted(events, key=lambda event: event.t_ns)


@pytest.mark.parametrize(
    ("fact", "query", "row"),
    [
        (
            Focus(t_ns=5, application="shop", title="Inbox \udcff"),
            "SELECT t_ns, seq, application, title FROM focus",
            (5, 0, "shop", "Inbox \ufffd"),
        ),
        (Focus(t_ns=5, application=None), "SELECT application, title FROM focus", (None, None)),
        (
            STRIP,
            "SELECT t_ns, name, x_px, y_px, width_px, height_px, visible, active FROM surface",
            (5, "strip", -10, 0, 5, 6, 1, 0),
        ),
        (
            SCREEN,
            "SELECT t_ns, name, x_px, y_px, width_px, height_px, scale, refresh_hz, unit FROM screen",
            (5, "HDMI-1", -10, 0, 5, 6, 1.5, None, "pixel"),
        ),
        (
            Gap(started_ns=5, ended_ns=9, reason=GapReason.SLEEP, detail="lid"),
            "SELECT started_ns, ended_ns, reason, detail FROM gap",
            (5, 9, "sleep", "lid"),
        ),
        (
            ClockPair(t_ns=5, monotonic_ns=6, wall_ns=2**62, utc_offset_s=-3600, boot_id="b"),
            "SELECT t_ns, monotonic_ns, wall_ns, utc_offset_s, boot_id FROM clock",
            (5, 6, 2**62, -3600, "b"),
        ),
    ],
)
def test_each_circumstance_has_its_table(
    file: sqlite3.Connection, fact: Focus | Surface | Screen | Gap | ClockPair, query: str, row: tuple[object, ...]
) -> None:
    file.execute(*Facts(file, 1).fact_row(fact))
    assert file.execute(query).fetchall() == [row]


def test_screens_noted_at_one_time_are_all_kept(file: sqlite3.Connection) -> None:
    facts = Facts(file, 1)
    for name in ("left", "right"):
        file.execute(*facts.fact_row(replace(SCREEN, name=name)))
    assert file.execute("SELECT name FROM screen ORDER BY t_ns, seq").fetchall() == [("left",), ("right",)]
