"""Whose input it was: together the participant's and the rest are all there is."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager

from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from uxlab.model.events import InputEvent, Surface
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.privacy.keys import SHORTCUTS, KeyClass
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.own_windows import EVER_NS
from uxlab.storage.participant_input import read_input


@contextmanager
def _recorded(events: list[InputEvent], surfaces: list[Surface]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0001_create_study(Database(connection, execute_plugins=False))
        connection.execute("INSERT INTO participant (uid, code) VALUES ('p', 'P01')")
        connection.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('s', 'P01', '', '', 'ready')"
        )
        facts = Facts(connection, 1)
        connection.executemany(INSERT_EVENT, facts.event_rows(events))
        for surface in surfaces:
            connection.execute(*facts.fact_row(surface))
        yield connection


def _counted(connection: sqlite3.Connection, surfaces: list[Surface], started_ns: int, ended_ns: int) -> InputCounts:
    return read_input(connection, 1, surfaces)[0].within([(started_ns, ended_ns)])[0]


def _surface(t_ns: int, name: str, x_px: int, *, visible: bool, active: bool) -> Surface:
    return Surface(t_ns=t_ns, name=name, x_px=x_px, y_px=0, width_px=4, height_px=4, visible=visible, active=active)


EVENTS = [
    InputEvent(10, 0, 100, 100, None, None, 0),
    InputEvent(11, 1, 100, 100, 1, 1, 0),
    InputEvent(12, 1, 100, 100, 1, 0, 0),
    InputEvent(13, 2, 100, 100, 0, -1, 0),
    InputEvent(14, 3, None, None, 1, 1, 0),
    InputEvent(15, 3, None, None, 1, 1, 1),
    InputEvent(16, 3, None, None, 1, 0, 0),
    InputEvent(17, 3, None, None, 12, 1, 2),
    InputEvent(18, 1, 1, 1, 1, 1, 0),
    InputEvent(20, 1, 100, 100, 3, 1, 4),
]
CONSOLE = [_surface(0, "console", 0, visible=True, active=False)]


def test_clicks_and_keys_are_presses_of_the_participant() -> None:
    with _recorded(EVENTS, CONSOLE) as connection:
        assert _counted(connection, CONSOLE, 0, EVER_NS) == InputCounts(clicks=2, keys=1, scrolls=1, moves=1)


def test_an_attempt_is_half_open() -> None:
    with _recorded(EVENTS, CONSOLE) as connection:
        assert _counted(connection, CONSOLE, 11, 20) == InputCounts(clicks=1, keys=1, scrolls=1)
        assert _counted(connection, CONSOLE, 11, 11) == InputCounts()
        assert read_input(connection, 2, CONSOLE)[0].within([(0, EVER_NS)])[0] == InputCounts()


def test_what_takes_something_back_is_a_correction() -> None:
    codes = [KeyClass.BACKSPACE, KeyClass.DELETE, SHORTCUTS["z"], SHORTCUTS["c"], KeyClass.LETTER]
    presses = [InputEvent(n, 3, None, None, int(code), 1, 0) for n, code in enumerate(codes)]
    release = InputEvent(9, 3, None, None, int(KeyClass.BACKSPACE), 0, 0)
    repeat = InputEvent(10, 3, None, None, int(KeyClass.BACKSPACE), 1, 1)
    with _recorded([*presses, release, repeat], []) as connection:
        assert _counted(connection, [], 0, EVER_NS) == InputCounts(keys=5, corrections=3)


def test_what_is_left_out_is_counted_by_reason() -> None:
    with _recorded(EVENTS, CONSOLE) as connection:
        assert read_input(connection, 1, CONSOLE)[1] == ExcludedInput(
            chords=InputCounts(keys=1), own_windows=InputCounts(clicks=1), repeats=InputCounts(keys=1)
        )


def test_of_a_session_without_keys_nobody_knows_the_keys_left_out() -> None:
    with _recorded([event for event in EVENTS if event.kind != 3], CONSOLE) as connection:
        connection.execute("INSERT INTO environment VALUES (1, '2026-01-01', 'keys_kept', 'off')")
        nothing = InputCounts(keys=None, corrections=None)
        assert read_input(connection, 1, CONSOLE)[1] == ExcludedInput(
            chords=nothing, own_windows=InputCounts(clicks=1, keys=None, corrections=None), repeats=nothing
        )


times = st.integers(0, 15)
pointer = st.builds(
    lambda t_ns, kind, x, y, value, flags: InputEvent(
        t_ns, kind, x, y, None if kind == 0 else 1, None if kind == 0 else value, flags
    ),
    times,
    st.sampled_from([0, 1, 2]),
    st.integers(0, 8),
    st.integers(0, 5),
    st.integers(0, 1),
    st.sampled_from([0, 2, 4]),
)
key = st.builds(InputEvent, times, st.just(3), st.none(), st.none(), st.just(1), st.integers(0, 1), st.integers(0, 7))
surface = st.builds(
    _surface,
    times,
    st.sampled_from(["console", "strip"]),
    st.integers(0, 6),
    visible=st.booleans(),
    active=st.booleans(),
)


@given(st.lists(pointer | key, max_size=40), st.lists(surface, max_size=6), times, times)
def test_the_counts_agree_with_the_readable_view(
    events: list[InputEvent], surfaces: list[Surface], started_ns: int, ended_ns: int
) -> None:
    surfaces.sort(key=lambda each: each.t_ns)
    with _recorded(events, surfaces) as connection:
        found = _counted(connection, surfaces, started_ns, ended_ns)
        everything = _counted(connection, surfaces, 0, EVER_NS)
        excluded = read_input(connection, 1, surfaces)[1]
        rows = connection.execute(
            "SELECT kind, value, round(seconds * 1e9) FROM participant_event WHERE value IS NULL"
            " OR value NOT IN ('release', 'repeat')"
        ).fetchall()
    counted = Counter(kind for kind, _, t_ns in rows if started_ns <= t_ns < ended_ns)
    assert found == InputCounts(
        clicks=counted["button"], keys=counted["key"], scrolls=counted["scroll"], moves=counted["move"]
    )
    parts = (everything, excluded.chords, excluded.own_windows, excluded.repeats)
    assert sum((part.keys or 0) + part.clicks for part in parts) == sum(
        e.kind in {1, 3} and e.value == 1 for e in events
    )
    assert sum(part.moves + part.scrolls for part in parts) == sum(e.kind in {0, 2} for e in events)
