"""The pointer's way from strides and clicks; tests/lab/test_map_material.py has the way through all positions."""

import numpy as np

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.timeline.stride_way import way_within


def test_a_way_goes_through_clicks_exactly_and_from_stride_to_stride() -> None:
    moves: list[Event] = [(n * 10 * MS, 0, n * 10, 50) for n in range(40)]
    index = session_of(sorted([*moves, (205 * MS, 1, 777, 8)])).input
    way = way_within(index, [(0, S)])
    assert way.path.x[way.clicked].tolist() == [777]
    assert way.path.y[way.clicked].tolist() == [8]
    assert way.path.t_ns[way.clicked].tolist() == [205 * MS]
    assert way.path.t_ns.size < len(moves) / 4
    assert (np.diff(way.path.t_ns) >= 0).all()
    assert way.path.begins.tolist() == [True, *[False] * (way.path.t_ns.size - 1)]


def test_each_span_and_what_follows_on_the_moderator_is_a_way_of_its_own() -> None:
    events: list[Event] = [(n * S, 0, n, n) for n in range(9)]
    index = session_of(events, own=frozenset({2})).input
    way = way_within(index, [(0, 4 * S), (6 * S, 8 * S)])
    assert way.path.x.tolist() == [0, 1, 3, 6, 7]
    assert way.path.begins.tolist() == [True, False, True, True, False]
    assert way.dwell_ns.tolist() == [S, 2 * S, S, S, S]


def test_without_spans_or_input_there_is_no_way() -> None:
    nothing = way_within(session_of([]).input, [(0, S)])
    assert (nothing.path.t_ns.size, nothing.dwell_ns.size, nothing.clicked.size) == (0, 0, 0)
    assert way_within(session_of([(0, 0, 1, 1)]).input, []).path.t_ns.dtype == np.int64
