"""A frame shows what counting each event shows, at any zoom."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import MS, Event, session_of
from uxlab.timeline.frame import ItemTrack, TimelineFrame, pixel_edges, timeline_frame
from uxlab.timeline.items import Item, Track
from uxlab.timeline.pointer import Pointer

EVENTS = st.lists(
    st.tuples(st.integers(0, 1000), st.integers(0, 3), st.integers(0, 99), st.integers(0, 99)), max_size=60
).map(sorted)
WINDOWS = st.tuples(st.integers(-50, 1000), st.integers(1, 1200)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def track_of(frame: TimelineFrame, track: Track) -> ItemTrack:
    return next(one for one in frame.tracks if one.track is track)


@given(EVENTS, WINDOWS, st.integers(1, 80))
def test_each_event_is_counted_in_its_pixel(events: list[Event], window: tuple[int, int], width_px: int) -> None:
    frame = timeline_frame(session_of(events), window, width_px)
    edges = pixel_edges(window, width_px).tolist()
    for columns, kind in ((frame.clicks, 1), (frame.scrolls, 2), (frame.keys, 3)):
        times = [event[0] for event in events if event[1] == kind]
        counts = [sum(a <= t < b for t in times) for a, b in pairwise(edges)]
        assert columns.counts.tolist() == counts
        assert columns.single == (max(counts) <= 1)
        if columns.single:
            assert columns.marks_ns.tolist() == [t for t in times if window[0] <= t < window[1]]
            assert columns.marks_px.tolist() == [pixel for pixel, count in enumerate(counts) if count]
            assert columns.codes.tolist() == [1] * len(columns.marks_ns)
        else:
            assert columns.marks_ns.size == 0
    assert [counts.sum() for _, counts in frame.keys.by_class] == [frame.keys.counts.sum()] * bool(
        frame.keys.counts.any()
    )


@given(EVENTS, st.integers(1, 80))
def test_the_whole_way_is_in_the_columns(events: list[Event], width_px: int) -> None:
    spots = [event[2:] for event in events if event[1] != 3]
    way = sum(float(np.hypot(b[0] - a[0], b[1] - a[1])) for a, b in pairwise(spots))
    window = (0, 2000)
    frame = timeline_frame(session_of(events), window, width_px)
    seconds = np.diff(pixel_edges(window, width_px)) / 1e9
    assert float((frame.speed_px_s * seconds).sum()) == pytest.approx(way, abs=0.1)


def test_speed_is_told_per_second() -> None:
    """100 px in each of 3 ms are 100,000 px/s."""
    events: list[Event] = [(number * MS, 0, number * 100, 0) for number in range(4)]
    frame = timeline_frame(session_of(events), (0, 4 * MS), 4)
    assert frame.speed_px_s.tolist() == pytest.approx([100_000, 100_000, 100_000, 0])


def test_a_finer_way_stands_in_for_the_strides() -> None:
    way = Pointer(np.array([0, MS]), np.array([0.0, 9.0]), np.array([True, True]))
    frame = timeline_frame(session_of([]), (0, 2 * MS), 2, way)
    assert frame.speed_px_s.tolist() == [0, 9000]


def test_where_the_moderator_moved() -> None:
    events: list[Event] = [(number * MS, 0, number, 0) for number in range(10)]
    frame = timeline_frame(session_of(events, own=frozenset({3, 4, 5})), (0, 10 * MS), 10)
    assert np.flatnonzero(frame.moderator_moves).tolist() == [3, 4, 5]
    assert timeline_frame(session_of(events), (0, 10 * MS), 10).moderator_moves.sum() == 0


def test_items_are_placed_and_cut_to_the_window() -> None:
    items = [
        Item(track=Track.TASKS, started_ns=0, ended_ns=50, uid="a"),
        Item(track=Track.TASKS, started_ns=60, ended_ns=100, uid="b"),
        Item(track=Track.TASKS, started_ns=200, ended_ns=300, uid="c"),
        Item(track=Track.ERRORS, started_ns=100, ended_ns=100, uid="in"),
        Item(track=Track.ERRORS, started_ns=200, ended_ns=200, uid="out"),
        Item(track=Track.ERRORS, started_ns=30, ended_ns=30, uid="first"),
    ]
    frame = timeline_frame(session_of([], items), (30, 200), 170)
    tasks, errors = track_of(frame, Track.TASKS), track_of(frame, Track.ERRORS)
    assert [item.uid for item in tasks.items] == ["a", "b"]
    assert (tasks.left_px.tolist(), tasks.right_px.tolist()) == ([0, 30], [20, 70])
    assert [item.uid for item in errors.items] == ["first", "in"]
    assert errors.left_px.tolist() == errors.right_px.tolist() == [0, 70]


def test_one_stands_for_all_in_its_pixel_but_not_for_what_is_wide() -> None:
    items = [Item(track=Track.NOTES, started_ns=t, ended_ns=t, uid=str(t)) for t in (1, 3, 9, 10, 55)]
    wide = [Item(track=Track.FOCUS, started_ns=t, ended_ns=t + 40, uid=str(t)) for t in (0, 2)]
    frame = timeline_frame(session_of([], [*items, *wide]), (0, 100), 10)
    notes, focus = track_of(frame, Track.NOTES), track_of(frame, Track.FOCUS)
    assert ([item.uid for item in notes.items], notes.stands_for.tolist()) == (["1", "10", "55"], [3, 1, 1])
    assert focus.stands_for.tolist() == [1, 1]


@pytest.mark.parametrize(("window", "width_px"), [((5, 5), 10), ((0, 10), 0)])
def test_nothing_to_be_seen_is_refused(window: tuple[int, int], width_px: int) -> None:
    with pytest.raises(ValueError, match="nothing is to be seen"):
        timeline_frame(session_of([]), window, width_px)
