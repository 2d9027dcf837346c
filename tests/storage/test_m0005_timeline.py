"""Older files gain the tables of what review derives, empty at first."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0005_timeline import m0005_timeline


def test_the_tables_are_empty_and_go_with_the_session() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("CREATE TABLE session (id INTEGER PRIMARY KEY)")
        m0005_timeline(Database(connection, execute_plugins=False))
        assert connection.execute("SELECT * FROM timeline").fetchall() == []
        connection.execute("INSERT INTO session VALUES (1)")
        connection.execute("INSERT INTO timeline VALUES (1, 1, 0, 0, 0, 0)")
        connection.execute("INSERT INTO timeline_numbers VALUES (1, 't_ns', x'00')")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO timeline_numbers VALUES (1, 't_ns', x'00')")
        connection.execute("DELETE FROM session")
        assert connection.execute("SELECT * FROM timeline_numbers").fetchall() == []
