"""What was in a file of the first schema stays as it was, and reads as counted."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from uxlab.model.session import Action, ActionKind, Session
from uxlab.recording.undo import redo_changes, redoable, undo_changes, undoable
from uxlab.storage.m0001_create_study import m0001_create_study
from uxlab.storage.m0002_what_was_counted import m0002_what_was_counted
from uxlab.storage.results import read_study_data
from uxlab.storage.sessions import resume_session
from uxlab.storage.study_file import open_for_reading, open_for_recording

OLD = Path(__file__).parents[1] / "data" / "studies" / "v0001.uxlab"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of a study that the first schema left behind."""
    copy = tmp_path / "old.uxlab"
    copy.write_bytes(OLD.read_bytes())
    return copy


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        database = Database(connection, execute_plugins=False)
        m0001_create_study(database)
        connection.execute("INSERT INTO task (uid, key, position, name) VALUES ('t', 'find', 1, 'Find')")
        connection.execute("INSERT INTO participant (uid, code) VALUES ('p', 'P01')")
        connection.execute(
            "INSERT INTO session (uid, participant, moderator, started_utc, state) VALUES ('s', 'P01', '', '', 'ready')"
        )
        connection.execute("INSERT INTO attempt (uid, session_id, task, started_ns) VALUES ('before', 1, 'find', 0)")
        m0002_what_was_counted(database)
        yield connection


def test_what_was_there_counts_as_counted(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT uid, errors_counted, assists_counted FROM attempt").fetchall() == [("before", 1, 1)]


@pytest.mark.parametrize(
    "statement", ["UPDATE attempt SET errors_counted = ?", "UPDATE attempt SET assists_counted = ?"]
)
def test_it_was_counted_or_not(db: sqlite3.Connection, statement: str) -> None:
    for value in (2, None, "no"):
        with pytest.raises(sqlite3.IntegrityError):
            db.execute(statement, (value,))
    for value in (0, 1):
        assert db.execute(statement, (value,)).rowcount == 1


def test_an_old_study_is_migrated_as_it_is_opened_for_recording_and_a_copy_stays(old: Path) -> None:
    before = OLD.read_bytes()
    open_for_recording(old, print).close()
    (aside,) = old.parent.glob("old.v0001.*.uxlab")
    for file, attempts in ((old, 2), (aside, 2)):
        with open_for_reading(file) as study:
            (session,) = study.read(read_study_data).sessions
            assert [one.errors_counted and one.assists_counted for one in session.attempts] == [True] * attempts
    with closing(sqlite3.connect(aside)) as copy, closing(sqlite3.connect(OLD)) as original:
        assert list(copy.iterdump()) == list(original.iterdump())
    assert OLD.read_bytes() == before


def test_old_actions_can_be_undone_and_redone_after_the_migration(old: Path) -> None:
    with open_for_recording(old, print) as study:
        store = resume_session(study, "session-1")
        for kind, changes_of in ((ActionKind.UNDO, undo_changes), (ActionKind.REDO, redo_changes)):
            for number in range(7):
                snapshot = store.load()
                target = (undoable if kind is ActionKind.UNDO else redoable)(snapshot.log)
                assert target is not None
                changes = changes_of(snapshot.log)
                sessions = [change.after for change in changes if isinstance(change.after, Session)]
                action = Action(
                    uid=f"{kind}-{number}", t_ns=number, actor="Ada", kind=kind, command=kind, changes=changes,
                    target_uid=target.uid,
                )  # fmt: skip
                store.commit(action, sessions[-1] if sessions else snapshot.session)
            attempts = store.load().attempts
            assert [one.errors_counted for one in attempts] == ([] if kind is ActionKind.UNDO else [True, True])
