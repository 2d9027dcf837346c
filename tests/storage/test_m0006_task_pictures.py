"""Older studies take no pictures of anybody's screen until somebody asks for them."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from uxlab.storage.m0006_task_pictures import m0006_task_pictures


def test_it_is_off_in_an_older_study_and_either_on_or_off() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE study (name TEXT NOT NULL) STRICT")
        connection.execute("INSERT INTO study VALUES ('Shop')")
        m0006_task_pictures(Database(connection, execute_plugins=False))
        assert connection.execute("SELECT name, task_pictures FROM study").fetchall() == [("Shop", 0)]
        connection.execute("UPDATE study SET task_pictures = 1")
        for wrong in (2, None):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute("UPDATE study SET task_pictures = ?", (wrong,))
