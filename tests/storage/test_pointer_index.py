"""What an index tells of an attempt, beside what all its events tell."""

import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lab.aimed import HEIGHT_PX, WIDTH_PX, aimed_input
from tests.lab.made_studies import S, Visit, make_study
from tests.lab.pointed_studies import MS, SCREEN, add_input, pointed_study
from tests.storage.random_input import Made, add_marks, add_session, empty_study, random_events, random_surfaces
from uxlab.errors import UsageError
from uxlab.lab.pointing import gathered_time
from uxlab.model.events import InputEvent
from uxlab.model.session import Outcome
from uxlab.storage.pointer_index import (
    Trail,
    find_index,
    find_stays,
    find_trail,
    has_input,
    read_activity,
    read_stays,
    read_ways,
)
from uxlab.storage.pointer_points import Rests, read_pointing, read_rests, read_visits
from uxlab.storage.timeline_store import save_index
from uxlab.timeline.dead_time import dead_times
from uxlab.timeline.heat import CELL_PX
from uxlab.timeline.input_index import InputIndex
from uxlab.timeline.stays import Stays

STEPS_MS = (0, 1, 3, 30, 99, 100, 101, 400, 1599, 1601, 2500, 3000, 3001, 9000)


def made(seed: int, size: int) -> Made:
    """Return a session with rests of every length, and moves and clicks whose place nobody knows."""
    chance = random.Random(seed)
    t_ns, events = 0, []
    for event in random_events(chance, size):
        t_ns += chance.choice(STEPS_MS if chance.random() < 0.2 else STEPS_MS[:4]) * MS + chance.choice((0, 777))
        x, y = (None, None) if chance.random() < 0.2 else (event.x, event.y)
        events.append(InputEvent(t_ns, event.kind, x, y, event.code, event.value, event.flags))
    connection = empty_study()
    add_session(connection, events, random_surfaces(chance, [one for one in events if one.x is not None]))
    add_marks(connection, chance, events[-1].t_ns if events else MS)
    return Made(connection, events)


def index_of(connection: sqlite3.Connection, uid: str) -> InputIndex:
    found = find_index(connection, uid, lambda _done, _all: None, lambda: False)
    assert found is not None
    return found[0]


def stays_of(connection: sqlite3.Connection, uid: str) -> Stays:
    found = find_stays(connection, uid, lambda _done, _all: None, lambda: False)
    assert found is not None
    return found[0]


def trail_of(connection: sqlite3.Connection, uid: str) -> Trail:
    found = find_trail(connection, uid, lambda _done, _all: None, lambda: False)
    assert found is not None
    return found[0]


MADE = st.builds(made, st.integers(0, 10**6), st.integers(1, 400))


@given(MADE, st.integers(200, 5000))
@settings(max_examples=150, deadline=None)
def test_clicks_and_dead_time_are_those_of_all_events(one: Made, least_ms: int) -> None:
    (visit,) = read_visits(one.connection).sessions
    told = read_activity(one.connection, visit, index_of(one.connection, "s"), None, least_ms * MS)
    for whole, part in zip(read_pointing(one.connection, visit), told, strict=True):
        assert part.clicks.attempt == whole.attempt
        assert part.clicks.t_ns.tolist() == whole.path.t_ns[whole.clicked].tolist()
        assert part.clicks.x.tolist() == whole.path.x[whole.clicked].tolist()
        assert part.clicks.y.tolist() == whole.path.y[whole.clicked].tolist()
        assert (part.spans, part.keys_kept) == (whole.spans, whole.keys_kept)
        expected = dead_times(whole.inputs_ns, whole.spans, least_ms * MS)
        assert dead_times(part.inputs_ns, part.spans, least_ms * MS) == expected
    one.connection.close()


def test_a_short_dead_time_is_read_and_a_long_one_told(tmp_path: Path) -> None:
    """Of 12 moves 90 ms apart the index has the first and the last."""
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 10)])])
    add_input(path, 1, [InputEvent(2 * S + 90 * MS * number, 0, number, 5, None, None, 0) for number in range(12)])
    with closing(sqlite3.connect(path)) as connection:
        (visit,) = read_visits(connection).sessions
        index = index_of(connection, "s1")
        (brief,) = read_activity(connection, visit, index, None, 900 * MS)
        (long,) = read_activity(connection, visit, index, None, 2 * S)
    ended = 2 * S + 11 * 90 * MS
    assert index.inputs_ns.tolist() == [2 * S, ended]
    assert dead_times(brief.inputs_ns, brief.spans, 900 * MS) == ((0, 2 * S), (ended, 10 * S))
    assert dead_times(long.inputs_ns, long.spans, 2 * S) == ((0, 2 * S), (ended, 10 * S))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(pointed_study(tmp_path), isolation_level=None)) as connection:
        yield connection


def test_without_keys_nobody_knows_when_there_was_input(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO environment VALUES (1, '2026', 'keys_kept', 'off')")
    visit = read_visits(connection).sessions[0]
    find, buy = read_activity(connection, visit, index_of(connection, "s1"), None, 5 * S)
    assert (find.keys_kept, find.inputs_ns.size, find.clicks.t_ns.size) == (False, 0, 5)
    assert buy.clicks.attempt.task == "buy"


def test_each_attempt_is_told_before_it_is_read(connection: sqlite3.Connection) -> None:
    told: list[tuple[int, int]] = []
    visit, index = read_visits(connection).sessions[0], index_of(connection, "s1")
    read_activity(connection, visit, index, "buy", 5 * S, told.append)
    read_stays(connection, visit, stays_of(connection, "s1"), watch=told.append)
    assert told == [(11 * S, 21 * S), (0, 10 * S), (11 * S, 21 * S)]


def test_an_index_is_made_once_and_then_found(connection: sqlite3.Connection) -> None:
    heard: list[tuple[int, int]] = []
    made = find_index(connection, "s1", lambda *one: heard.append(one), lambda: False)
    assert made is not None
    assert heard == [(11, 11)]
    assert made[1] is not None
    save_index(connection, "s1", made[1])
    found = find_index(connection, "s1", lambda *one: heard.append(one), lambda: False)
    assert found is not None
    assert (found[0].events, found[1], len(heard)) == (11, None, 1)
    assert find_index(connection, "s2", lambda _done, _all: None, lambda: True) is None
    with pytest.raises(UsageError):
        find_index(connection, "gone", lambda _done, _all: None, lambda: False)


def test_a_session_without_input_or_the_task_has_nothing_to_be_read(connection: sqlite3.Connection) -> None:
    first = read_visits(connection).sessions[0]
    assert has_input(connection, first, None)
    assert has_input(connection, first, "buy")
    assert not has_input(connection, first, "no such")
    connection.execute("DELETE FROM event WHERE session_id = 1")
    assert not has_input(connection, first, None)


def test_stays_are_made_once_and_then_found(connection: sqlite3.Connection) -> None:
    made = find_stays(connection, "s1", lambda _done, _all: None, lambda: False)
    assert made is not None
    stays, whole = made
    assert whole is not None
    assert whole.stays is stays
    save_index(connection, "s1", whole)
    found = find_stays(connection, "s1", lambda _done, _all: None, lambda: True)  # nothing is read
    assert found is not None
    assert found[1] is None
    assert {name: column.tolist() for name, column in found[0].columns().items()} == {
        name: column.tolist() for name, column in stays.columns().items()
    }
    assert find_stays(connection, "s2", lambda _done, _all: None, lambda: True) is None
    with pytest.raises(UsageError):
        find_stays(connection, "gone", lambda _done, _all: None, lambda: False)


def same_maps(told: Iterable[Rests], read: Iterable[Rests]) -> float:
    """Check that of each attempt both come to the same heat maps, and return of how many seconds."""
    amount = 0.0
    for one, other in zip(told, read, strict=True):
        assert (one.participant, one.attempt, one.desktops) == (other.participant, other.attempt, other.desktops)
        (tally, grids), (whole, all_grids) = gathered_time([one]), gathered_time([other])
        assert tally.nowhere == pytest.approx(whole.nowhere, abs=1e-4)
        for kind in {*grids, *all_grids}:
            assert tally.screens[kind].amount == pytest.approx(whole.screens[kind].amount, abs=1e-4)
            assert np.abs(grids.get(kind, 0) - all_grids.get(kind, 0)).max() < 1e-5  # some microseconds of rounding
            amount += whole.screens[kind].amount
    return amount


ODD = (
    (0, "one", -41, -33, 90, 110), (0, "two", 49, 7, 70, 90),
    (1_500_000_777, "one", -37, -33, 90, 110), (1_500_000_777, "two", 53, 7, 70, 91),
)  # fmt: skip
"""Two monitors whose corners lie nowhere in particular, and are moved."""
OVER_EACH_OTHER = ((0, "one", -1, -2, 51, 47), (0, "two", -1, -2, 90, 110), (0, "three", -30, 20, 60, 70))
"""Monitors that show in part the same."""


@given(MADE, st.sampled_from(((), ODD, OVER_EACH_OTHER)))
@settings(max_examples=80, deadline=None)
def test_a_heat_map_of_stays_is_that_of_every_position(one: Made, screens: tuple[tuple[int | str, ...], ...]) -> None:
    for number, (t_ns, name, *rect) in enumerate(screens):
        one.connection.execute(
            "INSERT INTO screen VALUES (1, ?, ?, ?, ?, ?, ?, ?, 1, NULL, 'pixel')", (t_ns, number, name, *rect)
        )
    (visit,) = read_visits(one.connection).sessions
    told = read_stays(one.connection, visit, stays_of(one.connection, "s"))
    same_maps(told, read_rests(one.connection, visit))
    one.connection.close()


@pytest.mark.parametrize("rate_hz", [60, 125, 1000])
def test_a_heat_map_of_stays_is_the_same_at_any_rate(tmp_path: Path, rate_hz: int) -> None:
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 40), ("buy", Outcome.SUCCESS, 40)])])
    screen = replace(SCREEN, width_px=WIDTH_PX, height_px=HEIGHT_PX)
    add_input(path, 1, aimed_input(80, rate_hz), [screen])
    with closing(sqlite3.connect(path)) as connection:
        (visit,) = read_visits(connection).sessions
        stays = stays_of(connection, "s1")
        assert same_maps(read_stays(connection, visit, stays), read_rests(connection, visit)) > 40
        (find,) = read_stays(connection, visit, stays, "find")
    assert find.attempt.task == "find"


@given(MADE)
@settings(max_examples=80, deadline=None)
def test_a_way_is_that_of_every_position_to_a_cell(one: Made) -> None:
    """It goes through some of the positions only, and through every click; no other is farther than within a cell.

    Of positions in one microsecond it may have any.
    """
    (visit,) = read_visits(one.connection).sessions
    ways = read_ways(one.connection, visit, trail_of(one.connection, "s"))
    for told, whole in zip(ways, read_pointing(one.connection, visit), strict=True):
        path, every = told.path, whole.path
        assert (told.participant, told.attempt, told.desktops) == (whole.participant, whole.attempt, whole.desktops)
        assert path.x[told.clicked].tolist() == every.x[whole.clicked].tolist()
        assert path.t_ns[told.clicked].tolist() == every.t_ns[whole.clicked].tolist()
        assert int(told.dwell_ns.sum()) == pytest.approx(int(whole.dwell_ns.sum()), abs=1e5)
        _, which, times = np.unique(np.round(every.t_ns / 1000), return_inverse=True, return_counts=True)
        for t_ns, x, y in zip(*(column[times[which] == 1] for column in (every.t_ns, every.x, every.y)), strict=True):
            first, end = path.t_ns.searchsorted((t_ns - 1000, t_ns + 1001)).tolist()  # a stay has whole microseconds
            near = slice(max(0, first - 1), end)
            assert np.maximum(np.abs(path.x[near] - x), np.abs(path.y[near] - y)).min() < CELL_PX
    one.connection.close()


def test_a_trail_is_made_once_and_then_found(connection: sqlite3.Connection) -> None:
    made = find_trail(connection, "s1", lambda _done, _all: None, lambda: False)
    assert made is not None
    assert made[1] is not None
    save_index(connection, "s1", made[1])
    found = find_trail(connection, "s1", lambda _done, _all: None, lambda: True)  # nothing is read
    assert found is not None
    assert found[1] is None
    for one, other in ((found[0].clicks, made[0].clicks), (found[0].stays.stay_x, made[0].stays.stay_x)):
        assert one.tolist() == other.tolist()
    assert find_trail(connection, "s2", lambda _done, _all: None, lambda: True) is None
    with pytest.raises(UsageError):
        find_trail(connection, "gone", lambda _done, _all: None, lambda: False)
