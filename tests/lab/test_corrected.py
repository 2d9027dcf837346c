"""A corrected session as a window shows it."""

from dataclasses import replace

from tests.recording.correcting import DESIGN, FIND, SLIP, S, by, corrected, finished_session, state
from uxlab.lab.corrected import corrected_session, figure_lines, previewed
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import ErrorMark, Outcome
from uxlab.recording.corrections import Bulk, Edge, MoveEdge, RemoveError, SetOutcome, Settle
from uxlab.recording.corrections_decide import reverting, undoing
from uxlab.recording.snapshot import after

MOVE = MoveEdge("find-1", Edge.END, 30 * S)
PARTIAL = SetOutcome("buy-2", Outcome.PARTIAL, assisted=False)


def test_a_list_tells_which_stand_and_which_can_be_reverted() -> None:
    now = corrected(finished_session(), MOVE, MoveEdge("find-1", Edge.START, 11 * S), RemoveError("slip-1"))
    now = after(now, undoing(now, by()))
    told = corrected_session(now, DESIGN, {now.log[-2].uid: "2026-01-05T10:00:00Z"})
    assert [(one.standing, one.revertible) for one in told.corrections] == [(True, False), (True, True), (False, False)]
    assert [one.written_utc for one in told.corrections] == ["", "", "2026-01-05T10:00:00Z"]
    assert told.undo_label == "Task 1 begins: 0:10.0 → 0:11.0"
    assert told.redo_label == "Error removed: 0:20.0, Slip, medium"
    assert state(told.as_logged) == state(finished_session())
    assert told.as_corrected is now


def test_a_revert_is_one_of_the_list() -> None:
    now = corrected(finished_session(), MOVE)
    now = after(now, reverting(now, now.log[-1].uid, by()))
    told = corrected_session(now, DESIGN, {})
    assert [(one.standing, one.is_revert) for one in told.corrections] == [(False, False), (True, True)]
    assert told.corrections[1].lines == ("Task 1 ends: 0:30.0 → 0:40.0",)


def test_a_session_that_was_not_corrected_has_nothing_to_undo() -> None:
    told = corrected_session(finished_session(), DESIGN, {})
    assert (told.corrections, told.undo_label, told.redo_label) == ((), "", "")


def test_a_label_counts_what_else_changed() -> None:
    now = corrected(finished_session(), Bulk((MOVE, RemoveError("slip-1"), PARTIAL)))
    assert corrected_session(now, DESIGN, {}).undo_label == "Task 1 ends: 0:40.0 → 0:30.0, and 2 more changes"
    settled = corrected(finished_session(), Settle(SLIP, None, adopt=False))
    assert corrected_session(settled, DESIGN, {}).undo_label == "Difference settled: the moderator’s mark stands"


def test_a_preview_leaves_the_session_as_it_is() -> None:
    start = finished_session()
    preview = previewed(start, MOVE, by())
    assert preview.lines == ("Task 1 ends: 0:40.0 → 0:30.0",)
    assert state(preview.after) != state(start) == state(finished_session())


def test_figures_read_as_everywhere() -> None:
    before = SessionData(session=finished_session().session, group=None, attempts=(FIND,))
    now = replace(
        before,
        attempts=(replace(FIND, outcome=Outcome.FAILURE),),
        errors=(ErrorMark(uid="e", t_ns=20 * S),),
    )
    lines = figure_lines(*(StudyData(design=DESIGN, sessions=(one,)) for one in (before, now)))
    found = {one.name: (one.before, one.after) for one in lines if one.place == "Find a shoe"}
    assert found["Success rate"] == ("100 %", "0 %")
    assert found["Time per task"] == ("0:30.0", "–")
    assert found["Error rate"] == ("0.00", "1.00")
    gone = figure_lines(*(StudyData(design=DESIGN, sessions=(one,)) for one in (now, replace(now, attempts=()))))
    assert [(one.before, one.after) for one in gone if one.name == "Attempts that count"] == [("1", "0")] * 2
    assert gone[0].place == "All tasks"
