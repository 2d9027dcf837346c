"""Reads sessions as review holds them, from a study file that may lack what is derived of them."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace

from uxlab.storage.timeline_items import read_items, read_session, read_span
from uxlab.storage.timeline_store import MadeIndex, kept_or_made
from uxlab.timeline.session import ReviewedSession

Read = Callable[[int, int], None]
"""Hears how many events of how many were read."""

Change = Callable[[sqlite3.Connection], None]
Write = Callable[[Change], None]
"""Has something written to the study file, in a transaction of its own."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session; `made` is its index where it had to be made and may be stored."""

    session: ReviewedSession
    made: MadeIndex | None


def open_session(
    connection: sqlite3.Connection, uid: str, coder: str | None, progress: Read, cancelled: Callable[[], bool]
) -> Opened | None:
    """Return a session as review holds it; None if it was cancelled.

    `coder`: whose errors and notes; None for the moderator's.

    Raises:
        UsageError: there is no such session.
    """
    number, participant, group = read_session(connection, uid)
    found = kept_or_made(connection, number, progress, cancelled)
    if found is None:
        return None
    index, made = found
    session = ReviewedSession(uid, number, participant, group, (0, 1), (), index, _names(connection))
    return Opened(reread(connection, session, coder), made)


def reread(connection: sqlite3.Connection, session: ReviewedSession, coder: str | None) -> ReviewedSession:
    """Return a session with what is noted of it now, its input as it was."""
    span = read_span(connection, session.session_id)
    return replace(session, span_ns=span, items=read_items(connection, session.session_id, span[1], coder))


def session_uids(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the sessions of a study, oldest first."""
    return tuple(uid for (uid,) in connection.execute("SELECT uid FROM session ORDER BY id"))


def _names(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    return tuple(connection.execute("SELECT key, name FROM task UNION ALL SELECT key, name FROM error_type").fetchall())
