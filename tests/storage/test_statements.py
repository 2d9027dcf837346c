"""Rows by column go in, change, and come out as they were."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from uxlab.storage.statements import columns_of, delete, found, insert, select, update


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size REAL)")
        yield connection


def test_a_row_is_added_under_the_next_number(db: sqlite3.Connection) -> None:
    assert [insert(db, "thing", {"name": name}) for name in ("a", "b")] == [1, 2]
    assert list(select(db, columns_of("thing", ["name", "size"], order="name DESC"))) == [
        {"name": "b", "size": None},
        {"name": "a", "size": None},
    ]


def test_rows_are_found_changed_and_deleted_by_what_is_in_them(db: sqlite3.Connection) -> None:
    insert(db, "thing", {"name": "a", "size": 1.5})
    insert(db, "thing", {"name": "b", "size": None})
    assert found(db, "thing", {"size": None}) == ({"id": 2, "name": "b", "size": None},)
    assert update(db, "thing", {"name": "c"}, {"name": "a", "size": 1.5}) == 1
    assert update(db, "thing", {}, {"name": "c"}) == 0
    assert delete(db, "thing", {"size": None}) == 1
    assert found(db, "thing", {"id": 1}) == ({"id": 1, "name": "c", "size": 1.5},)


def test_a_column_may_be_changed_by_its_own_value(db: sqlite3.Connection) -> None:
    insert(db, "thing", {"name": "a"})
    assert update(db, "thing", {"name": "b"}, {"name": "a"}) == 1


def test_what_is_read_is_no_statement(db: sqlite3.Connection) -> None:
    insert(db, "thing", {"name": "'; DROP TABLE thing; --"})
    assert [row["name"] for row in select(db, "SELECT name FROM thing WHERE id = ?", (1,))] == [
        "'; DROP TABLE thing; --"
    ]
