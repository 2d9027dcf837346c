"""The marks of further coders, beside those that the moderator made live."""

import sqlite3
from collections.abc import Mapping, Sequence

from uxlab.model.coding import CodedMark
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
_OF_CODER = "SELECT t_ns, error_type FROM error WHERE coder = ? AND session_id = (SELECT id FROM session WHERE uid = ?)"
_DELETE = "DELETE FROM error WHERE coder = ? AND session_id = (SELECT id FROM session WHERE uid = ?)"
_INSERT = (
    "INSERT INTO error (uid, session_id, t_ns, error_type, coder) SELECT ?, id, ?, ?, ? FROM session WHERE uid = ?"
)


def read_coded_marks(connection: sqlite3.Connection) -> tuple[CodedMark, ...]:
    """Return everybody's marks, the moderator's too, in the order of sessions and time."""
    return tuple(
        CodedMark(session_uid=session_uid, t_ns=t_ns, error_type=error_type, coder=coder)
        for session_uid, t_ns, error_type, coder in connection.execute(_SELECT)
    )


def read_not_counted(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the sessions in which the moderator did not count the errors of every attempt."""
    return frozenset(session_uid for (session_uid,) in connection.execute(_NOT_COUNTED))


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
