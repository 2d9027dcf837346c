"""Takes removed parts of a design and their data out of the tables, and puts them back exactly as they were."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from uxlab.designing.loss import Removed
from uxlab.storage.statements import Row, delete, found, insert, update
from uxlab.storage.study_actions import Plain

_DESIGN_TABLES = ("condition", "participant_group", "task", "error_type", "participant", "questionnaire")
_DATA_TABLES = ("attempt", "answer", "consent")
_UNPLACED: Row = {"participant_group": None, "condition": None}
"""A participant comes back before the group and condition may have, and is placed when they have."""

_RESET = {"session": "condition", "error": "error_type"}


@dataclass(slots=True)
class Taken:
    """What was taken: whole rows by table, and values of columns that were emptied, by the row's uid."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    emptied: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, other: "Taken") -> None:
        """Take what another took as well."""
        for table, rows in other.rows.items():
            self.rows.setdefault(table, []).extend(rows)
        self.emptied.update(other.emptied)

    def as_plain(self) -> dict[str, Plain]:
        """Return it as the log of actions keeps it; nothing where nothing was taken."""
        plain: dict[str, Plain] = {}
        if self.rows:
            plain["rows"] = {table: [dict(row) for row in rows] for table, rows in self.rows.items()}
        if self.emptied:
            plain["emptied"] = {table: dict(values) for table, values in self.emptied.items()}
        return plain


def take(connection: sqlite3.Connection, gone: Removed) -> Taken:
    """Take away the rows of what is gone, and the data that belongs to it."""
    taken = Taken()
    for code in gone.participants:
        take_rows(connection, taken, "consent", {"participant": code})
        delete(connection, "participant_field", {"participant": code})
        take_rows(connection, taken, "participant", {"code": code})
    for key in gone.tasks:
        for attempt in found(connection, "attempt", {"task": key}):
            take_rows(connection, taken, "answer", {"attempt_uid": attempt["uid"]})
        take_rows(connection, taken, "attempt", {"task": key})
        take_rows(connection, taken, "task", {"key": key})
    for key in gone.conditions:
        _empty(connection, taken, "session", key)
        take_rows(connection, taken, "condition", {"key": key})
    for key in gone.groups:
        take_rows(connection, taken, "participant_group", {"key": key})
    for key in gone.error_types:
        _empty(connection, taken, "error", key)
        take_rows(connection, taken, "error_type", {"key": key})
    for key in gone.questionnaires:
        take_rows(connection, taken, "answer", {"questionnaire": key})
    return taken


def take_rows(connection: sqlite3.Connection, taken: Taken, table: str, where: Row) -> None:
    """Take away the rows in which the columns of `where` are so."""
    rows = found(connection, table, where)
    if rows:
        taken.rows.setdefault(table, []).extend(rows)
        delete(connection, table, where)


def read_taken(connection: sqlite3.Connection, action_uid: str) -> Taken:
    """Return what the action with this identity took away."""
    row = connection.execute("SELECT before FROM study_action WHERE uid = ?", (action_uid,)).fetchone()
    before = json.loads(row[0]) if row else {}
    return Taken(rows=before.get("rows", {}), emptied=before.get("emptied", {}))


def put_back_design(connection: sqlite3.Connection, taken: Taken) -> None:
    """Put the rows of the design itself back, with their identities; what they say is the design's to decide."""
    for table in _DESIGN_TABLES:
        for row in taken.rows.get(table, ()):
            _put_back(connection, table, {**row, **_UNPLACED} if table == "participant" else row)


def put_back_data(connection: sqlite3.Connection, taken: Taken) -> None:
    """Put the data back; what it belongs to is there again."""
    for table in _DATA_TABLES:
        for row in taken.rows.get(table, ()):
            _put_back(connection, table, row)
    for table, values in taken.emptied.items():
        if table in _RESET:
            for uid, value in values.items():
                update(connection, table, {_RESET[table]: value}, {"uid": uid})


def _empty(connection: sqlite3.Connection, taken: Taken, table: str, key: str) -> None:
    column = _RESET[table]
    rows = found(connection, table, {column: key})
    if rows:
        taken.emptied.setdefault(table, {}).update({str(row["uid"]): key for row in rows})
        update(connection, table, {column: None}, {column: key})


def _put_back(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    """Add a row as it was; its number is another where that was given away meanwhile."""
    known = {name: row[name] for name in _columns(connection, table) if name in row}
    cells: Row = {name: value for name, value in known.items() if value is None or isinstance(value, int | float | str)}
    if found(connection, table, {"id": cells["id"]}):
        del cells["id"]
    insert(connection, table, cells)


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,)):
        yield name
