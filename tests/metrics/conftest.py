"""Small studies made of visits: who tried what, with which outcome and for how long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

import pytest

from uxlab.metrics.trials import Kind, Trial
from uxlab.model.design import Condition, Design, Group, Participant, Task
from uxlab.model.results import InputCounts, InputTrail, SessionData, StudyData
from uxlab.model.session import (
    ASSIST_TAG,
    Answer,
    Attempt,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Session,
    SessionState,
)
from uxlab.timeline.windows import Stay

SECOND = 1_000_000_000

Tried = tuple[str, Outcome | None, float]
"""A task, how it ended (None: still open), and its seconds."""

Visit = Callable[..., SessionData]
Study = Callable[..., StudyData]


@dataclass(frozen=True)
class Marks:
    """What the moderator marked in a session."""

    pauses: Sequence[Pause] = ()
    errors: Sequence[ErrorMark] = ()
    notes: Sequence[Note] = ()
    assisted: Sequence[str] = ()


class Measured(TypedDict, total=False):
    """What may be known of an attempt besides."""

    task: str
    assisted: bool | None
    errors: int | None
    assists: int | None
    kinds: tuple[tuple[Kind, int], ...]
    clicks: int | None
    ease: float | None
    satisfaction: float | None
    counts: InputCounts | None
    trail: InputTrail | None
    stays: tuple[Stay, ...]


NOTHING = Marks()


def session_of(person: str, condition: str | None) -> Session:
    return Session(
        uid=f"session-{person}",
        participant=person,
        condition=condition,
        moderator="M",
        started_utc="2026-01-01T10:00:00Z",
        state=SessionState.FINISHED,
    )


@pytest.fixture
def marked() -> Callable[..., Marks]:
    """Return a maker of marks: errors and assists at seconds, pauses from and to seconds (None: still open)."""

    def make(
        errors: Sequence[float] = (),
        assists: Sequence[float] = (),
        pauses: Sequence[tuple[float, float | None]] = (),
        assisted: Sequence[str] = (),
    ) -> Marks:
        return Marks(
            assisted=assisted,
            pauses=[
                Pause(
                    uid=f"p{n}",
                    started_ns=round(start * SECOND),
                    ended_ns=None if end is None else round(end * SECOND),
                )
                for n, (start, end) in enumerate(pauses)
            ],
            errors=[ErrorMark(uid=f"e{n}", t_ns=round(t * SECOND)) for n, t in enumerate(errors)],
            notes=[
                Note(uid="remark", t_ns=0, text="hesitates"),
                *(Note(uid=f"a{n}", t_ns=round(t * SECOND), text="", tag=ASSIST_TAG) for n, t in enumerate(assists)),
            ],
        )

    return make


@pytest.fixture
def visit() -> Visit:
    """Return a maker of sessions whose attempts follow each other one second apart; uids are P01-0, P01-1 ..."""

    def make(
        person: str,
        tried: Sequence[Tried] = (),
        *,
        group: str | None = None,
        marks: Marks = NOTHING,
        answers: Sequence[Answer] = (),
        clicks: Sequence[tuple[str, InputCounts | None]] = (),
    ) -> SessionData:
        attempts, at = [], 0
        for index, (task, outcome, seconds) in enumerate(tried):
            uid, ended = f"{person}-{index}", at + round(seconds * SECOND)
            attempts.append(
                Attempt(
                    uid=uid,
                    task=task,
                    started_ns=at,
                    ended_ns=None if outcome is None else ended,
                    outcome=outcome,
                    assisted=uid in marks.assisted,
                )
            )
            at = ended + SECOND
        return SessionData(
            session=session_of(person, "A" if group == "novice" else None),
            group=group,
            attempts=tuple(attempts),
            pauses=tuple(marks.pauses),
            errors=tuple(marks.errors),
            notes=tuple(marks.notes),
            answers=tuple(answers),
            input_by_attempt=tuple(clicks),
        )

    return make


@pytest.fixture
def tried() -> Callable[..., Trial]:
    """Return a maker of attempts that count: by default P01 finds it in 10 s, without errors and recorded input."""

    def make(
        person: str = "P01", outcome: Outcome = Outcome.SUCCESS, seconds: float = 10, **more: Unpack[Measured]
    ) -> Trial:
        plain = Trial(
            person=person,
            task="find",
            outcome=outcome,
            assisted=False,
            active_s=seconds,
            errors=0,
            assists=0,
            clicks=None,
            ease=None,
        )
        return replace(plain, **more)

    return make


@pytest.fixture
def study() -> Study:
    """Return a maker of studies with the tasks find and buy."""

    def make(*sessions: SessionData) -> StudyData:
        design = Design(
            name="Web shop",
            tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
            groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
            conditions=(Condition(key="A", name="Old"), Condition(key="B", name="New")),
            participants=(Participant(code="P01"),),
        )
        return StudyData(design=design, sessions=sessions)

    return make


@pytest.fixture
def answered() -> Callable[..., tuple[Answer, ...]]:
    """Return a maker of the answers to one questionnaire, None for a missing one."""

    def make(questionnaire: str, *numbers: float | None, attempt: str | None = None) -> tuple[Answer, ...]:
        return tuple(
            Answer(
                uid=f"{questionnaire}-{attempt}-{item}",
                t_ns=0,
                questionnaire=questionnaire,
                item=str(item),
                number=number,
                attempt_uid=attempt,
            )
            for item, number in enumerate(numbers, 1)
        )

    return make


@pytest.fixture
def clicked() -> Callable[..., tuple[tuple[str, InputCounts | None], ...]]:
    """Return a maker of recorded clicks, as pairs of attempt and number; None where no input was recorded."""

    def make(*pairs: tuple[str, int | None]) -> tuple[tuple[str, InputCounts | None], ...]:
        return tuple((uid, None if clicks is None else InputCounts(clicks=clicks)) for uid, clicks in pairs)

    return make
