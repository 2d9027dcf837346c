"""What follows from corrections, and what none may break."""

from dataclasses import replace

import pytest

from tests.recording.correcting import (
    ASSIST,
    BUY,
    DESIGN,
    EASE,
    FIND,
    SLIP,
    S,
    attempt,
    corrected,
    finished_session,
    imported_session,
)
from uxlab.errors import Refused
from uxlab.model.session import ASSIST_TAG, Change, Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Bulk,
    ChangeError,
    ChangeNote,
    CodeError,
    Correction,
    Edge,
    MoveEdge,
    RemoveError,
    RemoveNote,
    SetOutcome,
    WriteNote,
)
from uxlab.recording.corrections_rules import refuse_impossible
from uxlab.recording.snapshot import changed

UNCOUNTED = replace(FIND, errors_counted=False, assists_counted=False)


def test_coding_an_error_of_an_attempt_counts_its_errors_and_no_assists() -> None:
    now = corrected(imported_session(UNCOUNTED, replace(BUY, errors_counted=False)), CodeError(15 * S, "slip"))
    counted, other = now.attempts
    assert (counted.errors_counted, counted.assists_counted) == (True, False)
    assert not other.errors_counted
    assert len(now.log[-1].changes) == 2
    assert attempt(corrected(now, RemoveError(now.errors[0].uid)), "find-1").errors_counted


def test_writing_an_assist_counts_assists() -> None:
    now = corrected(imported_session(UNCOUNTED), WriteNote(15 * S, "", ASSIST_TAG))
    assert now.attempts == (replace(UNCOUNTED, assists_counted=True, assisted=True),)


def test_an_error_that_is_moved_into_an_attempt_counts_there() -> None:
    start = corrected(imported_session(FIND, replace(BUY, errors_counted=False)), CodeError(15 * S))
    now = corrected(start, ChangeError(replace(start.errors[0], t_ns=55 * S)))
    assert attempt(now, "buy-1").errors_counted


@pytest.mark.parametrize(("end_s", "assisted"), [(69, False), (71, True)])
def test_an_attempt_that_ends_before_its_assist_is_not_assisted(end_s: int, *, assisted: bool) -> None:
    assert attempt(corrected(finished_session(), MoveEdge("buy-1", Edge.END, end_s * S)), "buy-1").assisted is assisted


def test_help_that_no_note_tells_of_stays_where_edges_move() -> None:
    start = imported_session(replace(FIND, assisted=True))
    assert attempt(corrected(start, MoveEdge("find-1", Edge.END, 12 * S)), "find-1").assisted


def test_an_assist_that_moves_takes_the_help_with_it() -> None:
    now = corrected(finished_session(), ChangeNote(replace(ASSIST, t_ns=20 * S)))
    assert (attempt(now, "buy-1").assisted, attempt(now, "find-1").assisted) == (False, True)


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        (MoveEdge("find-1", Edge.END, 52 * S), "Task 1 and Task 2 would overlap from 0:50.0 to 0:52.0"),
        (MoveEdge("buy-1", Edge.START, 30 * S), "Task 1 and Task 2 would overlap from 0:30.0 to 0:40.0"),
        (AddAttempt("find", 0, 100 * S, Outcome.SUCCESS), "would overlap"),
        (MoveEdge("buy-2", Edge.END, 101 * S), "lasts from 0:00 to 1:40.0"),
        (MoveEdge("find-1", Edge.START, -1), "lasts from 0:00 to 1:40.0"),
        (MoveEdge("find-1", Edge.END, 9 * S), "ends after it began"),
        (MoveEdge("find-1", Edge.END, 10 * S), "takes no time"),
        (AddAttempt("find", 41 * S, 42 * S, Outcome.SKIPPED), "takes no time"),
        (AddAttempt("find", 41 * S, 41 * S, Outcome.SUCCESS), "takes no time"),
        (CodeError(45 * S), "No attempt was under way at 0:45.0: an error"),
        (CodeError(40 * S), "No attempt was under way"),
        (CodeError(62 * S), "paused at 1:02.0"),
        (WriteNote(45 * S, "", ASSIST_TAG), "under way at 0:45.0: an assist"),
        (ChangeError(replace(SLIP, t_ns=45 * S)), "No attempt was under way"),
        (WriteNote(101 * S, "x"), "choose a time in it"),
        (WriteNote(-1, "x"), "choose a time in it"),
    ],
)
def test_what_no_session_can_be_is_refused(correction: Correction, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        corrected(finished_session(), correction)


def test_a_skipped_task_may_be_added_and_does_not_become_an_attempt() -> None:
    now = corrected(finished_session(), AddAttempt("find", 45 * S, 45 * S, Outcome.SKIPPED))
    with pytest.raises(Refused, match="takes no time"):
        corrected(now, SetOutcome(now.attempts[-1].uid, Outcome.SUCCESS, assisted=False))


def test_attempts_may_touch() -> None:
    assert attempt(corrected(finished_session(), MoveEdge("find-1", Edge.END, 50 * S)), "find-1").ended_ns == 50 * S


def test_in_bulk_the_order_does_not_matter() -> None:
    both = (MoveEdge("find-1", Edge.END, 55 * S), MoveEdge("buy-1", Edge.START, 55 * S))
    for parts in (both, both[::-1]):
        assert attempt(corrected(finished_session(), Bulk(parts)), "find-1").ended_ns == 55 * S


def test_what_came_overlapping_may_be_mended_in_part_and_get_no_worse() -> None:
    start = imported_session(replace(FIND, ended_ns=60 * S), BUY)
    assert attempt(corrected(start, MoveEdge("find-1", Edge.END, 55 * S)), "find-1").ended_ns == 55 * S
    with pytest.raises(Refused, match="would overlap"):
        corrected(start, MoveEdge("find-1", Edge.END, 61 * S))


def test_a_mark_that_lay_outside_of_attempts_may_be_changed_and_removed() -> None:
    start = changed(finished_session(), (Change(SLIP, replace(SLIP, t_ns=45 * S)),))
    now = corrected(start, ChangeError(replace(SLIP, t_ns=45 * S, severity=4)))
    assert now.errors[0].severity == 4
    assert corrected(finished_session(), RemoveNote("note-1")).notes == (ASSIST,)


def test_answers_keep_their_attempt() -> None:
    before = finished_session()
    with pytest.raises(Refused, match="answers about the attempt"):
        refuse_impossible(before, changed(before, (Change(FIND, None),)), DESIGN.tasks)
    assert EASE in before.answers
