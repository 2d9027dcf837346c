"""What stands in forms as corrections."""

from dataclasses import replace

import pytest

from tests.recording.correcting import BUY, BUY_AGAIN, DESIGN, FIND, REMARK, SLIP, S, finished_session
from uxlab.errors import Refused
from uxlab.gui.review.corrections.drafts import (
    AttemptDraft,
    ErrorDraft,
    NoteDraft,
    foreseen,
    merging,
    of_attempt,
    of_error,
    of_missed,
    of_note,
    room_at,
)
from uxlab.model.session import Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Bulk,
    ChangeError,
    ChangeNote,
    CodeError,
    Edge,
    MergeAttempts,
    MoveEdge,
    SetOutcome,
)

AS_IT_IS = AttemptDraft("0:10.0", "0:40.0", Outcome.SUCCESS, assisted=False)


def test_an_attempt_that_is_as_it_was_needs_no_correction() -> None:
    assert of_attempt(FIND, AS_IT_IS) is None


def test_an_attempt_changes_in_one_correction() -> None:
    assert of_attempt(FIND, replace(AS_IT_IS, ends="0:36")) == MoveEdge("find-1", Edge.END, 36 * S)
    failed = SetOutcome("find-1", Outcome.FAILURE, assisted=True)
    assert of_attempt(FIND, replace(AS_IT_IS, outcome=Outcome.FAILURE, assisted=True)) == failed
    assert of_attempt(FIND, AttemptDraft("0:12", "0:36", Outcome.FAILURE, assisted=True)) == Bulk(
        (MoveEdge("find-1", Edge.START, 12 * S), MoveEdge("find-1", Edge.END, 36 * S), failed)
    )


def test_a_time_to_the_nanosecond_stays_where_its_tenths_are_shown() -> None:
    odd = replace(FIND, started_ns=10 * S + 12_345_678)
    assert of_attempt(odd, AS_IT_IS) is None
    mark = replace(SLIP, t_ns=20 * S + 7)
    assert of_error(mark, ErrorDraft("0:20.0", "slip", 2, "")) is None


def test_a_time_that_cannot_be_read_is_refused() -> None:
    for wrong in ("", "soon", "1:75"):
        with pytest.raises(Refused, match="Write a time"):
            of_attempt(FIND, replace(AS_IT_IS, begins=wrong))
        with pytest.raises(Refused, match="Write a time"):
            of_error(SLIP, ErrorDraft(wrong, "slip", 2, ""))
        with pytest.raises(Refused, match="Write a time"):
            of_note(REMARK, NoteDraft(wrong, "Sighs", ""))
        with pytest.raises(Refused, match="Write a time"):
            of_missed(AttemptDraft("0:01", wrong, Outcome.SUCCESS, assisted=False, task="find"))


def test_an_error_and_a_note_become_what_their_forms_say() -> None:
    after = replace(SLIP, t_ns=21 * S, error_type="mistake", severity=4, text="twice")
    assert of_error(SLIP, ErrorDraft("0:21", "mistake", 4, "twice")) == ChangeError(after)
    assert of_note(REMARK, NoteDraft("0:45.0", "Sighs", "")) is None
    assert of_note(REMARK, NoteDraft("0:46", "Sobs", "feels")) == ChangeNote(
        replace(REMARK, t_ns=46 * S, text="Sobs", tag="feels")
    )


def test_a_missed_attempt_is_added() -> None:
    draft = AttemptDraft("0:41", "0:49.5", Outcome.PARTIAL, assisted=True, task="find")
    assert of_missed(draft) == AddAttempt("find", 41 * S, 49 * S + S // 2, Outcome.PARTIAL, assisted=True)


def test_neighbours_of_one_task_merge() -> None:
    start = finished_session()
    assert merging(start, BUY, forward=True) == MergeAttempts("buy-1", "buy-2")
    assert merging(start, BUY_AGAIN, forward=False) == MergeAttempts("buy-1", "buy-2")
    assert merging(start, BUY, forward=False) is None
    assert merging(start, BUY_AGAIN, forward=True) is None
    skipped = replace(start, attempts=(FIND, BUY, replace(BUY_AGAIN, outcome=Outcome.SKIPPED)))
    assert merging(skipped, BUY, forward=True) is None


def test_room_is_what_no_attempt_takes() -> None:
    start = finished_session()
    assert room_at(start, 45 * S) == (40 * S, 50 * S)
    assert room_at(start, 2 * S) == (0, 10 * S)
    assert room_at(start, 97 * S) == (95 * S, 100 * S)
    assert room_at(start, 20 * S) == (20 * S, 20 * S)


def test_what_is_foreseen_is_not_written() -> None:
    start = finished_session()
    preview = foreseen(start, Bulk((CodeError(30 * S, "slip"), CodeError(31 * S, "slip"))), DESIGN, None)
    assert len({mark.uid for mark in preview.after.errors}) == len(start.errors) + 2
    assert len(preview.lines) == 2
    with pytest.raises(Refused):
        foreseen(start, MoveEdge("find-1", Edge.END, 60 * S), DESIGN, None)
    with pytest.raises(Refused, match="Bo codes errors and notes"):
        foreseen(start, MoveEdge("find-1", Edge.END, 36 * S), DESIGN, "Bo")
