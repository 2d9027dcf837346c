"""Paints the tracks of what was noted: errors and notes with labels, pauses and gaps, and what was in front."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from uxlab.gui.review.tracks.ink import LABEL_GAP_PX, Ink, faded
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.words import Names, length_text
from uxlab.gui.widgets.painting import rounded
from uxlab.timeline.frame import ItemTrack
from uxlab.timeline.items import Item, Track

_MARK_PX = 5.5
_LABEL_FROM_PX = 10.0
_FOCUS_ROLES = ("accent-text", "track-scrolls", "track-keys", "track-notes", "track-clicks", "text3")
_SPAN_INSET_PX = 3.0


@dataclass(frozen=True, slots=True)
class Shown:
    """An item between two pixels of the widget."""

    item: Item
    left: float
    right: float


def shown(ink: Ink, track: ItemTrack) -> list[Shown]:
    """Return where the items of a frame lie."""
    edges = zip(track.items, track.left_px.tolist(), track.right_px.tolist(), strict=True)
    return [Shown(item, ink.x(left), ink.x(right)) for item, left, right in edges]


def paint_moments(ink: Ink, row: Row, items: Sequence[Shown], names: Names, chosen: Item | None) -> None:
    """Paint a triangle for each error, a diamond for each note, and as much of its words as fits before the next."""
    colour = ink.look.colour(f"track-{row.track}")
    font, words = ink.look.font("small"), ink.look.colour("text2")
    middle = row.top + row.height / 2
    for place, one in enumerate(items):
        centre = QPointF(one.left, middle)
        if one.item == chosen:
            _halo(ink, centre)
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(colour)
        ink.painter.drawPolygon(_shape(row.track, centre))
        free = items[place + 1].left - _MARK_PX - LABEL_GAP_PX if place + 1 < len(items) else ink.right
        ink.label(row, names.label(one.item), one.left + _LABEL_FROM_PX, free, font, words)


def _shape(track: Track, centre: QPointF) -> QPolygonF:
    x, y, r = centre.x(), centre.y(), _MARK_PX
    if track is Track.ERRORS:
        return QPolygonF([QPointF(x, y - r), QPointF(x + r + 0.5, y + r), QPointF(x - r - 0.5, y + r)])
    return QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)])


def _halo(ink: Ink, centre: QPointF) -> None:
    ink.painter.setPen(QPen(ink.look.colour("accent-text"), 1.5))
    ink.painter.setBrush(ink.look.colour("accent-soft"))
    ink.painter.drawEllipse(centre, _MARK_PX + 3, _MARK_PX + 3)


def paint_hatched(ink: Ink, row: Row, items: Sequence[Shown], names: Names, chosen: Item | None) -> None:
    """Paint pauses or gaps, and after them how long they were and why."""
    colour = ink.look.colour("ghost")
    font, words = ink.look.font("caption"), ink.look.colour("text2")
    for place, one in enumerate(items):
        rect = _span_rect(row, one)
        ink.hatch(rect, colour)
        if one.item == chosen:
            rounded(ink.painter, rect.adjusted(-1, -1, 1, 1), 2, None, ink.look.colour("accent-text"), 1.5)
        free = items[place + 1].left - LABEL_GAP_PX if place + 1 < len(items) else ink.right
        ink.label(row, _span_words(one.item, names), rect.right() + LABEL_GAP_PX, free, font, words)


def _span_words(item: Item, names: Names) -> str:
    return length_text(item.ended_ns - item.started_ns) if item.track is Track.PAUSES else names.label(item)


def _span_rect(row: Row, one: Shown) -> QRectF:
    return QRectF(one.left, row.top + _SPAN_INSET_PX, max(one.right - one.left, 2.0), row.height - 2 * _SPAN_INSET_PX)


def paint_focus(ink: Ink, row: Row, items: Sequence[Shown], roles: Mapping[str, str], chosen: Item | None) -> None:
    """Paint what was in front, each application in its pale tint."""
    font, words = ink.look.font("caption"), ink.look.colour("text2")
    tints = {role: tint(ink, role) for role in _FOCUS_ROLES}
    for one in items:
        rect = QRectF(one.left, row.top + 2, max(one.right - one.left, 1.0), row.height - 4)
        ink.painter.fillRect(rect, tints[roles.get(one.item.label, _FOCUS_ROLES[-1])])
        if one.item == chosen:
            rounded(ink.painter, rect, 2, None, ink.look.colour("accent-text"), 1.5)
        ink.label(row, one.item.label, rect.left() + LABEL_GAP_PX, rect.right() - LABEL_GAP_PX, font, words)


def tint(ink: Ink, role: str) -> QColor:
    """Return the pale tint that stands for an application."""
    return faded(ink.look.colour(role), 0.25 if ink.look.dark else 0.22)


def focus_roles(items: Sequence[Item]) -> dict[str, str]:
    """Return the colour role of each application, in the order in which they came to the front."""
    names = dict.fromkeys(item.label for item in items)
    return {name: _FOCUS_ROLES[place % len(_FOCUS_ROLES)] for place, name in enumerate(names)}
