"""What the console shows while a session runs; no Qt. The session's table of states alone enables buttons."""

from dataclasses import replace
from functools import lru_cache

from uxlab.designing.hotkeys import effective_hotkeys
from uxlab.errors import Refused
from uxlab.gui.participant.state import is_waiting_for_judgement
from uxlab.gui.run.alarms import alarms
from uxlab.gui.run.log import LogMemory, clock
from uxlab.gui.run.pulse import pulse
from uxlab.gui.run.views import ConsoleView, Due, Effect, ErrorButton, Now, TaskStep
from uxlab.gui.run.waiting import Waiting, waiting
from uxlab.gui.run.wording import deed
from uxlab.gui.widgets.duration import duration_text
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.gui.widgets.scenario import plain_text
from uxlab.lab.live_state import LiveState, Stage
from uxlab.model.design import Design, QuestionnaireUse, Slot, Task
from uxlab.model.session import Attempt, Change, Outcome, SessionState
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.own import loader
from uxlab.recording.agenda import Agenda, Ask
from uxlab.recording.answering import answers_about
from uxlab.recording.elapsed import elapsed_ns
from uxlab.recording.machine import Verb, allowed, next_state
from uxlab.recording.tasks import untried

_NS_PER_S = 1_000_000_000
_OFF = {SessionState.PAUSED, SessionState.BREAK}
_SHORT = 7
_RECORDING = {
    SessionState.PAUSED: "Paused",
    SessionState.BREAK: "Paused",
    SessionState.FINISHED: "Finished",
}


def present(state: LiveState, *, this_task_only: bool = False, memory: LogMemory | None = None) -> ConsoleView:
    """Return what the moderator sees of a session; a `memory` saves reading a long log ten times a second."""
    snapshot, design = state.snapshot, state.design
    session = snapshot.session
    held = waiting(state.unsaved, design)
    going_on = state.stage is Stage.RUNNING and not held.held
    dues = _dues(state)
    following = next(iter(untried(state.order, snapshot.attempts)), "")
    done_ns = is_waiting_for_judgement(snapshot)
    return ConsoleView(
        participant=session.participant,
        about=_about(design, session.participant, session.condition),
        session_s=state.t_ns / _NS_PER_S,
        recording=_RECORDING.get(session.state, "Recording"),
        order=state.order,
        steps=_steps(state, following),
        now=_now(state, following, dues, done_ns, held),
        running=session.state is SessionState.RUNNING,
        working=snapshot.open_attempt is not None,
        paused=session.state in _OFF,
        judging=_judging(state, done_ns),
        done_ns=done_ns,
        forward=_forward(state, following, dues) if going_on else "",
        next_task=following,
        dues=dues,
        can=_can(state, held.held),
        why_not=_why_not(session.state) if going_on else held.held or "The session is being closed.",
        held=held.held,
        errors=_error_buttons(state, held),
        log=(memory or LogMemory()).rows(state, this_task_only=this_task_only),
        undo=_undo(state, held) if going_on else "",
        redo=deed(state.redoable, snapshot, design) if going_on else "",
        pulse=pulse(state),
        alarms=alarms(state),
        chord_refusal="" if state.last_chord is None else state.last_chord.refusal or "",
        closing="" if state.stage is Stage.RUNNING else state.progress or "Everything is on disk.",
        effect=_effect(state),
        to_come=_to_come(state, dues),
    )


def _about(design: Design, code: str, condition: str | None) -> str:
    person = next((one for one in design.participants if one.code == code), None)
    groups = {group.key: group.name for group in design.groups}
    conditions = {one.key: one.name for one in design.conditions}
    parts = [groups.get(person.group or "", "") if person else "", conditions.get(condition or "", "")]
    return ", ".join(part for part in parts if part)


def _steps(state: LiveState, following: str) -> tuple[TaskStep, ...]:
    names = {task.key: task.name for task in state.design.tasks}
    latest = {attempt.task: attempt for attempt in sorted(state.snapshot.attempts, key=lambda a: a.started_ns)}
    attempt = state.snapshot.open_attempt
    current = following if attempt is None else attempt.task
    return tuple(
        _step(state, TaskStep(key, number, names.get(key, key), "current" if key == current else "todo"), latest)
        for number, key in enumerate(state.order, 1)
    )


def _step(state: LiveState, step: TaskStep, latest: dict[str, Attempt]) -> TaskStep:
    attempt = latest.get(step.key)
    if attempt is None or attempt.outcome is None or attempt.ended_ns is None:
        return step
    if attempt.outcome is Outcome.SKIPPED:
        return TaskStep(step.key, step.number, step.name, "skipped", OUTCOMES[Outcome.SKIPPED])
    time = duration_text(round(elapsed_ns(state.snapshot, attempt, state.t_ns) / _NS_PER_S))  # as at the session's end
    return TaskStep(step.key, step.number, step.name, "done", OUTCOMES[attempt.outcome], time)


def _can(state: LiveState, held: str) -> frozenset[Verb]:
    if state.stage is not Stage.RUNNING:
        return frozenset()
    can = allowed(state.snapshot.session.state)
    return can & {Verb.NOTE} if held else can


def _undo(state: LiveState, held: Waiting) -> str:
    """Say what would be taken back, which may be something that waits."""
    if held.deeds:
        return f"“{held.deeds[-1].words}”, which waits for the disk"
    return deed(state.undoable, state.snapshot, state.design)


def _now(state: LiveState, following: str, dues: tuple[Due, ...], done_ns: int | None, held: Waiting) -> Now:
    attempt = state.snapshot.open_attempt
    if attempt is not None:
        until_ns = state.t_ns if done_ns is None else done_ns
        elapsed_s = elapsed_ns(state.snapshot, attempt, until_ns) / _NS_PER_S
        now = _task_now(state, attempt.task, elapsed_s, state.limit_s)
        errors, assists = len(held.errors(attempt.started_ns)), held.assists(attempt.started_ns)
        return replace(now, errors=now.errors + errors, assists=now.assists + assists, assists_waiting=assists)
    if following:
        return _task_now(state, following, 0.0, _task(state.design, following).time_limit_s)
    if dues:
        return Now(headline="After the tasks", title="Questions", text="The last questions are with the participant.")
    return Now(
        headline="After the tasks",
        title="Everything is done",
        text="Say goodbye, then finish the session. A task can be begun again before that.",
    )


def _task_now(state: LiveState, key: str, elapsed_s: float, limit_s: float | None) -> Now:
    task = _task(state.design, key)
    place = state.order.index(key) + 1 if key in state.order else len(state.order)
    working = state.snapshot.open_attempt is not None
    return Now(
        headline=f"{'Task' if working else 'Next, task'} {place} of {len(state.order)}",
        title=task.name,
        text=" ".join(plain_text(task.scenario).split()),
        criteria=task.success_criteria,
        elapsed_s=elapsed_s,
        limit_s=limit_s,
        expert="" if task.expert_time_s is None else f"expert {duration_text(task.expert_time_s)}",
        errors=state.errors,
        assists=state.assists,
        clicks=state.clicks if working else 0,
        optimal="" if task.optimal_clicks is None else f"optimal {task.optimal_clicks}",
    )


@lru_cache(maxsize=8)
def _forms(uses: tuple[QuestionnaireUse, ...]) -> dict[str, Questionnaire]:
    find = loader(uses)
    return {use.key: find(use.key) for use in uses}


def _dues(state: LiveState) -> tuple[Due, ...]:
    forms = _forms(state.design.questionnaires)
    return tuple(
        Due(ask, forms[ask.questionnaire].short_name, _progress(state, ask))
        for ask in _agenda(state).due(state.snapshot)
    )


def _to_come(state: LiveState, dues: tuple[Due, ...]) -> tuple[str, ...]:
    forms, agenda, now = _forms(state.design.questionnaires), _agenda(state), {due.ask for due in dues}
    last = (Ask(use.key, use.slot) for use in state.design.questionnaires if use.slot is Slot.AFTER_SESSION)
    return tuple(
        forms[ask.questionnaire].short_name
        for ask in last
        if ask not in now and not agenda.is_answered(state.snapshot, ask)
    )


def _agenda(state: LiveState) -> Agenda:
    return Agenda(state.design, state.order, _forms(state.design.questionnaires).__getitem__)


def _progress(state: LiveState, ask: Ask) -> str:
    items = _forms(state.design.questionnaires)[ask.questionnaire].items
    given = {answer.item for answer in answers_about(state.snapshot, ask.questionnaire, ask.attempt_uid)}
    return f"{len(given)} of {len(items)} answered"


def _judging(state: LiveState, done_ns: int | None) -> str:
    attempt = state.snapshot.open_attempt
    if attempt is None or done_ns is None:
        return ""
    at = clock(elapsed_ns(state.snapshot, attempt, done_ns))
    return f"{state.snapshot.session.participant} says done at {at}. Judge it"


def _forward(state: LiveState, following: str, dues: tuple[Due, ...]) -> str:
    if state.snapshot.session.state in _OFF:
        return "Go on"
    if state.snapshot.open_attempt is not None:
        return ""
    if following:
        return f"Begin task {state.order.index(following) + 1}"
    return "Fill in answers" if dues else "Finish session"


def _why_not(state: SessionState) -> str:
    """Return why no attempt can be ended or marked; empty while it can."""
    verb = Verb.ERROR
    try:
        next_state(state, verb)
    except Refused as refusal:
        return str(refusal)
    return ""


def _error_buttons(state: LiveState, held: Waiting) -> tuple[ErrorButton, ...]:
    attempt = state.snapshot.open_attempt
    late = () if attempt is None else held.errors(attempt.started_ns)
    marked = [
        error.error_type for error in state.snapshot.errors if attempt is not None and error.t_ns >= attempt.started_ns
    ]
    keys = dict(effective_hotkeys(state.design))
    return tuple(
        ErrorButton(
            kind.key, keys[kind.key], kind.name, kind.short_name or _short(kind.name),
            marked.count(kind.key) + late.count(kind.key), late.count(kind.key),
        )
        for kind in state.design.error_types
    )  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= _SHORT else name.split(maxsplit=1)[0][:_SHORT]


def _effect(state: LiveState) -> Effect:
    log = state.snapshot.log
    changes = log[-1].changes if log else ()
    return Effect(len(log), next((outcome for change in changes if (outcome := _ended_with(change))), None))


def _ended_with(change: Change) -> Outcome | None:
    before, after = change.before, change.after
    ended = isinstance(after, Attempt) and after.ended_ns is not None and after.outcome is not None
    was_open = isinstance(before, Attempt) and before.ended_ns is None
    return after.outcome if ended and was_open and isinstance(after, Attempt) else None


def _task(design: Design, key: str) -> Task:
    return next((task for task in design.tasks if task.key == key), Task(key=key, name=key))
