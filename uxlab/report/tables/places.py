"""Where in a study something happened: which session of a participant, and which attempt at which task."""

from collections import Counter
from dataclasses import dataclass
from typing import Self

from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome
from uxlab.report.tables.table import Column, Kind, Value

PARTICIPANT = Column(name="participant", title="Participant", kind=Kind.CODE, meaning="Code of the participant")
SESSION = Column(
    name="session", title="Session", kind=Kind.WHOLE, meaning="Which of the participant's sessions, from 1"
)
GROUP = Column(name="group", title="Group", kind=Kind.CODE, meaning="Group of the participant", missing="no group")
CONDITION = Column(
    name="condition", title="Condition", kind=Kind.CODE, meaning="Version used in the session", missing="no condition"
)
TASK = Column(name="task", title="Task", kind=Kind.CODE, meaning="Key of the task")
ATTEMPT = Column(
    name="attempt",
    title="Attempt",
    kind=Kind.WHOLE,
    meaning="Which of the participant's attempts at this task under this condition, from 1; skipped ones come last",
)


@dataclass(frozen=True, slots=True)
class Places:
    """Sessions by uid and attempts by uid, each with its number."""

    sessions: dict[str, int]
    attempts: dict[str, int]

    @classmethod
    def of(cls, data: StudyData) -> Self:
        """Return the places of a study, numbered in the order in which its sessions were made."""
        seen: Counter[str] = Counter()
        sessions: dict[str, int] = {}
        for one in data.sessions:
            seen[one.session.participant] += 1
            sessions[one.session.uid] = seen[one.session.participant]
        return cls(sessions, _attempt_numbers(data))

    def session(self, data: SessionData) -> dict[str, Value]:
        """Return who and which session."""
        return {"participant": data.session.participant, "session": self.sessions[data.session.uid]}

    def moment(self, data: SessionData, t_ns: int) -> dict[str, Value]:
        """Return who, which session, and at which attempt; the attempt is empty between attempts."""
        during = attempt_at(data, t_ns)
        at: dict[str, Value] = {} if during is None else {"task": during.task, "attempt": self.attempts[during.uid]}
        return {**self.session(data), **at}


def attempt_at(data: SessionData, t_ns: int) -> Attempt | None:
    """Return the attempt to which a moment belongs, as the figures count it: its end belongs to it no more."""
    for attempt in data.attempts:
        if attempt.outcome is Outcome.SKIPPED or attempt.started_ns > t_ns:
            continue
        if attempt.ended_ns is None or t_ns < attempt.ended_ns:
            return attempt
    return None


def _attempt_numbers(data: StudyData) -> dict[str, int]:
    """Number attempts as an import counts them, for which those that were left out are none to be answered about."""
    numbers: dict[str, int] = {}
    last: Counter[tuple[str, str | None, str]] = Counter()
    every = [(one, attempt) for one in data.sessions for attempt in sorted(one.attempts, key=_start)]
    for one, attempt in sorted(every, key=lambda pair: pair[1].outcome is Outcome.SKIPPED):
        what = (one.session.participant, one.session.condition, attempt.task)
        last[what] += 1
        numbers[attempt.uid] = last[what]
    return numbers


def _start(attempt: Attempt) -> int:
    return attempt.started_ns
