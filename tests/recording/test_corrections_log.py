"""Corrections as readings of the log."""

from collections.abc import Callable
from dataclasses import replace

from tests.recording.correcting import (
    FIND,
    SLIP,
    S,
    attempt,
    by,
    corrected,
    finished_session,
    imported_session,
    new_uid,
    state,
)
from uxlab.model.session import Change, Note
from uxlab.recording.aftermath import impression, reopening
from uxlab.recording.corrections import CodeError, Edge, MoveEdge, RemoveError, Settle, WriteNote
from uxlab.recording.corrections_decide import redoing, reverting, undoing
from uxlab.recording.corrections_log import (
    as_logged,
    before_settling,
    logged_corrections,
    net,
    reverted,
    reverted_by,
    rewound,
    standing_corrections,
    undone_corrections,
)
from uxlab.recording.snapshot import Snapshot, after, changed

MOVE = MoveEdge("find-1", Edge.END, 30 * S)


def test_a_session_as_it_was_logged() -> None:
    start = finished_session()
    now = corrected(start, MOVE, RemoveError("slip-1"), CodeError(15 * S, "slip"))
    assert state(as_logged(now)) == state(start)
    assert as_logged(now).log == now.log
    assert state(as_logged(start)) == state(start)


def test_only_what_happened_after_the_finish_is_a_correction(play: Callable[..., Snapshot]) -> None:
    running = play("begin", "error", "undo")
    assert logged_corrections(running) == standing_corrections(running) == undone_corrections(running) == ()
    finished = play("finish", start=running)
    assert logged_corrections(finished) == standing_corrections(finished) == undone_corrections(finished) == ()
    noted = corrected(finished, WriteNote(S, "x"))
    assert [one.command for one in standing_corrections(noted)] == ["note"]


def test_what_was_corrected_before_a_reopening_is_over(play: Callable[..., Snapshot]) -> None:
    noted = corrected(play("begin", "finish"), WriteNote(S, "x"))
    undone = after(noted, undoing(noted, by()))
    assert [one.command for one in undone_corrections(undone)] == ["note"]
    again = play("end success", "finish", start=after(undone, reopening(undone, new_uid, actor="Ada")))
    assert logged_corrections(again) == standing_corrections(again) == undone_corrections(again) == ()
    last = corrected(again, WriteNote(2 * S, "y"))
    assert state(as_logged(last)) == state(again)


def test_a_redone_finish_leaves_what_was_undone_to_be_redone(play: Callable[..., Snapshot]) -> None:
    noted = corrected(play("begin", "finish"), WriteNote(S, "x"))
    undone = after(noted, undoing(noted, by()))
    back = play("redo", start=after(undone, reopening(undone, new_uid, actor="Ada")))
    again = after(back, redoing(back, by()))
    assert state(again) == state(noted)
    assert [one.command for one in standing_corrections(again)] == ["note"]
    assert state(as_logged(again)) == state(undone)


def test_imports_and_impressions_are_no_corrections() -> None:
    start = imported_session(FIND)
    summed_up = after(start, impression(start, "fine", new_uid, actor="Ada"))
    now = corrected(summed_up, MOVE)
    assert [one.command for one in logged_corrections(now)] == ["move end find-1"]
    assert state(as_logged(now)) == state(summed_up)


def test_a_correction_is_reverted_until_its_revert_is() -> None:
    now = corrected(finished_session(), MOVE)
    uid = now.log[-1].uid
    now = after(now, reverting(now, uid, by()))
    assert reverted(now) == {uid}
    assert reverted_by(now.log[-1]) == uid
    assert reverted_by(now.log[-2]) is None
    now = after(now, reverting(now, now.log[-1].uid, by()))
    assert reverted(now) == {now.log[-2].uid}
    assert attempt(now, "find-1").ended_ns == 30 * S


def test_marks_are_independent_until_the_first_difference_is_settled() -> None:
    now = corrected(finished_session(), CodeError(15 * S, "slip"))
    assert before_settling(now) == rewound(now, ())
    independent = {mark.uid for mark in now.errors}
    now = corrected(now, Settle(SLIP, None, adopt=True), CodeError(16 * S, "slip"))
    assert {mark.uid for mark in before_settling(now).errors} == independent


def test_what_the_design_took_away_does_not_come_back() -> None:
    now = corrected(finished_session(), MOVE)
    gone = changed(now, [Change(attempt(now, "find-1"), None)])
    assert "find-1" not in {one.uid for one in as_logged(gone).attempts}


def test_changes_of_one_record_are_one() -> None:
    first, second = Note(uid="n", t_ns=1, text="a"), Note(uid="n", t_ns=1, text="b")
    assert net([Change(None, first), Change(first, second)]) == (Change(None, second),)
    assert net([Change(first, second), Change(second, first)]) == ()
    assert net([Change(first, second), Change(SLIP, None)]) == (Change(first, second), Change(SLIP, None))
    assert net([Change(first, replace(second, text="a"))]) == ()
