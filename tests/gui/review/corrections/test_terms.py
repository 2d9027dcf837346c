"""Corrections in the few words of a row."""

from dataclasses import replace

import pytest

from tests.recording.correcting import (
    ASSIST,
    BUY,
    BUY_AGAIN,
    DESIGN,
    FIND,
    REMARK,
    SLIP,
    S,
    corrected,
    finished_session,
)
from uxlab.gui.review.corrections.terms import Namer, Terms, outcome, severity, tag_name
from uxlab.model.session import ErrorMark, Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    ChangeError,
    ChangeNote,
    CodeError,
    Correction,
    Edge,
    MergeAttempts,
    MoveEdge,
    RemoveError,
    RemoveNote,
    SetOutcome,
    Settle,
    SplitAttempt,
    TagNote,
    WriteNote,
)

ROWS: list[tuple[Correction, Terms]] = [
    (MoveEdge("find-1", Edge.END, 36 * S), Terms("Task 1 ends", "0:40.0", "0:36.0", 36 * S)),
    (MoveEdge("find-1", Edge.START, 11 * S), Terms("Task 1 begins", "0:10.0", "0:11.0", 11 * S)),
    (SetOutcome("buy-2", Outcome.ABANDONED, assisted=False), Terms("Task 2", "Success", "Gave up", 95 * S)),
    (SetOutcome("find-1", Outcome.SUCCESS, assisted=True), Terms("Task 1", "Not assisted", "Assisted", 10 * S)),
    (ChangeError(replace(SLIP, severity=3)), Terms("Severity, error at 0:20.0", "Medium", "Serious", 20 * S)),
    (ChangeError(replace(SLIP, severity=None)), Terms("Severity, error at 0:20.0", "Medium", "None", 20 * S)),
    (ChangeError(replace(SLIP, error_type="mistake")), Terms("Error at 0:20.0", "Slip", "Mistake", 20 * S)),
    (ChangeError(replace(SLIP, t_ns=21 * S)), Terms("Time of an error", "0:20.0", "0:21.0", 21 * S)),
    (ChangeError(replace(SLIP, text="twice")), Terms("Text, error at 0:20.0", "none", "twice", 20 * S)),
    (CodeError(30 * S, "mistake", 1), Terms("Error at 0:30.0", "", "Mistake, minor", 30 * S)),
    (RemoveError("slip-1"), Terms("Error at 0:20.0", "Slip, medium", "removed", 20 * S)),
    (WriteNote(33 * S, "Laughs"), Terms("Note at 0:33.0", "", "Laughs", 33 * S)),
    (RemoveNote("assist-1"), Terms("Assist at 1:10.0", "pointed", "removed", 70 * S)),
    (TagNote("note-1", "feels"), Terms("Tag, note at 0:45.0", "none", "Feels", 45 * S)),
    (ChangeNote(replace(REMARK, text="Sobs")), Terms("Note at 0:45.0", "Sighs", "Sobs", 45 * S)),
    (ChangeNote(replace(ASSIST, t_ns=71 * S)), Terms("Time of an assist", "1:10.0", "1:11.0", 71 * S)),
    (AddAttempt("find", 0, 5 * S, Outcome.FAILURE), Terms("Attempt at Task 1", "", "Failure", 0)),
    (SplitAttempt("find-1", 20 * S, Outcome.FAILURE), Terms("Task 1 split", "", "at 0:20.0", 20 * S)),
    (MergeAttempts("buy-1", "buy-2"), Terms("Task 2 merged", "two attempts", "one", 50 * S)),
    (Settle(SLIP, None, adopt=False), Terms("Difference settled", "", "as marked")),
    (
        Settle(None, ErrorMark(uid="bo", t_ns=12 * S, error_type="slip", coder="Bo"), adopt=True),
        Terms("Error at 0:12.0", "", "Slip, medium", 12 * S),
    ),
]


@pytest.mark.parametrize(
    ("correction", "terms"), ROWS, ids=[type(one).__name__ + str(n) for n, (one, _) in enumerate(ROWS)]
)
def test_a_row_says_what_was_and_what_is(correction: Correction, terms: Terms) -> None:
    log = corrected(finished_session(), correction).log
    assert Namer(DESIGN).terms(log[-1]) == terms


def test_what_the_design_has_lost_keeps_its_key() -> None:
    gone = replace(DESIGN, tasks=(), error_types=())
    assert Namer(gone).task("buy") == "“buy”"
    assert Namer(gone).error_type("slip") == "slip"
    assert Namer(DESIGN).error_type(None) == "No type"


def test_words_for_what_has_none() -> None:
    assert (severity(None), outcome(None), tag_name(""), tag_name("price")) == ("None", "Open", "none", "price")
    assert {FIND.task, BUY.task, BUY_AGAIN.task} == {task.key for task in DESIGN.tasks}
