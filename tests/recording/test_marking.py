"""Errors, assists and notes."""

from collections.abc import Callable

import pytest

from uxlab.errors import Refused
from uxlab.model.design import Design
from uxlab.model.session import ASSIST_TAG, Attempt, ErrorMark, Note
from uxlab.recording.commands import AddNote, Assist, GradeError, MarkError
from uxlab.recording.marking import assist_changes, error_changes, grade_changes, note_changes
from uxlab.recording.snapshot import Snapshot

Play = Callable[..., Snapshot]
ATTEMPT = Attempt(uid="a", task="find", started_ns=100)
TYPING_BEGAN = [(None, 500), (300, 300), (50, 100), (900, 500)]
"""When typing began, and the moment of the mark for a command at 500 in an attempt that began at 100."""


def new_uid() -> str:
    return "new"


@pytest.mark.parametrize(
    ("command", "severity"),
    [
        (MarkError("slip"), 2),  # the type's own
        (MarkError("slip", 4), 4),
        (MarkError("mistake"), None),
        (MarkError(None, 3, "wrong tab"), 3),
        (MarkError(), None),
    ],
)
def test_an_error_has_the_severity_given_or_that_of_its_type(
    command: MarkError, severity: int | None, design: Design
) -> None:
    (change,) = error_changes(command, ATTEMPT, 500, design.error_types, new_uid)
    assert change.after == ErrorMark(
        uid="new", t_ns=500, error_type=command.error_type, severity=severity, text=command.text
    )


def test_an_unknown_error_type_is_refused_with_those_there_are(design: Design) -> None:
    with pytest.raises(Refused, match='There is no error type "slop", perhaps "slip" is meant: choose from slip, mis'):
        error_changes(MarkError("slop"), ATTEMPT, 500, design.error_types, new_uid)


@pytest.mark.parametrize(("began_ns", "t_ns"), TYPING_BEGAN)
def test_an_error_stands_where_typing_began_but_within_its_attempt(
    began_ns: int | None, t_ns: int, design: Design
) -> None:
    (change,) = error_changes(MarkError(began_ns=began_ns), ATTEMPT, 500, design.error_types, new_uid)
    assert change.after == ErrorMark(uid="new", t_ns=t_ns)


@pytest.mark.parametrize(("began_ns", "t_ns"), TYPING_BEGAN)
def test_an_assist_stands_where_typing_began_but_within_its_attempt(began_ns: int | None, t_ns: int) -> None:
    note, _ = assist_changes(Assist("menu", began_ns), ATTEMPT, 500, new_uid)
    assert note.after == Note(uid="new", t_ns=t_ns, text="menu", tag=ASSIST_TAG)


def test_a_note_may_have_been_begun_before_the_attempt() -> None:
    (change,) = note_changes(AddNote("hesitates", "quote", began_ns=50), 500, new_uid)
    assert change.after == Note(uid="new", t_ns=50, text="hesitates", tag="quote")


def test_the_first_assist_marks_the_attempt_and_undo_takes_the_mark_back(play: Play) -> None:
    once = play("begin", "assist")
    twice = play("assist showed the menu", start=once)
    assert [s.attempts[0].assisted for s in (once, twice)] == [True, True]
    assert [note.tag for note in twice.notes] == [ASSIST_TAG, ASSIST_TAG]
    assert [len(action.changes) for action in twice.log[1:]] == [2, 1]
    back = play("undo", start=twice)
    assert (back.attempts[0].assisted, len(back.notes)) == (True, 1)
    assert not play("undo", start=back).attempts[0].assisted


def test_an_error_is_graded_afterwards_the_latest_where_none_is_named() -> None:
    early, late = ErrorMark(uid="e1", t_ns=5, severity=2), ErrorMark(uid="e2", t_ns=7)
    (change,) = grade_changes(GradeError("e1", 4), (late, early))
    assert (change.before, change.after) == (early, ErrorMark(uid="e1", t_ns=5, severity=4))
    (change,) = grade_changes(GradeError(None, 1), (late, early))
    assert change.after == ErrorMark(uid="e2", t_ns=7, severity=1)
    (change,) = grade_changes(GradeError("e1", None), (early,))
    assert change.after == ErrorMark(uid="e1", t_ns=5)


@pytest.mark.parametrize("command", [GradeError("gone", 2), GradeError(None, 2)])
def test_an_error_that_is_not_there_is_not_graded(command: GradeError) -> None:
    errors = (ErrorMark(uid="e1", t_ns=5),) if command.uid else ()
    with pytest.raises(Refused, match="no such error"):
        grade_changes(command, errors)


def test_grading_can_be_undone(play: Play) -> None:
    marked = play("begin", "error slip", "severity 4")
    assert [error.severity for error in marked.errors] == [4]
    assert [error.severity for error in play("undo", start=marked).errors] == [2]
    assert [error.severity for error in play("end success", "severity 1", start=marked).errors] == [1]
