"""What the metrics are computed from: a study's sessions without its raw input."""

from dataclasses import dataclass

from uxlab.model.design import Design
from uxlab.model.events import Focus, Gap
from uxlab.model.session import Answer, Attempt, ErrorMark, Note, Pause, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class InputCounts:
    """A participant's input during one attempt, without the moderator's own and without auto-repeat.

    `corrections` are those of the keys that take something back: backspace, delete and undo. Where the session kept no
    keys, `keys` and `corrections` are None, for nobody knows how many there were.
    """

    clicks: int = 0
    keys: int | None = 0
    scrolls: int = 0
    moves: int = 0
    corrections: int | None = 0


HESITATION_NS = 3_000_000_000
"""Between two inputs, a longer rest of pointer and keys is a hesitation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InputTrail:
    """How a participant's pointer travelled during one attempt, and how often pointer and keys rested.

    `clicked_path_px` is the part of the path that leads from click to click, `straight_px` the straight lines between
    the same clicks. Where the session kept no keys, `hesitations` and `hesitated_ns` are None: who did not point may
    have typed.
    """

    path_px: float = 0.0
    clicked_path_px: float = 0.0
    straight_px: float = 0.0
    hesitations: int | None = 0
    hesitated_ns: int | None = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedInput:
    """Input of a session that is not the participant's, by reason; an event has one, the first that applies."""

    chords: InputCounts
    own_windows: InputCounts
    repeats: InputCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionData:
    """One session with everything that a figure may need.

    Input and trail are None for an attempt that recorded none. `focus` is what was in front, in the order of time;
    `excluded` is None where nothing was recorded. `gaps` are spans in which input could not be seen, oldest first.
    """

    session: Session
    group: str | None
    attempts: tuple[Attempt, ...] = ()
    pauses: tuple[Pause, ...] = ()
    errors: tuple[ErrorMark, ...] = ()
    notes: tuple[Note, ...] = ()
    answers: tuple[Answer, ...] = ()
    input_by_attempt: tuple[tuple[str, InputCounts | None], ...] = ()
    trail_by_attempt: tuple[tuple[str, InputTrail | None], ...] = ()
    focus: tuple[Focus, ...] = ()
    excluded: ExcludedInput | None = None
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyData:
    """A study's design and all of its sessions.

    Of participants who were erased nothing is left, so the design here does not name them; `erased` says how many.
    """

    design: Design
    sessions: tuple[SessionData, ...] = ()
    erased: int = 0
