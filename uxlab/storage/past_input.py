"""The input of a session so far, for whoever goes on counting it."""

import sqlite3
from collections.abc import Iterator
from functools import partial

from uxlab.model.events import InputEvent
from uxlab.storage.study_file import StudyToRecord

_AT_ONCE = 20_000
_NEXT = (
    "SELECT seq, t_ns, kind, x, y, code, value, flags FROM event"
    " WHERE session_id = (SELECT id FROM session WHERE uid = ?) AND (t_ns, seq) > (?, ?) AND t_ns < ?"
    " ORDER BY t_ns, seq LIMIT ?"
)
_BEFORE_ALL = (-(2**63), -1)


def past_input(study: StudyToRecord, session_uid: str, before_ns: int) -> Iterator[list[InputEvent]]:
    """Yield a session's earlier events in their order, some thousands at a time, so that others may write meanwhile."""
    after: tuple[int, int] | None = _BEFORE_ALL
    while after is not None:
        events, after = study.writer.run(partial(_page, session_uid=session_uid, after=after, before_ns=before_ns))
        yield events


def _page(
    connection: sqlite3.Connection, session_uid: str, after: tuple[int, int], before_ns: int
) -> tuple[list[InputEvent], tuple[int, int] | None]:
    rows = connection.execute(_NEXT, (session_uid, *after, before_ns, _AT_ONCE)).fetchall()
    events = [InputEvent(*row[1:]) for row in rows]
    return events, (rows[-1][1], rows[-1][0]) if len(rows) == _AT_ONCE else None
