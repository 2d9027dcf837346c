"""Corrections of attempts: what each changes, and what makes no sense."""

from dataclasses import replace

import pytest

from tests.recording.correcting import (
    ASSIST,
    BUY,
    BUY_AGAIN,
    EASE,
    FIND,
    PAUSE,
    SLIP,
    S,
    attempt,
    corrected,
    finished_session,
    imported_session,
)
from uxlab.errors import Refused
from uxlab.model.session import Answer, Change, Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Correction,
    Edge,
    MergeAttempts,
    MoveEdge,
    RemoveAttempt,
    SetOutcome,
    SplitAttempt,
)
from uxlab.recording.snapshot import changed


def test_an_edge_moves_and_pauses_and_marks_stay() -> None:
    now = corrected(finished_session(), MoveEdge("buy-1", Edge.END, 62 * S), MoveEdge("buy-1", Edge.START, 45 * S))
    moved = attempt(now, "buy-1")
    assert (moved.started_ns, moved.ended_ns, moved.outcome) == (45 * S, 62 * S, Outcome.FAILURE)
    assert now.pauses == (PAUSE,)
    assert ASSIST in now.notes


def test_parts_of_one_task_share_the_time_and_the_later_keeps_the_answers() -> None:
    now = corrected(finished_session(), SplitAttempt("find-1", 25 * S, Outcome.ABANDONED))
    first, second = sorted((one for one in now.attempts if one.task == "find"), key=lambda one: one.started_ns)
    assert (first.started_ns, first.ended_ns, first.outcome) == (10 * S, 25 * S, Outcome.ABANDONED)
    assert (second.started_ns, second.ended_ns, second.outcome) == (25 * S, 40 * S, Outcome.SUCCESS)
    assert EASE.attempt_uid == second.uid


def test_a_part_at_another_task_leaves_the_answers_with_the_earlier() -> None:
    now = corrected(finished_session(), SplitAttempt("find-1", 25 * S, Outcome.SUCCESS, task_after="buy"))
    later = next(one for one in now.attempts if one.started_ns == 25 * S)
    assert (later.task, later.outcome, later.ended_ns) == ("buy", Outcome.SUCCESS, 40 * S)
    assert attempt(now, "find-1").ended_ns == 25 * S


def test_parts_are_assisted_by_the_assists_in_them() -> None:
    now = corrected(finished_session(), SplitAttempt("buy-1", 66 * S, Outcome.FAILURE))
    assert [one.assisted for one in sorted(now.attempts, key=lambda one: one.started_ns)] == [False, False, True, False]


def test_clicks_counted_elsewhere_are_of_no_part() -> None:
    start = imported_session(replace(FIND, imported_clicks=9, assisted=True))
    now = corrected(start, SplitAttempt("find-1", 25 * S, Outcome.SUCCESS))
    assert [(one.imported_clicks, one.assisted) for one in now.attempts] == [(None, True), (None, True)]


def test_neighbours_become_one_and_what_was_asked_twice_counts_once() -> None:
    start = finished_session()
    later = Answer(uid="again", t_ns=96 * S, questionnaire="seq", item="1", number=5.0, attempt_uid="buy-2")
    other = Answer(uid="asq", t_ns=82 * S, questionnaire="asq", item="1", number=3.0, attempt_uid="buy-1")
    start = changed(start, (Change(None, later), Change(None, other)))
    now = corrected(start, MergeAttempts("buy-2", "buy-1"))
    whole = attempt(now, "buy-2")
    assert (whole.started_ns, whole.ended_ns, whole.outcome, whole.assisted) == (50 * S, 95 * S, Outcome.SUCCESS, True)
    assert {(one.uid, one.attempt_uid) for one in now.answers} == {
        ("answer-1", "find-1"), ("again", "buy-2"), ("asq", "buy-2"),
    }  # fmt: skip
    assert len(now.attempts) == 2


def test_outcome_and_help_change() -> None:
    now = corrected(finished_session(), SetOutcome("find-1", Outcome.PARTIAL, assisted=True))
    assert (attempt(now, "find-1").outcome, attempt(now, "find-1").assisted) == (Outcome.PARTIAL, True)


def test_what_was_missed_is_added() -> None:
    now = corrected(finished_session(), AddAttempt("find", 41 * S, 49 * S, Outcome.STOPPED))
    added = next(one for one in now.attempts if one.started_ns == 41 * S)
    assert (added.task, added.ended_ns, added.errors_counted, added.assists_counted) == ("find", 49 * S, True, True)


def test_where_nobody_counted_errors_nobody_did_in_what_is_added() -> None:
    start = imported_session(replace(FIND, errors_counted=False, assists_counted=False))
    now = corrected(start, AddAttempt("buy", 50 * S, 60 * S, Outcome.SUCCESS))
    assert [(one.errors_counted, one.assists_counted) for one in now.attempts] == [(False, False)] * 2


@pytest.mark.parametrize("with_marks", [True, False])
def test_what_is_removed_takes_its_answers_and_if_wanted_its_marks(*, with_marks: bool) -> None:
    now = corrected(finished_session(), RemoveAttempt("find-1", with_marks=with_marks))
    assert FIND not in now.attempts
    assert EASE not in now.answers
    assert (SLIP in now.errors) is not with_marks


def test_removing_with_marks_takes_assists_and_no_other_notes() -> None:
    now = corrected(finished_session(), RemoveAttempt("buy-1", with_marks=True))
    assert [note.uid for note in now.notes] == ["note-1"]


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        (MoveEdge("gone", Edge.END, 5), "no such attempt"),
        (SplitAttempt("find-1", 10 * S, Outcome.SUCCESS), "from 0:10.0 to 0:40.0"),
        (SplitAttempt("find-1", 20 * S, Outcome.SKIPPED), "cannot end as skipped"),
        (SplitAttempt("find-1", 20 * S, Outcome.SUCCESS, task_after="bye"), 'perhaps "buy"'),
        (MergeAttempts("find-1", "buy-1"), "two of one task"),
        (MergeAttempts("buy-1", "buy-1"), "two of one task"),
        (SetOutcome("find-1", Outcome.SKIPPED, assisted=False), "cannot end as skipped"),
        (SetOutcome("buy-1", Outcome.SUCCESS, assisted=False), "assist was noted at 1:10.0"),
        (AddAttempt("bye", 0, S, Outcome.SUCCESS), 'perhaps "buy"'),
    ],
)
def test_what_makes_no_sense_is_refused(correction: Correction, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        corrected(finished_session(), correction)


def test_only_neighbours_merge() -> None:
    between = replace(FIND, uid="x", started_ns=81 * S, ended_ns=84 * S)
    start = changed(finished_session(), (Change(None, between),))
    with pytest.raises(Refused, match="lies between"):
        corrected(start, MergeAttempts("buy-1", "buy-2"))
    skipped = replace(BUY_AGAIN, ended_ns=85 * S, outcome=Outcome.SKIPPED)
    with pytest.raises(Refused, match="was skipped"):
        corrected(imported_session(BUY, skipped), MergeAttempts("buy-1", "buy-2"))


def test_an_attempt_without_an_end_is_added_anew() -> None:
    with pytest.raises(Refused, match="no end"):
        corrected(imported_session(replace(FIND, ended_ns=None, outcome=None)), MoveEdge("find-1", Edge.END, S))
