"""Sessions made of little, for tests of what their end says."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.model.design import Design, ErrorType, Participant, QuestionnaireUse, Slot, Task
from uxlab.model.results import ExcludedInput, InputCounts, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, ErrorMark, Note, Outcome, Session, SessionState

S = 1_000_000_000
OK, GAVE_UP, FAULT, SKIPPED = Outcome.SUCCESS, Outcome.ABANDONED, Outcome.FAULT, Outcome.SKIPPED
SEEN = ExcludedInput(chords=InputCounts(), own_windows=InputCounts(), repeats=InputCounts())
DESIGN = Design(
    name="Shop",
    tasks=(
        Task(key="find", name="Find a shoe", optimal_clicks=4),
        Task(key="buy", name="Buy it"),
    ),
    error_types=(ErrorType(key="slip", name="Slip"),),
    questionnaires=(
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
    ),
    participants=tuple(Participant(code=f"P{number:02}") for number in range(1, 6)),
)

Tried = tuple[str, Outcome | None, float, float]
"""A task, its outcome (None: still open), and from which to which second."""


def session(
    person: str,
    tried: Sequence[Tried] = (),
    *,
    errors: Sequence[float] = (),
    notes: Sequence[tuple[float, str, str]] = (),
    answers: Sequence[Answer] = (),
    end: float | None = 200,
) -> SessionData:
    """Return a session with the uid of the person in small letters; notes are (second, text, tag)."""
    attempts = tuple(
        Attempt(
            uid=f"{person}-{place}",
            task=task,
            started_ns=round(start * S),
            ended_ns=None if outcome is None else round(stop * S),
            outcome=outcome,
        )
        for place, (task, outcome, start, stop) in enumerate(tried)
    )
    about = Session(
        uid=person.lower(),
        participant=person,
        condition=None,
        moderator="Ada",
        started_utc="2026-11-21T09:00:00.000+00:00",
        state=SessionState.RUNNING if end is None else SessionState.FINISHED,
        ended_ns=None if end is None else round(end * S),
    )
    return SessionData(
        session=about,
        group=None,
        attempts=attempts,
        errors=tuple(ErrorMark(uid=f"e{n}", t_ns=round(t * S), error_type="slip") for n, t in enumerate(errors)),
        notes=tuple(Note(uid=f"n{n}", t_ns=round(t * S), text=text, tag=tag) for n, (t, text, tag) in enumerate(notes)),
        answers=tuple(answers),
        excluded=SEEN,
    )


def sus(*values: float | None, at: float = 150) -> tuple[Answer, ...]:
    """Return the answers to the SUS, one second apart."""
    return tuple(
        Answer(uid=f"sus-{item}", t_ns=round((at + item) * S), questionnaire="sus", item=str(item), number=value)
        for item, value in enumerate(values, 1)
    )


def seq(attempt_uid: str, value: float, at: float = 0) -> Answer:
    """Return the answer to the SEQ after an attempt."""
    return Answer(
        uid=f"seq-{attempt_uid}",
        t_ns=round(at * S),
        questionnaire="seq",
        item="1",
        number=value,
        attempt_uid=attempt_uid,
    )


def study(*sessions: SessionData, design: Design = DESIGN) -> StudyData:
    """Return a study of these sessions."""
    return StudyData(design=design, sessions=sessions)


def three() -> StudyData:
    """Return P01 and P02 who are done, and P03 who just was: 40 s and 60 s, one error, SUS 77.5, 9 clicks."""
    third = session(
        "P03",
        [("find", OK, 10, 50), ("buy", OK, 60, 120)],
        errors=[70],
        notes=[(15, "Hesitates", ""), (65, "", "assist")],
        answers=[*sus(5, *[2, 4] * 4, 2), seq("P03-0", 6, 55), seq("P03-1", 2, 125)],
    )
    return study(
        session("P01", [("find", OK, 0, 10), ("buy", OK, 20, 50)], answers=sus(*[4, 2] * 5)),  # 20 s, no error, 75
        session("P02", [("find", OK, 0, 20), ("buy", GAVE_UP, 30, 80)], errors=[1, 2, 35]),  # 20 s, 1.5, no SUS
        replace(third, attempts=(replace(third.attempts[0], imported_clicks=9), third.attempts[1])),
    )


def excluded(data: StudyData, code: str, reason: str) -> StudyData:
    """Return the study with a person left out."""
    people = tuple(
        replace(one, excluded_reason=reason) if one.code == code else one for one in data.design.participants
    )
    return replace(data, design=replace(data.design, participants=people))
