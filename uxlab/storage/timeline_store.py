"""Keeps the index of a session's input in the study file, and knows when it is out of date."""

import sqlite3
from collections.abc import Callable, Sequence

from uxlab.storage.packed_numbers import packed, unpacked
from uxlab.storage.timeline_reading import index_input
from uxlab.timeline.input_index import COLUMNS, InputIndex, Numbers

_VERSION = 2
"""Of how an index is made; one made otherwise is made anew."""

_STAMP = (
    "SELECT coalesce((SELECT t_ns FROM event WHERE session_id = :id ORDER BY t_ns DESC, seq DESC LIMIT 1), 0),"
    " coalesce((SELECT seq FROM event WHERE session_id = :id ORDER BY t_ns DESC, seq DESC LIMIT 1), 0),"
    " (SELECT count(*) FROM surface WHERE session_id = :id)"
)
_MADE_FROM = "SELECT last_ns, last_seq, surfaces FROM timeline WHERE session_id = ? AND version = ?"
_NUMBERS = "SELECT numbers FROM timeline_numbers WHERE session_id = ? AND name = ?"
Stamp = tuple[int, int, int]
"""The key of a session's last event, and how often uxlab's own windows were noted: quickly found."""


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
) -> tuple[InputIndex, Stamp] | None:
    """Return the index of a session's input and what it was made from; None if it was cancelled.

    `progress` hears how many events of how many were read.
    """
    connection.execute("BEGIN")  # one state of the file, though a recorder goes on writing
    try:
        stamp = stamp_of(connection, session_id)
        (events,) = connection.execute("SELECT count(*) FROM event WHERE session_id = ?", (session_id,)).fetchone()
        index = index_input(connection, session_id, lambda done: progress(done, events), cancelled)
    finally:
        connection.execute("ROLLBACK")
    return None if index is None else (index, stamp)


def kept_or_made(
    connection: sqlite3.Connection,
    session_id: int,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> tuple[InputIndex, Stamp | None] | None:
    """Return the index of a session's input, and what it was made from if it had to be; None if it was cancelled."""
    index = load_index(connection, session_id)
    return make_index(connection, session_id, progress, cancelled) if index is None else (index, None)


def save_index(connection: sqlite3.Connection, uid: str, index: InputIndex, stamp: Stamp) -> None:
    """Store an index in place of an earlier one, in the transaction of the caller; nothing if the session is gone."""
    found = connection.execute("SELECT id FROM session WHERE uid = ?", (uid,)).fetchone()
    if found is None:
        return
    (session_id,) = found
    discard_index(connection, session_id)
    connection.execute(
        "INSERT INTO timeline (session_id, version, events, last_ns, last_seq, surfaces) VALUES (?, ?, ?, ?, ?, ?)",
        (session_id, _VERSION, index.events, *stamp),
    )
    connection.executemany(
        "INSERT INTO timeline_numbers (session_id, name, numbers) VALUES (?, ?, ?)",
        [(session_id, name, packed(numbers)) for name, numbers in index.columns().items()],
    )


def discard_index(connection: sqlite3.Connection, session_id: int) -> None:
    """Take an index away; it can be made anew."""
    connection.execute("DELETE FROM timeline_numbers WHERE session_id = ?", (session_id,))
    connection.execute("DELETE FROM timeline WHERE session_id = ?", (session_id,))
