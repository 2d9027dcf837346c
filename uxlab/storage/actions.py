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
    SessionState,
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
_AFTER = (
    "SELECT written_utc, uid, t_ns, actor, kind, command, before, after, target_uid, undoable, reason FROM action"
    " WHERE session_id = ? AND id > ? ORDER BY id"
)
_FIRST_FINISH = (
    "SELECT min(id) FROM action WHERE session_id = ? AND undoable AND EXISTS (SELECT 1 FROM json_each(after)"
    " WHERE json_extract(value, '$.record') = 'session' AND json_extract(value, '$.state') = 'finished')"
)


def action_row(action: Action) -> tuple[object, ...]:
    """Return what `insert_action` writes.

    Raises:
        UsageError: a text in it cannot be stored.
    """
    before = _to_json([change.before for change in action.changes])
    after = _to_json([change.after for change in action.changes])
    for text in (action.command, action.actor, action.reason, before, after):
        refuse_half_characters(text)
    return (
        *(action.uid, action.t_ns, now_utc(), action.actor, action.kind, action.command, before, after),
        *(action.target_uid, action.undoable, action.reason or None),
    )


def insert_action(connection: sqlite3.Connection, row: tuple[object, ...], session_id: int) -> None:
    """Append to the log."""
    connection.execute(
        "INSERT INTO action (session_id, uid, t_ns, written_utc, actor, kind, command, before, after, target_uid,"
        " undoable, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (session_id, *row),
    )


def read_actions(connection: sqlite3.Connection, session_id: int) -> Iterator[Action]:
    """Return a session's log, oldest first."""
    for _, action in read_log(connection, session_id):
        yield action


def read_log(connection: sqlite3.Connection, session_id: int) -> Iterator[tuple[str, Action]]:
    """Return a session's log, oldest first, each action with when it was written (UTC)."""
    return _logged(connection.execute(_AFTER, (session_id, 0)))


def read_actions_since_finish(connection: sqlite3.Connection, session_id: int) -> Iterator[tuple[str, Action]]:
    """Return what a session's log has after its first finish, oldest first, each with when it was written (UTC).

    That is the whole log of a session that was finished elsewhere, and nothing of one that is not finished yet.
    """
    (finish,) = connection.execute(_FIRST_FINISH, (session_id,)).fetchone()
    if finish is None and not _is_finished(connection, session_id):
        return iter(())
    return _logged(connection.execute(_AFTER, (session_id, finish or 0)))


def _is_finished(connection: sqlite3.Connection, session_id: int) -> bool:
    found = connection.execute("SELECT state FROM session WHERE id = ?", (session_id,)).fetchone()
    return bool(found == (SessionState.FINISHED.value,))


def _logged(rows: sqlite3.Cursor) -> Iterator[tuple[str, Action]]:
    for written_utc, uid, t_ns, actor, kind, command, before, after, target_uid, undoable, reason in rows:
        action = Action(
            uid=uid,
            t_ns=t_ns,
            actor=actor,
            kind=ActionKind(kind),
            command=command,
            changes=tuple(map(Change, _from_json(before), _from_json(after))),
            target_uid=target_uid,
            undoable=bool(undoable),
            reason=reason or "",
        )
        yield written_utc, action


def _to_json(records: list[Record | None]) -> str:
    return json.dumps([record and _plain(record) for record in records], ensure_ascii=False, allow_nan=False)


def _plain(record: Record) -> dict[str, object]:
    """Return a record as the log has it; that a mark is the moderator's goes without saying."""
    plain = {"record": _NAMES[type(record)], **_CONVERTER.unstructure(record)}
    if plain.get("coder", record) is None:
        del plain["coder"]
    return plain


def _from_json(text: str) -> list[Record | None]:
    return [None if plain is None else _record(plain) for plain in json.loads(text)]


def _record(plain: dict[str, object]) -> Record:
    kind = _KINDS[str(plain.pop("record"))]
    return _CONVERTER.structure(plain, kind)
