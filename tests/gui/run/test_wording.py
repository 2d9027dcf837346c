"""What the line that offers to undo says."""

import pytest

from tests.gui.run.made_states import DESIGN, played, state
from uxlab.gui.participant.state import DONE_TAG
from uxlab.gui.run.log import log_rows
from uxlab.gui.run.wording import deed
from uxlab.model.session import Outcome
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Reorder,
    ResumeSession,
    Skip,
)  # fmt: skip

BEGUN = ((10.0, Begin()),)


@pytest.mark.parametrize(
    ("before", "command", "said"),
    [
        ((), Begin(), "begin of “Find shoes”"),
        (BEGUN, End(Outcome.ABANDONED), "“Gave up” at 00:20"),
        (BEGUN, MarkError("slip"), "“Slip” at 00:20"),
        (BEGUN, MarkError(), "“Error” at 00:20"),
        (BEGUN, AddNote("x", began_ns=15_000_000_000), "note at 00:05"),
        (BEGUN, AddNote("x", tag=DONE_TAG), "I’m done at 00:20"),
        (BEGUN, Assist(), "assist at 00:20"),
        (BEGUN, PauseSession(), "pause at 00:20"),
        ((*BEGUN, (12.0, PauseSession())), ResumeSession(), "going on at 00:02"),
        (BEGUN, Extend(60.0), "extra time at 00:20"),
        (BEGUN, Cancel(), "cancelling “Find shoes” at 00:30"),
        ((), Skip("voucher"), "“Skipped”"),
        ((), Reorder(("voucher",)), "order of tasks at 00:30"),
        ((), GiveAnswers("sus", ("3",) * 10, attempt_uid=""), "answers to SUS at 00:30"),
        ((*BEGUN, (12.0, MarkError("slip"))), GradeError(None, 3), "severity of “Slip” at 00:02"),
    ],
)
def test_every_command_is_named_with_its_time(
    before: tuple[tuple[float, Command], ...], command: Command, said: str
) -> None:
    snapshot = played(*before, (30.0, command))
    assert deed(snapshot.log[-1], snapshot, DESIGN) == said


@pytest.mark.parametrize(
    "command",
    [
        End(Outcome.SUCCESS, ended_ns=25_000_000_000), End(Outcome.FAILURE), MarkError("slip"),
        MarkError("slip", began_ns=22_000_000_000), AddNote("x", began_ns=15_000_000_000), Assist(), PauseSession(),
        AddNote("Participant pressed I’m done", tag=DONE_TAG),
    ],
)  # fmt: skip
def test_the_time_is_the_one_that_the_log_has(command: Command) -> None:
    now = state(*BEGUN, (30.0, command), at_s=40)
    assert now.undoable is not None
    _, _, at = deed(now.undoable, now.snapshot, DESIGN).rpartition(" at ")
    newest = log_rows(now, this_task_only=False)[0]
    assert at == newest.clock


def test_answers_that_went_on_for_a_while_have_the_time_of_the_latest() -> None:
    half, whole = (
        GiveAnswers("sus", ("3",) * 5 + ("-",) * 5, partial=True, attempt_uid=""),
        GiveAnswers("sus", ("3",) * 10),
    )
    now = state((30.0, half), (50.0, whole), at_s=60)
    (row,) = log_rows(now, this_task_only=False)
    assert row.clock == "00:50"
    assert all(deed(action, now.snapshot, DESIGN) == "answers to SUS at 00:50" for action in now.snapshot.log)


def test_nothing_is_named_where_there_is_nothing() -> None:
    assert deed(None, played(), DESIGN) == ""
