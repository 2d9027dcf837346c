"""A study of twelve people as in the picture of the page: six done, one next, one without a date."""

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from uxlab.model.design import Condition, ConsentKind, Design, Group, Order, Participant, Task
from uxlab.model.session import Attempt, Change, Note, Outcome, Session, SessionState
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.study_file import create, open_for_recording

S = 1_000_000_000
NOW = datetime(2026, 3, 12, 13, 58, tzinfo=timezone(timedelta(hours=1)))
TASKS = (
    "Find running shoes in your size",
    "Find a return address",
    "Change the delivery date",
    "Pay with a voucher",
    "Report a damaged parcel",
)
TIMES = (
    *("10T09:00", "10T10:30", "10T14:00", "11T09:00", "11T10:30", "12T11:00"),
    *("12T14:00", "12T15:30", "13T09:00", "13T10:30", "", "13T14:00"),
)
ALL = frozenset({ConsentKind.INPUT, ConsentKind.SCREEN, ConsentKind.MICROPHONE})


def planned() -> Design:
    """Return the design with its people."""
    people = tuple(
        Participant(
            code=f"P{number:02}",
            group=("first", "returning")[(number + 1) % 2],
            appointment=f"2026-03-{time}" if time else "",
            consents=(ALL - {ConsentKind.MICROPHONE} if number == 4 else ALL) if number < 8 else frozenset(),
            background="Buys online twice a month. Has not used Larkspur. Left-handed, wears glasses."
            if number == 7
            else "",
        )
        for number, time in enumerate(TIMES, 1)
    )
    return Design(
        name="Larkspur shop",
        order=Order.LATIN_SQUARE,
        tasks=tuple(Task(key=f"t{number}", name=name) for number, name in enumerate(TASKS)),
        groups=(
            Group(key="first", name="First-time", description="First-time customer"),
            Group(key="returning", name="Returning", description="Returning customer"),
        ),
        consent_text="We record what you do.",
        consent_version=3,
        participants=people,
    )


def with_conditions(design: Design) -> Design:
    """Return the design with two versions to compare, and everybody in one."""
    people = tuple(replace(one, condition=("old", "new")[number % 2]) for number, one in enumerate(design.participants))
    both = (Condition(key="old", name="Version A"), Condition(key="new", name="Version B"))
    return replace(design, conditions=both, participants=people)


def finished(code: str, tasks: tuple[str, ...], *, state: SessionState = SessionState.FINISHED) -> Session:
    """Return a session of somebody."""
    ended = len(tasks) * 60 * S if state is SessionState.FINISHED else None
    return Session(
        uid=f"session-{code}",
        participant=code,
        condition=None,
        moderator="Ada",
        started_utc="2026-03-10T08:00:00.000+00:00",
        state=state,
        ended_ns=ended,
    )


def add_session(
    connection: sqlite3.Connection, code: str, tasks: tuple[str, ...], state: SessionState = SessionState.FINISHED
) -> None:
    """Write a session with an attempt at each of these tasks and a note."""
    number = insert_session(connection, finished(code, tasks, state=state))
    for place, task in enumerate(tasks):
        started = place * 60 * S
        tried = Attempt(
            uid=f"{code}-{task}", task=task, started_ns=started, ended_ns=started + 50 * S, outcome=Outcome.SUCCESS
        )
        apply_change(connection, Change(None, tried), number)
    apply_change(connection, Change(None, Note(uid=f"{code}-note", t_ns=S, text=f"Secret of {code}")), number)


def make_people(path: Path, design: Design | None = None, *, done: int = 6) -> Path:
    """Create a study in which the first people are done."""
    design = design or planned()
    made = create(path, design)
    tasks = tuple(task.key for task in design.tasks)
    with open_for_recording(made, print) as study:
        for person in design.participants[:done]:
            study.writer.run(partial(add_session, code=person.code, tasks=tasks))
    return made
