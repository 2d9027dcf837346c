"""Reads what was noted of a session, as the items of its timeline."""

import sqlite3
from collections.abc import Iterator

from uxlab.errors import UsageError
from uxlab.timeline.items import Item, Track, in_order
from uxlab.timeline.spans import Span

_SESSION = (
    "SELECT session.id, session.participant, participant_group, ended_ns FROM session"
    " JOIN participant ON participant.code = session.participant WHERE session.uid = ?"
)
_LAST = """
SELECT max(coalesce(t_ns, 0)) FROM (
  SELECT max(t_ns) AS t_ns FROM event WHERE session_id = :id
  UNION ALL SELECT max(coalesce(ended_ns, started_ns)) FROM attempt WHERE session_id = :id
  UNION ALL SELECT max(coalesce(ended_ns, started_ns)) FROM pause WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM error WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM note WHERE session_id = :id
  UNION ALL SELECT max(t_ns) FROM focus WHERE session_id = :id
  UNION ALL SELECT max(ended_ns) FROM gap WHERE session_id = :id
)
"""
_SPANS = {
    Track.TASKS: "SELECT uid, started_ns, ended_ns, task, coalesce(outcome, ''), assisted FROM attempt"
    " WHERE session_id = ?",
    Track.PAUSES: "SELECT uid, started_ns, ended_ns, reason, '', 0 FROM pause WHERE session_id = ?",
    Track.GAPS: "SELECT '', started_ns, ended_ns, reason, detail, 0 FROM gap WHERE session_id = ?",
}
_MOMENTS = {
    Track.ERRORS: "SELECT uid, t_ns, coalesce(error_type, ''), text, severity FROM error"
    " WHERE session_id = ? AND coder IS ? ORDER BY t_ns, id",
    Track.NOTES: "SELECT uid, t_ns, tag, text, NULL FROM note WHERE session_id = ? AND coder IS ? ORDER BY t_ns, id",
}
_FOCUS = (
    "SELECT t_ns, lead(t_ns) OVER (ORDER BY t_ns, seq), coalesce(application, ''), coalesce(title, '') FROM focus"
    " WHERE session_id = ? ORDER BY t_ns, seq"
)


def read_session(connection: sqlite3.Connection, uid: str) -> tuple[int, str, str | None]:
    """Return a session's number, its participant and the participant's group.

    Raises:
        UsageError: there is no such session.
    """
    row = connection.execute(_SESSION, (uid,)).fetchone()
    if row is None:
        raise UsageError(f"There is no session {uid} in this study; choose one of those that are.")
    number, participant, group, _ = row
    return number, participant, group


def read_span(connection: sqlite3.Connection, session_id: int) -> Span:
    """Return from when until when there is something of a session; never empty."""
    (ended_ns,) = connection.execute("SELECT ended_ns FROM session WHERE id = ?", (session_id,)).fetchone()
    (last_ns,) = connection.execute(_LAST, {"id": session_id}).fetchone()
    return 0, max(ended_ns or 0, last_ns + 1)


def read_items(connection: sqlite3.Connection, session_id: int, end_ns: int, coder: str | None) -> tuple[Item, ...]:
    """Return what was noted of a session that ends at `end_ns`, in the order of time.

    `coder`: whose errors and notes; None for the moderator's.
    """
    return in_order(
        [
            *_spans(connection, session_id, end_ns),
            *_moments(connection, session_id, coder),
            *_focus(connection, session_id, end_ns),
        ]
    )


def _spans(connection: sqlite3.Connection, session_id: int, end_ns: int) -> Iterator[Item]:
    for track, select in _SPANS.items():
        for uid, started_ns, ended_ns, label, detail, assisted in connection.execute(select, (session_id,)):
            yield Item(
                track=track,
                started_ns=started_ns,
                ended_ns=max(started_ns, end_ns) if ended_ns is None else ended_ns,
                uid=uid,
                label=label,
                detail=detail,
                assisted=bool(assisted),
                open=ended_ns is None,
            )


def _moments(connection: sqlite3.Connection, session_id: int, coder: str | None) -> Iterator[Item]:
    for track, select in _MOMENTS.items():
        for uid, t_ns, label, detail, severity in connection.execute(select, (session_id, coder)):
            yield Item(
                track=track, started_ns=t_ns, ended_ns=t_ns, uid=uid, label=label, detail=detail, severity=severity
            )


def _focus(connection: sqlite3.Connection, session_id: int, end_ns: int) -> Iterator[Item]:
    for t_ns, until_ns, application, title in connection.execute(_FOCUS, (session_id,)):
        ended_ns = max(t_ns, end_ns) if until_ns is None else until_ns
        yield Item(track=Track.FOCUS, started_ns=t_ns, ended_ns=ended_ns, label=application, detail=title)
