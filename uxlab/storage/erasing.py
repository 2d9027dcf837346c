"""Removes every trace of a participant from a study file, so that nothing of it can be brought back.

What was logged of the person is taken out of the log as well, for which its protection is lifted within the
transaction. Of the person the code stays, with when and why it was erased, so that nobody else gets it.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from uxlab.errors import StorageTrouble, UsageError
from uxlab.storage.stamps import now_utc
from uxlab.storage.statements import delete, update
from uxlab.storage.study_actions import log_study_action
from uxlab.storage.task_pictures import files_of, remove_files

_OF_SESSION = (
    *("event", "surface", "focus", "gap", "screen", "clock", "environment", "answer", "attempt", "pause"),
    *("problem_evidence", "error", "note", "note_draft", "action", "clip"),
    *("timeline_numbers", "timeline"),
)
_PROTECTION = ("action_is_never_changed", "action_is_never_deleted")
_STUDY_PROTECTION = ("study_action_is_never_changed",)
ERASED = "Erased"
"""Why whoever was erased is in no figure."""


@dataclass(frozen=True, slots=True)
class ErasedRows:
    """How many sessions are gone."""

    sessions: int


def erase_participant(
    connection: sqlite3.Connection,
    code: str,
    *,
    reason: str,
    actor: str,
    live: Collection[str] = (),
    media: Path | None = None,
) -> ErasedRows:
    """Remove the participant's data, in the transaction of the caller; `compact` afterwards, outside of it.

    `live`: identities of the sessions that are under way. `media`: the folder from which the person's files go too;
    while one of them cannot be deleted, nothing is erased, for later nothing would know of it any more.

    Raises:
        UsageError: there is no such participant, or its session is under way.
        UxlabError: a file cannot be deleted.
    """
    rows = connection.execute("SELECT id, uid FROM session WHERE participant = ?", (code,)).fetchall()
    if connection.execute("SELECT 1 FROM participant WHERE code = ?", (code,)).fetchone() is None:
        raise UsageError(f"There is no participant {code} in this study; choose one of those that are.")
    if any(uid in live for _, uid in rows):
        raise UsageError(f"The session with {code} is under way; finish it, then erase {code}.")
    numbers, files = [number for number, _ in rows], files_of(connection, code)
    lifted = _lift(connection, (*_PROTECTION, *_STUDY_PROTECTION))
    for number in numbers:
        for table in _OF_SESSION:
            delete(connection, table, {"session_id": number})
        delete(connection, "session", {"id": number})
    _erase_person(connection, code, reason)
    _clean_log(connection, code, numbers)
    for statement in lifted:
        connection.execute(statement)
    log_study_action(connection, actor, f"Erase {code}", {"sessions": len(numbers)}, {"reason": reason})
    if media is not None:
        remove_files(media, files)
    return ErasedRows(len(numbers))


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew without what was deleted in it, its log included; outside of any transaction.

    Raises:
        StorageTrouble: somebody reads the file, so that remains of what was deleted stay in its log for now.
    """
    connection.execute("VACUUM")
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageTrouble(
            "The data is erased, but another program is reading the study, and remains of it stay beside the file until"
            " that program and uxlab have closed it."
        )


def _erase_person(connection: sqlite3.Connection, code: str, reason: str) -> None:
    delete(connection, "consent", {"participant": code})
    delete(connection, "participant_field", {"participant": code})
    blank = {"participant_group": None, "condition": None, "appointment": "", "background": ""}
    tombstone = {"excluded_reason": ERASED, "erased_utc": now_utc(), "erased_reason": reason}
    update(connection, "participant", {**blank, **tombstone}, {"code": code})


def _lift(connection: sqlite3.Connection, triggers: Collection[str]) -> list[str]:
    """Drop triggers and return the statements that make them again."""
    made = []
    for name in triggers:
        (statement,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        made.append(statement)
        connection.execute(f"DROP TRIGGER {name}")
    return made


def _clean_log(connection: sqlite3.Connection, code: str, sessions: Collection[int]) -> None:
    codes = _all_codes(connection, code)
    rows = connection.execute("SELECT id, before, after FROM study_action ORDER BY id").fetchall()
    for number, *texts in rows:
        cleaned = [json.dumps(_without(json.loads(text), codes, sessions), ensure_ascii=False) for text in texts]
        if cleaned != [json.dumps(json.loads(text), ensure_ascii=False) for text in texts]:
            update(connection, "study_action", {"before": cleaned[0], "after": cleaned[1]}, {"id": number})


def _all_codes(connection: sqlite3.Connection, code: str) -> set[str]:
    """Return the code and those that the person had before."""
    codes = {code}
    for (before,) in connection.execute("SELECT before FROM study_action ORDER BY id DESC").fetchall():
        plain = json.loads(before)
        renamed = plain.get("renamed", {}) if isinstance(plain, dict) else {}
        codes |= {old for new, old in renamed.items() if new in codes}
    return codes


def _without(plain: object, codes: set[str], sessions: Collection[int]) -> object:
    """Return a logged value without what it says of these people."""
    if not isinstance(plain, Mapping):
        return plain
    if plain.get("code") in codes:  # as imports log a participant
        return {"code": plain["code"]}
    kept: dict[str, object] = {}
    for table, inner in plain.items():
        if table in {"participant", "fields", "consents"} and isinstance(inner, Mapping):
            kept[table] = {key: value for key, value in inner.items() if key not in codes}
        elif table == "rows" and isinstance(inner, Mapping):
            kept[table] = {
                name: [row for row in rows if not _is_of(row, codes, sessions)] for name, rows in inner.items()
            }
        else:
            kept[table] = inner
    return kept


def _is_of(row: Mapping[str, object], codes: set[str], sessions: Collection[int]) -> bool:
    return row.get("participant") in codes or row.get("code") in codes or row.get("session_id") in sessions
