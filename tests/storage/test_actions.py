"""The log of actions survives storing, and a person can read it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from uxlab.errors import UsageError
from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Session,
    SessionState,
)
from uxlab.storage.actions import action_row, insert_action, read_actions
from uxlab.storage.records import insert_session

EVERYTHING = Action(
    uid="a1",
    t_ns=5,
    actor="Ada",
    kind=ActionKind.UNDO,
    command="note “zögert” 😀",
    changes=(
        Change(None, Attempt(uid="x", task="return", started_ns=5)),
        Change(
            Attempt(uid="x", task="return", started_ns=5),
            Attempt(uid="x", task="return", started_ns=5, ended_ns=9, outcome=Outcome.SUCCESS, assisted=True),
        ),
        Change(None, Attempt(uid="y", task="return", started_ns=5, errors_counted=False, assists_counted=False)),
        Change(Pause(uid="p", started_ns=1), None),
        Change(None, ErrorMark(uid="e", t_ns=2, error_type="slip", severity=2, text="O'Brien\0")),
        Change(None, Note(uid="n", t_ns=2, text='"<b>\n')),
        Change(None, Answer(uid="q", t_ns=2, questionnaire="sus", item="1", number=4)),
        Change(
            Session(uid="s", participant="P01", condition=None, moderator="", started_utc="", state=SessionState.READY),
            None,
        ),
    ),
    target_uid="a0",
    undoable=False,
)


@pytest.fixture
def file(path: Path, session: Session) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        insert_session(connection, session)
        yield connection


def _action(text: str) -> Action:
    changes = (Change(None, Note(uid="n", t_ns=2, text=text)),)
    return Action(uid="a", t_ns=1, actor="Ada", kind=ActionKind.DO, command="note", changes=changes)


def test_actions_survive_in_their_order(file: sqlite3.Connection) -> None:
    first = _action("x")
    for action in (first, EVERYTHING):
        insert_action(file, action_row(action), 1)
    assert list(read_actions(file, 1)) == [first, EVERYTHING]
    assert list(read_actions(file, 2)) == []


def test_a_row_can_be_read_by_a_person(file: sqlite3.Connection) -> None:
    insert_action(file, action_row(_action("zögert")), 1)
    command, before, after = file.execute("SELECT command, before, after FROM action").fetchone()
    assert (command, before) == ("note", "[null]")
    assert after == '[{"record": "note", "uid": "n", "t_ns": 2, "text": "zögert", "tag": ""}]'


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UsageError, match="half a character"):
        action_row(_action("x\ud800"))


def test_what_is_no_number_is_a_bug() -> None:
    answer = Answer(uid="q", t_ns=2, questionnaire="sus", item="1", number=float("nan"))
    action = Action(uid="a", t_ns=1, actor="", kind=ActionKind.DO, command="", changes=(Change(None, answer),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        action_row(action)


def test_before_and_after_are_lists_of_equal_length() -> None:
    row = action_row(EVERYTHING)
    assert len(json.loads(str(row[6]))) == len(json.loads(str(row[7]))) == len(EVERYTHING.changes)


def test_a_row_from_before_attempts_said_what_was_counted_reads_as_counted(file: sqlite3.Connection) -> None:
    after = '[{"record": "attempt", "uid": "x", "task": "return", "started_ns": 5, "ended_ns": null, "outcome": null, '
    after += '"assisted": true}]'
    insert_action(file, ("a1", 5, "", "Ada", "do", "begin", "[null]", after, None, True, None), 1)
    (action,) = read_actions(file, 1)
    assert action.changes == (Change(None, Attempt(uid="x", task="return", started_ns=5, assisted=True)),)
