"""Records are added, changed and taken away only as their change says."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.model.session import (
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    PauseReason,
    Record,
    Session,
    SessionState,
)
from uxlab.storage.records import apply_change, insert_session, read_records, update_session

RECORDS: list[tuple[Record, Record]] = [
    (
        Attempt(uid="x", task="return", started_ns=-5),
        Attempt(uid="x", task="find-shoes", started_ns=7, ended_ns=9, outcome=Outcome.PARTIAL, assisted=True),
    ),
    (
        Attempt(uid="x", task="return", started_ns=0),
        Attempt(uid="x", task="return", started_ns=0, extra_time_s=90.5),
    ),
    (
        Attempt(uid="x", task="return", started_ns=0, errors_counted=False),
        Attempt(uid="x", task="return", started_ns=0, assists_counted=False),
    ),
    (Pause(uid="x", started_ns=5), Pause(uid="x", started_ns=5, ended_ns=9, reason=PauseReason.INTERRUPTION)),
    (ErrorMark(uid="x", t_ns=1), ErrorMark(uid="x", t_ns=2**62, error_type="slip", severity=4, text="O'Brien\0😀")),
    (Note(uid="x", t_ns=1, text=""), Note(uid="x", t_ns=1, text="<b>", tag="assist")),
    (
        Answer(uid="x", t_ns=1, questionnaire="sus", item="1"),
        Answer(uid="x", t_ns=1, questionnaire="sus", item="1", number=4.0, text="well", attempt_uid=None),
    ),
]


@pytest.fixture
def file(path: Path, session: Session) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert insert_session(connection, session) == 1
        yield connection


@pytest.mark.parametrize(("before", "after"), RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_is_added_changed_taken_away_and_put_back(
    file: sqlite3.Connection, before: Record, after: Record
) -> None:
    kind = type(before)
    for change, left in (
        (Change(None, before), (before,)),
        (Change(before, after), (after,)),
        (Change(after, before), (before,)),
        (Change(before, None), ()),
        (Change(None, after), (after,)),
    ):
        apply_change(file, change, 1)
        assert read_records(file, kind, 1) == left


@pytest.mark.parametrize(("before", "after"), RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_that_is_not_as_expected_is_not_touched(
    file: sqlite3.Connection, before: Record, after: Record
) -> None:
    apply_change(file, Change(None, after), 1)
    for change in (Change(before, after), Change(before, None)):
        with pytest.raises(ValueError, match="the record to change is"):
            apply_change(file, change, 1)
    assert read_records(file, type(after), 1) == (after,)


def test_a_change_of_nothing_is_a_mistake(file: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="without records"):
        apply_change(file, Change(None, None), 1)


def test_another_session_is_out_of_reach(file: sqlite3.Connection, session: Session) -> None:
    note = Note(uid="n", t_ns=1, text="x")
    apply_change(file, Change(None, note), 1)
    other = insert_session(file, replace(session, uid="s2"))
    assert read_records(file, Note, other) == ()
    with pytest.raises(ValueError, match="the record to change is"):
        apply_change(file, Change(note, None), other)


def test_the_session_itself_changes(file: sqlite3.Connection, session: Session) -> None:
    running = replace(session, state=SessionState.RUNNING)
    apply_change(file, Change(session, running), 1)
    assert read_records(file, Session, 1) == (running,)
    finished = replace(running, state=SessionState.FINISHED, ended_ns=5)
    update_session(file, finished, 1)
    assert read_records(file, Session, 1) == (finished,)


def test_records_keep_the_order_in_which_they_came(file: sqlite3.Connection) -> None:
    notes = [Note(uid=str(n), t_ns=9 - n, text="") for n in range(5)]
    for note in notes:
        apply_change(file, Change(None, note), 1)
    apply_change(file, Change(notes[1], replace(notes[1], text="later")), 1)
    apply_change(file, Change(notes[4], None), 1)
    apply_change(file, Change(None, notes[4]), 1)
    assert [note.uid for note in read_records(file, Note, 1)] == ["0", "1", "2", "3", "4"]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**63), 2**63 - 1))
def test_any_text_and_time_is_kept(text: str, t_ns: int) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, session_id, uid, t_ns, text, tag, coder)")
        note = Note(uid="n", t_ns=t_ns, text=text, tag=text)
        apply_change(connection, Change(None, note), 1)
        assert read_records(connection, Note, 1) == (note,)


def test_a_session_keeps_its_order_of_tasks(file: sqlite3.Connection, session: Session) -> None:
    for order in (("return", "find-shoes"), (), ("schön", 'a"b'), None):
        update_session(file, replace(session, task_order=order), 1)
        assert read_records(file, Session, 1) == (replace(session, task_order=order),)
    other = replace(session, uid="other", task_order=("return",))
    assert read_records(file, Session, insert_session(file, other)) == (other,)
    assert file.execute("SELECT task_order FROM session WHERE uid = 'other'").fetchone() == ('["return"]',)
