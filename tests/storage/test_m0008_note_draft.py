"""Older studies have nothing half typed; a session has at most one text for a moment."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0008_note_draft import m0008_note_draft

_INSERT = "INSERT INTO note_draft (session_id, began_ns, text)"


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("CREATE TABLE session (id INTEGER PRIMARY KEY) STRICT")
        connection.execute("INSERT INTO session VALUES (1)")
        m0008_note_draft(Database(connection, execute_plugins=False))
        yield connection


def test_it_begins_empty_and_goes_with_its_session(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT * FROM note_draft").fetchall() == []
    db.execute("INSERT INTO note_draft VALUES (1, 5, 'Hesit'), (1, 9, '')")
    db.execute("DELETE FROM session")
    assert db.execute("SELECT * FROM note_draft").fetchall() == []


@pytest.mark.parametrize(
    "nonsense",
    ["VALUES (2, 5, 'x')", "VALUES (1, 5, NULL)", "VALUES (1, NULL, 'x')", "VALUES (1, 5, 'x'), (1, 5, 'y')"],
)
def test_what_cannot_be_is_refused(db: sqlite3.Connection, nonsense: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"{_INSERT} {nonsense}")
