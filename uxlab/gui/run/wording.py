"""What the moderator did, in the words of the line that offers to undo it; no Qt."""

from dataclasses import replace

from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.run.log import clock
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.model.design import Design
from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Pause,
    Session,
)
from uxlab.questionnaires.own import loader
from uxlab.recording.elapsed import elapsed_ns
from uxlab.recording.snapshot import Snapshot

_RANKS = (Attempt, Pause, ErrorMark, Note, Answer, Session)


def deed(action: Action | None, snapshot: Snapshot, design: Design) -> str:
    """Return "“Wrong page” at 01:17", the time that of its attempt, of which a begin has none; "" without an action."""
    if action is None or not action.changes:
        return ""
    change = _telling(action.changes)
    since_ns = _since(_moment(change, action, snapshot), snapshot)
    named = _named(change, design)
    return f"{named} at {clock(since_ns)}" if since_ns else named


def _telling(changes: tuple[Change, ...]) -> Change:
    """Return the change that says most: an attempt before all that goes with it, but not that it was assisted."""

    def rank(change: Change) -> int:
        before, after = change.before, change.after
        if isinstance(before, Attempt) and isinstance(after, Attempt) and before.assisted != after.assisted:
            return len(_RANKS)
        return _RANKS.index(type(after or before))

    return min(changes, key=rank)


def _named(change: Change, design: Design) -> str:
    match change.after or change.before:
        case Attempt() as attempt:
            return _of_attempt(change, attempt, design)
        case Pause() as pause:
            return "pause" if pause.ended_ns is None else "going on"
        case ErrorMark() as error:
            kinds = {kind.key: kind.name for kind in design.error_types}
            name = f"“{kinds.get(error.error_type or '', error.error_type or 'Error')}”"
            return name if change.before is None else f"severity of {name}"
        case Note() as note:
            return {ASSIST_TAG: "assist", DONE_TAG: "I’m done", BACK_TAG: "back to work"}.get(note.tag, "note")
        case Answer() as answer:
            return f"answers to {loader(design.questionnaires)(answer.questionnaire).short_name}"
        case _:
            return "order of tasks"


def _of_attempt(change: Change, attempt: Attempt, design: Design) -> str:
    names = {task.key: task.name for task in design.tasks}
    name = names.get(attempt.task, attempt.task)
    if change.after is None:
        return f"cancelling “{name}”"
    if attempt.outcome is not None and attempt.ended_ns is not None:
        return f"“{OUTCOMES[attempt.outcome].name}”"
    return f"begin of “{name}”" if change.before is None else "extra time"


def _moment(change: Change, action: Action, snapshot: Snapshot) -> int:
    """Return the time under which the log has what was done, which may be before or after the command."""
    match change.after or change.before:
        case ErrorMark() | Note() as record:
            return record.t_ns
        case Attempt(ended_ns=int() as ended_ns) if change.after is not None:
            return ended_ns
        case Answer() as answer:
            about = (answer.questionnaire, answer.attempt_uid)
            same = [one.t_ns for one in snapshot.answers if (one.questionnaire, one.attempt_uid) == about]
            return max(same, default=action.t_ns)
        case _:
            return action.t_ns


def _since(t_ns: int, snapshot: Snapshot) -> int:
    """Return a time as the timer of the latest attempt before it stood then."""
    begun = [attempt for attempt in snapshot.attempts if attempt.started_ns <= t_ns]
    if not begun:
        return t_ns
    latest = max(begun, key=lambda attempt: attempt.started_ns)
    return elapsed_ns(snapshot, replace(latest, ended_ns=t_ns), t_ns)
