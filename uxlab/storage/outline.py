"""What a list of studies says about one: few figures, quickly read, without its raw input."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from uxlab.model.session import ASSIST_TAG, Outcome, SessionState

_NS_PER_US = 1000
_TOTALS = """
SELECT
  (SELECT name FROM study),
  (SELECT count(*) FROM participant WHERE excluded_reason IS NULL AND erased_utc IS NULL),
  (SELECT count(DISTINCT session.participant) FROM session
   JOIN participant ON participant.code = session.participant
   WHERE state = :finished AND participant.excluded_reason IS NULL AND erased_utc IS NULL),
  (SELECT count(*) FROM session WHERE state = :finished),
  (SELECT max(started_utc) FROM session)
"""
_OPEN = """
SELECT id, uid, participant, started_utc,
  (SELECT count(*) FROM attempt WHERE session_id = session.id AND outcome IS NOT :skipped),
  (SELECT count(*) FROM error WHERE session_id = session.id AND coder IS NULL),
  (SELECT count(*) FROM note WHERE session_id = session.id AND coder IS NULL AND tag <> :assist)
FROM session WHERE state <> :finished ORDER BY id
"""
_LAST_SIGN = """
SELECT max(coalesce(
  (SELECT max(t_ns) FROM event WHERE session_id = :id), 0), coalesce(
  (SELECT max(t_ns) FROM action WHERE session_id = :id), 0), coalesce(
  (SELECT max(t_ns) FROM clock WHERE session_id = :id), 0))
"""
_LAST_CLOCK = "SELECT t_ns, wall_ns, boot_id FROM clock WHERE session_id = ? ORDER BY t_ns DESC, seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """A session that was never finished, and how far it came; `boot_id`: of the computer's run at that time."""

    uid: str
    participant: str
    last_seen_utc: datetime
    boot_id: str
    attempts: int
    errors: int
    notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A study in a few figures: people who are to come, those who have been there, and finished sessions."""

    name: str
    planned: int
    people_done: int
    sessions: int
    last_session_utc: datetime | None
    open_sessions: tuple[OpenSession, ...]


def read_outline(connection: sqlite3.Connection) -> Outline:
    """Return a study's outline; excluded and erased people are neither planned nor done."""
    finished = {"finished": SessionState.FINISHED}
    name, planned, people_done, sessions, last = connection.execute(_TOTALS, finished).fetchone()
    rows = connection.execute(_OPEN, finished | {"skipped": Outcome.SKIPPED, "assist": ASSIST_TAG}).fetchall()
    return Outline(
        name=name,
        planned=planned,
        people_done=people_done,
        sessions=sessions,
        last_session_utc=None if last is None else datetime.fromisoformat(last).astimezone(UTC),
        open_sessions=tuple(_open_session(connection, *row) for row in rows),
    )


def last_seen(connection: sqlite3.Connection, number: int, started_utc: str) -> tuple[datetime, str]:
    """Return when anything was last heard of a session, and the computer's run at that time, empty if unknown."""
    (sign_ns,) = connection.execute(_LAST_SIGN, {"id": number}).fetchone()
    clock = connection.execute(_LAST_CLOCK, (number,)).fetchone()
    since, since_ns, boot_id = datetime.fromisoformat(started_utc), 0, ""
    if clock is not None:  # nearer than the start, for the wall clock may have been set meanwhile
        since_ns, wall_ns, boot_id = clock
        since = datetime.fromtimestamp(0, UTC) + timedelta(microseconds=wall_ns // _NS_PER_US)
    return (since + timedelta(microseconds=(sign_ns - since_ns) // _NS_PER_US)).astimezone(UTC), boot_id


def _open_session(
    connection: sqlite3.Connection, number: int, uid: str, participant: str, started_utc: str, *counts: int
) -> OpenSession:
    attempts, errors, notes = counts
    last_seen_utc, boot_id = last_seen(connection, number, started_utc)
    return OpenSession(
        uid=uid,
        participant=participant,
        last_seen_utc=last_seen_utc,
        boot_id=boot_id,
        attempts=attempts,
        errors=errors,
        notes=notes,
    )
