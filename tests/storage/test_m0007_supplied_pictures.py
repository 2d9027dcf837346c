"""Older studies have no supplied pictures, and their reports go on showing those that were taken."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0007_supplied_pictures import m0007_supplied_pictures

_INSERT = "INSERT INTO supplied_picture (uid, task, name, file, sha256, width_px, height_px) VALUES "


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("CREATE TABLE task (key TEXT NOT NULL UNIQUE) STRICT")
        connection.execute("CREATE TABLE clip (session_id INTEGER NOT NULL) STRICT")
        connection.execute("CREATE TABLE report_choice (id INTEGER PRIMARY KEY) STRICT")
        connection.execute("INSERT INTO report_choice VALUES (1)")
        m0007_supplied_pictures(Database(connection, execute_plugins=False))
        connection.execute("INSERT INTO task VALUES ('find')")
        yield connection


def test_nothing_is_supplied_and_pictures_are_in_reports(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT * FROM supplied_picture").fetchall() == []
    assert db.execute("SELECT pictures FROM report_choice").fetchall() == [(1,)]


def test_a_picture_follows_the_key_of_its_task_or_is_of_none(db: sqlite3.Connection) -> None:
    db.execute(f"{_INSERT} ('a', 'find', 'n', 'f', 's', 4, 3), ('b', NULL, 'n', 'f', 's', 4, 3)")
    db.execute("UPDATE task SET key = 'look'")
    assert db.execute("SELECT task FROM supplied_picture ORDER BY id").fetchall() == [("look",), (None,)]


@pytest.mark.parametrize(
    "nonsense",
    [
        "UPDATE report_choice SET pictures = 2",
        f"{_INSERT} ('a', 'gone', 'n', 'f', 's', 4, 3)",
        f"{_INSERT} ('a', 'find', 'n', 'f', 's', 0, 3)",
        f"{_INSERT} ('a', 'find', 'n', NULL, 's', 4, 3)",
        f"{_INSERT} ('a', 'find', 'n', 'f', 's', 4, 3), ('a', 'find', 'n', 'f', 's', 4, 3)",
    ],
)
def test_what_cannot_be_is_refused(db: sqlite3.Connection, nonsense: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(nonsense)
