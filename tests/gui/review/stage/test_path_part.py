"""The pointer's way in parts and as one."""

import numpy as np
import pytest

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.gui.review.stage.path_part import PART_NS, PathPart, joined, numbers_of, part_span, reading_span, rough_part
from uxlab.timeline.spots import Spots

MOVES: list[Event] = [(second * S + step * 10 * MS, 0, step, second) for second in (1, 12) for step in range(50)]


def part(start_ns: int, end_ns: int, *positions: tuple[int, int], ends_ns: int | None = None) -> PathPart:
    """A part with positions (time, x); each is left for the next, the last at `ends_ns`."""
    times = np.array([at for at, _ in positions], np.int64)
    x = np.array([x for _, x in positions], np.float64)
    ends = np.append(times[1:], end_ns if ends_ns is None else ends_ns)
    return PathPart((start_ns, end_ns), times, x, np.zeros(times.size), ends)


def test_parts_cover_a_span() -> None:
    assert [part_span(number) for number in numbers_of((5 * S, 25 * S))] == [
        (0, PART_NS),
        (PART_NS, 2 * PART_NS),
        (2 * PART_NS, 3 * PART_NS),
    ]
    assert list(numbers_of((-3 * S, 1))) == [0]


def test_a_part_is_read_from_where_the_pointer_had_come_to() -> None:
    index = session_of(MOVES, end_ns=20 * S).input
    assert reading_span(index, (10 * S, 20 * S)) == (1 * S + 490 * MS, 20 * S)
    assert reading_span(index, (0, 10 * S)) == (0, 10 * S)


def test_a_stay_lasts_as_long_as_was_read() -> None:
    spots = Spots(np.array([2 * S], np.int64), np.array([7.0]), np.array([8.0]), np.array([0.25]))
    assert PathPart.of((0, 10 * S), spots).ends_ns.tolist() == [2 * S + 250 * MS]


def test_where_two_parts_tell_of_the_same_time_the_later_is_believed() -> None:
    way = joined([part(0, 10 * S, (S, 1), (9 * S, 2)), part(10 * S, 20 * S, (9 * S, 2), (12 * S, 3))])
    assert way.path.t_ns.tolist() == [S, 9 * S, 12 * S]
    assert way.path.begins.tolist() == [True, False, False]
    assert way.ends_ns.tolist() == [9 * S, 12 * S, 20 * S]


def test_the_way_is_broken_where_nobody_knows_how_it_goes_on() -> None:
    way = joined([part(0, 10 * S, (S, 1), ends_ns=3 * S), part(10 * S, 20 * S, (12 * S, 3))])
    assert way.path.begins.tolist() == [True, True]
    assert way.known_at(0) is None
    assert way.known_at(3 * S) == (1, 0)
    assert way.known_at(4 * S) is None
    assert way.known_at(19 * S) == (3, 0)


def test_nothing_is_a_way_too() -> None:
    way = joined([])
    assert way.path.t_ns.size == way.path.begins.size == 0
    assert way.known_at(0) is None


def test_strides_tell_the_way_at_once() -> None:
    rough = rough_part(session_of(MOVES, end_ns=20 * S).input, (10 * S, 20 * S), [])
    assert rough.t_ns[0] == 1 * S + 490 * MS  # where it rests until it moves again
    assert rough.t_ns[-1] == 12 * S + 490 * MS
    assert joined([rough]).known_at(11 * S) == (49, 1)
    assert rough.x.max() == 49


@pytest.mark.parametrize("hole", [[(14 * S, 15 * S)], [(14 * S, 15 * S), (3 * S, 4 * S)]])
def test_strides_end_at_a_pause(hole: list[tuple[int, int]]) -> None:
    way = joined([rough_part(session_of(MOVES, end_ns=20 * S).input, (10 * S, 20 * S), hole)])
    assert way.known_at(13 * S) == (49, 12)
    assert way.known_at(14 * S + MS) is None


def test_strides_end_where_the_moderator_takes_the_pointer() -> None:
    events: list[Event] = [*MOVES, (15 * S, 0, 700, 700), (15 * S + 10 * MS, 0, 710, 700)]
    index = session_of(events, own=frozenset({100, 101}), end_ns=20 * S).input
    way = joined([rough_part(index, (10 * S, 20 * S), [])])
    assert way.known_at(14 * S) == (49, 12)
    assert way.known_at(16 * S) is None
