"""What commands do to a session."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uxlab.errors import Refused
from uxlab.model.design import Task
from uxlab.model.session import (
    Action,
    ActionKind,
    Attempt,
    Outcome,
    Pause,
    PauseReason,
    SessionState,
)
from uxlab.recording.commands import (
    Begin,
    End,
    GiveAnswers,
    MarkError,
    Reorder,
    Skip,
    Undo,
)
from uxlab.recording.conduct import Context, action_for, changes_for, latest_ns, moment_after, resumed_changes
from uxlab.recording.snapshot import Snapshot, after
from uxlab.timeline.spans import active_ns

S = 1_000_000_000
Play = Callable[..., Snapshot]


# --- single commands ------------------------------------------------------------------------------


def test_a_whole_session(play: Play) -> None:
    done = play("begin", "error slip", "end success", "answer seq 6", "skip find", "begin", "end abandoned", "finish")
    spans = [(a.task, a.started_ns // S, a.ended_ns and a.ended_ns // S, a.outcome) for a in done.attempts]
    assert spans == [
        ("buy", 1, 3, Outcome.SUCCESS),
        ("find", 5, 5, Outcome.SKIPPED),
        ("return", 6, 7, Outcome.ABANDONED),
    ]
    assert [e.t_ns // S for e in done.errors] == [2]
    assert [(a.questionnaire, a.number, a.attempt_uid) for a in done.answers] == [("seq", 6.0, done.attempts[0].uid)]
    assert (done.session.state, done.session.ended_ns) == (SessionState.FINISHED, 8 * S)
    assert [a.command for a in done.log[:3]] == ["begin", "error slip", "end success"]


def test_a_task_may_be_attempted_again(play: Play) -> None:
    assert [a.task for a in play("begin", "end fault", "begin buy", "end success", "begin").attempts] == [
        "buy",
        "buy",
        "find",
    ]


def test_ending_in_a_pause_closes_the_pause(play: Play) -> None:
    ended = play("begin", "pause", "end stopped")
    assert ended.open_pause is None
    assert [p.ended_ns for p in ended.pauses] == [a.ended_ns for a in ended.attempts] == [3 * S]
    assert ended.session.state is SessionState.READY


@pytest.mark.parametrize("lines", [("begin",), ("begin", "pause"), ("pause",), ()])
def test_finish_closes_what_is_open(lines: tuple[str, ...], play: Play) -> None:
    done = play(*lines, "finish")
    assert (done.open_attempt, done.open_pause) == (None, None)
    assert {a.outcome for a in done.attempts} <= {Outcome.STOPPED}
    assert done.session.ended_ns == (len(lines) + 1) * S


def test_a_refused_command_says_why_and_changes_nothing(play: Play, context: Context) -> None:
    running = play("begin")
    with pytest.raises(Refused, match="An attempt is running: end it first"):
        changes_for(Begin("find"), running, 9 * S, context)
    with pytest.raises(Refused, match="cannot end as skipped"):
        changes_for(End(Outcome.SKIPPED), running, 9 * S, context)
    with pytest.raises(Refused, match='perhaps "find" is meant'):
        changes_for(Skip("fnid"), play(), 9 * S, context)
    with pytest.raises(Refused, match="NPS takes 1 answer and 2 were given"):
        changes_for(GiveAnswers("nps", ("1", "2")), play(), 9 * S, context)


def test_time_that_runs_backwards_is_a_bug(play: Play, context: Context) -> None:
    undone = play("begin", "undo")
    assert latest_ns(undone) == 2 * S  # the undo itself, although no record is left
    with pytest.raises(ValueError, match="backwards"):
        changes_for(Begin(), undone, 2 * S - 1, context)
    assert changes_for(Begin(), undone, 2 * S, context)


def test_a_command_happens_after_everything_else(play: Play) -> None:
    running = play("begin")
    assert moment_after(running, 7 * S) == 7 * S
    assert moment_after(running, 1 * S) == moment_after(running, 0) == 1 * S + 1


def test_a_session_running_without_an_attempt_is_a_bug(play: Play, context: Context) -> None:
    damaged = replace(play("begin"), attempts=())
    with pytest.raises(ValueError, match="without an open attempt"):
        changes_for(MarkError(), damaged, 9 * S, context)


def test_an_undo_names_what_it_takes_back_and_a_redo_what_it_repeats(play: Play) -> None:
    log = play("begin", "undo", "redo").log
    assert [(a.kind, a.target_uid) for a in log] == [
        (ActionKind.DO, None),
        (ActionKind.UNDO, log[0].uid),
        (ActionKind.REDO, log[0].uid),
    ]


def test_an_undone_end_goes_on_as_if_it_had_not_been_and_a_redone_one_stands_where_it_stood(play: Play) -> None:
    ended = play("begin", "end success")
    reopened = play("undo", start=ended)
    assert (reopened.session.state, reopened.attempts[0].ended_ns) == (SessionState.RUNNING, None)
    assert play("redo", start=reopened).attempts[0].ended_ns == 2 * S
    assert play("end failure", start=reopened).attempts[0].ended_ns == 4 * S


# --- the order of tasks ---------------------------------------------------------------------------


def test_reordered_tasks_come_next_and_an_undo_puts_them_back(play: Play, context: Context) -> None:
    begun = play("begin", "end success")  # buy; find and return are left
    turned = play("reorder return", start=begun)
    assert context.order_of(turned.session) == ("buy", "return", "find")
    assert [a.task for a in play("begin", start=turned).attempts] == ["buy", "return"]
    assert [a.task for a in play("undo", "begin", start=turned).attempts] == ["buy", "find"]
    assert play("undo", start=turned).session.task_order is None


@pytest.mark.parametrize("lines", [(), ("begin",), ("begin", "pause"), ("pause",)])
def test_tasks_can_be_reordered_at_any_time_by_key_name_and_place(
    lines: tuple[str, ...], play: Play, context: Context
) -> None:
    turned = play(*lines, 'reorder "Find shoes" 3')
    open_tasks = [task for task in context.order_of(turned.session) if task not in {a.task for a in turned.attempts}]
    assert open_tasks[:2] == ["find", "return"]
    assert turned.session.state is play(*lines).session.state


def test_a_wrong_order_is_refused(play: Play) -> None:
    with pytest.raises(Refused, match='"find" is named twice'):
        play("reorder find FIND")
    with pytest.raises(Refused, match='There is no task "nowhere"'):
        play("reorder nowhere")


def test_a_task_that_was_added_meanwhile_comes_last_until_it_is_put_in(
    play: Play, context: Context, fresh: Snapshot
) -> None:
    more = replace(context.design, tasks=(Task(key="new", name="New one"), *context.design.tasks))
    wider = replace(context, design=more)
    kept = replace(fresh, session=replace(fresh.session, task_order=("buy", "find", "return")))
    assert wider.order_of(kept.session) == ("buy", "find", "return", "new")
    (change,) = changes_for(Reorder(("new", "return")), kept, S, wider)
    turned = after(kept, replace(action_for(Undo(), play("begin"), 9 * S, context, actor="Ada"), changes=(change,)))
    assert wider.order_of(turned.session) == ("new", "return", "buy", "find")


# --- resuming after a crash -----------------------------------------------------------------------


def crashed(snapshot: Snapshot, last_seen_ns: int, now_ns: int) -> Snapshot:
    changes = resumed_changes(snapshot, last_seen_ns, now_ns, lambda: f"down{now_ns}")
    action = Action(
        uid=f"resume{now_ns}",
        t_ns=now_ns,
        actor="uxlab",
        kind=ActionKind.DO,
        command="",
        changes=changes,
        undoable=False,
    )
    return after(snapshot, action)


@pytest.mark.parametrize("lines", [(), ("begin",), ("begin", "pause"), ("pause",), ("begin", "end success")])
def test_time_in_which_the_tool_was_down_is_a_pause_in_every_state(lines: tuple[str, ...], play: Play) -> None:
    resumed = crashed(play(*lines), 10 * S, 70 * S)
    assert resumed.pauses[-1] == Pause(
        uid=f"down{70 * S}", started_ns=10 * S, ended_ns=70 * S, reason=PauseReason.INTERRUPTION
    )
    assert resumed.session == play(*lines).session


def test_a_finished_session_and_a_restart_in_no_time_have_no_interruption(play: Play) -> None:
    assert resumed_changes(play("finish"), 10 * S, 70 * S, lambda: "new") == ()
    assert resumed_changes(play("begin"), 10 * S, 10 * S, lambda: "new") == ()


@pytest.mark.parametrize("lines", [("begin", "end success"), ("begin", "pause")])
def test_an_attempt_reopened_after_a_crash_does_not_count_the_time_in_between(
    lines: tuple[str, ...], play: Play
) -> None:
    down = crashed(play(*lines), 10 * S, 70 * S)  # seconds 1 to 10 and 70 to 72 are the participant's
    done = play("undo", "end failure", start=down)
    (attempt,) = done.attempts
    assert attempt.ended_ns == 72 * S
    assert active(done, attempt) == 11 * S


def test_a_pause_reopened_after_a_crash_is_counted_once(play: Play) -> None:
    down = crashed(play("begin", "pause", "resume"), 10 * S, 70 * S)  # seconds 1 to 2 are the participant's
    done = play("undo", "resume", "end success", start=down)  # and from 72 to 73
    assert active(done, done.attempts[0]) == 2 * S


def active(snapshot: Snapshot, attempt: Attempt) -> int:
    assert attempt.ended_ns is not None
    pauses = [(p.started_ns, p.ended_ns) for p in snapshot.pauses if p.ended_ns is not None]
    return active_ns((attempt.started_ns, attempt.ended_ns), pauses)
