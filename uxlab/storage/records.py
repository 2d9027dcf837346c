"""A session's records as rows: each kind has a table whose columns are its fields, and `session_id`."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Self, TypeVar

from cattrs import Converter

from uxlab.errors import UsageError
from uxlab.model.session import Answer, Attempt, Change, ErrorMark, Note, Pause, Record, Session

_R = TypeVar("_R", bound=Record)
_FROM_ROW = Converter()


@dataclass(frozen=True, slots=True)
class _Table:
    """The statements for one kind of record, with named parameters."""

    insert: str
    select_session: str
    select_one: str
    update: str
    delete: str

    @classmethod
    def of(cls, table: str, kind: type[Record], only: str = "TRUE") -> Self:
        columns = [field.name for field in fields(kind)]
        select = ["SELECT", ", ".join(columns), "FROM", table]
        assignments = [", ".join(f"{column} = :{column}" for column in columns)]
        names = ["(session_id,", ", ".join(columns), ")"]
        values = ["VALUES (:session_id,", ", ".join(f":{column}" for column in columns), ")"]
        where = ["WHERE uid = :uid AND session_id = :session_id"]
        return cls(
            insert=" ".join(["INSERT INTO", table, *names, *values]),
            select_session=" ".join([*select, "WHERE session_id = :session_id AND", only, "ORDER BY id"]),
            select_one=" ".join([*select, *where]),
            update=" ".join(["UPDATE", table, "SET", *assignments, *where]),
            delete=" ".join(["DELETE FROM", table, *where]),
        )


_TABLES: dict[type[object], _Table] = {
    Session: _Table(
        insert="INSERT INTO session (uid, participant, condition, moderator, started_utc, state, ended_ns, task_order)"
        " VALUES (:uid, :participant, :condition, :moderator, :started_utc, :state, :ended_ns, :task_order)",
        select_session="SELECT uid, participant, condition, moderator, started_utc, state, ended_ns, task_order"
        " FROM session WHERE id = :session_id",
        select_one="SELECT uid, participant, condition, moderator, started_utc, state, ended_ns, task_order"
        " FROM session WHERE uid = :uid AND id = :session_id",
        update="UPDATE session SET participant = :participant, condition = :condition, moderator = :moderator,"
        " started_utc = :started_utc, state = :state, ended_ns = :ended_ns, task_order = :task_order"
        " WHERE uid = :uid AND id = :session_id",
        delete="DELETE FROM session WHERE uid = :uid AND id = :session_id",
    ),
    Attempt: _Table.of("attempt", Attempt),
    Pause: _Table.of("pause", Pause),
    ErrorMark: _Table.of("error", ErrorMark, only="coder IS :coder"),  # a second coder's marks are in no figure
    Note: _Table.of("note", Note, only="coder IS :coder"),
    Answer: _Table.of("answer", Answer),
}


def insert_session(connection: sqlite3.Connection, session: Session) -> int:
    """Add a session and return its number."""
    number = connection.execute(_TABLES[Session].insert, _row(session)).lastrowid
    if number is None:
        raise RuntimeError("a session without a number")
    return number


def session_number(connection: sqlite3.Connection, uid: str) -> int:
    """Return under which number a session is in the file.

    Raises:
        UsageError: there is none.
    """
    row = connection.execute("SELECT id FROM session WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        raise UsageError(f"There is no session {uid} in this study; choose one of those that are.")
    number: int = row[0]
    return number


def read_records(
    connection: sqlite3.Connection, kind: type[_R], session_id: int, coder: str | None = None
) -> tuple[_R, ...]:
    """Return a session's records of one kind, in the order in which they were added; marks are those of `coder`."""
    cursor = connection.execute(_TABLES[kind].select_session, {"session_id": session_id, "coder": coder})
    return tuple(_records(cursor, kind))


def apply_change(connection: sqlite3.Connection, change: Change, session_id: int) -> None:
    """Insert, update or delete one record.

    Raises:
        ValueError: the record is not what the change says it was.
    """
    before, after = change.before, change.after
    record = after if after is not None else before
    if record is None:
        raise ValueError("a change without records")
    table = _TABLES[type(record)]
    parameters: dict[str, object] = {**_row(record), "session_id": session_id}
    if before is None:
        connection.execute(table.insert, parameters)
        return
    stored = tuple(_records(connection.execute(table.select_one, parameters), type(record)))
    if stored != (before,):
        raise ValueError(f"the record to change is {stored}, not {before}")
    connection.execute(table.delete if after is None else table.update, parameters)


def update_session(connection: sqlite3.Connection, session: Session, session_id: int) -> None:
    """Write the session as it stands now."""
    connection.execute(_TABLES[Session].update, {**_row(session), "session_id": session_id})


def _row(record: Record) -> dict[str, object]:
    """Return a record's fields; a list of keys becomes one text."""
    row = asdict(record)
    if isinstance(record, Session) and record.task_order is not None:
        row["task_order"] = json.dumps(record.task_order, ensure_ascii=False)
    return row


def _records(cursor: sqlite3.Cursor, kind: type[_R]) -> Iterable[_R]:
    columns = [column[0] for column in cursor.description]
    for row in cursor:
        values = dict(zip(columns, row, strict=True))
        order = values.get("task_order")
        if order is not None:
            values["task_order"] = json.loads(order)
        yield _FROM_ROW.structure(values, kind)
