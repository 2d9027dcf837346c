"""Older files gain the columns of the app, with what was meant before."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.m0002_what_was_counted import m0002_what_was_counted
from uxlab.storage.m0003_app_design import m0003_app_design


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        database = Database(connection, execute_plugins=False)
        m0001_create_study(database)
        m0002_what_was_counted(database)
        connection.execute("INSERT INTO study (id, uid, name, created_utc) VALUES (1, 'x', 'x', '')")
        connection.execute("INSERT INTO task (uid, key, position, name) VALUES ('t', 'find', 1, 'Find')")
        connection.executemany("INSERT INTO participant (uid, code) VALUES (?, ?)", [("b", "P02"), ("a", "P01")])
        connection.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('s', 'P01', '', '', 'ready')"
        )
        connection.execute("INSERT INTO attempt (uid, session_id, task, started_ns) VALUES ('before', 1, 'find', 0)")
        m0003_app_design(database)
        yield connection


def test_participants_keep_the_order_in_which_they_were_added(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT code FROM participant ORDER BY position").fetchall() == [("P02",), ("P01",)]


def test_what_was_there_means_what_it_meant(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT task_order FROM session").fetchall() == [(None,)]
    assert db.execute("SELECT extra_time_s FROM attempt").fetchall() == [(0.0,)]
    assert db.execute(
        "SELECT product, consent_version, autopilot_consent, autopilot_tasks, autopilot_questionnaires,"
        " participant_fields, move_rate_hz FROM study"
    ).fetchall() == [("", 1, 1, 1, 1, "[]", None)]


@pytest.mark.parametrize(
    "nonsense",
    [
        "UPDATE study SET consent_version = 0",
        "UPDATE study SET move_rate_hz = 0",
        "UPDATE study SET autopilot_tasks = 2",
        "UPDATE attempt SET extra_time_s = -1",
        "UPDATE task SET start_page = NULL",
        "UPDATE participant SET appointment = NULL",
    ],
)
def test_what_cannot_be_is_refused(db: sqlite3.Connection, nonsense: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(nonsense)
