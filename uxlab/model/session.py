"""What happens in a session: attempts, pauses, errors, notes, answers, and the log of actions on them.

Times `*_ns` are nanoseconds since the start of the session. An error, a note or an input event belongs to an
attempt because of its time, so none of them names one; only an answer does, for it is given afterwards.
"""

from dataclasses import dataclass
from enum import StrEnum


class SessionState(StrEnum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    BREAK = "break"
    FINISHED = "finished"


class Outcome(StrEnum):
    """How an attempt ended."""

    SUCCESS = "success"
    PARTIAL = "partial"
    FAILURE = "failure"
    ABANDONED = "abandoned"
    TIMEOUT = "timeout"
    STOPPED = "stopped"
    FAULT = "fault"
    SKIPPED = "skipped"


class PauseReason(StrEnum):
    """Why the clock stood still."""

    MODERATOR = "moderator"
    INTERRUPTION = "interruption"


ASSIST_TAG = "assist"
"""The tag of the notes that record help given by the moderator."""

IMPRESSION_TAG = "impression"
"""The tag of the note in which the moderator sums up a finished session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One participant's visit.

    `task_order`: keys of tasks in the order in which they are offered here; None follows the design. Tasks that the
    design has besides come after them.
    """

    uid: str
    participant: str
    condition: str | None
    moderator: str
    started_utc: str
    state: SessionState
    ended_ns: int | None = None
    task_order: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try at one task; open while `ended_ns` and `outcome` are None.

    `imported_clicks` were counted elsewhere, and stand for the recorded ones where no input was recorded here.
    `errors_counted`, `assists_counted`: false for an attempt from elsewhere of which nobody counted them, so that it
    is in no figure of errors, or of assistance, whatever is marked.
    `extra_time_s` was granted beyond the task's time limit.
    """

    uid: str
    task: str
    started_ns: int
    ended_ns: int | None = None
    outcome: Outcome | None = None
    assisted: bool = False
    imported_clicks: int | None = None
    errors_counted: bool = True
    assists_counted: bool = True
    extra_time_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A span off the record; open while `ended_ns` is None."""

    uid: str
    started_ns: int
    ended_ns: int | None = None
    reason: PauseReason = PauseReason.MODERATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorMark:
    """An error that somebody saw; severity runs from 1 to 4. `coder` None is the moderator."""

    uid: str
    t_ns: int
    error_type: str | None = None
    severity: int | None = None
    text: str = ""
    coder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark, or with `ASSIST_TAG` an assist, at the moment when typing began. `coder` None is the moderator."""

    uid: str
    t_ns: int
    text: str
    tag: str = ""
    coder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to one questionnaire item: a number, a text, or neither where the participant gave none."""

    uid: str
    t_ns: int
    questionnaire: str
    item: str
    number: float | None = None
    text: str | None = None
    attempt_uid: str | None = None


Record = Session | Attempt | Pause | ErrorMark | Note | Answer


@dataclass(frozen=True, slots=True)
class Change:
    """A record before and after: `before` None for a new one, `after` None for one taken away."""

    before: Record | None
    after: Record | None

    def inverse(self) -> "Change":
        """Return the change that undoes this one."""
        return Change(self.after, self.before)


class ActionKind(StrEnum):
    """Whether an action was done, or undoes or redoes an earlier one."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A row of the append-only log: who did what, when, and what it changed.

    `target_uid` names the action that an undo or redo concerns, or that this one continues, so that both are one step
    to undo. `undoable` is false for what the tool itself does,
    such as closing the span in which it was not running. `reason`: why a finished session was corrected, if said.
    """

    uid: str
    t_ns: int
    actor: str
    kind: ActionKind
    command: str
    changes: tuple[Change, ...]
    target_uid: str | None = None
    undoable: bool = True
    reason: str = ""

    @property
    def coder(self) -> str | None:
        """The further coder whose marks it changed; None for everything that the session's figures know of."""
        records = (change.after or change.before for change in self.changes)
        return next((one.coder for one in records if isinstance(one, ErrorMark | Note)), None)
