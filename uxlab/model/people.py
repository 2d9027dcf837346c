"""What is known of the people of a study beside the design: what they signed, and how their sessions stand."""

from dataclasses import dataclass
from enum import StrEnum

from uxlab.model.design import ConsentKind
from uxlab.model.session import SessionState


class PersonStatus(StrEnum):
    """How far a participant is."""

    NOT_YET = "not-yet"
    OPEN = "open"
    DONE = "done"
    EXCLUDED = "excluded"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """A consent that was given; in force while `withdrawn_utc` is None. `text_version`: of the text that was signed."""

    kind: ConsentKind
    given_utc: str
    withdrawn_utc: str | None = None
    text_version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """A session in figures. `attempts` without those skipped; `tasks_done`: tasks with an attempt that has ended.

    `last_seen_utc`: when anything was last heard of it. `resumed`: how often it went on after an interruption.
    `same_boot`: whether the computer has been running since. `task_order`: its own, None for that of the design.
    `imported_utc`: when it was taken over from elsewhere; where the source told no date, the session is dated with
    that moment.
    """

    uid: str
    participant: str
    condition: str | None
    moderator: str
    started_utc: str
    state: SessionState
    ended_ns: int | None
    last_seen_utc: str
    same_boot: bool = True
    resumed: int = 0
    tasks_done: tuple[str, ...] = ()
    attempts: int = 0
    errors: int = 0
    assists: int = 0
    notes: int = 0
    answers: int = 0
    task_order: tuple[str, ...] | None = None
    excluded_reason: str | None = None
    imported_utc: str | None = None

    @property
    def finished(self) -> bool:
        """Whether the session was finished."""
        return self.state is SessionState.FINISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """A participant's standing. `order`: the keys of the tasks, as the latest session or else the design has them.

    `attempts_done`: tasks with an attempt that has ended, of `tasks` in all. `consents` oldest first.
    `hidden_pictures`: of the screen, which may not be seen because there is no consent to them any more.
    """

    code: str
    order: tuple[str, ...]
    status: PersonStatus
    consents: tuple[ConsentRecord, ...] = ()
    sessions: tuple[SessionFacts, ...] = ()
    attempts_done: int = 0
    tasks: int = 0
    erased_utc: str | None = None
    erased_reason: str | None = None
    hidden_pictures: int = 0
