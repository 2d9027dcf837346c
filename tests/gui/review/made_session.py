"""A real study file with one session that has recorded input, and another without."""

import random
import sqlite3
from pathlib import Path

import pytest

from tests.lab.made_studies import S, Visit, make_study
from tests.storage.random_input import random_events
from uxlab.lab.open_study import open_study
from uxlab.model.events import InputEvent
from uxlab.model.session import Outcome
from uxlab.storage.facts import INSERT_EVENT, Facts

EVENTS = 1_000
"""About 40 s of input, over both attempts of s1 and a little further."""

VISITS = (
    Visit(
        "P01",
        tried=[("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 20)],  # 0 to 10 s, 11 to 31 s
        errors=[(3, "slip"), (15, "slip")],
        notes=[(4, "Sighs"), (20, "Reads the delivery terms line by line")],
    ),
    Visit("P02", tried=[("find", Outcome.FAILURE, 10)], errors=[(2, "mistake")]),
)


def some_events() -> list[InputEvent]:
    """Return the input of session s1, the participant's and some of the moderator's; always the same."""
    return random_events(random.Random(7), EVENTS)


def make_reviewed(path: Path) -> Path:
    """Make a study; s1 has input, a pause from 12 to 13 s, a gap from 18 to 18.5 s, and windows in front."""
    events = some_events()
    made = make_study(path, VISITS)

    def write(connection: sqlite3.Connection) -> None:
        number = connection.execute("SELECT id FROM session WHERE uid = 's1'").fetchone()[0]
        connection.executemany(INSERT_EVENT, Facts(connection, number).event_rows(events))
        connection.execute("UPDATE session SET ended_ns = ? WHERE id = ?", (max(one.t_ns for one in events), number))
        connection.execute(
            "INSERT INTO pause (uid, session_id, started_ns, ended_ns, reason) VALUES ('s1-p', ?, ?, ?, 'moderator')",
            (number, 12 * S, 13 * S),
        )
        connection.execute("INSERT INTO gap VALUES (?, ?, 0, ?, 'secure-input', '')", (number, 18 * S, 18 * S + S // 2))
        for place, (t_ns, application, title) in enumerate([(0, "Firefox", "Shop"), (25 * S, "Files", "Home")]):
            connection.execute("INSERT INTO focus VALUES (?, ?, ?, ?, ?)", (number, t_ns, place, application, title))

    study = open_study(made, pytest.fail)
    study.recording.writer.run(write)
    study.close()
    return made
