"""A session read and changed in one transaction, so that what was decided is still true when it is written."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace

from uxlab.model.design import Design
from uxlab.model.session import Action, ErrorMark, Note, Record
from uxlab.recording.snapshot import Snapshot, after
from uxlab.storage.actions import action_row, insert_action
from uxlab.storage.design_read import read_design
from uxlab.storage.records import apply_change, session_number, update_session
from uxlab.storage.session_store import read_snapshot

Watch = Callable[[int, int], None]
"""Hears how many of how many changes are written, and raises what is to end it."""

_LINK_ERROR = (
    "UPDATE problem_evidence SET error_uid = ? WHERE session_id = ? AND t_ns = ?"
    " AND error_uid IS NULL AND note_uid IS NULL"
)
_LINK_NOTE = (
    "UPDATE problem_evidence SET note_uid = ? WHERE session_id = ? AND t_ns = ?"
    " AND error_uid IS NULL AND note_uid IS NULL"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionToCorrect:
    """A session with the design of its study; `written` tells when (UTC) each action of its log was written."""

    snapshot: Snapshot
    design: Design
    written: dict[str, str]


def unwatched(_done: int, _of: int) -> None:
    """Let it go on."""


def read_session(connection: sqlite3.Connection, uid: str, coder: str | None = None) -> Snapshot:
    """Return a session as `coder` knows it: with the marks and the log of nobody else; None is the moderator.

    Raises:
        UsageError: there is no such session.
    """
    return read_snapshot(connection, session_number(connection, uid), coder)


def read_to_correct(connection: sqlite3.Connection, uid: str, coder: str | None = None) -> SessionToCorrect:
    """Return a session as `coder` knows it, with what its corrections are told with.

    Raises:
        UsageError: there is no such session.
    """
    number = session_number(connection, uid)
    rows = connection.execute("SELECT uid, written_utc FROM action WHERE session_id = ?", (number,))
    return SessionToCorrect(
        snapshot=read_snapshot(connection, number, coder), design=read_design(connection), written=dict(rows.fetchall())
    )


def change_session(
    connection: sqlite3.Connection,
    uid: str,
    decide: Callable[[Snapshot, Design], Action | None],
    coder: str | None = None,
    watch: Watch = unwatched,
) -> SessionToCorrect:
    """Carry out what `decide` makes of a session, in the transaction of the caller; return the session after it.

    `coder`: as whom the session is read. Where nothing is decided, nothing is written.

    Raises:
        UsageError: there is no such session, or a text in the action cannot be stored.
        UxlabError: what `decide` or `watch` raises; the transaction is then to be rolled back.
    """
    known = read_to_correct(connection, uid, coder)
    action = decide(known.snapshot, known.design)
    if action is None:
        return known
    number, following = session_number(connection, uid), after(known.snapshot, action)
    insert_action(connection, action_row(action), number)
    for done, change in enumerate(action.changes):
        watch(done, len(action.changes))
        apply_change(connection, change, number)
        if change.before is None:
            _link_again(connection, change.after, number)
    update_session(connection, following.session, number)
    (written,) = connection.execute("SELECT written_utc FROM action WHERE uid = ?", (action.uid,)).fetchone()
    return replace(known, snapshot=following, written={**known.written, action.uid: written})


def _link_again(connection: sqlite3.Connection, record: Record | None, number: int) -> None:
    """Let the evidence of problems at the very moment of a mark that is there, or there again, be about the mark."""
    if isinstance(record, ErrorMark | Note) and record.coder is None:
        statement = _LINK_ERROR if isinstance(record, ErrorMark) else _LINK_NOTE
        connection.execute(statement, (record.uid, number, record.t_ns))
