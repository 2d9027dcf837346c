"""Real study files with finished sessions, for tests of what is computed from them."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from uxlab.model.design import Condition, Design, ErrorType, Group, Participant, Task
from uxlab.model.session import Answer, Attempt, Change, ErrorMark, Note, Outcome, Session, SessionState
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.study_file import create, open_for_recording

S = 1_000_000_000
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
    error_types=(ErrorType(key="slip", name="Slip"), ErrorType(key="mistake", name="Mistake")),
    conditions=(Condition(key="old", name="Old"), Condition(key="new", name="New")),
    groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experts")),
    participants=tuple(Participant(code=f"P{n:02}") for n in range(1, 25)),
)


@dataclass(frozen=True)
class Visit:
    """A session: tasks with outcome and seconds, one after the other; errors as (seconds, type); answers by key."""

    person: str
    tried: Sequence[tuple[str, Outcome, float]] = ()
    errors: Sequence[tuple[float, str]] = ()
    answers: Sequence[tuple[str, Sequence[float | None]]] = ()
    condition: str | None = None
    notes: Sequence[tuple[float, str]] = ()


def make_study(path: Path, visits: Sequence[Visit], design: Design = DESIGN) -> Path:
    """Create a study file with these sessions and return its path."""
    made = create(path, design)
    with open_for_recording(made, print) as study:
        for number, visit in enumerate(visits, 1):
            session, changes = session_of(visit, number)

            def write(
                connection: sqlite3.Connection, session: Session = session, changes: list[Change] = changes
            ) -> None:
                session_id = insert_session(connection, session)
                for change in changes:
                    apply_change(connection, change, session_id)

            study.writer.run(write)
    return made


def session_of(visit: Visit, number: int) -> tuple[Session, list[Change]]:
    uid = f"s{number}"
    changes: list[Change] = []
    at = 0
    for index, (task, outcome, seconds) in enumerate(visit.tried):
        ended = at + round(seconds * S)
        attempt = Attempt(uid=f"{uid}-{index}", task=task, started_ns=at, ended_ns=ended, outcome=outcome)
        changes.append(Change(None, attempt))
        at = ended + S
    for index, (seconds, kind) in enumerate(visit.errors):
        changes.append(Change(None, ErrorMark(uid=f"{uid}-e{index}", t_ns=round(seconds * S), error_type=kind)))
    for index, (seconds, text) in enumerate(visit.notes):
        changes.append(Change(None, Note(uid=f"{uid}-n{index}", t_ns=round(seconds * S), text=text)))
    for key, values in visit.answers:
        for item, value in enumerate(values, 1):
            answer = Answer(uid=f"{uid}-{key}-{item}", t_ns=at, questionnaire=key, item=str(item), number=value)
            changes.append(Change(None, answer))
    session = Session(
        uid=uid,
        participant=visit.person,
        condition=visit.condition,
        moderator="Ada",
        started_utc="2026-11-21T09:00:00.000+00:00",
        state=SessionState.FINISHED,
        ended_ns=at,
    )
    return session, changes
