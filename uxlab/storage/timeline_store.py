"""Keeps the index of a session's input in the study file, and knows when it is out of date."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from uxlab.storage.packed_numbers import packed, unpacked
from uxlab.storage.timeline_reading import index_input
from uxlab.timeline.input_index import COLUMNS, InputIndex, Numbers
from uxlab.timeline.stays import STAY_COLUMNS, Stays

_VERSION = 4
"""Of how an index is made, with which cells of heat maps; one made otherwise is made anew."""

_STAMP = (
    "SELECT coalesce((SELECT t_ns FROM event WHERE session_id = :id ORDER BY t_ns DESC, seq DESC LIMIT 1), 0),"
    " coalesce((SELECT seq FROM event WHERE session_id = :id ORDER BY t_ns DESC, seq DESC LIMIT 1), 0),"
    " (SELECT count(*) FROM surface WHERE session_id = :id) + (SELECT count(*) FROM screen WHERE session_id = :id)"
)
_MADE_FROM = "SELECT last_ns, last_seq, surfaces FROM timeline WHERE session_id = ? AND version = ?"
_NUMBERS = "SELECT numbers FROM timeline_numbers WHERE session_id = ? AND name = ?"
Stamp = tuple[int, int, int]
"""The key of a session's last event, and how often uxlab's own windows and the monitors were noted: quickly found."""


@dataclass(frozen=True, slots=True, eq=False)
class MadeIndex:
    """An index that had to be made and may be kept; `stamp` tells from what it was made.

    `stays` belong to it and are kept with it, but loaded only for maps.
    """

    index: InputIndex
    stays: Stays
    stamp: Stamp


def stamp_of(connection: sqlite3.Connection, session_id: int) -> Stamp:
    """Return what the index of a session must have been made from."""
    stamp: Stamp = connection.execute(_STAMP, {"id": session_id}).fetchone()
    return stamp


def load_index(connection: sqlite3.Connection, session_id: int) -> InputIndex | None:
    """Return the index of a session's input, None if there is none that is whole and up to date."""
    columns = load_columns(connection, session_id, COLUMNS)
    if columns is None:
        return None
    (events,) = connection.execute("SELECT events FROM timeline WHERE session_id = ?", (session_id,)).fetchone()
    return InputIndex.of(events, columns)


def load_stays(connection: sqlite3.Connection, session_id: int) -> Stays | None:
    """Return where the pointer was during a session, None if there is no index that is whole and up to date."""
    columns = load_columns(connection, session_id, STAY_COLUMNS)
    return None if columns is None else Stays.of(columns)


def load_columns(connection: sqlite3.Connection, session_id: int, names: Sequence[str]) -> dict[str, Numbers] | None:
    """Return some columns of an index, None if there is none that is whole and up to date."""
    if connection.execute(_MADE_FROM, (session_id, _VERSION)).fetchone() != stamp_of(connection, session_id):
        return None
    found = {}
    for name in names:
        row = connection.execute(_NUMBERS, (session_id, name)).fetchone()
        try:
            found[name] = unpacked(b"" if row is None else row[0])
        except ValueError:  # of what is derived, a part that is damaged is no loss
            return None
    return found


def counts_all(connection: sqlite3.Connection, session_id: int, index: InputIndex) -> bool:
    """Tell whether the index has as many events as the session; looks at all of them."""
    (found,) = connection.execute("SELECT count(*) FROM event WHERE session_id = ?", (session_id,)).fetchone()
    return bool(found == index.events)


def make_index(
    connection: sqlite3.Connection,
    session_id: int,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> MadeIndex | None:
    """Return the index of a session's input, made from all its events; None if it was cancelled.

    `progress` hears how many events of how many were read.
    """
    connection.execute("BEGIN")  # one state of the file, though a recorder goes on writing
    try:
        stamp = stamp_of(connection, session_id)
        (events,) = connection.execute("SELECT count(*) FROM event WHERE session_id = ?", (session_id,)).fetchone()
        found = index_input(connection, session_id, lambda done: progress(done, events), cancelled)
    finally:
        connection.execute("ROLLBACK")
    return None if found is None else MadeIndex(*found, stamp)


def kept_or_made(
    connection: sqlite3.Connection,
    session_id: int,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> tuple[InputIndex, MadeIndex | None] | None:
    """Return the index of a session's input, with all that was made if it had to be; None if it was cancelled."""
    index = load_index(connection, session_id)
    if index is not None:
        return index, None
    made = make_index(connection, session_id, progress, cancelled)
    return None if made is None else (made.index, made)


def save_index(connection: sqlite3.Connection, uid: str, made: MadeIndex) -> None:
    """Store an index in place of an earlier one, in the transaction of the caller; nothing if the session is gone."""
    found = connection.execute("SELECT id FROM session WHERE uid = ?", (uid,)).fetchone()
    if found is None:
        return
    (session_id,) = found
    discard_index(connection, session_id)
    columns = made.index.columns() | made.stays.columns()
    connection.execute(
        "INSERT INTO timeline (session_id, version, events, last_ns, last_seq, surfaces) VALUES (?, ?, ?, ?, ?, ?)",
        (session_id, _VERSION, made.index.events, *made.stamp),
    )
    connection.executemany(
        "INSERT INTO timeline_numbers (session_id, name, numbers) VALUES (?, ?, ?)",
        [(session_id, name, packed(numbers)) for name, numbers in columns.items()],
    )


def discard_index(connection: sqlite3.Connection, session_id: int) -> None:
    """Take an index away; it can be made anew."""
    connection.execute("DELETE FROM timeline_numbers WHERE session_id = ?", (session_id,))
    connection.execute("DELETE FROM timeline WHERE session_id = ?", (session_id,))
