"""What an import asks for and what the study has already, before the two are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from uxlab.model.design import Design
from uxlab.model.session import Outcome, Session
from uxlab.questionnaires.answers import ItemAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMark:
    """An error, assist or note, so long after the start of its attempt."""

    offset_ns: int = 0
    text: str = ""
    error_type: str | None = None


def number_of(marks: Sequence[DraftMark] | None) -> int | None:
    """Return how many there are, None where they were not counted."""
    return None if marks is None else len(marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAttempt:
    """An attempt as a file tells of it.

    `number` counts a participant's attempts at a task under a condition, from 1; `numbered` where the file gives it.
    `observation`: the name of the session where the file has any, with its start if known.
    `started_ns`: on the session's clock; None where the file only says how long it took.
    `errors` and `assists` are None where the file does not say how many there were, which is not that there were none.
    """

    file: str
    row: int
    participant: str
    task: str
    outcome: Outcome
    length_ns: int
    group: str | None = None
    condition: str | None = None
    number: int = 1
    numbered: bool = False
    observation: str = ""
    observed_utc: str | None = None
    started_ns: int | None = None
    errors: tuple[DraftMark, ...] | None = ()
    assists: tuple[DraftMark, ...] | None = ()
    notes: tuple[DraftMark, ...] = ()
    clicks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAnswer:
    """An answer as a file tells of it; `task` None for one about the session, `number` None for the latest attempt.

    `session`: which of the participant's sessions an answer about a session is about, from 1; None where there is one.
    """

    file: str
    row: int
    participant: str
    questionnaire: str
    answer: ItemAnswer
    task: str | None = None
    condition: str | None = None
    number: int | None = None
    session: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAttempt:
    """An attempt in the study; `length_ns` None while it is open, errors and assists where nobody counted them."""

    uid: str
    session_uid: str
    task: str
    started_ns: int
    length_ns: int | None
    outcome: Outcome | None
    errors: int | None = 0
    assists: int | None = 0
    clicks: int | None = None


AnswerKey = tuple[str, str | None, str, str]
"""Session uid, attempt uid, questionnaire, item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStudy:
    """The study that is imported into."""

    uid: str
    design: Design
    sessions: tuple[Session, ...] = ()
    attempts: tuple[KnownAttempt, ...] = ()
    answers: Mapping[AnswerKey, tuple[float | None, str | None]] = field(default_factory=dict)
