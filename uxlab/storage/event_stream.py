"""The participant's own input of a session, some thousands of events at a time, so that memory never holds it all."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain

from uxlab.model.events import EventFlag, EventKind, InputEvent
from uxlab.storage.own_windows import EVER_NS, Layout, layouts
from uxlab.storage.results import read_surfaces

AT_ONCE = 20_000
_KEY, _CHORD = int(EventKind.KEY), int(EventFlag.CHORD)  # plain numbers: flags of enum are ten times as slow
_EVENTS = (
    "SELECT t_ns, kind, x, y, code, value, flags FROM event"
    " WHERE session_id = (SELECT id FROM session WHERE uid = ?) ORDER BY t_ns, seq"
)


def participant_events(connection: sqlite3.Connection, session_uid: str) -> Iterator[list[InputEvent]]:
    """Yield the events of the view `participant_event`: without chords, and without input in uxlab's own windows.

    Repeats of held keys are among them, marked as such.
    """
    own_windows = _own_windows(connection, session_uid)
    cursor = connection.execute(_EVENTS, (session_uid,))
    layout = next(own_windows)
    while rows := cursor.fetchmany(AT_ONCE):
        own = []
        for row in rows:
            event = InputEvent(*row)
            while event.t_ns >= layout.ended_ns:
                layout = next(own_windows)
            if not event.flags & _CHORD and not _is_own(event, layout):
                own.append(event)
        yield own


def count_events(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many events of any kind each session has that has any, by its uid."""
    rows = connection.execute(
        "SELECT session.uid, count(*) FROM event JOIN session ON session.id = session_id GROUP BY session_id"
    )
    return dict(rows.fetchall())


def _own_windows(connection: sqlite3.Connection, session_uid: str) -> Iterator[Layout]:
    row = connection.execute("SELECT id FROM session WHERE uid = ?", (session_uid,)).fetchone()
    surfaces = () if row is None else read_surfaces(connection, row[0])
    ever: Iterable[Layout] = (Layout(EVER_NS, EVER_NS + 1, (), active=False),)
    return chain(layouts(surfaces, -EVER_NS, EVER_NS), ever)


def _is_own(event: InputEvent, layout: Layout) -> bool:
    """Tell whether an event happened in one of uxlab's windows: a key while one had the focus, the pointer above."""
    if event.kind == _KEY:
        return layout.active
    if not layout.rectangles or event.x is None or event.y is None:
        return False
    return any(left <= event.x < right and top <= event.y < bottom for left, top, right, bottom in layout.rectangles)
