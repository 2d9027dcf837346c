"""What a command does to a session: a pure function from a snapshot to changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from uxlab.errors import Refused
from uxlab.model.design import Design
from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    Outcome,
    Pause,
    PauseReason,
    SessionState,
)
from uxlab.questionnaires.answers import parse_answers
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.answering import answer_changes, attempt_asked_about, questionnaire_key
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Command,
    End,
    Finish,
    GiveAnswers,
    MarkError,
    PauseSession,
    Redo,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import next_state
from uxlab.recording.marking import assist_changes, error_changes, note_changes
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.tasks import find_task, next_task
from uxlab.recording.undo import redo_changes, redoable, undo_changes, undoable


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a command needs besides the session.

    `order`: this participant's task keys. `load_questionnaire`: as `uxlab.questionnaires.library.load`.
    """

    design: Design
    order: tuple[str, ...]
    load_questionnaire: Callable[[str], Questionnaire]
    new_uid: Callable[[], str]


def action_for(command: Command, snapshot: Snapshot, t_ns: int, context: Context, *, actor: str) -> Action:
    """Return the row of the log that carries out `command`; raises as `changes_for` does."""
    changes = changes_for(command, snapshot, t_ns, context)
    match command:
        case Undo():
            kind, target = ActionKind.UNDO, undoable(snapshot.log)
        case Redo():
            kind, target = ActionKind.REDO, redoable(snapshot.log)
        case _:
            kind, target = ActionKind.DO, None
    return Action(
        uid=context.new_uid(),
        t_ns=t_ns,
        actor=actor,
        kind=kind,
        command=command.describe(),
        changes=changes,
        target_uid=None if target is None else target.uid,
    )


def changes_for(command: Command, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    """Return what `command` changes at `t_ns`.

    Raises:
        Refused: the session's state does not allow it, or it names something that does not exist.
        UxlabError: the answers do not fit their questionnaire.
        ValueError: `t_ns` lies before something that has happened already.
    """
    session = snapshot.session
    state = next_state(session.state, command.verb)
    if t_ns < latest_ns(snapshot):
        raise ValueError(f"time runs backwards: {t_ns} after {latest_ns(snapshot)}")
    match command:
        case Undo():
            return undo_changes(snapshot.log)
        case Redo():
            return redo_changes(snapshot.log)
        case MarkError() | Assist() | AddNote() | GiveAnswers():
            return _observe(command, snapshot, t_ns, context)
        case _:
            changes = _proceed(command, snapshot, t_ns, context)
    if state is session.state:
        return changes
    ended_ns = t_ns if state is SessionState.FINISHED else None
    return (*changes, Change(session, replace(session, state=state, ended_ns=ended_ns)))


def resumed_changes(
    snapshot: Snapshot, last_seen_ns: int, now_ns: int, new_uid: Callable[[], str]
) -> tuple[Change, ...]:
    """Return what notes that the tool was not running between the two times, for an action that is not undoable.

    The interruption is a fact in every state: an undo may reopen an attempt that had ended before it, and must not
    count it. It may lie within a pause of the moderator, so that paused time is the union of pauses.
    """
    if snapshot.session.state is SessionState.FINISHED or now_ns <= last_seen_ns:
        return ()
    pause = Pause(uid=new_uid(), started_ns=last_seen_ns, ended_ns=now_ns, reason=PauseReason.INTERRUPTION)
    return (Change(None, pause),)


def moment_after(snapshot: Snapshot, now_ns: int) -> int:
    """Return when a command that arrives at `now_ns` happens: then, but after everything that has happened already.

    Spans are half-open, so that an error marked in the very moment in which its attempt ends would not belong to it.
    """
    return max(now_ns, latest_ns(snapshot) + 1)


def latest_ns(snapshot: Snapshot) -> int:
    """Return the latest moment that the session's records and log tell of; input is not asked."""
    attempts = [(a.started_ns, a.ended_ns) for a in snapshot.attempts]
    pauses = [(p.started_ns, p.ended_ns) for p in snapshot.pauses]
    spans = [moment for span in attempts + pauses for moment in span if moment is not None]
    marks = [mark.t_ns for mark in snapshot.errors] + [mark.t_ns for mark in snapshot.notes]
    log = [answer.t_ns for answer in snapshot.answers] + [action.t_ns for action in snapshot.log]
    return max(spans + marks + log, default=0)


def _proceed(
    command: Begin | Skip | End | Finish | PauseSession | ResumeSession, snapshot: Snapshot, t_ns: int, context: Context
) -> tuple[Change, ...]:
    match command:
        case Begin() | Skip():
            return _attempt(command, snapshot, t_ns, context)
        case End(outcome=outcome):
            if outcome is Outcome.SKIPPED:
                raise Refused("An attempt cannot end as skipped: end it another way, or skip a task before it begins.")
            return (*_close_pause(snapshot, t_ns), *_close_attempt(snapshot, t_ns, outcome))
        case Finish():
            return (*_close_pause(snapshot, t_ns), *_close_attempt(snapshot, t_ns, Outcome.STOPPED))
        case PauseSession():
            return (Change(None, Pause(uid=context.new_uid(), started_ns=t_ns)),)
        case ResumeSession():
            return _close_pause(snapshot, t_ns)


def _observe(
    command: MarkError | Assist | AddNote | GiveAnswers, snapshot: Snapshot, t_ns: int, context: Context
) -> tuple[Change, ...]:
    match command:
        case MarkError():
            return error_changes(command, _running(snapshot), t_ns, context.design.error_types, context.new_uid)
        case Assist():
            return assist_changes(command, _running(snapshot), t_ns, context.new_uid)
        case AddNote():
            return note_changes(command, t_ns, context.new_uid)
        case GiveAnswers():
            return _answers(command, snapshot, t_ns, context)


def _attempt(command: Begin | Skip, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    if command.task is None:
        task = next_task(context.order, snapshot.attempts)
    else:
        task = find_task(command.task, context.design.tasks, context.order)
    attempt = Attempt(uid=context.new_uid(), task=task, started_ns=t_ns)
    if isinstance(command, Skip):
        attempt = replace(attempt, ended_ns=t_ns, outcome=Outcome.SKIPPED)
    return (Change(None, attempt),)


def _close_attempt(snapshot: Snapshot, t_ns: int, outcome: Outcome) -> tuple[Change, ...]:
    attempt = snapshot.open_attempt
    return () if attempt is None else (Change(attempt, replace(attempt, ended_ns=t_ns, outcome=outcome)),)


def _close_pause(snapshot: Snapshot, t_ns: int) -> tuple[Change, ...]:
    pause = snapshot.open_pause
    return () if pause is None else (Change(pause, replace(pause, ended_ns=t_ns)),)


def _answers(command: GiveAnswers, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    questionnaire = context.load_questionnaire(questionnaire_key(command.questionnaire, context.design))
    given = parse_answers(questionnaire, command.values)
    attempt = attempt_asked_about(questionnaire, snapshot, context.design, context.order)
    attempt_uid = None if attempt is None else attempt.uid
    earlier = [a for a in snapshot.answers if a.questionnaire == questionnaire.key and a.attempt_uid == attempt_uid]
    blank = Answer(uid="", t_ns=t_ns, questionnaire=questionnaire.key, item="", attempt_uid=attempt_uid)
    return answer_changes(given, blank, earlier, context.new_uid)


def _running(snapshot: Snapshot) -> Attempt:
    if snapshot.open_attempt is None:
        raise ValueError("the session runs without an open attempt")
    return snapshot.open_attempt
