"""The list of corrections as it is shown."""

from datetime import UTC, datetime

from tests.recording.correcting import DESIGN, S, by, corrected, finished_session
from uxlab.gui.review.corrections.state import CHANGED_SINCE, NOTHING, present_corrections
from uxlab.lab.corrected import CorrectedSession, corrected_session
from uxlab.model.session import Outcome
from uxlab.recording.corrections import Bulk, Edge, MoveEdge, RemoveError, SetOutcome
from uxlab.recording.corrections_decide import Corrector, decide, reverting, undoing
from uxlab.recording.snapshot import Snapshot, after

NOW = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)
MOVE = MoveEdge("find-1", Edge.END, 36 * S)


def told(now: Snapshot, written: str = "2026-01-05T14:52:00+00:00") -> CorrectedSession:
    return corrected_session(now, DESIGN, {action.uid: written for action in now.log})


def test_nothing_is_said_before_a_session_is_read() -> None:
    view = present_corrections(None, DESIGN, NOW)
    assert (view.note, view.rows) == ("", ())


def test_an_untouched_session_is_as_recorded() -> None:
    view = present_corrections(told(finished_session()), DESIGN, NOW)
    assert (view.note, view.rows) == (NOTHING, ())


def test_a_row_says_what_who_when_before_after_and_why() -> None:
    start = finished_session()
    why = Corrector(design=DESIGN, actor="AK", new_uid=by().new_uid, reason="pressed too late")
    now = after(start, decide(start, Bulk((MOVE, RemoveError("slip-1"))), why))
    view = present_corrections(told(now), DESIGN, NOW)
    (row,) = view.rows
    assert view.note == "1, the recording is unchanged"
    assert (row.what, row.before, row.after, row.t_ns) == ("Task 1 ends", "0:40.0", "0:36.0", 36 * S)
    assert row.about == "AK, 14:52, 1 more change, “pressed too late”"
    assert "Error removed" in row.spoken
    assert (row.standing, row.reverts, row.why_not) == (True, row.uid, "")


def test_the_latest_comes_first_with_its_day_where_that_is_another() -> None:
    now = corrected(finished_session(), MOVE, SetOutcome("buy-2", Outcome.PARTIAL, assisted=False))
    view = present_corrections(told(now, "2026-01-03T14:52:00+00:00"), DESIGN, NOW)
    assert [row.what for row in view.rows] == ["Task 2", "Task 1 ends"]
    assert view.rows[0].about.endswith(", 3 Jan, 14:52")


def test_what_was_undone_is_faint_and_is_not_brought_back_here() -> None:
    now = corrected(finished_session(), MOVE)
    now = after(now, undoing(now, by()))
    view = present_corrections(told(now), DESIGN, NOW)
    (row,) = view.rows
    assert view.note == NOTHING
    assert (row.standing, row.reverts, row.why_not) == (False, "", "It was undone")
    assert "taken back" in row.about


def test_what_was_reverted_is_one_faint_row_that_can_be_made_again() -> None:
    now = corrected(finished_session(), MOVE)
    made = now.log[-1].uid
    now = after(now, reverting(now, made, by()))
    (row,) = present_corrections(told(now), DESIGN, NOW).rows
    assert (row.uid, row.standing, row.reverts) == (made, False, now.log[-1].uid)
    now = after(now, reverting(now, row.reverts, by()))
    (row,) = present_corrections(told(now), DESIGN, NOW).rows
    assert (row.standing, now.attempts[0].ended_ns) == (True, 36 * S)


def test_what_was_changed_since_cannot_be_reverted_first() -> None:
    now = corrected(finished_session(), MOVE, MoveEdge("find-1", Edge.END, 35 * S))
    latest, first = present_corrections(told(now), DESIGN, NOW).rows
    assert (latest.reverts, first.reverts, first.why_not) == (latest.uid, "", CHANGED_SINCE)
