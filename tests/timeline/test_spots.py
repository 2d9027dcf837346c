"""Where the pointer was, and for how long; tests/storage/test_event_spots.py has a plain loop beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.timeline.items import Item, Track
from uxlab.timeline.spots import (
    Positions,
    departures,
    open_spans,
    spots_of_positions,
    spots_of_strides,
    spots_within,
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


def test_strides_show_the_places_between() -> None:
    """160 px in one stride of 16 moves, then a rest: as long altogether, and no two places far apart."""
    events: list[Event] = [(n * 10 * MS, 0, n * 10, 50) for n in range(17)]
    session = session_of(events, end_ns=10 * S)
    spots = spots_of_strides(session.input, [session.span_ns], 3 * S)
    assert spots.dwell_s.sum() == pytest.approx(0.16 + 3)
    assert spots.x[-1] == 160
    assert spots.dwell_s[-1] == pytest.approx(3)
    assert np.abs(np.diff(spots.x)).max() <= 10
    assert set(spots.y.tolist()) == {50}


def test_strides_stay_where_they_were_until_a_jump_and_not_while_the_moderator_moves() -> None:
    events: list[Event] = [(0, 0, 7, 7), (S, 0, 300, 7), (2 * S, 0, 1, 1), (4 * S, 0, 500, 9)]
    session = session_of(events, own=frozenset({2}), end_ns=5 * S)
    spots = spots_of_strides(session.input, [session.span_ns], 9 * S)
    assert spots.x.tolist() == [7, 300, 500]
    assert spots.dwell_s.tolist() == pytest.approx([1, 1, 1])


@given(
    st.lists(st.tuples(st.integers(0, 900), st.just(0), st.integers(0, 90), st.integers(0, 90)), max_size=40).map(
        sorted
    )
)
def test_strides_last_as_long_as_positions(events: list[Event]) -> None:
    session = session_of([(t * MS, kind, x, y) for t, kind, x, y in events], end_ns=S)
    strides = spots_of_strides(session.input, [session.span_ns], 9 * S)
    lasting = (1000 - events[0][0]) / 1000 if events else 0
    assert strides.dwell_s.sum() == pytest.approx(lasting)


def test_without_a_pointer_there_are_no_spots() -> None:
    assert spots_of_strides(session_of([(1, 3, 0, 0)]).input, [(0, S)], S).t_ns.size == 0


def test_a_rest_since_before_a_span_is_left_out_of_it() -> None:
    events: list[Event] = [(0, 0, 7, 7), (2 * S, 0, 300, 7), (4 * S, 0, 500, 9)]
    index = session_of(events).input
    spots = spots_within(index, [(S, 3 * S), (5 * S, 9 * S), (4 * S, 5 * S)], 9 * S)
    assert (spots.x.tolist(), spots.y.tolist()) == ([300, 500], [7, 9])
    assert spots.dwell_s.tolist() == pytest.approx([1, 1])
    assert spots_of_strides(index, [(S, 3 * S)], 9 * S).x.tolist() == [7, 300]
    assert spots_within(index, [], S).t_ns.dtype == np.int64


@given(SPANS)
def test_in_spans_the_way_is_that_of_the_whole(spans: list[tuple[int, int]]) -> None:
    """Events without a rest: what the strides show of a span is part of what they show of the session."""
    events: list[Event] = [(n * MS, 0, (n * 37) % 400, n) for n in range(60)]
    index, spans_ns = session_of(events).input, [(start * MS, end * MS) for start, end in spans]
    part, whole = spots_within(index, spans_ns, S), spots_of_strides(index, spans_ns, S)
    assert set(zip(part.x.tolist(), part.y.tolist(), strict=True)) <= set(
        zip(whole.x.tolist(), whole.y.tolist(), strict=True)
    )
    assert part.dwell_s.sum() <= whole.dwell_s.sum() + 1e-9
