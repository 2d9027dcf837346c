"""A picture in which some places can be opened: by a click, or by arrows and Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import rounded

_RADIUS_PX, _RING_PX, _SEEN_PX = 4, 2, 12
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 3.0
"""How much farther a place to the side of the wanted direction counts."""


@dataclass(frozen=True, slots=True)
class HotSpot:
    """A place; `words` say what stands there, `what` it stands for is told when it is opened."""

    place: QRectF
    words: str
    what: object


class SpotField(QWidget):
    """`opened` carries what the place stands for. Whoever draws calls `paint_spots` at the end."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._spots: tuple[HotSpot, ...] = ()
        self._current, self._under = -1, -1
        self._by_keys = False
        self.setMouseTracking(True)

    def set_spots(self, spots: Sequence[HotSpot]) -> None:
        """Let these places be opened; the one that has the keyboard keeps it while it is there."""
        kept = self.current()
        self._spots, self._under = tuple(spots), -1
        same = (place for place, one in enumerate(self._spots) if kept is not None and one.what == kept.what)
        self._current = next(same, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._spots else Qt.FocusPolicy.NoFocus)
        self.update()

    def spots(self) -> tuple[HotSpot, ...]:
        """Return the places that can be opened."""
        return self._spots

    def current(self) -> HotSpot | None:
        """Return the place that has the keyboard."""
        return self._spots[self._current] if 0 <= self._current < len(self._spots) else None

    def paint_spots(self, painter: QPainter) -> None:
        """Draw what the pointer is over, and the ring around the place that has the keyboard."""
        if 0 <= self._under < len(self._spots):
            rounded(painter, self._spots[self._under].place, _RADIUS_PX, None, self._look.colour("control"), 1)
        one = self.current()
        if one is not None and self.hasFocus() and self._by_keys:
            rounded(painter, one.place, _RADIUS_PX, None, self._look.colour("accent-text"), _RING_PX)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be opened."""
        self._point(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing any more."""
        super().leaveEvent(event)
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take note of the place; a click with the mouse needs no ring."""
        self._by_keys = False
        if (place := self._at(event.position())) >= 0:
            self._current = place
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the place that was clicked."""
        place = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0 and place == self._current:
            self.opened.emit(self._spots[place].what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the next place in a direction, open the current one."""
        key, one = Qt.Key(event.key()), self.current()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and one is not None:
            self.opened.emit(one.what)
        elif key in _WAYS and self._spots:
            self._choose(self._next(*_WAYS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._spots:
            self._choose(0 if key == Qt.Key.Key_Home else len(self._spots) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first place, or where one was."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._spots:
            self._choose(max(0, self._current))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell what stands under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._spots[place].words if place >= 0 else "", self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int:
        """Return the smallest place at a point, for one may lie within another; -1 for none."""
        found = [place for place, one in enumerate(self._spots) if one.place.contains(point)]
        return min(found, key=lambda place: _area(self._spots[place].place), default=-1)

    def _point(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _next(self, right: int, down: int) -> int:
        """Return the nearest place in a direction, the current one where there is none."""
        if (one := self.current()) is None:
            return 0
        here, found = one.place.center(), list[tuple[float, int]]()
        for place, other in enumerate(self._spots):
            there = other.place.center() - here
            along = there.x() * right + there.y() * down
            aside = abs(there.x() * down) + abs(there.y() * right)
            if along > 1:
                found.append((along + _ASIDE * aside, place))
        return min(found)[1] if found else self._current

    def _choose(self, place: int) -> None:
        self._current, self._by_keys = place, True
        self.update()
        one = self._spots[place]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, one.words))
        self._scroll_to(one.place)

    def _scroll_to(self, place: QRectF) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inside = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and inside is not None:
            middle = self.mapTo(inside, place.center().toPoint())
            half = place.size() / 2
            above.ensureVisible(middle.x(), middle.y(), round(half.width()) + _SEEN_PX, round(half.height()) + _SEEN_PX)


def _area(place: QRectF) -> float:
    return place.width() * place.height()
