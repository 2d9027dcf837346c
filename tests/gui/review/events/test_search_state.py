"""What is sought and found, in words."""

import pytest

from uxlab.gui.review.events.search_state import (
    ANYTHING,
    SOUGHT,
    SearchChoice,
    count_text,
    found_cells,
    query,
    sentence,
    session_names,
    tells_marks,
    widest_cells,
)
from uxlab.gui.review.tracks.words import Names
from uxlab.model.people import SessionFacts
from uxlab.model.session import SessionState
from uxlab.timeline.query import EventQuery, Found, Side
from uxlab.timeline.table import RowKind

S = 1_000_000_000
NAMES = Names({"find": "Find a shoe", "wrong": "Wrong page"}, {"find": 2})
NEAR = SearchChoice(what="clicks", task="find", side="before", within_s=5, near="errors")


def found(kind: RowKind, code: int | None = None, label: str = "", detail: str = "", task: str = "find") -> Found:
    return Found(
        session="s1", participant="P07", t_ns=379 * S, kind=kind, task=task, code=code, label=label, detail=detail
    )


def test_clicks_before_an_error() -> None:
    assert query(NEAR) == EventQuery(
        what=frozenset({RowKind.BUTTON}),
        task="find",
        near=frozenset({RowKind.ERROR}),
        within_ns=5 * S,
        side=Side.BEFORE,
    )
    assert sentence(NEAR, NAMES) == "Clicks in task 2 within 5 s before an error"


def test_anywhere_nothing_is_near() -> None:
    choice = SearchChoice(what="notes", text=" menu ")
    assert query(choice) == EventQuery(what=frozenset({RowKind.NOTE}), text="menu")
    assert sentence(choice, NAMES) == "Notes with “menu”"


def test_anything_is_all_that_can_be_sought() -> None:
    assert query(SearchChoice(what=ANYTHING)).what == {one.kind for one in SOUGHT.values()}
    assert RowKind.MOVE not in query(SearchChoice(what=ANYTHING)).what


@pytest.mark.parametrize(
    ("one", "task", "what"),
    [
        (found(RowKind.BUTTON, 1), "2", "Click, left"),
        (found(RowKind.KEY, 0x110000 + ord("q"), task=""), "", "Key, letter"),
        (found(RowKind.SCROLL, 0), "2", "Scroll"),
        (found(RowKind.SCROLL, 1), "2", "Scroll, sideways"),
        (found(RowKind.ERROR, label="wrong", detail="Went back"), "2", "Error, Wrong page, Went back"),
        (found(RowKind.NOTE, label="assist", detail="Shown"), "2", "Assist, Shown"),
        (found(RowKind.NOTE), "2", "Note"),
        (found(RowKind.ATTEMPT_BEGIN, label="find", task=""), "2", "Task begins, 2 Find a shoe"),
        (found(RowKind.ATTEMPT_END, label="find", detail="failure", task=""), "2", "Task failure, 2 Find a shoe"),
        (found(RowKind.PAUSE_BEGIN, label="moderator"), "2", "Pause, moderator"),
        (found(RowKind.GAP_BEGIN, label="secure-input"), "2", "Gap, secure input"),
        (found(RowKind.FOCUS, label="Firefox", detail="Shop"), "2", "Focus, Firefox, Shop"),
    ],
)
def test_what_was_found_in_words(one: Found, task: str, what: str) -> None:
    assert [cell.text for cell in found_cells(one, NAMES, {"s1": "P07, 2nd"})] == ["P07, 2nd", "6:19.0", task, what]


def test_errors_and_notes_are_marks_wherever_they_are_asked_for() -> None:
    assert tells_marks(query(NEAR))
    assert tells_marks(query(SearchChoice(what=ANYTHING)))
    assert not tells_marks(query(SearchChoice(what="clicks", near="errors")))


def test_how_much_was_found() -> None:
    click = found(RowKind.BUTTON, 1)
    assert count_text([], 10) == "Nothing was found"
    assert count_text([click], 10) == "1 in 1 session"
    assert count_text([click] * 10, 10) == "10 in 1 session, the first 10 of each"
    assert count_text([found(RowKind.NOTE)] * 12, 10) == "12 in 1 session"  # of what is noted, all is listed


def test_sessions_with_one_person_are_told_apart() -> None:
    def facts(uid: str, who: str) -> SessionFacts:
        return SessionFacts(
            uid=uid,
            participant=who,
            condition=None,
            moderator="Ada",
            started_utc="2026-03-12T09:00:00+00:00",
            state=SessionState.FINISHED,
            ended_ns=0,
            last_seen_utc="",
        )

    all_facts = [facts("a", "P01"), facts("b", "P02"), facts("c", "P01"), facts("d", "P01"), facts("e", "P01")]
    assert session_names(all_facts) == {"a": "P01", "b": "P02", "c": "P01, 2nd", "d": "P01, 3rd", "e": "P01, 4th"}


def test_the_columns_are_as_wide_as_what_was_found() -> None:
    who, when, _ = widest_cells([found(RowKind.NOTE)], {"s1": "P07, 2nd"})
    assert (who.text, when.text) == ("P07, 2nd", "6:19.0")
    assert widest_cells([], {})[0].text == ""
