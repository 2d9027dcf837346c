"""The first schema: what it accepts, refuses, protects and shows."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from uxlab.model.design import KeyPrivacy, WindowPrivacy
from uxlab.model.events import EventFlag, EventKind
from uxlab.model.session import ActionKind, Outcome
from uxlab.privacy.keys import LITERAL_BASE, SHORTCUTS, KeyClass, key_label
from uxlab.storage.m0001_create_study import m0001_create_study

SCHEMA = Path(__file__).parents[1] / "data" / "schema-v0001.sql"


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    m0001_create_study(Database(connection, execute_plugins=False))
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("INSERT INTO participant (uid, code) VALUES ('p', 'P01')")
    for number in (1, 2):
        connection.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES (?, 'P01', '', '', 'ready')",
            (f"s{number}",),
        )
    yield connection
    connection.close()


def test_the_schema_is_the_one_that_was_released(db: sqlite3.Connection) -> None:
    rows = db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    assert "\n".join(f"{sql};" for (sql,) in rows) + "\n" == SCHEMA.read_text(encoding="utf-8")


def test_every_table_is_strict_and_says_what_it_refers_to(db: sqlite3.Connection) -> None:
    tables = [row for row in db.execute("PRAGMA table_list") if row[2] == "table" and not row[1].startswith("sqlite_")]
    assert all(row[5] == 1 for row in tables)
    assert len(tables) > 25
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_is_marked_as_a_study(db: sqlite3.Connection) -> None:
    (number,) = db.execute("PRAGMA application_id").fetchone()
    assert number.to_bytes(4, "big") == b"UXLB"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO event VALUES (9, 0, 0, 0, 0, 0, NULL, NULL, 0)",
        "INSERT INTO event VALUES (1, 0, 0, 4, 0, 0, NULL, NULL, 0)",
        "INSERT INTO event VALUES (1, 'soon', 0, 0, 0, 0, NULL, NULL, 0)",
        "INSERT INTO attempt (uid, session_id, task, started_ns) VALUES ('a', 1, 'none', 0)",
        "INSERT INTO error (uid, session_id, t_ns, severity) VALUES ('e', 1, 0, 5)",
        "INSERT INTO study (id, uid, name, created_utc) VALUES (2, 'x', 'x', '')",
        "INSERT INTO indicator (uid, position, name, value, numerator, denominator) VALUES ('i', 1, 'x', 1, 1, 2)",
        "INSERT INTO indicator (uid, position, name, numerator) VALUES ('i', 1, 'x', 1)",
    ],
)
def test_what_cannot_be_is_refused(db: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)


def test_every_value_of_the_model_is_accepted(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO task (uid, key, position, name) VALUES ('t', 'a', 1, 'A')")
    for n, outcome in enumerate(Outcome):
        db.execute(
            "INSERT INTO attempt (uid, session_id, task, started_ns, outcome) VALUES (?, 1, 'a', 0, ?)", (n, outcome)
        )
    for n, kind in enumerate(ActionKind):
        db.execute(
            "INSERT INTO action (uid, session_id, t_ns, written_utc, actor, kind, command, before, after, undoable)"
            " VALUES (?, 1, 0, '', '', ?, '', '[]', '[]', 1)",
            (n, kind),
        )
    db.execute("INSERT INTO study (id, uid, name, created_utc) VALUES (1, 'x', 'x', '')")
    for keys in KeyPrivacy:
        db.execute("UPDATE study SET key_privacy = ?", (keys,))
    for windows in WindowPrivacy:
        db.execute("UPDATE study SET window_privacy = ?", (windows,))


@pytest.mark.parametrize(
    "statement",
    ["UPDATE action SET command = 'other'", "DELETE FROM action", "UPDATE event SET x = 5", "DELETE FROM session"],
)
def test_what_was_logged_cannot_be_rewritten(db: sqlite3.Connection, statement: str) -> None:
    db.execute(
        "INSERT INTO action (uid, session_id, t_ns, written_utc, actor, kind, command, before, after, undoable)"
        " VALUES ('a', 1, 0, '', '', 'do', '', '[]', '[]', 1)"
    )
    db.execute("INSERT INTO event VALUES (1, 0, 0, 0, 0, 0, NULL, NULL, 0)")
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|never rewritten|FOREIGN KEY"):
        db.execute(statement)


def test_stored_codes_have_words(db: sqlite3.Connection) -> None:
    assert dict(db.execute("SELECT * FROM event_kind")) == {kind: kind.name.lower() for kind in EventKind}
    keys = {code: key_label(code) for code in [*KeyClass, *SHORTCUTS.values()]}
    assert dict(db.execute("SELECT * FROM key_code")) == keys
    assert {number for (number,) in db.execute("SELECT id FROM event_flag")} == {
        EventFlag.REPEAT,
        EventFlag.CHORD,
        EventFlag.INJECTED,
    }


def test_the_view_reads_well(db: sqlite3.Connection) -> None:
    db.executemany(
        "INSERT INTO event VALUES (1, ?, 0, ?, ?, ?, ?, ?, ?)",
        [
            (1_500_000_000, 0, -3, 4, None, None, 0),
            (2_000_000_000, 1, 5, 6, 1, 1, 0),
            (3_000_000_000, 1, 5, 6, 8, 0, 4),
            (4_000_000_000, 2, 5, 6, 0, -2, 0),
            (5_000_000_000, 2, 5, 6, 1, 1, 0),
            (6_000_000_000, 3, None, None, 1, 1, 1),
            (7_000_000_000, 3, None, None, 101 + 1, 1, 0),
            (8_000_000_000, 3, None, None, LITERAL_BASE + ord("é"), 0, 0),
            (9_000_000_000, 3, None, None, 1, 1, 2),
        ],
    )
    assert db.execute("SELECT * FROM participant_event").fetchall() == [
        (1, "P01", 1.5, "move", -3, 4, None, None, 0),
        (1, "P01", 2.0, "button", 5, 6, "left", "press", 0),
        (1, "P01", 3.0, "button", 5, 6, "button 8", "release", 1),
        (1, "P01", 4.0, "scroll", 5, 6, "vertical", "-2", 0),
        (1, "P01", 5.0, "scroll", 5, 6, "horizontal", "1", 0),
        (1, "P01", 6.0, "key", None, None, "letter", "repeat", 0),
        (1, "P01", 7.0, "key", None, None, "shortcut c", "press", 0),
        (1, "P01", 8.0, "key", None, None, "é", "release", 0),
    ]


def test_the_view_leaves_out_input_in_own_windows(db: sqlite3.Connection) -> None:
    db.executemany(
        "INSERT INTO surface VALUES (?, ?, 0, 'console', 100, 100, 50, 20, ?, ?)",
        [(1, 10, 1, 1), (1, 20, 1, 0), (1, 30, 0, 0), (2, 0, 1, 1)],
    )
    db.executemany(
        "INSERT INTO event VALUES (1, ?, ?, ?, ?, ?, 1, 1, 0)",
        [
            (t_ns, seq, kind, x, y)
            for t_ns in (9, 10, 19, 20, 29, 30)
            for seq, (kind, x, y) in enumerate([(3, None, None), (1, 100, 119), (1, 150, 100), (0, 149, 120)])
        ],
    )
    left = db.execute("SELECT CAST(seconds * 1e9 + 0.5 AS INTEGER), kind, x FROM participant_event").fetchall()
    outside = [("button", 150), ("move", 149)]
    everything = [("key", None), ("button", 100), *outside]
    assert left == [
        (t_ns, kind, x)
        for t_ns, seen in (
            (9, everything),
            (10, outside),
            (19, outside),
            (20, [("key", None), *outside]),
            (29, [("key", None), *outside]),
            (30, everything),
        )
        for kind, x in seen
    ]
