"""What happens to attempts besides that they begin: ended as of an earlier moment, cancelled, restarted, extended."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.errors import Refused
from uxlab.model.session import Outcome, SessionState
from uxlab.recording.attempting import end_changes, under_way
from uxlab.recording.commands import Command, End
from uxlab.recording.conduct import Context, action_for, latest_ns
from uxlab.recording.elapsed import elapsed_ns
from uxlab.recording.snapshot import Snapshot, after

S = 1_000_000_000
Play = Callable[..., Snapshot]


@pytest.fixture
def do(context: Context) -> Callable[[Snapshot, Command], Snapshot]:
    """Carry out one command a second after everything else."""

    def done(snapshot: Snapshot, command: Command) -> Snapshot:
        t_ns = latest_ns(snapshot) + S
        return after(snapshot, action_for(command, snapshot, t_ns, context, actor="Ada"))

    return done


Do = Callable[[Snapshot, Command], Snapshot]


def without_log(snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, log=())


# --- end, as of when the participant said so --------------------------------------------------------


def test_an_attempt_ends_when_the_participant_said_so(play: Play, do: Do) -> None:
    judged = do(play("begin", "error", "note done"), End(Outcome.SUCCESS, ended_ns=3 * S))
    assert [(a.started_ns, a.ended_ns, a.outcome) for a in judged.attempts] == [(1 * S, 3 * S, Outcome.SUCCESS)]
    assert judged.log[-1].t_ns == 4 * S
    assert judged.session.state is SessionState.READY


def test_what_was_marked_before_the_judgement_stays_outside_the_attempt(play: Play, do: Do) -> None:
    judged = do(play("begin", "error", "assist", "error"), End(Outcome.SUCCESS, ended_ns=int(2.5 * S)))
    (attempt,) = judged.attempts
    assert [error.t_ns // S for error in judged.errors] == [2, 4]
    assert not attempt.assisted  # the help came when everything was over
    helped = do(play("begin", "assist", "error"), End(Outcome.SUCCESS, ended_ns=int(2.5 * S)))
    assert helped.attempts[0].assisted


def test_an_end_in_the_future_is_now(play: Play, do: Do) -> None:
    assert do(play("begin"), End(Outcome.FAILURE, ended_ns=99 * S)).attempts[0].ended_ns == 2 * S


def test_an_end_before_the_attempt_began_is_refused(play: Play, do: Do) -> None:
    with pytest.raises(Refused, match="end it as of now"):
        do(play("begin"), End(Outcome.SUCCESS, ended_ns=S - 1))
    assert do(play("begin"), End(Outcome.SUCCESS, ended_ns=S)).attempts[0].ended_ns == S


def test_a_pause_after_the_participant_was_done_lies_outside_the_attempt(play: Play, do: Do) -> None:
    judged = do(play("begin", "note done", "pause"), End(Outcome.SUCCESS, ended_ns=2 * S))
    assert judged.open_pause is None
    assert [(pause.started_ns, pause.ended_ns) for pause in judged.pauses] == [(3 * S, 4 * S)]
    assert elapsed_ns(judged, judged.attempts[0], 9 * S) == S


def test_who_is_done_during_a_pause_has_worked_until_it_began(play: Play, do: Do) -> None:
    judged = do(play("begin", "pause", "note done", "resume"), End(Outcome.SUCCESS, ended_ns=3 * S))
    assert elapsed_ns(judged, judged.attempts[0], 9 * S) == S


def test_an_end_that_was_undone_goes_on(play: Play, do: Do) -> None:
    running = play("begin", "assist", "pause")
    judged = do(running, End(Outcome.SUCCESS, ended_ns=int(1.5 * S)))
    assert without_log(play("undo", start=judged)) == without_log(running)


def test_a_session_that_runs_without_an_attempt_is_a_bug(play: Play) -> None:
    with pytest.raises(ValueError, match="without an open attempt"):
        under_way(play())
    with pytest.raises(Refused, match="cannot end as skipped"):
        end_changes(End(Outcome.SKIPPED), play("begin"), 9 * S)


# --- cancel and restart -----------------------------------------------------------------------------


@pytest.mark.parametrize("lines", [("begin",), ("begin", "pause")])
def test_a_cancelled_attempt_was_none_and_an_undo_brings_it_back(lines: tuple[str, ...], play: Play) -> None:
    before = play(*lines)
    cancelled = play("cancel", start=before)
    assert (cancelled.attempts, cancelled.open_pause, cancelled.session.state) == ((), None, SessionState.READY)
    assert without_log(play("undo", start=cancelled)) == without_log(before)
    assert without_log(play("undo", "redo", start=cancelled)) == without_log(cancelled)
    assert play("begin", start=cancelled).attempts[0].task == "buy"  # it is next again


def test_cancelling_takes_what_was_counted_and_leaves_what_was_remarked(play: Play) -> None:
    lines = ("begin", "error slip", "assist", "end success", "begin", "error", "note odd", "assist", "error slip")
    before = play(*lines)
    cancelled = play("cancel", start=before)
    assert [error.t_ns // S for error in cancelled.errors] == [2]
    assert [(note.t_ns // S, note.text) for note in cancelled.notes] == [(3, ""), (7, "odd")]
    assert [attempt.assisted for attempt in cancelled.attempts] == [True]
    assert without_log(play("undo", start=cancelled)) == without_log(before)


@pytest.mark.parametrize("lines", [("begin find", "error"), ("begin find", "error", "pause")])
def test_a_restart_begins_the_same_task_anew_in_one_step(lines: tuple[str, ...], play: Play) -> None:
    before = play(*lines)
    again = play("extend 30", "restart", start=before)
    (attempt,) = again.attempts
    assert (attempt.task, attempt.started_ns, attempt.extra_time_s) == ("find", again.log[-1].t_ns, 0.0)
    assert attempt.uid != before.attempts[0].uid
    assert (again.errors, again.open_pause, again.session.state) == ((), None, SessionState.RUNNING)
    assert without_log(play("undo", "undo", start=again)) == without_log(before)
    assert elapsed_ns(again, attempt, attempt.started_ns + 5 * S) == 5 * S


# --- extend -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", [("begin",), ("begin", "pause")])
def test_extensions_add_up_and_each_can_be_undone(lines: tuple[str, ...], play: Play) -> None:
    extended = play(*lines, "extend 60", "extend 30")
    assert [attempt.extra_time_s for attempt in extended.attempts] == [90.0]
    assert extended.session.state is play(*lines).session.state
    assert [attempt.extra_time_s for attempt in play("undo", start=extended).attempts] == [60.0]
