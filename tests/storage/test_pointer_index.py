"""What an index tells of an attempt, beside what all its events tell."""

import random
import sqlite3
from collections.abc import Iterator
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
from uxlab.model.events import InputEvent
from uxlab.model.session import Outcome
from uxlab.storage.pointer_index import find_index, has_input, read_activity, read_strides
from uxlab.storage.pointer_points import Rests, read_pointing, read_rests, read_visits
from uxlab.storage.timeline_store import save_index
from uxlab.timeline.dead_time import dead_times
from uxlab.timeline.heat import binned, blurred
from uxlab.timeline.indexing import STRIDE
from uxlab.timeline.input_index import InputIndex

STEPS_MS = (0, 1, 3, 30, 99, 100, 101, 400, 1599, 1601, 2500)


def made(seed: int, size: int) -> Made:
    """Return a session with rests of every length, and moves and clicks whose place nobody knows."""
    chance = random.Random(seed)
    t_ns, events = 0, []
    for event in random_events(chance, size):
        t_ns += chance.choice(STEPS_MS if chance.random() < 0.2 else STEPS_MS[:4]) * MS
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


@given(st.builds(made, st.integers(0, 10**6), st.integers(1, 400)), st.integers(200, 5000))
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
    read_strides(connection, visit, index, watch=told.append)
    assert told == [(11 * S, 21 * S), (0, 10 * S), (11 * S, 21 * S)]


def test_an_index_is_made_once_and_then_found(connection: sqlite3.Connection) -> None:
    heard: list[tuple[int, int]] = []
    made = find_index(connection, "s1", lambda *one: heard.append(one), lambda: False)
    assert made is not None
    assert heard == [(11, 11)]
    stamp = made[1]
    assert stamp is not None
    save_index(connection, "s1", made[0], stamp)
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


def density(found: Rests) -> np.ndarray:
    spots = found.spots
    return blurred(binned(spots.x, spots.y, spots.dwell_s, (WIDTH_PX, HEIGHT_PX))).density


@pytest.mark.parametrize(("rate_hz", "moved", "off"), [(1000, 0.004, 0.01), (125, 0.03, 0.05), (60, 0.08, 0.08)])
def test_a_heat_map_of_strides_is_nearly_that_of_every_position(
    tmp_path: Path, rate_hz: int, moved: float, off: float
) -> None:
    """`moved`: how much of the time lies elsewhere; `off`: the largest difference, as a share of the peak."""
    path = make_study(tmp_path / "one", [Visit("P01", [("find", Outcome.SUCCESS, 120), ("buy", Outcome.SUCCESS, 120)])])
    screen = replace(SCREEN, width_px=WIDTH_PX, height_px=HEIGHT_PX)
    add_input(path, 1, aimed_input(240, rate_hz), [screen])
    with closing(sqlite3.connect(path)) as connection:
        (visit,) = read_visits(connection).sessions
        strides = read_strides(connection, visit, index_of(connection, "s1"))
        for whole, part in zip(read_rests(connection, visit), strides, strict=True):
            assert (part.attempt, part.desktops) == (whole.attempt, whole.desktops)
            one_stride_s = STRIDE / rate_hz  # that in which the attempt begins
            assert part.spots.dwell_s.sum() == pytest.approx(whole.spots.dwell_s.sum(), abs=one_stride_s)
            exact, near = density(whole), density(part)
            share, largest = np.abs(exact - near).sum() / 2 / exact.sum(), np.abs(exact - near).max() / exact.max()
            assert share < moved
            assert largest < off
