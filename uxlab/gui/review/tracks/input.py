"""Paints the tracks of input: clicks as dots, keys as hairlines by class, scrolls as pills, the pointer's speed.

Where they are too many to be told apart, they become columns, one for each pixel: the work never grows with the input.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt

from uxlab.gui.review.tracks.ink import Ink, Shares, faded
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.widgets.painting import rounded
from uxlab.privacy.keys import KeyClass
from uxlab.timeline.frame import Columns, TimelineFrame
from uxlab.timeline.input_index import Numbers
from uxlab.timeline.items import Track

_DOT_PX, _CROWDED_PX = 4.0, 14.0
_PILL_PX, _PILL_APART_PX, _PILL_APART_NS = 8.0, 8.0, 400_000_000
_LEAST_COLUMN = 0.2
_SPEED_ALPHA, _FAINT = 0.55, 0.5
_TOP_SHARE = 99.0
_KEY_PARTS = {
    KeyClass.BACKSPACE: (0.5, 0.86),
    KeyClass.DELETE: (0.5, 0.86),
    KeyClass.MODIFIER: (0.38, 0.62),
    KeyClass.ARROW: (0.38, 0.62),
    KeyClass.NAVIGATION: (0.38, 0.62),
    KeyClass.ENTER: (0.05, 0.95),
    KeyClass.TAB: (0.05, 0.95),
    KeyClass.ESCAPE: (0.05, 0.95),
    KeyClass.SHORTCUT: (0.05, 0.95),
    KeyClass.FUNCTION: (0.05, 0.95),
}
"""From where to where of the row's height a class of keys reaches: what ends or commands is tall, what takes back hangs
low, what only moves is short."""
_TYPED = (0.17, 0.83)


def paint_clicks(ink: Ink, row: Row, columns: Columns) -> None:
    """Paint a dot for each pixel that has clicks, or columns."""
    places = np.flatnonzero(columns.counts)
    colour = ink.look.colour("track-clicks")
    if is_crowded(places, ink):
        paint_bars(ink, row, columns.counts, Track.CLICKS)
        return
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(colour)
    middle = row.top + row.height / 2
    for place in places.tolist():
        ink.painter.drawEllipse(QPointF(ink.x(place + 0.5), middle), _DOT_PX, _DOT_PX)


def paint_keys(ink: Ink, row: Row, columns: Columns) -> None:
    """Paint a hairline for each pixel that has keys, as tall as the class says; the darker, the more there are."""
    rows, width = ink.rows_px(row.height), columns.counts.size
    cover = np.zeros((rows, width))
    for key_class, counts in columns.by_class or ((int(KeyClass.LETTER), columns.counts),):
        top, bottom = (round(share * rows) for share in key_part(key_class))
        strength = np.where(counts > 0, np.minimum(1.0, 0.7 + 0.1 * counts), 0.0)
        part = cover[top:bottom]
        np.maximum(part, _widened(strength, ink.ratio), out=part)
    ink.paint_columns(cover, row.top, ink.look.colour("track-keys"))


def key_part(key_class: int) -> tuple[float, float]:
    """Return from where to where of the row's height a class of keys reaches."""
    known = {int(one): part for one, part in _KEY_PARTS.items()}
    return known.get(key_class, _TYPED)


def _widened(strength: Shares, ratio: float) -> Shares:
    """Let a hairline be as wide on a dense screen as on another."""
    widest = strength.copy()
    for shift in range(1, round(ratio)):
        widest[shift:] = np.maximum(widest[shift:], strength[:-shift])
    return widest


def paint_scrolls(ink: Ink, row: Row, columns: Columns) -> None:
    """Paint a pill for each run of steps, or columns."""
    apart = min(_PILL_APART_PX, max(2.0, _PILL_APART_NS / ink.scale.ns_per_px)) * ink.ratio
    runs = runs_of(np.flatnonzero(columns.counts), apart)
    if is_crowded(runs[:, 0], ink):
        paint_bars(ink, row, columns.counts, Track.SCROLLS)
        return
    colour, top = ink.look.colour("track-scrolls"), row.top + (row.height - _PILL_PX) / 2
    for first, last in runs.tolist():
        left, right = ink.x(first + 0.5) - _PILL_PX / 2, ink.x(last + 0.5) + _PILL_PX / 2
        rounded(ink.painter, QRectF(left, top, right - left, _PILL_PX), _PILL_PX / 2, colour)


def runs_of(places: NDArray[np.intp], apart: float) -> NDArray[np.intp]:
    """Return the first and the last of each run of ordered places in which no two neighbours are farther apart."""
    if not places.size:
        return np.zeros((0, 2), np.intp)
    breaks = np.flatnonzero(np.diff(places) > apart)
    return np.stack([places[np.r_[0, breaks + 1]], places[np.r_[breaks, places.size - 1]]], axis=1)


def is_crowded(places: NDArray[np.intp], ink: Ink) -> bool:
    """Tell whether marks at these places would lie over each other in most of the track."""
    return bool(places.size * _CROWDED_PX > ink.scale.width)


def paint_bars(ink: Ink, row: Row, counts: Numbers, track: Track, alpha: float = 1.0) -> None:
    """Paint how many there are in each pixel, on the row's lower edge."""
    inner = row.height - 4.0
    most = max(1.0, float(counts.max(initial=0)))
    shares = np.where(counts > 0, _LEAST_COLUMN + (1 - _LEAST_COLUMN) * counts / most, 0.0)
    role = "text3" if track is Track.MODERATOR else f"track-{track}"
    _paint_area(ink, row.top + 2.0, inner, shares, role, alpha)


def paint_speed(ink: Ink, row: Row, frame: TimelineFrame) -> None:
    """Paint the pointer's speed as an area; what is faster than nearly all the rest is cut off."""
    speed = frame.speed_px_s
    moving = speed[speed > 0]
    if moving.size:
        top = float(np.percentile(moving, _TOP_SHARE))
        _paint_area(ink, row.top + 2.0, row.height - 3.0, speed / top, "track-speed", _SPEED_ALPHA)


def paint_moderator(ink: Ink, row: Row, frame: TimelineFrame) -> None:
    """Paint faintly when the moderator's pointer moved, and what the moderator pressed."""
    rows = ink.rows_px(3)
    cover = np.broadcast_to(frame.moderator_moves.astype(np.float64), (rows, frame.width_px))
    ink.paint_columns(cover, row.top + row.height / 2 - 1.5, faded(ink.look.colour("text3"), 0.35))
    if frame.moderator.counts.any():
        paint_bars(ink, row, frame.moderator.counts, Track.MODERATOR, _FAINT)


def _paint_area(ink: Ink, top: float, height: float, shares: Shares, role: str, alpha: float) -> None:
    rows = ink.rows_px(height)
    from_bottom = np.arange(rows - 1, -1, -1, dtype=np.float64)[:, None]
    cover = np.clip(np.minimum(shares, 1.0) * rows - from_bottom, 0, 1)
    ink.paint_columns(cover, top, faded(ink.look.colour(role), alpha))
