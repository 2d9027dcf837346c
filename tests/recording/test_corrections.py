"""Corrections as values, and their words in the log."""

import pytest

from tests.recording.correcting import REMARK, SLIP
from uxlab.model.session import Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Bulk,
    ChangeError,
    ChangeNote,
    CodeError,
    Correction,
    Edge,
    MergeAttempts,
    MoveEdge,
    RemoveAttempt,
    RemoveError,
    RemoveNote,
    SetOutcome,
    Settle,
    SplitAttempt,
    TagNote,
    WriteNote,
    single,
)


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (MoveEdge("a", Edge.END, 5), "move end a"),
        (SplitAttempt("a", 5, Outcome.FAILURE), "split a"),
        (MergeAttempts("a", "b"), "merge a b"),
        (SetOutcome("a", Outcome.SUCCESS, assisted=False), "outcome a success"),
        (AddAttempt("find", 0, 5, Outcome.SUCCESS), "add attempt find"),
        (RemoveAttempt("a"), "remove attempt a"),
        (CodeError(5), "error -"),
        (CodeError(5, "slip"), "error slip"),
        (ChangeError(SLIP), "change error slip-1"),
        (RemoveError("e"), "remove error e"),
        (WriteNote(5, "x"), "note"),
        (ChangeNote(REMARK), "change note note-1"),
        (TagNote("n", "says"), "tag note n"),
        (RemoveNote("n"), "remove note n"),
        (Settle(SLIP, None, adopt=True), "settle adopt slip-1 -"),
        (Settle(None, SLIP, adopt=False), "settle keep - slip-1"),
        (Bulk((RemoveNote("n"), RemoveNote("m"))), "bulk 2"),
    ],
)
def test_each_has_its_words(correction: Correction, words: str) -> None:
    assert correction.describe() == words


def test_bulk_in_bulk_is_bulk() -> None:
    parts = (RemoveNote("a"), RemoveNote("b"), RemoveNote("c"))
    assert tuple(single(Bulk((parts[0], Bulk(parts[1:]))))) == parts


def test_no_error_has_another_severity() -> None:
    with pytest.raises(ValueError, match="no severity: 5"):
        CodeError(1, severity=5)
