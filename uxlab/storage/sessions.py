"""Whose session it is: participants, sessions to begin, and sessions that were left open."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from uxlab.designing.people import is_code
from uxlab.errors import UsageError
from uxlab.model.design import ConsentKind, Participant
from uxlab.model.session import Session, SessionState
from uxlab.storage.design_check_people import placing
from uxlab.storage.design_read import read_design
from uxlab.storage.design_write import write_participant
from uxlab.storage.records import insert_session, read_records
from uxlab.storage.session_store import StoredSession
from uxlab.storage.study_file import StudyToRecord
from uxlab.storage.text import refuse_half_characters

_UNTOUCHED = (
    "SELECT id FROM session WHERE uid = ? AND NOT EXISTS (SELECT 1 FROM action WHERE session_id = session.id)"
    " AND NOT EXISTS (SELECT 1 FROM event WHERE session_id = session.id)"
)
_WITHDRAW = (
    "DELETE FROM surface WHERE session_id = ?",
    "DELETE FROM focus WHERE session_id = ?",
    "DELETE FROM gap WHERE session_id = ?",
    "DELETE FROM screen WHERE session_id = ?",
    "DELETE FROM clock WHERE session_id = ?",
    "DELETE FROM session WHERE id = ?",
)


def ensure_participant(
    study: StudyToRecord,
    code: str,
    *,
    group: str | None = None,
    condition: str | None = None,
    consents: Iterable[ConsentKind] | None = None,
) -> Participant:
    """Return the participant, added or changed as asked; None leaves what the study knows.

    Raises:
        UsageError: the code cannot be one, or there is no such group or condition.
    """
    if not is_code(code):
        raise UsageError("A participant's code is a short text without spaces, such as P01; choose another.")

    def ensure(connection: sqlite3.Connection) -> Participant:
        design = read_design(connection)
        known = next((known for known in design.participants if known.code == code), None)
        wanted = known or Participant(code=code)
        if group is not None:
            wanted = replace(wanted, group=group)
        if condition is not None:
            wanted = replace(wanted, condition=condition)
        if consents is not None:
            wanted = replace(wanted, consents=frozenset(consents))
        groups, conditions = ({entry.key for entry in part} for part in (design.groups, design.conditions))
        for problem in placing((), wanted, groups, conditions):
            raise UsageError(f"Participant {code} cannot be placed: {problem.text}.")
        if wanted != known:
            write_participant(connection, wanted)
        return wanted

    return study.writer.run(ensure)


def open_sessions(study: StudyToRecord) -> tuple[Session, ...]:
    """Return the sessions that were never finished, oldest first."""
    return study.writer.run(_open_sessions)


def start_session(study: StudyToRecord, session: Session) -> StoredSession:
    """Add `session` to the study.

    Raises:
        UsageError: its participant or condition is unknown, or a text in it cannot be stored.
    """
    refuse_half_characters(session.moderator)

    def start(connection: sqlite3.Connection) -> int:
        design = read_design(connection)
        _refuse_unknown("participant", session.participant, [known.code for known in design.participants])
        if session.condition is not None:
            _refuse_unknown("condition", session.condition, [known.key for known in design.conditions])
        return insert_session(connection, session)

    return StoredSession(study, study.writer.run(start))


def resume_session(study: StudyToRecord, uid: str) -> StoredSession:
    """Return the session as it was left.

    Raises:
        UsageError: there is none.
    """
    row: tuple[int] | None = study.writer.run(
        lambda connection: connection.execute("SELECT id FROM session WHERE uid = ?", (uid,)).fetchone()
    )
    if row is None:
        raise UsageError(f"There is no session {uid} in {study.path.name}; choose one of those that are.")
    return StoredSession(study, row[0])


def withdraw_session(study: StudyToRecord, uid: str) -> None:
    """Take away a session in which nothing was done or seen yet, because it could not begin; any other stays."""

    def withdraw(connection: sqlite3.Connection) -> None:
        untouched = connection.execute(_UNTOUCHED, (uid,)).fetchone()
        if untouched is not None:
            for statement in _WITHDRAW:
                connection.execute(statement, untouched)

    study.writer.flush()
    study.writer.run(withdraw)


def _open_sessions(connection: sqlite3.Connection) -> tuple[Session, ...]:
    numbers = connection.execute("SELECT id FROM session WHERE state <> ? ORDER BY id", (SessionState.FINISHED,))
    return tuple(read_records(connection, Session, number)[0] for (number,) in numbers.fetchall())


def _refuse_unknown(noun: str, key: str, known: Sequence[str]) -> None:
    if key not in known:
        names = ", ".join(known)
        raise UsageError(f"There is no {noun} {key}; " + (f"known are {names}." if names else "the study has none."))
