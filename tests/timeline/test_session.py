"""A session held for review: moments to step along, and the attempts at a task."""

import pytest

from tests.timeline.made_session import MS, session_of
from uxlab.timeline.items import Item, Track

NOTE = Item(track=Track.NOTES, started_ns=5 * MS, ended_ns=5 * MS, uid="n")
FIRST = Item(track=Track.TASKS, started_ns=0, ended_ns=4 * MS, uid="a", label="find")
OTHER = Item(track=Track.TASKS, started_ns=4 * MS, ended_ns=6 * MS, uid="b", label="buy")
AGAIN = Item(track=Track.TASKS, started_ns=7 * MS, ended_ns=9 * MS, uid="c", label="find")
EVENTS = [(1 * MS, 1, 0, 0), (2 * MS, 3, 0, 0), (3 * MS, 2, 0, 0), (4 * MS, 0, 5, 5), (6 * MS, 1, 5, 5)]


def test_stepping_along_a_track() -> None:
    session = session_of(EVENTS, [NOTE, FIRST, OTHER, AGAIN], own=frozenset({4}))
    assert session.following(Track.NOTES, 0) == 5 * MS
    assert session.following(Track.CLICKS, 1 * MS) is None
    assert session.preceding(Track.CLICKS, 2 * MS) == 1 * MS
    assert session.following(Track.KEYS, 0) == 2 * MS
    assert session.following(Track.SCROLLS, 0) == 3 * MS
    assert session.following(Track.MODERATOR, 0) == 6 * MS
    assert session.moments_ns(Track.POINTER).tolist()[-1] == 4 * MS


def test_attempts_at_a_task() -> None:
    session = session_of(EVENTS, [AGAIN, FIRST, OTHER])
    assert session.spans_of_task("find") == ((0, 4 * MS), (7 * MS, 9 * MS))
    assert session.spans_of_task("return") == ()


def test_other_tracks_have_no_presses() -> None:
    with pytest.raises(ValueError, match="errors"):
        session_of([]).presses(Track.ERRORS)


def test_what_is_noted_can_change_without_the_input() -> None:
    session = session_of(EVENTS, [NOTE])
    assert session.with_items((FIRST,)).by_track[Track.NOTES] == ()
    assert session.with_items((FIRST,)).input is session.input
