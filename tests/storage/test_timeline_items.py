"""What was noted of a session, on its tracks."""

import sqlite3

import pytest

from tests.storage.random_input import add_session, empty_study
from uxlab.errors import UsageError
from uxlab.storage.timeline_items import read_items, read_session, read_span
from uxlab.timeline.items import Item, Track


@pytest.fixture
def file() -> sqlite3.Connection:
    connection = empty_study()
    add_session(connection, [], [])
    connection.executescript("""
    INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome, assisted)
      VALUES ('a', 1, 'find', 5, 50, 'success', 1), ('b', 1, 'buy', 60, NULL, NULL, 0);
    INSERT INTO pause (uid, session_id, started_ns, ended_ns, reason) VALUES ('p', 1, 20, 30, 'moderator');
    INSERT INTO gap VALUES (1, 20, 0, 31, 'pause', 'asked for');
    INSERT INTO error (uid, session_id, t_ns, error_type, severity, text, coder)
      VALUES ('e', 1, 12, 'slip', 2, 'missed', NULL), ('c', 1, 13, NULL, NULL, '', 'Bo');
    INSERT INTO note (uid, session_id, t_ns, text, tag) VALUES ('n', 1, 12, 'hm', 'quote');
    INSERT INTO focus VALUES (1, 1, 0, 'shop', NULL), (1, 40, 0, NULL, 'Mail');
    """)
    return connection


def test_everything_is_there_in_order(file: sqlite3.Connection) -> None:
    assert read_items(file, 1, 100, None) == (
        Item(track=Track.FOCUS, started_ns=1, ended_ns=40, label="shop"),
        Item(track=Track.TASKS, started_ns=5, ended_ns=50, uid="a", label="find", detail="success", assisted=True),
        Item(track=Track.ERRORS, started_ns=12, ended_ns=12, uid="e", label="slip", detail="missed", severity=2),
        Item(track=Track.NOTES, started_ns=12, ended_ns=12, uid="n", label="quote", detail="hm"),
        Item(track=Track.PAUSES, started_ns=20, ended_ns=30, uid="p", label="moderator"),
        Item(track=Track.GAPS, started_ns=20, ended_ns=31, label="pause", detail="asked for"),
        Item(track=Track.FOCUS, started_ns=40, ended_ns=100, detail="Mail"),
        Item(track=Track.TASKS, started_ns=60, ended_ns=100, uid="b", label="buy", open=True),
    )


def test_a_coder_sees_their_own_marks_alone(file: sqlite3.Connection) -> None:
    seen = [item.uid for item in read_items(file, 1, 100, "Bo") if item.track in {Track.ERRORS, Track.NOTES}]
    assert seen == ["c"]


def test_the_span_holds_whatever_there_is(file: sqlite3.Connection) -> None:
    assert read_span(file, 1) == (0, 1_000_000)
    file.execute("UPDATE session SET ended_ns = NULL")
    assert read_span(file, 1) == (0, 61)
    file.execute("INSERT INTO event VALUES (1, 70, 0, 0, 5, 6, NULL, NULL, 0)")
    assert read_span(file, 1) == (0, 71)


def test_an_empty_session_has_a_span() -> None:
    connection = empty_study()
    add_session(connection, [], [])
    connection.execute("UPDATE session SET ended_ns = NULL")
    assert read_span(connection, 1) == (0, 1)


def test_whose_session_it_is(file: sqlite3.Connection) -> None:
    assert read_session(file, "s") == (1, "P01", None)
    with pytest.raises(UsageError, match="no session x"):
        read_session(file, "x")
