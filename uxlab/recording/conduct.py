"""What a command does to a session: a pure function from a snapshot to changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from uxlab.errors import Refused
from uxlab.model.design import Design
from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Change,
    Outcome,
    Pause,
    PauseReason,
    Session,
    SessionState,
)
from uxlab.questionnaires.answers import parse_answers
from uxlab.questionnaires.form import Questionnaire
from uxlab.recording.answering import (
    answer_changes,
    answers_about,
    attempt_asked_about,
    attempt_named,
    continued_by,
    is_complete,
    questionnaire_key,
)
from uxlab.recording.attempting import (
    begin_changes,
    cancel_changes,
    end_changes,
    extend_changes,
    restart_changes,
    skip_changes,
    under_way,
)
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.machine import next_state
from uxlab.recording.marking import assist_changes, error_changes, grade_changes, note_changes
from uxlab.recording.order import current_order, reordered
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.suggestion import shown
from uxlab.recording.tasks import find_task
from uxlab.recording.undo import redo_changes, redoable, undo_changes, undoable

_Observation = MarkError | Assist | AddNote | GradeError | GiveAnswers
_OfAttempt = Begin | Skip | End | Cancel | Restart | Extend
_Course = _OfAttempt | PauseSession | ResumeSession | Reorder | Finish


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a command needs besides the session.

    `order`: this participant's task keys, as the design has them. `load_questionnaire`: as
    `uxlab.questionnaires.library.load`.
    """

    design: Design
    order: tuple[str, ...]
    load_questionnaire: Callable[[str], Questionnaire]
    new_uid: Callable[[], str]

    def order_of(self, session: Session) -> tuple[str, ...]:
        """Return the task keys in the order in which they are offered in `session`."""
        kept = self.order if session.task_order is None else session.task_order
        return current_order(kept, [task.key for task in self.design.tasks])


def action_for(command: Command, snapshot: Snapshot, t_ns: int, context: Context, *, actor: str) -> Action:
    """Return the row of the log that carries out `command`; raises as `changes_for` does."""
    changes = changes_for(command, snapshot, t_ns, context)
    match command:
        case Undo():
            kind, target = ActionKind.UNDO, undoable(snapshot.log)
        case Redo():
            kind, target = ActionKind.REDO, redoable(snapshot.log)
        case GiveAnswers():
            kind, target = ActionKind.DO, _continued(command, changes, snapshot, context, actor)
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
        case MarkError() | Assist() | AddNote() | GradeError() | GiveAnswers():
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


def _proceed(command: _Course, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    match command:
        case PauseSession():
            return (Change(None, Pause(uid=context.new_uid(), started_ns=t_ns)),)
        case ResumeSession():
            return _close_pause(snapshot, t_ns)
        case Reorder(tasks=tasks):
            return _reorder(tasks, snapshot, context)
        case Finish() if snapshot.open_attempt is None:
            return _close_pause(snapshot, t_ns)
        case Finish():
            return (*_close_pause(snapshot, t_ns), *end_changes(End(Outcome.STOPPED), snapshot, t_ns))
        case _:
            return _attempt(command, snapshot, t_ns, context)


def _attempt(command: _OfAttempt, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    among = context.design.tasks, context.order_of(snapshot.session)
    match command:
        case Begin(task=task):
            return begin_changes(task, snapshot, t_ns, among, context.new_uid())
        case Skip(task=task):
            return skip_changes(task, t_ns, among, context.new_uid())
        case End():
            return (*_close_pause(snapshot, t_ns), *end_changes(command, snapshot, t_ns))
        case Cancel():
            return (*_close_pause(snapshot, t_ns), *cancel_changes(snapshot))
        case Restart():
            return (*_close_pause(snapshot, t_ns), *restart_changes(snapshot, t_ns, context.new_uid))
        case Extend(seconds=seconds):
            return extend_changes(seconds, snapshot)


def _observe(command: _Observation, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    match command:
        case MarkError():
            return error_changes(command, under_way(snapshot), t_ns, context.design.error_types, context.new_uid)
        case Assist():
            return assist_changes(command, under_way(snapshot), t_ns, context.new_uid)
        case AddNote():
            return note_changes(command, t_ns, context.new_uid)
        case GradeError():
            return grade_changes(command, snapshot.errors)
        case GiveAnswers():
            return _answers(command, snapshot, t_ns, context)


def _reorder(names: Sequence[str], snapshot: Snapshot, context: Context) -> tuple[Change, ...]:
    session, order = snapshot.session, context.order_of(snapshot.session)
    wanted = [find_task(name, context.design.tasks, order) for name in names]
    twice = next((task for task in wanted if wanted.count(task) > 1), None)
    if twice is not None:
        raise Refused(f"The task {shown(twice)} is named twice: name each of those that come next once.")
    tried = {attempt.task for attempt in snapshot.attempts}
    return (Change(session, replace(session, task_order=reordered(order, wanted, tried))),)


def _close_pause(snapshot: Snapshot, t_ns: int) -> tuple[Change, ...]:
    pause = snapshot.open_pause
    return () if pause is None else (Change(pause, replace(pause, ended_ns=t_ns)),)


def _answers(command: GiveAnswers, snapshot: Snapshot, t_ns: int, context: Context) -> tuple[Change, ...]:
    questionnaire = _asked(command, context)
    given = parse_answers(questionnaire, command.values)
    attempt_uid = _attempt_uid(command, questionnaire, snapshot, context)
    earlier = answers_about(snapshot, questionnaire.key, attempt_uid)
    blank = Answer(uid="", t_ns=t_ns, questionnaire=questionnaire.key, item="", attempt_uid=attempt_uid)
    return answer_changes(given, blank, earlier, context.new_uid, partial=command.partial)


def _continued(
    command: GiveAnswers, changes: Sequence[Change], snapshot: Snapshot, context: Context, actor: str
) -> Action | None:
    questionnaire = _asked(command, context)
    attempt_uid = _attempt_uid(command, questionnaire, snapshot, context)
    earlier = answers_about(snapshot, questionnaire.key, attempt_uid)
    unfinished = command.partial or not is_complete(questionnaire, earlier)
    return continued_by(changes, snapshot, actor, unfinished=unfinished)


def _asked(command: GiveAnswers, context: Context) -> Questionnaire:
    return context.load_questionnaire(questionnaire_key(command.questionnaire, context.design))


def _attempt_uid(
    command: GiveAnswers, questionnaire: Questionnaire, snapshot: Snapshot, context: Context
) -> str | None:
    if command.attempt_uid is None:
        order = context.order_of(snapshot.session)
        attempt = attempt_asked_about(questionnaire, snapshot, context.design, order)
    else:
        attempt = attempt_named(command.attempt_uid, questionnaire, snapshot.attempts)
    return None if attempt is None else attempt.uid
