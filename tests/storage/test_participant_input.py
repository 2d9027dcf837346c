"""Paths and hesitations, on paper and against a slow reference."""

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from uxlab.model.events import InputEvent, Surface
from uxlab.model.results import InputTrail
from uxlab.storage.excluded_input import EVER_NS
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.participant_input import participant_input
from uxlab.timeline.spans import Span

SECOND = 1_000_000_000
ALWAYS = [(0, EVER_NS)]
CONSOLE = Surface(
    t_ns=0, name="console", x_px=1000, y_px=0, width_px=100, height_px=100, visible=True, active=False
)  # fmt: skip


@contextmanager
def recorded(events: list[InputEvent]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0001_create_study(Database(connection, execute_plugins=False))
        connection.execute("INSERT INTO participant (uid, code) VALUES ('p', 'P01')")
        connection.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('s', 'P01', '', '', 'ready')"
        )
        connection.executemany(INSERT_EVENT, Facts(connection, 1).event_rows(events))
        yield connection


def trail(events: list[InputEvent], surfaces: tuple[Surface, ...] = (), spans: list[Span] = ALWAYS) -> InputTrail:
    with recorded(events) as connection:
        return participant_input(connection, 1, surfaces, spans)[1]


def move(t_ns: int, x: int, y: int) -> InputEvent:
    return InputEvent(t_ns, 0, x, y, None, None, 0)


def click(t_ns: int, x: int, y: int, value: int = 1) -> InputEvent:
    return InputEvent(t_ns, 1, x, y, 1, value, 0)


def key(t_ns: int, flags: int = 0) -> InputEvent:
    return InputEvent(t_ns, 3, None, None, 1, 1, flags)


DETOUR = [move(1, 0, 0), click(2, 3, 4), move(3, 3, 10), move(4, 11, 10), click(5, 11, 4), move(6, 11, 0)]


def test_a_path_on_paper() -> None:
    # 5 to the first click, then 6 + 8 + 6 around to the second where 8 would do, then 4.
    assert trail(DETOUR) == InputTrail(path_px=29, clicked_path_px=20, straight_px=8)


def test_nothing_recorded_is_no_path() -> None:
    assert trail([]) == InputTrail()
    assert trail(DETOUR, spans=[]) == InputTrail()


def test_one_click_makes_no_leg_and_releases_are_no_clicks() -> None:
    assert trail([click(1, 0, 0), click(2, 9, 0, 0)]) == InputTrail(path_px=9)


def test_a_rest_of_three_seconds_is_none_and_longer_is_a_hesitation() -> None:
    found = trail([key(0), key(3 * SECOND), move(6 * SECOND + 1, 0, 0), key(20 * SECOND)])
    assert (found.hesitations, found.hesitated_ns) == (2, 3 * SECOND + 1 + 14 * SECOND - 1)


def test_a_held_key_is_no_hesitation_and_a_chord_is_no_input() -> None:
    repeats = [key(n * SECOND, flags=1) for n in range(1, 10)]
    assert trail([key(0), *repeats]).hesitations == 0
    assert trail([key(0), key(2 * SECOND, flags=2), key(4 * SECOND)]).hesitations == 1


def test_waiting_before_the_first_input_and_after_the_last_is_none() -> None:
    assert trail([key(50 * SECOND)], spans=[(0, 100 * SECOND)]) == InputTrail()


def test_what_happens_in_own_windows_connects_nothing() -> None:
    away = [
        move(7, 11, 0),
        move(8, 1050, 50),
        click(9, 1050, 50),
        move(9 * SECOND, 11, 0),
        click(9 * SECOND + 1, 14, 4),
    ]
    found = trail([*DETOUR, *away], (CONSOLE,))
    assert found == InputTrail(path_px=29 + 5, clicked_path_px=20, straight_px=8)


def test_neither_path_nor_hesitation_reaches_over_a_pause() -> None:
    later = [move(10 * SECOND, 500, 500), click(10 * SECOND + 1, 500, 510)]
    found = trail([*DETOUR, *later], spans=[(0, SECOND), (9 * SECOND, 11 * SECOND)])
    assert found == InputTrail(path_px=29 + 10, clicked_path_px=20, straight_px=8)


def test_a_span_is_half_open() -> None:
    assert trail([move(0, 0, 0), move(5, 3, 0), move(9, 7, 0)], spans=[(0, 9)]) == InputTrail(path_px=3)


times = st.integers(0, 5 * SECOND)
coordinates = st.integers(-50, 50)
events = st.one_of(
    st.builds(move, times, coordinates, coordinates),
    st.builds(click, times, coordinates, coordinates, st.integers(0, 1)),
    st.builds(key, times, st.sampled_from([0, 1])),
)


def reference(given: list[InputEvent]) -> InputTrail:
    """The same, pair by pair."""
    ordered = sorted(given, key=lambda event: event.t_ns)
    pointer = [event for event in ordered if event.x is not None and event.y is not None]
    points = [(event.x or 0, event.y or 0) for event in pointer]
    path = [math.dist(a, b) for a, b in pairwise(points)]
    clicks = [index for index, event in enumerate(pointer) if event.kind == 1 and event.value == 1]
    rests = [b.t_ns - a.t_ns for a, b in pairwise(ordered) if b.t_ns - a.t_ns > 3 * SECOND]
    legs = list(pairwise(clicks))
    return InputTrail(
        path_px=sum(path),
        clicked_path_px=sum(sum(path[a:b]) for a, b in legs),
        straight_px=sum(math.dist(points[a], points[b]) for a, b in legs),
        hesitations=len(rests),
        hesitated_ns=sum(rests),
    )


@given(st.lists(events, max_size=25), st.sampled_from([1, 2, 8192]))
def test_any_input_measures_as_pair_by_pair_however_it_is_fetched(given_events: list[InputEvent], at_once: int) -> None:
    with patch("uxlab.storage.participant_input._AT_ONCE", at_once):
        found = trail(given_events)
    expected = reference(given_events)
    for name in InputTrail.__slots__:
        assert getattr(found, name) == pytest.approx(getattr(expected, name))
    assert found.straight_px <= found.clicked_path_px * (1 + 1e-9) <= found.path_px * (1 + 1e-8)
