"""Corrections as actions; any sequence of them, of undos, redos and reverts keeps what must be kept."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import combinations

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.recording.correcting import (
    ASSIST,
    DESIGN,
    FIND,
    REMARK,
    SLIP,
    S,
    attempt,
    by,
    corrected,
    finished_session,
    imported_session,
    new_uid,
    replayed,
    state,
)
from uxlab.errors import Refused
from uxlab.model.session import ASSIST_TAG, Action, ActionKind, Change, Outcome
from uxlab.recording.aftermath import impression, reopening
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
)
from uxlab.recording.corrections_decide import decide, redoing, revertible, reverting, undoing
from uxlab.recording.corrections_log import as_logged, standing_corrections
from uxlab.recording.snapshot import Snapshot, after, changed
from uxlab.timeline.spans import clip

MOVE = MoveEdge("find-1", Edge.END, 30 * S)


def test_a_correction_is_one_action_with_who_and_why() -> None:
    start = finished_session()
    action = decide(start, Bulk((MOVE, RemoveError("slip-1"))), by("Bo", reason="The video says otherwise."))
    assert (action.actor, action.reason, action.kind) == ("Bo", "The video says otherwise.", ActionKind.DO)
    assert [change.before for change in action.changes] == [FIND, SLIP]
    assert action.t_ns > start.log[-1].t_ns
    assert action.undoable


def test_nothing_is_decided_of_a_session_under_way_or_to_no_effect(play: Callable[..., Snapshot]) -> None:
    with pytest.raises(Refused, match="not finished"):
        decide(play("begin"), WriteNote(S, "x"), by())
    with pytest.raises(Refused, match="changes nothing"):
        decide(finished_session(), MoveEdge("find-1", Edge.END, 40 * S), by())
    with pytest.raises(Refused, match="changes nothing"):
        decide(finished_session(), Bulk(()), by())


def test_bulk_is_made_whole_or_not_at_all() -> None:
    with pytest.raises(Refused, match="no such error"):
        decide(finished_session(), Bulk((MOVE, RemoveError("gone"))), by())


def test_undo_ends_at_the_finish() -> None:
    now = corrected(finished_session(), MOVE)
    now = after(now, undoing(now, by()))
    assert state(now) == state(finished_session())
    with pytest.raises(Refused, match="no correction to undo"):
        undoing(now, by())
    now = after(now, redoing(now, by()))
    assert attempt(now, "find-1").ended_ns == 30 * S
    with pytest.raises(Refused, match="no correction to redo"):
        redoing(now, by())


def test_what_counts_errors_is_taken_back_with_the_error() -> None:
    start = imported_session(replace(FIND, errors_counted=False))
    now = corrected(start, CodeError(15 * S, "slip"))
    assert now.attempts[0].errors_counted
    assert after(now, undoing(now, by())).attempts == start.attempts


def test_one_correction_is_reverted_though_others_came_after_it() -> None:
    now = corrected(finished_session(), MOVE, RemoveError("slip-1"), WriteNote(45 * S, "x"))
    move = now.log[-3]
    assert revertible(now, [move]) == {move.uid}
    now = after(now, reverting(now, move.uid, by("Cy", reason="it was right")))
    assert attempt(now, "find-1") == FIND
    assert now.errors == ()
    assert (now.log[-1].kind, now.log[-1].command, now.log[-1].actor) == (ActionKind.DO, f"revert {move.uid}", "Cy")
    with pytest.raises(Refused, match="does not stand any more"):
        reverting(now, move.uid, by())
    now = after(now, undoing(now, by()))
    assert attempt(now, "find-1").ended_ns == 30 * S


def test_what_was_changed_once_more_is_not_reverted() -> None:
    now = corrected(finished_session(), MOVE, MoveEdge("find-1", Edge.START, 11 * S))
    assert revertible(now, [now.log[-2]]) == frozenset()
    with pytest.raises(Refused, match="changed once more since"):
        reverting(now, now.log[-2].uid, by())
    with pytest.raises(Refused, match="does not stand"):
        reverting(now, "finish", by())


def test_what_would_overlap_now_is_not_reverted() -> None:
    now = corrected(finished_session(), MOVE, AddAttempt("buy", 31 * S, 39 * S, Outcome.SUCCESS))
    with pytest.raises(Refused, match="would overlap from 0:31"):
        reverting(now, now.log[-2].uid, by())


def test_what_an_import_changed_meanwhile_is_neither_undone_nor_redone_over() -> None:
    now = corrected(imported_session(FIND), AddAttempt("buy", 50 * S, 60 * S, Outcome.SUCCESS))
    now = after(now, undoing(now, by()))
    more = replace(FIND, uid="more", started_ns=55 * S, ended_ns=70 * S)
    action = Action(
        uid="import 2", t_ns=now.log[-1].t_ns + 1, actor="uxlab import", kind=ActionKind.DO, command="import y.csv",
        changes=(Change(None, more),), undoable=False,
    )  # fmt: skip
    with pytest.raises(Refused, match="would overlap"):
        redoing(after(now, action), by())
    gone = changed(corrected(imported_session(FIND), MOVE), [Change(replace(FIND, ended_ns=30 * S), None)])
    with pytest.raises(Refused, match="changed once more since"):
        undoing(gone, by())


def test_a_corrected_session_is_reopened_once_its_corrections_are_undone(play: Callable[..., Snapshot]) -> None:
    running = play("begin", "error")
    now = corrected(play("finish", start=running), WriteNote(S, "x"))
    with pytest.raises(Refused, match="undo its corrections"):
        reopening(now, new_uid, actor="Ada")
    now = after(now, undoing(now, by()))
    back = after(now, reopening(now, new_uid, actor="Ada"))
    assert replace(back, log=()) == replace(running, log=())
    assert play("undo", start=back).errors == ()


TIMES = st.integers(-2, 102).map(lambda second: second * S)
OUTCOMES = st.sampled_from(Outcome)


class Correcting(RuleBasedStateMachine):
    """A moderator corrects at random, and what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.start = self.now = finished_session()

    def attempt(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([*(one.uid for one in self.now.attempts), "gone"]))

    def act(self, made: Callable[[], Action]) -> None:
        with suppress(Refused):
            self.now = after(self.now, made())

    def correct(self, correction: Correction) -> None:
        self.act(lambda: decide(self.now, correction, by()))

    @rule(data=st.data(), edge=st.sampled_from(Edge), t_ns=TIMES)
    def move(self, data: st.DataObject, edge: Edge, t_ns: int) -> None:
        self.correct(MoveEdge(self.attempt(data), edge, t_ns))

    @rule(data=st.data(), t_ns=TIMES, first=OUTCOMES, task=st.sampled_from([None, "find", "buy"]))
    def split(self, data: st.DataObject, t_ns: int, first: Outcome, task: str | None) -> None:
        self.correct(SplitAttempt(self.attempt(data), t_ns, first, task))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        self.correct(MergeAttempts(self.attempt(data), self.attempt(data)))

    @rule(data=st.data(), outcome=OUTCOMES, assisted=st.booleans())
    def judge(self, data: st.DataObject, outcome: Outcome, *, assisted: bool) -> None:
        self.correct(SetOutcome(self.attempt(data), outcome, assisted))

    @rule(task=st.sampled_from(["find", "buy"]), start=TIMES, end=TIMES, outcome=OUTCOMES)
    def add(self, task: str, start: int, end: int, outcome: Outcome) -> None:
        self.correct(AddAttempt(task, start, end, outcome))

    @rule(data=st.data(), with_marks=st.booleans())
    def remove(self, data: st.DataObject, *, with_marks: bool) -> None:
        self.correct(RemoveAttempt(self.attempt(data), with_marks))

    @rule(t_ns=TIMES, other=TIMES, kind=st.sampled_from([None, "slip", "mistake"]))
    def code(self, t_ns: int, other: int, kind: str | None) -> None:
        self.correct(Bulk((CodeError(t_ns, kind), WriteNote(other, "x"))))

    @rule(data=st.data(), t_ns=TIMES, adopt=st.booleans())
    def change_error(self, data: st.DataObject, t_ns: int, *, adopt: bool) -> None:
        mark = data.draw(st.sampled_from([*self.now.errors, SLIP]))
        ways: list[Correction] = [
            ChangeError(replace(mark, t_ns=t_ns)),
            RemoveError(mark.uid),
            Settle(mark, None, adopt),
        ]
        self.correct(data.draw(st.sampled_from(ways)))

    @rule(data=st.data(), t_ns=TIMES, tag=st.sampled_from(["", "says", ASSIST_TAG]))
    def change_note(self, data: st.DataObject, t_ns: int, tag: str) -> None:
        note = data.draw(st.sampled_from([*self.now.notes, REMARK, ASSIST]))
        ways: list[Correction] = [
            ChangeNote(replace(note, t_ns=t_ns, tag=tag)),
            TagNote(note.uid, tag),
            RemoveNote(note.uid),
        ]
        self.correct(data.draw(st.sampled_from(ways)))

    @rule()
    def undo(self) -> None:
        before = self.now
        self.act(lambda: undoing(before, by()))
        if standing_corrections(before):
            assert self.now is not before, "what stands can be undone"
            again = after(self.now, redoing(self.now, by()))
            assert state(again) == state(before)

    @rule()
    def redo(self) -> None:
        self.act(lambda: redoing(self.now, by()))

    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        if self.now.log:
            uid = data.draw(st.sampled_from([one.uid for one in self.now.log]))
            self.act(lambda: reverting(self.now, uid, by()))

    @rule(text=st.sampled_from(["", "fine"]))
    def sum_up(self, text: str) -> None:
        action = impression(self.start, text, new_uid, actor="Ada")
        if text and not any(one.command == "write an impression" for one in self.now.log):
            self.now = after(self.now, replace(action, t_ns=self.now.log[-1].t_ns + 1))
            self.start = changed(self.start, action.changes)

    @invariant()
    def attempts_lie_in_the_session_and_never_over_each_other(self) -> None:
        for one, other in combinations(self.now.attempts, 2):
            assert not clip([(one.started_ns, one.ended_ns or 0)], (other.started_ns, other.ended_ns or 0))
        assert all(0 <= one.started_ns <= (one.ended_ns or -1) <= 100 * S for one in self.now.attempts)
        assert {one.task for one in self.now.attempts} <= {task.key for task in DESIGN.tasks}

    @invariant()
    def answers_have_their_attempt(self) -> None:
        assert {one.attempt_uid for one in self.now.answers} <= {one.uid for one in self.now.attempts}

    @invariant()
    def the_log_makes_the_same_session(self) -> None:
        assert state(replayed(self.now)) == state(self.now)
        times = [action.t_ns for action in self.now.log]
        assert times == sorted(times)

    @invariant()
    def as_logged_never_changes(self) -> None:
        assert state(as_logged(self.now)) == state(self.start)

    @invariant()
    def undoing_all_gives_it_as_logged(self) -> None:
        back = self.now
        for _ in standing_corrections(self.now):
            back = after(back, undoing(back, by()))
        assert state(back) == state(self.start)
        assert standing_corrections(back) == ()


TestCorrecting = Correcting.TestCase
TestCorrecting.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
