"""Dots and whiskers: an estimate with its interval, one person among the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

DOT_RADIUS_PX, LINE_PX, CAP_PX = 4.0, 1.5, 8.0
_OWN_RADIUS_PX, _OTHER_RADIUS_PX, _STACK_PX = 5.0, 3.5, 8.0
_BAR_PX = 10.0


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with the ends of its interval; without ends it is a dot alone."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """The values at the left and right end of a strip; equal ends are widened so that a value has a place."""

    least: float
    most: float

    def place(self, value: float, left: float, right: float) -> float:
        """Return where a value lies between two pixels, kept inside them."""
        span = self.most - self.least
        share = (value - self.least) / span if span > 0 else 0.5
        return left + min(1.0, max(0.0, share)) * (right - left)


def paint_whisker(painter: QPainter, strip: QRectF, axis: Axis, interval: Interval, colour: QColor) -> None:
    """Paint dot, line and caps, centred in the strip's height."""
    y = strip.center().y()
    painter.setPen(QPen(colour, LINE_PX))
    if interval.low is not None and interval.high is not None:
        low, high = (axis.place(end, strip.left(), strip.right()) for end in (interval.low, interval.high))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - CAP_PX / 2), QPointF(x, y + CAP_PX / 2))
    paint_dot(painter, QPointF(axis.place(interval.value, strip.left(), strip.right()), y), DOT_RADIUS_PX, colour)


def paint_dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """Paint a filled dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def stack(places: Sequence[float], apart_px: float = 2 * _OTHER_RADIUS_PX) -> list[int]:
    """Return for each dot, in the order given, the storey on which it collides with none before it."""
    taken: list[list[float]] = []
    storeys = []
    for x in places:
        storey = next(
            (n for n, row in enumerate(taken) if all(abs(x - other) >= apart_px for other in row)), len(taken)
        )
        if storey == len(taken):
            taken.append([])
        taken[storey].append(x)
        storeys.append(storey)
    return storeys


class Whisker(QWidget):
    """A value with its interval on a line; shares have a bar with a true zero."""

    def __init__(self, look: Look, *, bar: bool = False, name: str = "") -> None:
        super().__init__()
        self._look, self._bar = look, bar
        self._interval: Interval | None = None
        self._axis = Axis(0, 1)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def show_interval(self, interval: Interval | None, axis: Axis) -> None:
        """Show an estimate; None leaves the line empty."""
        self._interval, self._axis = interval, axis
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of caps and bar."""
        return QSize(160, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line or bar, and the whisker over it."""
        with painting(self) as painter:
            strip = QRectF(self.rect())
            if self._bar:
                middle = QRectF(0, strip.center().y() - _BAR_PX / 2, strip.width(), _BAR_PX)
                rounded(painter, middle, 2, self._look.colour("band"))
            else:
                painter.fillRect(QRectF(0, strip.center().y() - 0.5, strip.width(), 1), self._look.colour("grid"))
            if self._interval is not None:
                inner = strip.adjusted(DOT_RADIUS_PX, 0, -DOT_RADIUS_PX, 0) if not self._bar else strip
                paint_whisker(painter, inner, self._axis, self._interval, self._look.colour("accent-text"))


@dataclass(frozen=True, slots=True)
class Strip:
    """One person's value (None: nobody), each of the others', and the others together."""

    axis: Axis
    own: float | None = None
    others: tuple[float, ...] = ()
    together: Interval | None = None


class DotStrip(QWidget):
    """One person's dot among the others' ghosts; below the line, where wanted, the others together."""

    def __init__(self, look: Look, *, flat: bool = False, name: str = "") -> None:
        super().__init__()
        self._look, self._flat = look, flat
        self._strip: Strip | None = None
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def show_strip(self, strip: Strip | None) -> None:
        """Show a strip; None leaves it empty."""
        self._strip = strip
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a table row's strip, or of a panel's."""
        return QSize(130, 16 if self._flat else 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip."""
        if self._strip is not None:
            with painting(self) as painter:
                paint_strip(painter, QRectF(self.rect()), self._look, self._strip, flat=self._flat)


def paint_strip(painter: QPainter, rect: QRectF, look: Look, strip: Strip, *, flat: bool = False) -> None:
    """Paint a strip of dots; flat ones lie on the line, others stand on it and pile up where they collide."""
    axis, own, others, together = strip.axis, strip.own, strip.others, strip.together
    ground = rect.center().y() if flat else rect.bottom() - 16.5
    left, right = rect.left() + 8, rect.right() - 8
    painter.fillRect(QRectF(rect.left(), ground - 0.5, rect.width(), 1), look.colour("grid"))
    values = [*others, *([] if own is None else [own])]
    places = [axis.place(value, left, right) for value in values]
    storeys = [0] * len(places) if flat else stack(places)
    storey_px = min(_STACK_PX, (ground - rect.top() - 6.5 - _OWN_RADIUS_PX) / max([1, *storeys]))
    for number, (x, storey) in enumerate(zip(places, storeys, strict=True)):
        is_own = own is not None and number == len(others)
        radius = _OWN_RADIUS_PX - (0.5 if flat else 0) if is_own else _OTHER_RADIUS_PX - (0.5 if flat else 0)
        y = ground if flat else ground - 6.5 - storey * storey_px
        paint_dot(painter, QPointF(x, y), radius, look.colour("accent-text" if is_own else "ghost"))
    if together is not None and not flat:
        below = QRectF(left, ground + 2, right - left, 12)
        paint_whisker(painter, below, axis, together, look.colour("text2"))
