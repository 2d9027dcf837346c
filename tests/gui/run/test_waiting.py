"""What waits for the disk."""

import pytest

from tests.gui.run.made_states import DESIGN, S, state
from uxlab.gui.run.console import present
from uxlab.gui.run.log import log_rows
from uxlab.gui.run.waiting import waiting
from uxlab.lab.live_state import LiveState, Unsaved
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import Verb

BEGUN = ((10.0, Begin()), (20.0, MarkError("slip")))


def refused(*told: tuple[float, Command]) -> tuple[Unsaved, ...]:
    return tuple(
        Unsaved(command=command, actor="moderator", t_ns=round(at_s * S), sentence="The disk is full.")
        for at_s, command in told
    )


def full(*told: tuple[float, Command]) -> LiveState:
    return state(*BEGUN, at_s=60, unsaved=refused(*told))


def test_marks_are_counted_and_listed_while_they_wait() -> None:
    now = full((30.0, MarkError("slip")), (31.0, MarkError("form")), (32.0, Assist()), (33.0, AddNote("Hesitates")))
    view = present(now)
    counts = {one.key: (one.count, one.waiting) for one in view.errors if one.count}
    assert counts == {"slip": (2, 1), "form": (1, 1)}
    assert (view.now.errors, view.now.assists, view.now.assists_waiting) == (3, 1, 1)
    assert [(row.clock, row.text) for row in view.log[:5]] == [
        ("00:23", "Hesitates, waiting for the disk"),
        ("00:22", "Assist, waiting for the disk"),
        ("00:21", "Form error, waiting for the disk"),
        ("00:20", "Slip, waiting for the disk"),
        ("00:10", "Slip"),
    ]
    assert (view.held, Verb.ERROR in view.can) == ("", True)
    assert view.undo == "“Hesitates”, which waits for the disk"


def test_what_is_taken_back_while_it_waits_is_not_counted() -> None:
    now = full((30.0, MarkError("slip")), (31.0, MarkError("form")), (32.0, Undo()), (33.0, Undo()), (34.0, Redo()))
    assert [one.words for one in waiting(now.unsaved, DESIGN).deeds] == ["Slip"]
    assert present(now).held == ""


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (Begin(), "Begin of the task"), (End(Outcome.SUCCESS), "Success"), (Cancel(), "Cancelling the attempt"),
        (Restart(), "Restart of the attempt"), (Extend(60), "Extra time"), (Reorder(("shoes",)), "Order of tasks"),
        (PauseSession(), "Pause"), (ResumeSession(), "Going on"), (Skip("shoes"), "Skipping a task"),
        (Undo(), "Undo"), (Redo(), "Redo"), (Finish(), "Finishing the session"),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_holds_the_console(command: Command, words: str) -> None:
    view = present(full((30.0, command)))
    assert view.held == f"“{words}” waits for the disk: make room, then go on."
    assert (view.can, view.forward, view.undo, view.redo) == (frozenset({Verb.NOTE}), "", "", "")
    assert view.why_not == view.held
    assert view.closing == ""
    assert view.log[0].text == f"{words}, waiting for the disk"


@pytest.mark.parametrize("command", [GradeError("u0002", 3), GiveAnswers("seq", ("6",))])
def test_what_may_be_asked_for_twice_holds_nothing(command: Command) -> None:
    view = present(full((30.0, command)))
    assert (view.held, Verb.END in view.can) == ("", True)


def test_errors_of_an_earlier_attempt_are_not_counted_in_this_one() -> None:
    now = full((5.0, MarkError("slip")), (6.0, Assist()))
    view = present(now)
    assert (view.now.errors, view.now.assists) == (1, 0)
    assert any("waiting" in row.text for row in log_rows(now, this_task_only=False))
