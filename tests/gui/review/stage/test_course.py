"""Where playing is, by the clock alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.gui.review.stage.course import FRAME_NS, Course, attempt_about, skipped, stepped
from uxlab.timeline.items import Item, Track
from uxlab.timeline.spans import Span

WHOLE: Span = (0, 100 * S)
IDLE: tuple[Span, ...] = ((10 * S, 20 * S), (30 * S, 31 * S))


@pytest.mark.parametrize(
    ("rate", "begun", "passed", "place"),
    [(1, 0, 5, 5), (4, 0, 5, 20), (0.25, 8, 4, 9), (-2, 50, 5, 40), (16, 90, 5, 100), (-16, 10, 5, 0)],
)
def test_the_rate_is_kept_until_the_ends(rate: float, begun: int, passed: int, place: int) -> None:
    assert Course(WHOLE, rate).at(begun * S, passed * S) == place * S


@pytest.mark.parametrize(
    ("rate", "begun", "passed", "place"),
    [
        (1, 0, 9, 9),
        (1, 0, 11, 21),  # 10 s played, 10 s skipped, 1 s played
        (1, 12, 1, 21),  # begun amid what is skipped
        (1, 0, 25, 36),  # over both
        (1, 20, 5, 25),
        (-1, 25, 6, 9),
        (-1, 15, 1, 9),
        (-1, 40, 20, 9),
        (2, 0, 6, 22),
    ],
)
def test_what_is_idle_takes_no_time(rate: float, begun: int, passed: int, place: int) -> None:
    assert Course(WHOLE, rate, IDLE).at(begun * S, passed * S) == place * S


@given(st.integers(0, 99 * S), st.lists(st.integers(0, 40 * S), min_size=2, max_size=9), st.sampled_from([1.0, -1.0]))
def test_later_is_never_earlier(begun: int, passed: list[int], rate: float) -> None:
    course = Course(WHOLE, rate, IDLE)
    places = [course.at(begun, one) for one in sorted(passed)]
    assert places == sorted(places, reverse=rate < 0)


def test_it_begins_here_or_at_the_other_end() -> None:
    task = (10 * S, 20 * S)
    assert Course(task, 1).beginning(15 * S) == 15 * S
    assert Course(task, 1).beginning(20 * S) == 10 * S
    assert Course(task, 1).beginning(3 * S) == 10 * S
    assert Course(task, -1).beginning(10 * S) == 20 * S
    assert Course(task, -1).beginning(20 * S) == 20 * S


def test_it_is_over_at_the_end_it_goes_to() -> None:
    assert Course(WHOLE, 1).over(100 * S)
    assert not Course(WHOLE, 1).over(0)
    assert Course(WHOLE, -1).over(0)
    assert not Course(WHOLE, -1).over(100 * S)


def test_pauses_and_stillness_are_skipped_but_for_a_little_at_both_ends() -> None:
    events: list[Event] = [(at * S, 0, at, at) for at in (0, 1, 2, 3, 9, 10, 18, 19, 20)]
    pause = Item(track=Track.PAUSES, started_ns=11 * S, ended_ns=17 * S, uid="p")
    found = skipped(session_of(events, [pause], end_ns=20 * S))
    half = S // 2
    assert found == ((3 * S + half, 9 * S - half), (11 * S + half, 17 * S - half))


def test_a_key_ends_stillness() -> None:
    events: list[Event] = [(0, 0, 1, 1), (1500 * MS, 3, 0, 0), (3 * S, 0, 9, 9)]
    assert skipped(session_of(events, end_ns=3 * S)) == ()


def test_a_step_goes_to_the_next_press_or_a_picture_on() -> None:
    session = session_of([(100 * MS, 1, 5, 5), (120 * MS, 3, 0, 0), (5 * S, 2, 5, 5)])
    assert stepped(session, 90 * MS, forward=True) == 100 * MS
    assert stepped(session, 100 * MS, forward=True) == 120 * MS
    assert stepped(session, 120 * MS, forward=True) == 120 * MS + FRAME_NS
    assert stepped(session, 130 * MS, forward=False) == 120 * MS
    assert stepped(session, 3 * S, forward=False) == 3 * S - FRAME_NS


def test_the_end_of_an_attempt_is_still_it_unless_another_begins() -> None:
    one, two = (
        Item(track=Track.TASKS, started_ns=start * S, ended_ns=end * S, uid=f"{start}")
        for start, end in ((0, 10), (10, 20))
    )
    assert attempt_about([one, two], 9 * S) is one
    assert attempt_about([one, two], 10 * S) is two
    assert attempt_about([one, two], 20 * S) is two
    assert attempt_about([one, two], 21 * S) is None
