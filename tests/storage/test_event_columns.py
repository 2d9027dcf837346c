"""Columns hold what the rows hold, in their order."""

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from uxlab.model.events import EventKind
from uxlab.privacy.keys import SHORTCUTS, KeyClass
from uxlab.storage.event_columns import Mark, of_every_mark, read_events
from uxlab.storage.m0001_create_study import m0001_create_study

Row = tuple[int, int, int, int, int | None, int | None, int | None, int | None, int]

FARTHEST = 2**53
CORRECTING = {KeyClass.BACKSPACE, KeyClass.DELETE, SHORTCUTS["z"]}

places = st.none() | st.integers(-FARTHEST, FARTHEST) | st.integers(-9, 9)
rows = st.tuples(
    st.integers(1, 2),
    st.integers(-5, 5) | st.integers(-(2**63), 2**63 - 1),
    st.integers(0, 9),
    st.integers(0, 3),
    places,
    places,
    st.none() | st.sampled_from([0, 1, 7, 8, 102, 120, 0x110000]),
    st.none() | st.integers(-2, 2),
    st.integers(0, 7),
)


def mark_of(row: Row) -> Mark:
    _, _, _, kind, x, y, code, value, flags = row
    return Mark(
        kind=EventKind(kind),
        repeat=bool(flags & 1),
        chord=bool(flags & 2),
        nowhere=x is None or y is None,
        release=kind in {1, 3} and value == 0,
        press=kind in {1, 3} and value == 1,
        correcting=kind == EventKind.KEY and code in CORRECTING,
    )


@given(st.lists(rows, max_size=30, unique_by=lambda row: row[:3]))
def test_any_rows_become_columns_in_the_order_of_time(given_rows: list[Row]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0001_create_study(Database(connection, execute_plugins=False))
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", given_rows)
        events = read_events(connection, 1)
    expected = sorted((row for row in given_rows if row[0] == 1), key=lambda row: row[1:3])
    assert events.t_ns.tolist() == [row[1] for row in expected]
    assert events.x.tolist() == [row[4] or 0 for row in expected]
    assert events.y.tolist() == [row[5] or 0 for row in expected]
    assert [Mark.of(number) for number in events.marks.tolist()] == [mark_of(row) for row in expected]


@pytest.mark.parametrize(
    ("noted", "kept"),
    [
        ([], True),
        (["off"], False),
        (["classes"], True),
        (["literal"], True),
        (["classes", "off"], False),
        (["off", "classes"], False),
        (["classes", "literal"], True),
    ],
)
def test_keys_are_known_where_every_sitting_kept_them(noted: list[str], *, kept: bool) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        m0001_create_study(Database(connection, execute_plugins=False))
        connection.execute("PRAGMA foreign_keys = OFF")
        rows = [(1, f"2026-01-01T0{n}:00", "keys_kept", value) for n, value in enumerate(noted)]
        others = [(1, "2026-01-02", "system", "off"), (2, "2026-01-02", "keys_kept", "classes" if not kept else "off")]
        connection.executemany("INSERT INTO environment VALUES (?, ?, ?, ?)", [*reversed(rows), *others])
        events = read_events(connection, 1)
    assert events.keys_kept is kept
    assert events.where(np.zeros(0, dtype=np.bool_)).keys_kept is kept


def test_what_is_told_of_a_mark_is_found_by_its_number() -> None:
    told = of_every_mark(lambda mark: 10 * mark.kind + mark.chord)
    assert [told[number] for number in (0, 3, 8, 11)] == [0, 30, 1, 31]
    assert told.size == 256
