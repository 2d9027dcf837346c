"""What a report tells of each session beside its figures: the machine, and what was changed after the end."""

import sqlite3
from collections.abc import Iterator

from uxlab.model.events import Screen
from uxlab.model.report import Correction, SessionContext
from uxlab.model.session import IMPRESSION_TAG, Action, Note, Session, SessionState
from uxlab.storage.actions import read_actions_since_finish
from uxlab.storage.desktops import read_screens


def read_contexts(connection: sqlite3.Connection) -> tuple[SessionContext, ...]:
    """Return the context of every session, oldest first."""
    sessions = connection.execute("SELECT id, uid FROM session ORDER BY id").fetchall()
    return tuple(
        SessionContext(
            session_uid=uid,
            environment=_environment(connection, session_id),
            screens=_screens(connection, session_id),
            corrections=tuple(_corrections(connection, session_id)),
        )
        for session_id, uid in sessions
    )


def _environment(connection: sqlite3.Connection, session_id: int) -> tuple[tuple[str, str], ...]:
    """Return the latest value of each name; with `max` SQLite takes the other columns from the same row."""
    rows = connection.execute(
        "SELECT name, value, max(noted_utc) FROM environment WHERE session_id = ? GROUP BY name ORDER BY name",
        (session_id,),
    )
    return tuple((name, value) for name, value, _ in rows if value)


def _screens(connection: sqlite3.Connection, session_id: int) -> tuple[Screen, ...]:
    """Return each monitor as it was noted last."""
    return tuple({one.name: one for one in read_screens(connection, session_id)}.values())


def _corrections(connection: sqlite3.Connection, session_id: int) -> Iterator[Correction]:
    """Return what was done while the session was finished; what a reopened session goes on with is none of it.

    A session from elsewhere was finished from the beginning, and imports are no corrections. Nor is what a further
    coder marks, which is in no figure.
    """
    finished = True
    for written_utc, action in read_actions_since_finish(connection, session_id):
        if finished and action.undoable and action.coder is None and not _is_impression(action):
            yield Correction(written_utc=written_utc, action=action)
        states = [change.after.state for change in action.changes if isinstance(change.after, Session)]
        finished = states[-1] is SessionState.FINISHED if states else finished


def _is_impression(action: Action) -> bool:
    records = [record for change in action.changes for record in (change.before, change.after) if record is not None]
    return bool(records) and all(isinstance(record, Note) and record.tag == IMPRESSION_TAG for record in records)
