"""The marks of further coders, beside those that the moderator made live."""

import sqlite3
from collections.abc import Mapping, Sequence

from uxlab.model.coding import CodedMark
from uxlab.recording.corrections_log import SETTLE, before_settling
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.session_store import read_snapshot
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_actions import log_study_action
from uxlab.storage.text import refuse_half_characters

_SELECT = (
    "SELECT session.uid, t_ns, error_type, coder FROM error JOIN session ON session.id = session_id"
    " ORDER BY session_id, t_ns, error.id"
)
_NOT_COUNTED = (
    "SELECT DISTINCT session.uid FROM attempt JOIN session ON session.id = session_id WHERE NOT errors_counted"
)
_SETTLED = (
    "SELECT DISTINCT session.id, session.uid FROM action JOIN session ON session.id = session_id"
    " WHERE command LIKE ? ORDER BY session.id"
)
_CODERS = (
    "SELECT coder FROM error WHERE coder IS NOT NULL UNION SELECT coder FROM note WHERE coder IS NOT NULL ORDER BY 1"
)
_OF_CODER = "SELECT t_ns, error_type FROM error WHERE coder = ? AND session_id = (SELECT id FROM session WHERE uid = ?)"
_DELETE = "DELETE FROM error WHERE coder = ? AND session_id = (SELECT id FROM session WHERE uid = ?)"
_INSERT = (
    "INSERT INTO error (uid, session_id, t_ns, error_type, coder) SELECT ?, id, ?, ?, ? FROM session WHERE uid = ?"
)


def read_coded_marks(connection: sqlite3.Connection) -> tuple[CodedMark, ...]:
    """Return everybody's marks, the moderator's too, in the order of sessions and time.

    Where differences were settled, the moderator's come last, and are those from before the first was: what was marked
    in the knowledge of another's marks says nothing of how far the two agree.
    """
    settled = _before_settling(connection)
    marks = [
        CodedMark(session_uid=session_uid, t_ns=t_ns, error_type=error_type, coder=coder)
        for session_uid, t_ns, error_type, coder in connection.execute(_SELECT)
        if coder is not None or session_uid not in settled
    ]
    own = [
        CodedMark(session_uid=uid, t_ns=mark.t_ns, error_type=mark.error_type)
        for uid, snapshot in settled.items()
        for mark in snapshot.errors
    ]
    return (*marks, *own)


def read_not_counted(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the sessions in which the moderator, before settling anything, did not count every attempt's errors."""
    settled = _before_settling(connection)
    found = {session_uid for (session_uid,) in connection.execute(_NOT_COUNTED)} - settled.keys()
    uncounted = (uid for uid, one in settled.items() if not all(attempt.errors_counted for attempt in one.attempts))
    return frozenset(found.union(uncounted))


def read_coders(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of those who marked an error or wrote a note beside the moderator."""
    return tuple(name for (name,) in connection.execute(_CODERS))


def _before_settling(connection: sqlite3.Connection) -> dict[str, Snapshot]:
    rows = connection.execute(_SETTLED, (f"{SETTLE} %",)).fetchall()
    return {uid: before_settling(read_snapshot(connection, number)) for number, uid in rows}


def replace_marks(
    connection: sqlite3.Connection, coder: str, marks: Mapping[str, Sequence[CodedMark]], actor: str
) -> int:
    """Put these marks, by session, in place of what the coder marked there; return how many sessions changed.

    Raises:
        UsageError: the coder's name cannot be stored.
    """
    refuse_half_characters(coder)
    changed = 0
    for session_uid, wanted in marks.items():
        before = sorted(connection.execute(_OF_CODER, (coder, session_uid)).fetchall(), key=str)
        after = sorted(((mark.t_ns, mark.error_type) for mark in wanted), key=str)
        if before == after:
            continue
        connection.execute(_DELETE, (coder, session_uid))
        connection.executemany(_INSERT, [(new_uid(), t_ns, kind, coder, session_uid) for t_ns, kind in after])
        log_study_action(connection, actor, f"marks of {coder} in session {session_uid}", before, after)
        changed += 1
    return changed
