"""Items of a session on their tracks."""

import numpy as np

from uxlab.timeline.items import Item, Track, in_order, items_at, last_before, next_after, of_track

TASK = Item(track=Track.TASKS, started_ns=10, ended_ns=20, uid="a")
ERROR = Item(track=Track.ERRORS, started_ns=10, ended_ns=10, uid="e")
EARLY = Item(track=Track.NOTES, started_ns=3, ended_ns=3, uid="n")


def test_by_time_then_by_track() -> None:
    assert in_order([ERROR, TASK, EARLY]) == (EARLY, TASK, ERROR)


def test_of_one_track() -> None:
    assert of_track((EARLY, TASK, ERROR), Track.ERRORS) == (ERROR,)


def test_a_span_has_its_start_a_moment_is_itself() -> None:
    items = (EARLY, TASK, ERROR)
    assert items_at(items, 10, Track.TASKS) == (TASK,)
    assert items_at(items, 20, Track.TASKS) == ()
    assert items_at(items, 10, Track.ERRORS) == (ERROR,)
    assert items_at(items, 11, Track.ERRORS) == ()


def test_from_moment_to_moment() -> None:
    moments = np.array([3, 10, 10, 25])
    assert [next_after(moments, t) for t in (0, 3, 10, 25)] == [3, 10, 25, None]
    assert [last_before(moments, t) for t in (3, 4, 10, 99)] == [None, 3, 3, 25]
    assert TASK.span == (10, 20)
