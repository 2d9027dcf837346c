"""What is under the pointer, and what comes next."""

import pytest

from uxlab.gui.review.tracks.marks import mark_at, next_moment
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession

S = 1_000_000_000


@pytest.fixture
def session(viewing: Viewing) -> ReviewedSession:
    assert viewing.session is not None
    return viewing.session


def test_an_error_is_found_within_reach(session: ReviewedSession) -> None:
    found = mark_at(session, Track.ERRORS, 3 * S + 90, 100)
    assert found is not None
    assert (found.t_ns, found.item) == (3 * S, session.by_track[Track.ERRORS][0])
    assert mark_at(session, Track.ERRORS, 3 * S + 101, 100) is None


def test_a_span_is_found_where_it_is_and_keeps_the_moment(session: ReviewedSession) -> None:
    found = mark_at(session, Track.TASKS, 5 * S, 10)
    assert found is not None
    assert found.t_ns == 5 * S
    assert found.item is not None
    assert found.item.label == "find"
    assert mark_at(session, Track.TASKS, 10 * S + S // 2, 10) is None


def test_a_gap_that_is_narrower_than_the_pointer_is_found_beside_it(session: ReviewedSession) -> None:
    assert mark_at(session, Track.GAPS, 18 * S - S // 10, S) is not None
    assert mark_at(session, Track.GAPS, 18 * S - S // 10, S // 4) is None


@pytest.mark.parametrize("track", [Track.CLICKS, Track.KEYS, Track.SCROLLS])
def test_the_nearer_press_is_found(session: ReviewedSession, track: Track) -> None:
    presses = session.presses(track)
    first, second = int(presses.t_ns[3]), int(presses.t_ns[4])
    near_second = second - (second - first) // 3
    found = mark_at(session, track, near_second, second - first)
    assert found is not None
    assert (found.t_ns, found.code) == (second, int(presses.code[4]))
    assert found.place == (int(presses.x[4]), int(presses.y[4]))


def test_nothing_is_under_the_pointer_on_the_speed(session: ReviewedSession) -> None:
    assert mark_at(session, Track.POINTER, S, 10 * S) is None


def test_from_mark_to_mark_with_the_ends_of_attempts(session: ReviewedSession) -> None:
    met, at = [], 0
    while (found := next_moment(session, Track.TASKS, at, forward=True)) is not None:
        met.append(found // S)
        at = found
    assert met == [10, 11, 31]
    assert next_moment(session, Track.TASKS, 11 * S, forward=False) == 10 * S
    assert next_moment(session, Track.ERRORS, 3 * S, forward=True) == 15 * S
    assert next_moment(session, Track.ERRORS, 3 * S, forward=False) is None
