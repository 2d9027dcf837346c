"""Where the pointer was, and for how long; tests/storage/test_event_spots.py has a plain loop beside it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import S, session_of
from uxlab.timeline.items import Item, Track
from uxlab.timeline.spots import (
    Positions,
    departures,
    open_spans,
    spots_of_positions,
    time_within,
)

SPANS = st.lists(st.integers(0, 50), max_size=6, unique=True).map(
    lambda edges: [(a, b) for a, b in zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False)]
)


@given(SPANS, st.integers(-5, 60))
def test_time_within_spans(spans: list[tuple[int, int]], t_ns: int) -> None:
    naive = sum(start <= moment < end for moment in range(-5, t_ns) for start, end in spans)
    assert time_within(spans, np.array([t_ns])).tolist() == [naive]


def test_a_position_lasts_until_the_next_the_moderator_or_long_enough() -> None:
    assert departures(np.array([0, 10, 100]), np.array([99, 15, 999]), 50).tolist() == [10, 15, 150]


def test_pauses_and_gaps_are_left_out() -> None:
    pause = Item(track=Track.PAUSES, started_ns=10, ended_ns=20, uid="p")
    gap = Item(track=Track.GAPS, started_ns=15, ended_ns=30)
    session = session_of([], [pause, gap], end_ns=100)
    assert open_spans(session) == ((0, 10), (30, 100))
    assert open_spans(session, [(0, 5), (18, 40)]) == ((0, 5), (30, 40))


def test_positions_in_the_spans_alone() -> None:
    none = np.zeros(0, np.int64)
    seen = Positions(np.array([0, S, 2 * S]), np.array([1.0, 2, 3]), np.array([4.0, 5, 6]), np.zeros(3, np.int64), none)
    spots = spots_of_positions(seen, [(S // 2, S), (2 * S, 9 * S)], 3 * S)
    assert (spots.x.tolist(), spots.y.tolist(), spots.dwell_s.tolist()) == ([1, 3], [4, 6], [0.5, 3])
