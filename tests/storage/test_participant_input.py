"""Counts, paths and hesitations, on paper and against a slow reference."""

import math
import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from uxlab.model.events import InputEvent, Surface
from uxlab.model.results import InputCounts, InputTrail
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.own_windows import EVER_NS
from uxlab.storage.participant_input import read_input
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
        return read_input(connection, 1, surfaces)[0].within(spans)[1]


def move(t_ns: int, x: int, y: int) -> InputEvent:
    return InputEvent(t_ns, 0, x, y, None, None, 0)


def click(t_ns: int, x: int, y: int, value: int = 1) -> InputEvent:
    return InputEvent(t_ns, 1, x, y, 1, value, 0)


def key(t_ns: int, flags: int = 0) -> InputEvent:
    return InputEvent(t_ns, 3, None, None, 1, 1, flags)


DETOUR = [move(1, 0, 0), click(2, 3, 4), move(3, 3, 10), move(4, 11, 10), click(5, 11, 4), move(6, 11, 0)]


@pytest.mark.parametrize("at_once", [1, 2, 3, 8192])
def test_a_path_on_paper(at_once: int) -> None:
    # 5 to the first click, then 6 + 8 + 6 around to the second where 8 would do, then 4.
    with patch("uxlab.storage.participant_input._SUMMED_AT_ONCE", at_once):
        assert trail(DETOUR) == InputTrail(path_px=29, clicked_path_px=20, straight_px=8)
        assert trail(DETOUR[1:]) == InputTrail(path_px=24, clicked_path_px=20, straight_px=8)


def test_what_has_no_place_is_in_no_window_and_on_no_path() -> None:
    at_the_corner = replace(CONSOLE, x_px=0)
    events = [move(1, 500, 500), InputEvent(2, 0, None, None, None, None, 0), move(3, 500, 507)]
    with recorded(events) as connection:
        counts, found = read_input(connection, 1, [at_the_corner])[0].within(ALWAYS)
    assert (counts, found) == (InputCounts(moves=3), InputTrail(path_px=7))


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


def test_where_keys_were_not_kept_nobody_knows_whether_the_person_typed_or_rested() -> None:
    events = [move(0, 0, 0), click(1, 3, 4), move(20 * SECOND, 3, 10)]
    with recorded(events) as connection:
        connection.execute("INSERT INTO environment VALUES (1, '2026-01-01', 'keys_kept', 'off')")
        counts, found = read_input(connection, 1, ())[0].within(ALWAYS)
    assert counts == InputCounts(clicks=1, keys=None, moves=2, corrections=None)
    assert found == InputTrail(path_px=11, hesitations=None, hesitated_ns=None)


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


def is_own(event: InputEvent, surfaces: list[Surface]) -> bool:
    """The windows as they were last noted: keys belong to the one with the focus, the pointer to what is below it."""
    now = {one.name: one for one in sorted(surfaces, key=lambda one: one.t_ns) if one.t_ns <= event.t_ns}.values()
    if event.kind == 3:
        return any(one.active for one in now)
    return (event.x is not None and event.y is not None) and any(
        one.visible and 0 <= event.x - one.x_px < one.width_px and 0 <= event.y - one.y_px < one.height_px
        for one in now
    )


def counted_as(event: InputEvent) -> str:
    if event.flags & 1 or (event.kind in {1, 3} and event.value == 0):
        return "nothing"
    return ["moves", "clicks", "scrolls", "keys"][event.kind]


@dataclass
class Naive:
    """The same, event by event."""

    counts: Counter[str] = field(default_factory=Counter)
    path: list[float] = field(default_factory=list)
    legs: list[tuple[float, float]] = field(default_factory=list)
    rests: list[int] = field(default_factory=list)

    def follow(self, run: list[InputEvent]) -> None:
        """Go along the participant's events between interruptions."""
        pointer = [(event.x, event.y, event) for event in run if event.x is not None and event.y is not None]
        steps = [math.dist(a[:2], b[:2]) for a, b in pairwise(pointer)]
        clicks = [index for index, (_, _, event) in enumerate(pointer) if counted_as(event) == "clicks"]
        self.path += steps
        self.legs += [(sum(steps[a:b]), math.dist(pointer[a][:2], pointer[b][:2])) for a, b in pairwise(clicks)]
        self.rests += [wait for a, b in pairwise(run) if (wait := b.t_ns - a.t_ns) > 3 * SECOND]
        self.counts += Counter(map(counted_as, run))
        self.counts["corrections"] += sum(counted_as(e) == "keys" and e.code in {7, 8, 120} for e in run)


def naive(given: list[InputEvent], surfaces: list[Surface], spans: list[Span]) -> Naive:
    ordered = sorted((event for event in given if not event.flags & 2), key=lambda event: event.t_ns)
    found = Naive()
    for start, end in spans:
        inside = [event for event in ordered if start <= event.t_ns < end]
        for own, run in groupby(inside, key=lambda event: is_own(event, surfaces)):
            if not own:
                found.follow(list(run))
    return found


times = st.integers(0, 12 * SECOND) | st.sampled_from([n * SECOND for n in range(13)])
coordinates = st.integers(-50, 50)
flags = st.sampled_from([0, 0, 0, 0, 0, 1, 2, 4])
pointer_events = st.builds(
    lambda t_ns, kind, x, y, value, flag: InputEvent(
        t_ns, kind, x, y, None if kind == 0 else 1, None if kind == 0 else value, flag
    ),
    times, st.sampled_from([0, 1, 1, 2]), coordinates, coordinates, st.sampled_from([1, 1, 0]), flags,
)  # fmt: skip
key_events = st.builds(
    InputEvent, times, st.just(3), st.none(), st.none(), st.sampled_from([1, 7, 8, 120, 102]), st.integers(0, 1), flags
)
windows = st.builds(
    Surface,
    t_ns=times,
    name=st.sampled_from(["console", "strip"]),
    x_px=coordinates,
    y_px=coordinates,
    width_px=st.integers(1, 60),
    height_px=st.integers(1, 60),
    visible=st.booleans(),
    active=st.booleans(),
)
span_lists = st.lists(times, max_size=6, unique=True).map(lambda edges: list(pairwise(sorted(edges)))[::2])


@given(
    st.lists(pointer_events | key_events, max_size=40),
    st.just([]) | st.lists(windows, max_size=5),
    st.just(ALWAYS) | span_lists,
    st.sampled_from([1, 2, 8192]),
)
def test_any_input_measures_as_event_by_event_however_it_is_summed(
    given_events: list[InputEvent], surfaces: list[Surface], spans: list[Span], at_once: int
) -> None:
    surfaces.sort(key=lambda each: each.t_ns)
    with recorded(given_events) as connection, patch("uxlab.storage.participant_input._SUMMED_AT_ONCE", at_once):
        counts, found = read_input(connection, 1, surfaces)[0].within(spans)
    expected = naive(given_events, surfaces, spans)
    assert {name: getattr(counts, name) for name in InputCounts.__slots__} == {
        name: expected.counts[name] for name in InputCounts.__slots__
    }
    assert (found.hesitations, found.hesitated_ns) == (len(expected.rests), sum(expected.rests))
    assert found.path_px == pytest.approx(sum(expected.path))
    assert found.clicked_path_px == pytest.approx(sum(path for path, _ in expected.legs))
    assert found.straight_px == pytest.approx(sum(straight for _, straight in expected.legs))


def test_a_path_is_summed_in_the_order_in_which_it_was_gone() -> None:
    chance = random.Random(1)
    way = [move(n, chance.randrange(1000), chance.randrange(1000)) for n in range(300)]
    steps = [math.dist((a.x or 0, a.y or 0), (b.x or 0, b.y or 0)) for a, b in pairwise(way)]
    total = 0.0
    for step in steps:
        total += step
    assert trail(way).path_px == total  # to the last digit, whatever adds faster
