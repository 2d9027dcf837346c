"""Reads which monitors there were during a session."""

import sqlite3

from uxlab.model.events import Screen
from uxlab.timeline.scene import Desktops
from uxlab.timeline.screens import screen_spans
from uxlab.timeline.spans import Span

_SCREENS = (
    "SELECT t_ns, name, x_px, y_px, width_px, height_px, scale, unit FROM screen WHERE session_id = ?"
    " ORDER BY t_ns, seq"
)


def desktops_during(connection: sqlite3.Connection, number: int, span: Span) -> Desktops:
    """Return which monitors there were during a span of a session."""
    return screen_spans(_screens(connection, number), span)


def _screens(connection: sqlite3.Connection, number: int) -> tuple[Screen, ...]:
    return tuple(
        Screen(
            t_ns=t_ns,
            name=name,
            x_px=x_px,
            y_px=y_px,
            width_px=width_px,
            height_px=height_px,
            scale=scale,
            unit=unit,
        )
        for t_ns, name, x_px, y_px, width_px, height_px, scale, unit in connection.execute(_SCREENS, (number,))
        if width_px > 0 and height_px > 0
    )
