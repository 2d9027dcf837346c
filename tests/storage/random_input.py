"""Random input of a session in a study in memory, beside windows of the moderator's, and whose input it is."""

import random
import sqlite3
from dataclasses import dataclass
from itertools import pairwise

from uxlab.model.design import Design, ErrorType, Participant, Task
from uxlab.model.events import InputEvent, Surface
from uxlab.storage.design_write import write_design
from uxlab.storage.event_stream import participant_events
from uxlab.storage.facts import INSERT_EVENT, Facts
from uxlab.storage.review_sessions import open_session
from uxlab.storage.schema import migrate
from uxlab.timeline.session import ReviewedSession

MS = 1_000_000
DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find a shoe"), Task(key="buy", name="Buy it")),
    error_types=(ErrorType(key="slip", name="Slip"),),
    participants=(Participant(code="P01"), Participant(code="P02")),
)
SESSION = (
    "INSERT INTO session (uid, participant, moderator, started_utc, state, ended_ns)"
    " VALUES (?, ?, 'Ada', '2026-01-01T09:00:00.000+00:00', 'finished', ?)"
)


@dataclass(frozen=True)
class Made:
    """A study with one session, `s`, and its events in their order."""

    connection: sqlite3.Connection
    events: list[InputEvent]

    def participants(self) -> list[InputEvent]:
        return [event for part in participant_events(self.connection, "s") for event in part]

    def moderators(self) -> list[InputEvent]:
        left = self.participants()
        rest = []
        for event in self.events:
            if left and left[0] == event:
                left.pop(0)
            else:
                rest.append(event)
        return rest

    def session(self) -> ReviewedSession:
        found = open_session(self.connection, "s", None, lambda _done, _all: None, lambda: False)
        assert found is not None
        return found.session


def empty_study() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    write_design(connection, DESIGN)
    return connection


def add_session(
    connection: sqlite3.Connection, events: list[InputEvent], surfaces: list[Surface], uid: str = "s", who: str = "P01"
) -> int:
    number = connection.execute(SESSION, (uid, who, max((one.t_ns for one in events), default=0) + MS)).lastrowid
    assert number is not None
    facts = Facts(connection, number)
    for surface in surfaces:
        connection.execute(*facts.fact_row(surface))
    connection.executemany(INSERT_EVENT, facts.event_rows(events))
    return number


def made(seed: int, size: int, *, marked: bool = True) -> Made:
    """Return a session of `size` events, with marks of every sort unless `marked` is false."""
    chance = random.Random(seed)
    connection = empty_study()
    events = random_events(chance, size)
    add_session(connection, events, random_surfaces(chance, events))
    if marked:
        add_marks(connection, chance, events[-1].t_ns if events else MS)
    return Made(connection, events)


def random_events(chance: random.Random, size: int) -> list[InputEvent]:
    """Return events of every sort, some at the same time, some after a rest."""
    t_ns, x, y = 0, 50, 50
    events = []
    for _ in range(size):
        t_ns += chance.choice([0, 1, 7, 7, 7, 30, 200]) * MS
        x, y = x + chance.randint(-9, 9), y + chance.randint(-9, 9)
        flags = chance.choice([0] * 9 + [1, 2, 4])
        value = chance.randint(0, 1)
        events.append(
            chance.choice(
                [
                    *[InputEvent(t_ns, 0, x, y, None, None, flags & 6)] * 6,
                    InputEvent(t_ns, 1, x, y, chance.choice([1, 1, 3]), value, flags & 6),
                    InputEvent(t_ns, 2, x, y, 0, chance.choice([-1, 1]), flags & 6),
                    InputEvent(t_ns, 3, None, None, chance.choice([1, 2, 7, 102, 0x110000 + 65]), value, flags),
                ]
            )
        )
    return events


def random_surfaces(chance: random.Random, events: list[InputEvent]) -> list[Surface]:
    """Return notes of two windows of the moderator's that come, go and get the focus."""
    return [
        Surface(
            t_ns=at.t_ns,
            name=chance.choice(["console", "strip"]),
            x_px=chance.randint(-50, 60),
            y_px=chance.randint(-50, 60),
            width_px=60,
            height_px=60,
            visible=chance.random() < 0.7,
            active=chance.random() < 0.3,
        )
        for at in sorted(chance.sample(events, min(6, len(events))))
    ]


def add_marks(connection: sqlite3.Connection, chance: random.Random, end_ns: int) -> None:
    """Add two attempts at each task, errors, notes, pauses, gaps and focus."""
    edges = sorted(chance.sample(range(max(end_ns, 20)), 9))
    for number, (start, end) in enumerate(list(pairwise(edges))[::2]):
        connection.execute(
            "INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome) VALUES (?, 1, ?, ?, ?, ?)",
            (f"a{number}", ("find", "buy")[number % 2], start, end, "success"),
        )
    connection.execute(
        "INSERT INTO pause (uid, session_id, started_ns, ended_ns, reason) VALUES ('p', 1, ?, ?, 'moderator')",
        edges[1:3],
    )
    connection.execute("INSERT INTO gap VALUES (1, ?, 0, ?, 'lock', '')", edges[3:5])
    for number in range(5):
        t_ns = chance.choice([*edges, chance.randrange(max(end_ns, 20))])
        connection.execute(
            "INSERT INTO error (uid, session_id, t_ns, error_type, text, coder) VALUES (?, 1, ?, 'slip', 'left', ?)",
            (f"e{number}", t_ns, None if number else "Bo"),
        )
        connection.execute(
            "INSERT INTO note (uid, session_id, t_ns, text) VALUES (?, 1, ?, 'hesitates')", (f"n{number}", t_ns)
        )
        connection.execute("INSERT INTO focus VALUES (1, ?, ?, 'shop', 'Basket')", (t_ns, number))
