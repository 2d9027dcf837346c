"""Reads which monitors there were during a session."""

import sqlite3

from uxlab.model.events import Screen
from uxlab.timeline.scene import Desktops
from uxlab.timeline.screens import screen_spans
from uxlab.timeline.spans import Span

_SCREENS = (
    "SELECT t_ns, name, x_px, y_px, width_px, height_px, scale, refresh_hz, unit FROM screen WHERE session_id = ?"
    " ORDER BY t_ns, seq"
)


def read_screens(connection: sqlite3.Connection, number: int) -> tuple[Screen, ...]:
    """Return the monitors of a session in the order in which they were noted, those without a size too."""
    rows = connection.execute(_SCREENS, (number,))
    names = [column for column, *_ in rows.description]
    return tuple(Screen(**dict(zip(names, row, strict=True))) for row in rows)


def desktops_during(connection: sqlite3.Connection, number: int, span: Span) -> Desktops:
    """Return which monitors there were during a span of a session."""
    screens = read_screens(connection, number)
    return screen_spans(tuple(one for one in screens if one.width_px > 0 and one.height_px > 0), span)
