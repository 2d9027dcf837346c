"""What is to be seen at a moment."""

from dataclasses import replace

import numpy as np
import pytest

from tests.timeline.made_session import MS, Event, S, session_of
from uxlab.gui.review.stage.path_part import PathPart, joined
from uxlab.gui.review.stage.state import StageView, began_ns, present, shown_span, told
from uxlab.gui.review.tracks.words import Names
from uxlab.model.session import ASSIST_TAG
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession

NAMES = Names({"find": "Find a shoe", "slip": "Slip"}, {"find": 1})
EVENTS: list[Event] = [
    *((at * 100 * MS, 0, at, 2 * at) for at in range(300)),
    (25 * S + MS, 1, 250, 500),
    (26 * S + MS, 3, 0, 0),
]
TIMES = np.arange(300) * 100 * MS
POSITIONS = (TIMES, TIMES / (100 * MS), TIMES / (50 * MS), np.minimum(TIMES + 100 * MS, 29 * S))


def item(track: Track, start: int, end: int, label: str = "", detail: str = "", severity: int | None = None) -> Item:
    return Item(
        track=track,
        started_ns=start * S,
        ended_ns=end * S,
        uid=f"{track}{start}",
        label=label,
        detail=detail,
        severity=severity,
    )


ITEMS = [
    item(Track.TASKS, 2, 28, "find", "success"),
    item(Track.ERRORS, 20, 20, "slip", "left out", 3),
    item(Track.NOTES, 22, 22, "", "sighs"),
    item(Track.FOCUS, 0, 30, "Firefox", "Shop"),
    item(Track.PAUSES, 29, 30, "moderator"),
]


@pytest.fixture
def session() -> ReviewedSession:
    return session_of(EVENTS, ITEMS, end_ns=30 * S)


def seen(session: ReviewedSession, moment_s: float, *, recent: bool = True, clicks: bool = True) -> StageView:
    way = joined([PathPart((0, 30 * S), *POSITIONS)])
    span = shown_span(session, round(moment_s * S), recent=recent)
    return present(session, NAMES, way, way.path, span, clicks=clicks)


def test_the_span_is_that_of_the_attempt_or_the_last_of_it(session: ReviewedSession) -> None:
    assert shown_span(session, 20 * S, recent=True) == (10 * S, 20 * S)
    assert shown_span(session, 20 * S, recent=False) == (2 * S, 20 * S)
    assert shown_span(session, 5 * S, recent=True) == (2 * S, 5 * S)
    assert shown_span(session, 29 * S, recent=True) == (28 * S, 29 * S)
    assert began_ns(session, S) == 0


def test_the_pointer_and_its_way(session: ReviewedSession) -> None:
    view = seen(session, 20)
    assert (view.pointer,) == ((200, 400),)
    assert view.lines[0].points[0].tolist() == [100, 200]
    assert view.lines[-1].points[-1].tolist() == [200, 400]


def test_clicks_can_be_left_out(session: ReviewedSession) -> None:
    view = seen(session, 26)
    assert view.clicks is not None
    assert view.clicks.places.tolist() == [[250, 500]]
    assert seen(session, 26, clicks=False).clicks is None


def test_an_error_is_where_the_pointer_was(session: ReviewedSession) -> None:
    (error,) = seen(session, 24).errors
    assert (error.x_px, error.y_px) == (200, 400)
    assert seen(session, 19).errors == ()
    assert seen(session, 29, recent=False).errors == ()  # the attempt is over


def test_what_was_noted_last_is_below(session: ReviewedSession) -> None:
    said = {at: seen(session, at).caption for at in (19, 21, 23, 28.5)}
    assert [None if one is None else one.text for one in said.values()] == [
        None,
        "Error: Slip, serious, left out",
        "Note: sighs",
        None,
    ]


def test_what_was_noted_of_another_attempt_is_not_below() -> None:
    """An attempt begins 2 s after an error in the one before: neither hides what is said of the other."""
    tasks = [item(Track.TASKS, 0, 6, "find", "failure"), item(Track.TASKS, 7, 20, "find", "success")]
    marks = [item(Track.ERRORS, 5, 5, "slip"), item(Track.NOTES, 7, 7, "", "starts anew")]
    session = session_of(EVENTS, [*tasks, marks[0]], end_ns=30 * S)
    assert [seen(session, at).caption is not None for at in (5.5, 6.5, 7.5)] == [True, True, False]
    both = seen(session_of(EVENTS, [*tasks, *marks], end_ns=30 * S), 7.5).caption
    assert both is not None
    assert both.text == "Note: starts anew"


def test_help_is_told_from_a_note() -> None:
    helped = item(Track.NOTES, 3, 3, ASSIST_TAG, "pointed")
    shown = [seen(session_of(EVENTS, [one], end_ns=30 * S), 4).caption for one in (helped, replace(helped, label=""))]
    assert [(one.icon, one.text) for one in shown if one] == [
        ("lifebuoy", "Assist: pointed"),
        ("note-pencil", "Note: pointed"),
    ]


def test_in_a_pause_nobody_knows_where_the_pointer_is(session: ReviewedSession) -> None:
    view = seen(session, 29.5)
    assert view.pointer is None
    assert view.caption is not None
    assert view.caption.text == "Pause, 1 s moderator"


def test_what_was_in_front(session: ReviewedSession) -> None:
    assert seen(session, 3).front == "Firefox – Shop"


def test_it_is_told_in_words(session: ReviewedSession) -> None:
    words = told(session, NAMES, seen(session, 26.5), shown_span(session, 26_500 * MS, recent=True))
    assert words == (
        "0:26.5 of 0:30. Task 1 Find a shoe, success. Pointer at 265, 530. 1 click shown. 1 error shown. Keys: Letter."
        " Note: sighs."
    )
