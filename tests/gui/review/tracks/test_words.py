"""What is said of what is on the tracks."""

from dataclasses import replace

import pytest

from uxlab.gui.review.tracks.marks import Mark, mark_at
from uxlab.gui.review.tracks.words import (
    Names,
    at_cursor,
    length_text,
    mark_text,
    names_of,
    outcome_text,
    speed_text,
    worked_text,
)
from uxlab.gui.review.viewing import Viewing
from uxlab.privacy.keys import LITERAL_BASE, KeyClass
from uxlab.timeline.items import Item, Track
from uxlab.timeline.session import ReviewedSession

S = 1_000_000_000


@pytest.fixture
def session(viewing: Viewing) -> ReviewedSession:
    assert viewing.session is not None
    return viewing.session


@pytest.fixture
def names(viewing: Viewing, session: ReviewedSession) -> Names:
    return names_of(session, viewing.design)


def item(track: Track, label: str = "", detail: str = "", **more: int) -> Item:
    return Item(track=track, started_ns=0, ended_ns=more.get("ended_ns", 0), label=label, detail=detail,
                severity=more.get("severity"))  # fmt: skip


def test_a_task_has_its_number_and_name(session: ReviewedSession, names: Names) -> None:
    assert [names.label(one) for one in session.by_track[Track.TASKS]] == ["1 Find a shoe", "2 Buy it"]
    assert names.label(item(Track.TASKS, "gone")) == "gone"


@pytest.mark.parametrize(
    ("one", "label", "spoken"),
    [
        (item(Track.ERRORS, "slip", "Wrong\nfield", severity=3), "Slip", "Error: Slip, serious, Wrong field"),
        (item(Track.ERRORS), "Error", "Error: Error"),
        (item(Track.NOTES, "says", "Where is it?"), "Where is it?", "Note: says, Where is it?"),
        (item(Track.NOTES, "assist", "Pointed"), "Pointed", "Assist: Pointed"),
        (item(Track.NOTES, "thinks"), "Thinks", "Note: thinks"),
        (item(Track.NOTES), "Note", "Note"),
        (item(Track.GAPS, "secure-input", ended_ns=3 * S), "3 s secure input", "Gap, 3 s secure input"),
        (item(Track.PAUSES, "moderator", ended_ns=80 * S), "1:20 moderator", "Pause, 1:20 moderator"),
        (item(Track.FOCUS, "Firefox", "Shop"), "Firefox", "Firefox, Shop"),
        (item(Track.FOCUS), "", "Nothing in front"),
    ],
)
def test_items_in_words(names: Names, one: Item, label: str, spoken: str) -> None:
    assert names.label(one) == label
    assert names.spoken(one) == spoken


def test_an_attempt_without_an_outcome_did_not_end(session: ReviewedSession) -> None:
    attempt = session.by_track[Track.TASKS][0]
    assert outcome_text(attempt) == "Success"
    assert outcome_text(replace(attempt, assisted=True)) == "Success, assisted"
    assert outcome_text(replace(attempt, detail="")) == "Not ended"


def test_time_on_task_leaves_out_the_pause(session: ReviewedSession) -> None:
    assert worked_text(session.by_track[Track.TASKS][1], session) == "0:19"  # 20 s with a pause of one
    assert worked_text(replace(session.by_track[Track.TASKS][0], ended_ns=4_300_000_000), session) == "0:04.3"


@pytest.mark.parametrize(("length", "text"), [(S // 2, "0.5 s"), (3 * S, "3 s"), (59 * S, "59 s"), (125 * S, "2:05")])
def test_lengths(length: int, text: str) -> None:
    assert length_text(length) == text


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (Mark(track=Track.CLICKS, t_ns=379 * S, code=1, place=(412, 655)), "6:19.0  Click, left, at 412, 655"),
        (Mark(track=Track.CLICKS, t_ns=0, code=9), "0:00.0  Click, button 9"),
        (Mark(track=Track.KEYS, t_ns=0, code=int(KeyClass.BACKSPACE)), "0:00.0  Key, backspace"),
        (Mark(track=Track.KEYS, t_ns=0, code=LITERAL_BASE + ord("q")), "0:00.0  Key, letter"),
        (Mark(track=Track.KEYS, t_ns=0, code=99), "0:00.0  Key, unknown"),
        (Mark(track=Track.SCROLLS, t_ns=0, code=1), "0:00.0  Scroll, sideways"),
        (Mark(track=Track.MODERATOR, t_ns=0, code=1), "0:00.0  Moderator’s input"),
    ],
)
def test_presses_in_words(names: Names, mark: Mark, text: str) -> None:
    assert mark_text(mark, names) == text


def test_a_span_says_from_when_until_when(session: ReviewedSession, names: Names) -> None:
    found = mark_at(session, Track.TASKS, 12 * S, 1)
    assert found is not None
    assert mark_text(found, names) == "0:11.0 – 0:31.0  Task 2 Buy it, success"
    assert found.item is not None
    still = replace(found, item=replace(found.item, open=True))
    assert mark_text(still, names) == "0:11.0 – open  Task 2 Buy it, success"


def test_at_the_cursor_all_that_is_there_is_said(session: ReviewedSession, names: Names) -> None:
    said = at_cursor(session, names, 3 * S, 1)
    assert said.startswith("0:03.0 of 0:")
    assert "Task 1 Find a shoe, success. Firefox, Shop. Error: Slip" in said
    assert at_cursor(session, names, 12 * S + 1, 0).count("Pause, 1 s moderator") == 1


def test_the_speed_of_the_pointer() -> None:
    assert speed_text(3 * S, 412.4) == "0:03.0  Pointer, 412 px/s"
    assert speed_text(3 * S, 0.2) == "0:03.0  Pointer at rest"
