"""Many changes as one."""

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
from uxlab.errors import Refused
from uxlab.gui.review.corrections.bulk_state import ALL, NONE, WAYS, Way, What, bulk, candidates, groups, values
from uxlab.gui.review.corrections.drafts import foreseen
from uxlab.model.session import ErrorMark, Outcome
from uxlab.recording.corrections import (
    Bulk,
    ChangeError,
    ChangeNote,
    CodeError,
    Edge,
    MoveEdge,
    RemoveError,
    RemoveNote,
    SetOutcome,
    TagNote,
)
from uxlab.recording.snapshot import Snapshot


@pytest.fixture
def session() -> Snapshot:
    return corrected(finished_session(), CodeError(30 * S, "mistake"), CodeError(25 * S, None, text="odd"))


def marks(session: Snapshot) -> dict[str, ErrorMark]:
    return {str(mark.error_type): mark for mark in session.errors}


def test_groups_are_counted_and_named(session: Snapshot) -> None:
    assert groups(session, DESIGN, What.ERRORS) == (
        (ALL, "All errors, 3"), ("slip", "Slip, 1"), ("mistake", "Mistake, 1"), (NONE, "No type, 1"),
    )  # fmt: skip
    assert groups(session, DESIGN, What.ATTEMPTS) == (
        (ALL, "All attempts, 3"), ("find", "1  Find a shoe, 1"), ("buy", "2  Buy it, 2"),
    )  # fmt: skip
    assert groups(session, DESIGN, What.NOTES) == ((ALL, "All notes, 2"), ("assist", "Assist, 1"), (NONE, "No tag, 1"))


def test_candidates_come_in_the_order_of_time(session: Snapshot) -> None:
    found = candidates(session, DESIGN, What.ERRORS, ALL)
    assert [(one.at, one.words) for one in found] == [
        ("0:20.0", "Slip, medium"), ("0:25.0", "No type, “odd”"), ("0:30.0", "Mistake"),
    ]  # fmt: skip
    assert [one.uid for one in candidates(session, DESIGN, What.ATTEMPTS, "buy")] == ["buy-1", "buy-2"]
    assert [one.words for one in candidates(session, DESIGN, What.ATTEMPTS, "buy")] == [
        "Task 2, failure", "Task 2, success",
    ]  # fmt: skip
    assert [one.words for one in candidates(session, DESIGN, What.NOTES, ALL)] == ["Sighs", "Assist, pointed"]


def test_only_what_would_differ_is_changed(session: Snapshot) -> None:
    by_type = marks(session)
    uids = [mark.uid for mark in session.errors]
    assert bulk(session, uids, Way.SEVERITY, "2") == Bulk(
        (ChangeError(replace(by_type["mistake"], severity=2)), ChangeError(replace(by_type["None"], severity=2)))
    )
    assert bulk(session, [SLIP.uid], Way.SEVERITY, "2") is None
    assert bulk(session, [SLIP.uid, "gone"], Way.SEVERITY, NONE) == Bulk((ChangeError(replace(SLIP, severity=None)),))
    assert bulk(session, [SLIP.uid], Way.TYPE, NONE) == Bulk((ChangeError(replace(SLIP, error_type=None)),))
    assert bulk(session, [SLIP.uid], Way.REMOVE, "") == Bulk((RemoveError(SLIP.uid),))


def test_attempts_and_notes_change_as_well(session: Snapshot) -> None:
    uids = [FIND.uid, BUY.uid, BUY_AGAIN.uid]
    assert bulk(session, uids, Way.OUTCOME, "failure") == Bulk(
        (SetOutcome("find-1", Outcome.FAILURE, assisted=False), SetOutcome("buy-2", Outcome.FAILURE, assisted=False))
    )
    assert bulk(session, [BUY.uid], Way.ASSISTED, NONE) == Bulk((SetOutcome("buy-1", Outcome.FAILURE, assisted=False),))
    assert bulk(session, [REMARK.uid, ASSIST.uid], Way.TAG, "says") == Bulk((TagNote("note-1", "says"),))
    assert bulk(session, [REMARK.uid], Way.REMOVE, "") == Bulk((RemoveNote("note-1"),))


def test_times_are_shifted_together(session: Snapshot) -> None:
    assert bulk(session, [SLIP.uid], Way.SHIFT, "-0.5") == Bulk((ChangeError(replace(SLIP, t_ns=20 * S - S // 2)),))
    assert bulk(session, [REMARK.uid], Way.SHIFT, "+2") == Bulk((ChangeNote(replace(REMARK, t_ns=47 * S)),))
    whole = bulk(session, [BUY.uid, BUY_AGAIN.uid], Way.SHIFT, "+4 s")
    assert whole == Bulk(
        (
            MoveEdge("buy-1", Edge.START, 54 * S), MoveEdge("buy-1", Edge.END, 84 * S),
            MoveEdge("buy-2", Edge.START, 89 * S), MoveEdge("buy-2", Edge.END, 99 * S),
        )
    )  # fmt: skip
    assert whole is not None
    assert foreseen(session, whole, DESIGN, None).after.attempts[2].ended_ns == 99 * S
    assert bulk(session, [SLIP.uid], Way.SHIFT, "0") is None
    with pytest.raises(Refused, match="by how much"):
        bulk(session, [SLIP.uid], Way.SHIFT, "later")


def test_each_way_offers_what_can_be_chosen() -> None:
    offered = {way: values(DESIGN, way) for ways in WAYS.values() for way in ways}
    assert [name for _, name in offered[Way.SEVERITY]] == ["Minor", "Medium", "Serious", "Critical", "None"]
    assert offered[Way.TYPE] == (("slip", "Slip"), ("mistake", "Mistake"), (NONE, "No type"))
    assert "skipped" not in dict(offered[Way.OUTCOME])
    assert {way for way, choices in offered.items() if not choices} == {Way.SHIFT, Way.REMOVE}
