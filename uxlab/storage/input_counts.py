"""How much a participant clicked, typed, scrolled and moved, counted where the events lie.

Each event is read once, by its time: within a span in which uxlab's own windows stay as they are, telling whose input
it was is a comparison of numbers.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from uxlab.model.events import EventKind, Surface
from uxlab.model.results import InputCounts
from uxlab.storage.own_windows import Layout, layouts

EVER_NS = 2**63 - 1
"""After every time that can be stored."""

_PARTICIPANT = (
    "SELECT count(*) FILTER (WHERE kind = 0), count(*) FILTER (WHERE kind = 1 AND value = 1),",
    "count(*) FILTER (WHERE kind = 2), count(*) FILTER (WHERE kind = 3 AND value = 1)",
    "FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ? AND flags & 3 = 0",
)
_REASONS = ("chords", "own_windows", "repeats")
_EXCLUDED = ("SELECT CASE WHEN flags & 2 THEN 'chords' WHEN",)
_BY_REASON = (
    "THEN 'own_windows' WHEN flags & 1 THEN 'repeats' END AS reason, kind, count(*)",
    "FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ? AND (kind IN (0, 2) OR value = 1)",
    "GROUP BY reason, kind HAVING reason IS NOT NULL",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedInput:
    """Input of a session that is not the participant's, by reason; an event has one, the first that applies."""

    chords: InputCounts
    own_windows: InputCounts
    repeats: InputCounts


def participant_input(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], started_ns: int, ended_ns: int
) -> InputCounts:
    """Count the participant's input from `started_ns` until before `ended_ns`; a click or key is a press."""
    found = dict.fromkeys(EventKind, 0)
    for layout in layouts(surfaces, started_ns, ended_ns):
        own, covered = _own_windows(layout)
        query = " ".join([*_PARTICIPANT, "AND (", own, ") IS NOT TRUE"])
        row = connection.execute(query, (session_id, layout.started_ns, layout.ended_ns, *covered)).fetchone()
        for kind, number in zip(EventKind, row, strict=True):
            found[kind] += number
    return _counts(found)


def excluded_input(connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface]) -> ExcludedInput:
    """Count what of a session's input is not the participant's."""
    found: dict[str, dict[EventKind, int]] = {reason: dict.fromkeys(EventKind, 0) for reason in _REASONS}
    for layout in layouts(surfaces, -EVER_NS, EVER_NS):
        own, covered = _own_windows(layout)
        query = " ".join([*_EXCLUDED, own, *_BY_REASON])
        span = (session_id, layout.started_ns, layout.ended_ns)
        for reason, kind, number in connection.execute(query, (*covered, *span)):
            found[reason][EventKind(kind)] += number
    return ExcludedInput(**{reason: _counts(by_kind) for reason, by_kind in found.items()})


def _own_windows(layout: Layout) -> tuple[str, list[int]]:
    """Return a condition that is true of input in uxlab's own windows, and its parameters."""
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
