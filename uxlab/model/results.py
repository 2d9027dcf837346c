"""What the metrics are computed from: a study's sessions without its raw input."""

from dataclasses import dataclass

from uxlab.model.design import Design
from uxlab.model.session import Answer, Attempt, ErrorMark, Note, Pause, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class InputCounts:
    """A participant's input during one attempt, without the moderator's own and without auto-repeat."""

    clicks: int = 0
    keys: int = 0
    scrolls: int = 0
    moves: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionData:
    """One session with everything that a figure may need; `input` is None for an attempt that recorded none."""

    session: Session
    group: str | None
    attempts: tuple[Attempt, ...] = ()
    pauses: tuple[Pause, ...] = ()
    errors: tuple[ErrorMark, ...] = ()
    notes: tuple[Note, ...] = ()
    answers: tuple[Answer, ...] = ()
    input_by_attempt: tuple[tuple[str, InputCounts | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyData:
    """A study's design and all of its sessions."""

    design: Design
    sessions: tuple[SessionData, ...] = ()
