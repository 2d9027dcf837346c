"""Older files gain the author's part of a report, empty at first."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0004_report_plan import m0004_report_plan


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0004_report_plan(Database(connection, execute_plugins=False))
        yield connection


def test_nothing_is_written_and_notes_are_out(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT * FROM report_text").fetchall() == []
    assert db.execute("SELECT left_out, notes FROM report_choice").fetchall() == [("[]", 0)]


@pytest.mark.parametrize(
    "nonsense",
    [
        "INSERT INTO report_choice (id) VALUES (2)",
        "UPDATE report_choice SET notes = 2",
        "INSERT INTO report_text VALUES ('title', NULL)",
        "INSERT INTO report_text VALUES ('title', 'a'), ('title', 'b')",
    ],
)
def test_what_cannot_be_is_refused(db: sqlite3.Connection, nonsense: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(nonsense)
