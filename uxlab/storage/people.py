"""Reads how the people of a study and their sessions stand, without raw input."""

import json
import sqlite3
from dataclasses import dataclass

from uxlab.model.design import ConsentKind
from uxlab.model.people import ConsentRecord, SessionFacts
from uxlab.model.session import ASSIST_TAG, Outcome, PauseReason, SessionState
from uxlab.storage.outline import last_seen
from uxlab.storage.statements import Row, select
from uxlab.storage.task_pictures import read_hidden

_SESSIONS = """
SELECT id, uid, participant, condition, moderator, started_utc, state, ended_ns, excluded_reason, task_order,
  (SELECT count(*) FROM pause WHERE session_id = session.id AND reason = ?) AS resumed,
  (SELECT json_group_array(DISTINCT task) FROM attempt
   WHERE session_id = session.id AND outcome IS NOT NULL AND outcome <> ?) AS tasks_done,
  (SELECT count(*) FROM attempt WHERE session_id = session.id AND outcome IS NOT ?) AS attempts,
  (SELECT count(*) FROM error WHERE session_id = session.id AND coder IS NULL) AS errors,
  (SELECT count(*) FROM note WHERE session_id = session.id AND coder IS NULL AND tag = ?) AS assists,
  (SELECT count(*) FROM note WHERE session_id = session.id AND coder IS NULL AND tag <> ?) AS notes,
  (SELECT count(*) FROM answer WHERE session_id = session.id) AS answers,
  (SELECT min(noted_utc) FROM environment WHERE session_id = session.id AND name = 'imported_from') AS imported_utc
FROM session ORDER BY id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRecords:
    """What the file has about people: sessions and consents, oldest first, and who was erased when and why.

    `hidden`: how many pictures there are of whom that may not be seen.
    """

    sessions: tuple[SessionFacts, ...]
    consents: dict[str, tuple[ConsentRecord, ...]]
    erased: dict[str, tuple[str, str]]
    hidden: dict[str, int]


def read_people(connection: sqlite3.Connection, boot_id: str) -> PeopleRecords:
    """Return the records of all people; `boot_id` names the computer's present run."""
    return PeopleRecords(
        sessions=read_sessions(connection, boot_id),
        consents=_consents(connection),
        erased=_erased(connection),
        hidden=read_hidden(connection),
    )


def read_sessions(connection: sqlite3.Connection, boot_id: str) -> tuple[SessionFacts, ...]:
    """Return all sessions in figures, oldest first."""
    parameters = (PauseReason.INTERRUPTION, Outcome.SKIPPED, Outcome.SKIPPED, ASSIST_TAG, ASSIST_TAG)
    return tuple(_session(connection, row, boot_id) for row in select(connection, _SESSIONS, parameters))


def read_signed_versions(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the versions of the consent text that anybody has agreed to."""
    rows = connection.execute("SELECT DISTINCT text_version FROM consent WHERE text_sha256 IS NOT NULL")
    return frozenset(version for (version,) in rows if version is not None)


def read_erased(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the codes of those who were erased, of whom nothing else is left."""
    return frozenset(_erased(connection))


def _session(connection: sqlite3.Connection, row: Row, boot_id: str) -> SessionFacts:
    seen_utc, its_boot = last_seen(connection, int(row["id"] or 0), str(row["started_utc"]))
    order = row["task_order"]
    counts = {name: int(row[name] or 0) for name in ("resumed", "attempts", "errors", "assists", "notes", "answers")}
    return SessionFacts(
        uid=str(row["uid"]),
        participant=str(row["participant"]),
        condition=_text(row, "condition"),
        moderator=str(row["moderator"]),
        started_utc=str(row["started_utc"]),
        state=SessionState(str(row["state"])),
        ended_ns=None if row["ended_ns"] is None else int(row["ended_ns"]),
        last_seen_utc=seen_utc.isoformat(timespec="milliseconds"),
        same_boot=not its_boot or its_boot == boot_id,
        tasks_done=tuple(json.loads(str(row["tasks_done"]))),
        task_order=None if order is None else tuple(json.loads(str(order))),
        excluded_reason=_text(row, "excluded_reason"),
        imported_utc=_text(row, "imported_utc"),
        **counts,
    )


def _consents(connection: sqlite3.Connection) -> dict[str, tuple[ConsentRecord, ...]]:
    rows = connection.execute(
        "SELECT participant, kind, given_utc, withdrawn_utc, text_version FROM consent ORDER BY given_utc, id"
    )
    found: dict[str, tuple[ConsentRecord, ...]] = {}
    for code, kind, given_utc, withdrawn_utc, version in rows:
        record = ConsentRecord(
            kind=ConsentKind(kind), given_utc=given_utc, withdrawn_utc=withdrawn_utc, text_version=version
        )
        found[code] = (*found.get(code, ()), record)
    return found


def _erased(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    rows = connection.execute(
        "SELECT code, erased_utc, coalesce(erased_reason, '') FROM participant WHERE erased_utc IS NOT NULL"
    )
    return {code: (erased_utc, reason) for code, erased_utc, reason in rows}


def _text(row: Row, name: str) -> str | None:
    value = row[name]
    return None if value is None else str(value)
