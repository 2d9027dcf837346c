"""How much input of a session is not the participant's, counted where the events lie.

Within a span in which uxlab's own windows stay as they are, telling whose input it was is a comparison of numbers.
"""

import sqlite3
from collections.abc import Mapping, Sequence

from uxlab.model.events import EventKind, Surface
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.storage.own_windows import Layout, layouts

EVER_NS = 2**63 - 1
"""After every time that can be stored."""

_REASONS = ("chords", "own_windows", "repeats")
_BY_REASON = (
    "SELECT CASE WHEN flags & 2 THEN 'chords' WHEN own THEN 'own_windows' ELSE 'repeats' END AS reason, kind, count(*)",
    "FROM (SELECT kind, flags, value,",
)
_EXCLUDED = (
    "AS own FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ?)",
    "WHERE (flags & 3 OR own) AND (kind IN (0, 2) OR value = 1) GROUP BY reason, kind",
)


def excluded_input(connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface]) -> ExcludedInput:
    """Count what of a session's input is not the participant's."""
    found: dict[str, dict[EventKind, int]] = {reason: dict.fromkeys(EventKind, 0) for reason in _REASONS}
    for layout in layouts(surfaces, -EVER_NS, EVER_NS):
        own, covered = own_window_condition(layout)
        query = " ".join([*_BY_REASON, own, *_EXCLUDED])
        span = (session_id, layout.started_ns, layout.ended_ns)
        for reason, kind, number in connection.execute(query, (*covered, *span)):
            found[reason][EventKind(kind)] += number
    return ExcludedInput(**{reason: _counts(by_kind) for reason, by_kind in found.items()})


def own_window_condition(layout: Layout) -> tuple[str, list[int]]:
    """Return an SQL condition that is true of input in uxlab's own windows, and its parameters."""
    rectangle = "x >= ? AND x < ? AND y >= ? AND y < ?"
    anywhere = " OR ".join([rectangle] * len(layout.rectangles)) or "FALSE"
    edges = [edge for left, top, right, bottom in layout.rectangles for edge in (left, right, top, bottom)]
    return f"CASE WHEN kind = 3 THEN ? ELSE {anywhere} END", [int(layout.active), *edges]


def _counts(by_kind: Mapping[EventKind, int]) -> InputCounts:
    return InputCounts(
        clicks=by_kind[EventKind.BUTTON],
        keys=by_kind[EventKind.KEY],
        scrolls=by_kind[EventKind.SCROLL],
        moves=by_kind[EventKind.MOVE],
    )
