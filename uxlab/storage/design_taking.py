"""Takes removed parts of a design and their data out of the tables, and puts them back exactly as they were."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from uxlab.designing.loss import Removed
from uxlab.model.design import Design
from uxlab.storage.design_rows import SECTIONS
from uxlab.storage.statements import Cell, Row, delete, found, insert, update
from uxlab.storage.study_actions import Plain

_DATA_TABLES = ("attempt", "answer", "consent", "supplied_picture")
_UNPLACED: Row = {"participant_group": None, "condition": None}
"""A participant comes back before the group and condition may have, and is placed when they have."""

_RESET = {"session": "condition", "error": "error_type"}
_KNOWN_BY = {**dict.fromkeys(("condition", "participant_group", "task", "error_type"), "key"), "participant": "code"}
_BELONGS_TO = {
    "attempt": (("session_id", "session", "id"), ("task", "task", "key")),
    "answer": (("session_id", "session", "id"), ("attempt_uid", "attempt", "uid")),
    "consent": (("participant", "participant", "code"),),
    "supplied_picture": (("task", "task", "key"),),
    "session": (("condition", "condition", "key"),),
    "error": (("error_type", "error_type", "key"),),
}
"""Columns by table, and the column of another table in which their values must be."""


@dataclass(slots=True)
class Taken:
    """What was taken: whole rows by table, and values of columns that were emptied, by the row's uid."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    emptied: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, other: "Taken") -> None:
        """Take what another took as well."""
        for table, rows in other.rows.items():
            self.rows.setdefault(table, []).extend(rows)
        for table, values in other.emptied.items():
            self.emptied[table] = {**values, **self.emptied.get(table, {})}

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
        take_rows(connection, taken, "supplied_picture", {"task": key})
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


def read_taken(connection: sqlite3.Connection, action_uids: str, present: Iterable[str] = ()) -> Taken:
    """Return what the actions with these identities, earliest first and with spaces between, took away.

    Of a part that several took it is what the first took: that was there before them all, and what the others took was
    made between them. `present`: codes of participants who are there, so that none of these is wanted.
    """
    taken = Taken()
    for uid in action_uids.split():
        row = connection.execute("SELECT before FROM study_action WHERE uid = ?", (uid,)).fetchone()
        before = (json.loads(row[0]) if row else None) or {}
        known = {table: {one[column] for one in taken.rows.get(table, ())} for table, column in _KNOWN_BY.items()}
        known["participant"].update(present)
        rows = {table: [one for one in found if not _is_of(known, table, one)] for table, found in _rows_in(before)}
        taken.add(Taken(rows=rows, emptied=before.get("emptied", {})))
    return taken


def put_back_design(connection: sqlite3.Connection, taken: Taken, design: Design) -> None:
    """Put the rows of what `design` has back, with their identities; what they say is the design's to decide."""
    wanted: dict[str, set[Cell]] = {one.table: {entry.key for entry in one.entries(design)} for one in SECTIONS}
    wanted["participant"] = {one.code for one in design.participants}
    for table, column in _KNOWN_BY.items():
        for row in taken.rows.get(table, ()):
            if row[column] not in wanted[table]:
                continue
            if not update(connection, table, {"uid": row["uid"]}, {column: row[column]}):
                _put_back(connection, table, {**row, **_UNPLACED} if table == "participant" else row)
    uses = Counter((use.key, use.slot.value) for use in design.questionnaires)
    for row in taken.rows.get("questionnaire", ()):
        key, slot = str(row["key"]), str(row["slot"])
        if len(found(connection, "questionnaire", {"key": key, "slot": slot})) < uses[key, slot]:
            _put_back(connection, "questionnaire", row)


def put_back_data(connection: sqlite3.Connection, taken: Taken) -> None:
    """Put the data back whose task, session or participant is there; all of them are unless several edits are undone.

    A consent that is in force is not given twice.
    """
    for table in _DATA_TABLES:
        for row in taken.rows.get(table, ()):
            if _has_its_place(connection, table, row) and not (table == "consent" and _is_given(connection, row)):
                _put_back(connection, table, row)
    for table, values in taken.emptied.items():
        if table in _RESET:
            for uid, value in values.items():
                if _has_its_place(connection, table, {_RESET[table]: value}):
                    update(connection, table, {_RESET[table]: value}, {"uid": uid})


def _rows_in(before: Mapping[str, dict[str, list[Row]]]) -> Iterable[tuple[str, list[Row]]]:
    return before.get("rows", {}).items()


def _is_of(known: Mapping[str, set[Cell]], table: str, row: Row) -> bool:
    """Tell whether a row is one of the parts that are known, or a consent of one."""
    if table == "consent":
        return row["participant"] in known["participant"]
    return table in known and row[_KNOWN_BY[table]] in known[table]


def _has_its_place(connection: sqlite3.Connection, table: str, row: Row) -> bool:
    places = [(other, column, row.get(name)) for name, other, column in _BELONGS_TO[table]]
    return all(value is None or found(connection, other, {column: value}) for other, column, value in places)


def _is_given(connection: sqlite3.Connection, consent: Row) -> bool:
    same: Row = {"participant": consent["participant"], "kind": consent["kind"], "withdrawn_utc": None}
    return consent["withdrawn_utc"] is None and bool(found(connection, "consent", same))


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
