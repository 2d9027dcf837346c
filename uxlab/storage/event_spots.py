"""Reads where the participant's pointer was during a session, every position of it."""

import sqlite3
from collections.abc import Callable, Sequence

import numpy as np

from uxlab.storage.results import read_surfaces
from uxlab.storage.timeline_reading import read_parts
from uxlab.timeline.indexing import REST_NS, EventPart
from uxlab.timeline.pointer import Pointer
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Positions, Spots, spots_of_positions


def read_spots(
    connection: sqlite3.Connection,
    session_id: int,
    spans: Sequence[Span],
    longest_ns: int,
    cancelled: Callable[[], bool],
) -> Spots | None:
    """Return every position in the ordered spans, and how long the pointer was there; None if it was cancelled.

    Where the pointer rested since before a span is not known.
    """
    surfaces, parts = read_surfaces(connection, session_id), []
    for span in spans:
        for part in read_parts(connection, session_id, surfaces, span):
            if cancelled():
                return None
            parts.append(part)
    return spots_of_positions(_positions(parts), spans, longest_ns)


def read_way(connection: sqlite3.Connection, session_id: int, span: Span) -> Pointer:
    """Return how far the pointer travelled within a span, from each of its positions to the next."""
    found = _positions(list(read_parts(connection, session_id, read_surfaces(connection, session_id), span)))
    taken = np.diff(found.own_before, prepend=found.own_before[:1]) > 0
    steps = np.hypot(np.diff(found.x, prepend=found.x[:1]), np.diff(found.y, prepend=found.y[:1]))
    steps[taken] = 0.0
    return Pointer(found.t_ns, steps.cumsum(), taken | (np.diff(found.t_ns, prepend=found.t_ns[:1]) > REST_NS))


def _positions(parts: Sequence[EventPart]) -> Positions:
    none = np.zeros(0, np.int64)
    found, owned = [(none, none.astype(np.float64), none.astype(np.float64), none, none)], 0
    for part in parts:
        own = part.own & ~part.chords
        kept = part.placed & ~own & ~part.chords
        before = owned + np.cumsum(own)[kept]
        found.append((part.t_ns[kept], part.x[kept], part.y[kept], before, part.t_ns[own]))
        owned += int(own.sum())
    return Positions(*(np.concatenate(columns) for columns in zip(*found, strict=True)))
