"""Reads rows of a session's table from the study file: any of millions at the price of a few hundred."""

import sqlite3
from collections.abc import Iterator
from functools import partial

import numpy as np

from uxlab.storage.event_words import event_words
from uxlab.timeline.input_index import BLOCK, InputIndex, Numbers
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.table import ROWS_OF_EVENTS, EventTable, TableFilter, TableRow
from uxlab.timeline.table_rows import moderators, table_of, task_at

_BEFORE = "SELECT count(*) FROM event WHERE session_id = ? AND (t_ns, seq) >= (?, ?) AND t_ns < ?"
_ROWS = (
    "SELECT t_ns, kind, x, y, code, value, flags FROM event WHERE session_id = ? AND (t_ns, seq) >= (?, ?)"
    " ORDER BY t_ns, seq LIMIT ? OFFSET ?"
)
_Event = tuple[int, int, int | None, int | None, int | None, int | None, int]


def events_before(connection: sqlite3.Connection, session_id: int, index: InputIndex, times_ns: Numbers) -> Numbers:
    """Return how many events of a session come before each of some times, looking at one block for each."""
    blocks = index.block_ns.searchsorted(times_ns) - 1
    keys = [(int(index.block_ns[one]), int(index.block_seq[one])) if one >= 0 else None for one in blocks.tolist()]
    counts = [
        0 if key is None else connection.execute(_BEFORE, (session_id, *key, t_ns)).fetchone()[0]
        for key, t_ns in zip(keys, times_ns.tolist(), strict=True)
    ]
    return np.maximum(blocks, 0) * BLOCK + np.array(counts, np.int64)


def read_table(connection: sqlite3.Connection, session: ReviewedSession, wanted: TableFilter) -> EventTable:
    """Return the rows that a filter leaves of a session, none of them read yet."""
    return table_of(session, wanted, event_words, partial(events_before, connection, session.session_id, session.input))


def row_at(connection: sqlite3.Connection, table: EventTable, t_ns: int) -> int:
    """Return the first row at or after a time, `table.count` if there is none."""
    session = table.session
    before = events_before(connection, session.session_id, session.input, np.array([t_ns], np.int64))
    return table.row_at(t_ns, int(before[0]))


def read_page(connection: sqlite3.Connection, table: EventTable, first: int, count: int) -> tuple[TableRow, ...]:
    """Return `count` rows from `first`, or as many as there are."""
    page = table.page(first, count)
    index = table.session.input
    tasks = tuple((item.label, item.span) for item in table.session.by_track[Track.TASKS])
    events = read_events_at(connection, table.session.session_id, index, page.ordinals)
    theirs = moderators(index, page.ordinals)
    rows = [
        _event_row(row, event, theirs=own, task=task_at(tasks, event[0]))
        for row, event, own in zip(page.event_rows.tolist(), events, theirs.tolist(), strict=True)
    ]
    noted = [
        TableRow(row=row, t_ns=moment.t_ns, kind=moment.kind, item=moment.item, task=task_at(tasks, moment.t_ns))
        for row, moment in page.moments
    ]
    return tuple(sorted([*rows, *noted], key=lambda row: row.row))


def read_events_at(
    connection: sqlite3.Connection, session_id: int, index: InputIndex, ordinals: Numbers
) -> Iterator[_Event]:
    """Yield the events of these ascending numbers; successive ones are read at once."""
    for run in np.split(ordinals, np.flatnonzero(np.diff(ordinals) != 1) + 1):
        if run.size:
            block, offset = divmod(int(run[0]), BLOCK)
            key = int(index.block_ns[block]), int(index.block_seq[block])
            yield from connection.execute(_ROWS, (session_id, *key, run.size, offset))


def _event_row(row: int, event: _Event, *, theirs: bool, task: str) -> TableRow:
    t_ns, kind, x, y, code, value, flags = event
    return TableRow(
        row=row,
        t_ns=t_ns,
        kind=ROWS_OF_EVENTS[kind],
        x=x,
        y=y,
        code=code,
        value=value,
        flags=flags,
        moderators=theirs,
        task=task,
    )
