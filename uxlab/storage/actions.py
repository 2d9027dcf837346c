"""The log of actions as rows of the table `action`, readable in any database browser."""

import json
import sqlite3
from collections.abc import Iterator

from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Pause,
    Record,
    Session,
)
from uxlab.storage.plain import strict_converter
from uxlab.storage.stamps import now_utc
from uxlab.storage.text import refuse_half_characters

_KINDS: dict[str, type[Record]] = {
    "session": Session,
    "attempt": Attempt,
    "pause": Pause,
    "error": ErrorMark,
    "note": Note,
    "answer": Answer,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_CONVERTER = strict_converter()


def action_row(action: Action) -> tuple[object, ...]:
    """Return what `insert_action` writes.

    Raises:
        UsageError: a text in it cannot be stored.
    """
    before = _to_json([change.before for change in action.changes])
    after = _to_json([change.after for change in action.changes])
    for text in (action.command, action.actor, before, after):
        refuse_half_characters(text)
    return (
        *(action.uid, action.t_ns, now_utc(), action.actor, action.kind, action.command, before, after),
        *(action.target_uid, action.undoable),
    )


def insert_action(connection: sqlite3.Connection, row: tuple[object, ...], session_id: int) -> None:
    """Append to the log."""
    connection.execute(
        "INSERT INTO action (session_id, uid, t_ns, written_utc, actor, kind, command, before, after, target_uid,"
        " undoable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (session_id, *row),
    )


def read_actions(connection: sqlite3.Connection, session_id: int) -> Iterator[Action]:
    """Return a session's log, oldest first."""
    rows = connection.execute(
        "SELECT uid, t_ns, actor, kind, command, before, after, target_uid, undoable FROM action"
        " WHERE session_id = ? ORDER BY id",
        (session_id,),
    )
    for uid, t_ns, actor, kind, command, before, after, target_uid, undoable in rows:
        yield Action(
            uid=uid,
            t_ns=t_ns,
            actor=actor,
            kind=ActionKind(kind),
            command=command,
            changes=tuple(map(Change, _from_json(before), _from_json(after))),
            target_uid=target_uid,
            undoable=bool(undoable),
        )


def _to_json(records: list[Record | None]) -> str:
    plain = [record and {"record": _NAMES[type(record)], **_CONVERTER.unstructure(record)} for record in records]
    return json.dumps(plain, ensure_ascii=False, allow_nan=False)


def _from_json(text: str) -> list[Record | None]:
    return [None if plain is None else _record(plain) for plain in json.loads(text)]


def _record(plain: dict[str, object]) -> Record:
    kind = _KINDS[str(plain.pop("record"))]
    return _CONVERTER.structure(plain, kind)
