"""The log of a session as the moderator reads it; no Qt.

Undone actions are gone from it, as from the session; the action log in the study file keeps them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.run.waiting import Deed, waiting
from uxlab.gui.widgets.duration import duration_text
from uxlab.gui.widgets.marks import ASSIST, NOTE, OUTCOMES, Mark
from uxlab.gui.widgets.marks import ERROR as ERROR_MARK
from uxlab.lab.live_state import LiveState
from uxlab.model.design import Design
from uxlab.model.events import Gap
from uxlab.model.session import ASSIST_TAG, Answer, Attempt, ErrorMark, Note, Pause, PauseReason
from uxlab.questionnaires.form import Scale
from uxlab.questionnaires.own import loader
from uxlab.recording.elapsed import elapsed_ns
from uxlab.recording.snapshot import Snapshot

_NS_PER_S = 1_000_000_000
_HOUR_S = 3600
_BEGUN = Mark("play-fill", "accent-text", "Started")
_PAUSED = Mark("pause-fill", "text2", "Pause")
_DONE = Mark("hand-palm", "accent-text", "Done")
_ANSWERED = Mark("clipboard-text", "text2", "Answers")
_BACK = Mark("arrow-u-up-left", "text2", "Back to work")
_GAP = Mark("eye-slash", "text2", "Gap")
_WAITING = Mark("hourglass", "warn-fill", "Waiting for the disk")
_QUOTE = Mark("chat-circle", "text2", "Quotation")
SEVERITIES = {1: "Minor", 2: "Medium", 3: "Serious", 4: "Critical"}
_QUOTES = ("“", '"', "„", "«")


@dataclass(frozen=True, slots=True)
class LogRow:
    """One thing that happened. `clock`: its time in its attempt, or in the session outside of one.

    `error_uid` and `severity` let an error's severity be chosen. A row without a mark is the heading of a task.
    """

    t_ns: int
    clock: str
    text: str
    mark: Mark | None = None
    error_uid: str = ""
    severity: int | None = None

    @property
    def words(self) -> str:
        """The text with the severity that was given to an error."""
        return self.text if self.severity is None else f"{self.text}, {SEVERITIES[self.severity].lower()}"

    @property
    def is_heading(self) -> bool:
        """Whether the row names the task to which the rows below belong."""
        return self.mark is None


class LogMemory:
    """Keeps the rows until something of the session is another."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._rows: tuple[LogRow, ...] = ()

    def rows(self, state: LiveState, *, this_task_only: bool) -> tuple[LogRow, ...]:
        """Return what `log_rows` does."""
        of = (state.snapshot, state.gaps, state.design, state.unsaved)
        same = len(self._of) == len(of) + 1 and self._of[0] == this_task_only
        if not same or any(now is not then for now, then in zip(of, self._of[1:], strict=True)):
            self._of, self._rows = (this_task_only, *of), log_rows(state, this_task_only=this_task_only)
        return self._rows


def log_rows(state: LiveState, *, this_task_only: bool) -> tuple[LogRow, ...]:
    """Return what happened, the latest first; what belongs to an attempt stands under its task's heading."""
    snapshot, design = state.snapshot, state.design
    attempts = sorted(snapshot.attempts, key=lambda attempt: attempt.started_ns)
    plain = sorted(
        [
            *(_note(note) for note in snapshot.notes),
            *(_error(error, design) for error in snapshot.errors),
            *(_pause(pause) for pause in snapshot.pauses),
            *(_gap(gap) for gap in state.gaps),
            *_answers(snapshot.answers, design),
            *(row for attempt in attempts for row in _edges(attempt, design)),
            *(_waiting(deed) for deed in waiting(state.unsaved, design).deeds),
        ],
        key=lambda row: row.t_ns,
        reverse=True,
    )
    if this_task_only:
        return _of(plain, attempts[-1], snapshot) if attempts else ()
    return _with_headings(plain, attempts, state)


def _with_headings(rows: list[LogRow], attempts: list[Attempt], state: LiveState) -> tuple[LogRow, ...]:
    names = {task.key: task.name for task in state.design.tasks}
    found: list[LogRow] = []
    for place, attempt in reversed(list(enumerate(attempts))):
        until = attempts[place + 1].started_ns if place + 1 < len(attempts) else None
        own = [row for row in rows if row.t_ns >= attempt.started_ns and (until is None or row.t_ns < until)]
        if found or place + 1 < len(attempts):
            found.append(LogRow(attempt.started_ns, "", f"Task {place + 1}, {names.get(attempt.task, attempt.task)}"))
        found.extend(_at(row, attempt, state.snapshot) for row in own)
    first_ns = attempts[0].started_ns if attempts else None
    early = [row for row in rows if first_ns is None or row.t_ns < first_ns]
    if early and attempts:
        found.append(LogRow(0, "", "Before the first task"))
    return (*found, *(_at(row, None, state.snapshot) for row in early))


def _of(rows: list[LogRow], latest: Attempt, snapshot: Snapshot) -> tuple[LogRow, ...]:
    return tuple(_at(row, latest, snapshot) for row in rows if row.t_ns >= latest.started_ns)


def _at(row: LogRow, attempt: Attempt | None, snapshot: Snapshot) -> LogRow:
    """Date a row as the timer stood then."""
    since_ns = row.t_ns if attempt is None else elapsed_ns(snapshot, replace(attempt, ended_ns=row.t_ns), row.t_ns)
    return replace(row, clock=clock(since_ns))


def clock(t_ns: int) -> str:
    """Return a time as the log shows it: "01:17"."""
    seconds = max(t_ns, 0) // _NS_PER_S
    return duration_text(seconds) if seconds >= _HOUR_S else f"{seconds // 60:02}:{seconds % 60:02}"


def _note(note: Note) -> LogRow:
    if note.tag == ASSIST_TAG:
        return LogRow(note.t_ns, "", f"Assist, {note.text}" if note.text else "Assist", ASSIST)
    if note.tag == DONE_TAG:
        return LogRow(note.t_ns, "", note.text, _DONE)
    if note.tag == BACK_TAG:
        return LogRow(note.t_ns, "", note.text, _BACK)
    return LogRow(note.t_ns, "", note.text, _QUOTE if note.text.startswith(_QUOTES) else NOTE)


def _error(error: ErrorMark, design: Design) -> LogRow:
    names = {kind.key: kind.name for kind in design.error_types}
    name = names.get(error.error_type or "", error.error_type or "Error")
    text = f"{name}: {error.text}" if error.text else name
    return LogRow(error.t_ns, "", text, ERROR_MARK, error.uid, error.severity)


def _pause(pause: Pause) -> LogRow:
    is_moderators = pause.reason is PauseReason.MODERATOR
    name = "Pause" if is_moderators else "Interrupted"
    if pause.ended_ns is None:
        return LogRow(pause.started_ns, "", f"{name}, nothing is recorded", _PAUSED)
    length = duration_text(round((pause.ended_ns - pause.started_ns) / _NS_PER_S))
    return LogRow(pause.started_ns, "", f"{name} {'of' if is_moderators else 'for'} {length}", _PAUSED)


def _gap(gap: Gap) -> LogRow:
    seconds = max(1, round((gap.ended_ns - gap.started_ns) / _NS_PER_S))
    return LogRow(gap.started_ns, "", f"Gap of {seconds} s, input not seen", _GAP)


def _waiting(deed: Deed) -> LogRow:
    return LogRow(deed.t_ns, "", f"{deed.words}, waiting for the disk", _WAITING)


def _edges(attempt: Attempt, design: Design) -> Iterable[LogRow]:
    outcome = None if attempt.outcome is None else OUTCOMES[attempt.outcome]
    names = {task.key: task.name for task in design.tasks}
    if attempt.started_ns == attempt.ended_ns and outcome is not None:
        yield LogRow(attempt.started_ns, "", f"{outcome.name}: {names.get(attempt.task, attempt.task)}", outcome)
        return
    yield LogRow(attempt.started_ns, "", "Started", _BEGUN)
    if attempt.ended_ns is not None and outcome is not None:
        assisted = ", assisted" if attempt.assisted else ""
        yield LogRow(attempt.ended_ns, "", f"{outcome.name}{assisted}", outcome)


def _answers(answers: Iterable[Answer], design: Design) -> Iterable[LogRow]:
    """Yield one row a questionnaire and occasion, at its latest answer."""
    occasions: dict[tuple[str, str | None], list[Answer]] = {}
    for answer in answers:
        occasions.setdefault((answer.questionnaire, answer.attempt_uid), []).append(answer)
    load = loader(design.questionnaires)
    for (key, _), given in occasions.items():
        form = load(key)
        answered = [one for one in given if one.number is not None or one.text is not None]
        latest = max(one.t_ns for one in given)
        yield LogRow(
            latest, "", f"{form.short_name} {_said(answered, len(form.items), form.items[0].scale)}", _ANSWERED
        )


def _said(answered: list[Answer], items: int, scale: Scale | None) -> str:
    if items == 1 and answered and answered[0].number is not None and scale is not None:
        return f"{answered[0].number:g} of {scale.high}"
    return "not answered" if not answered else f"{len(answered)} of {items} answered"
