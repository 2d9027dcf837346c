"""The focus ring: two pixels of accent, two pixels outside the control that the keyboard has reached."""

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

GAP_PX, WIDTH_PX = 2, 2
OUTSIDE_PX = GAP_PX + WIDTH_PX
DEFAULT_RADIUS_PX = 6
RADIUS = "ring_radius"  # the property of a widget that wants a ring, in pixels
INSIDE = "ring_inside"  # the property of a button that draws its ring itself, for want of room around it

_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


class FocusRing(QObject):
    """Keeps a ring around the button-like widget that has the focus, unless the mouse gave it."""

    def __init__(self, app: QApplication, colour: QColor, parent: QObject) -> None:
        super().__init__(parent)
        self._colour = colour
        self._style = RingStyle(app)  # outlives every ring, also one that is still being deleted
        self._ring: Ring | None = None
        app.focusChanged.connect(self._focus_moved)

    def set_colour(self, colour: QColor) -> None:
        """Draw in another colour."""
        self._colour = colour
        if (ring := self.ring()) is not None:
            ring.set_colour(colour)

    def ring(self) -> "Ring | None":
        """Return the ring that is shown."""
        return self._ring if self._ring is not None and shiboken6.isValid(self._ring) else None

    def around(self, widget: QWidget) -> "Ring":
        """Put one more ring around a widget."""
        ring = Ring(self._colour, self._style)
        ring.setWidget(widget)
        return ring

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if (ring := self.ring()) is not None:
            ring.hide()
            ring.deleteLater()
        self._ring = None
        if now is not None and wants_ring(now) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._ring = self.around(now)


class Ring(QFocusFrame):
    """The ring around one widget; Qt moves it along and stacks it above the page."""

    def __init__(self, colour: QColor, style: "RingStyle") -> None:
        super().__init__()
        self._colour = colour
        self.setStyle(style)

    def set_colour(self, colour: QColor) -> None:
        """Draw in another colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, WIDTH_PX))
        half = WIDTH_PX / 2
        radius = (self.widget().property(RADIUS) or DEFAULT_RADIUS_PX) + GAP_PX + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()


class RingStyle(QProxyStyle):
    """Tells the frame how far outside it lies, and that it lies above."""

    def __init__(self, parent: QObject) -> None:
        super().__init__("Fusion")
        self.setParent(parent)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Return the distance between the widget and the ring's outer edge."""
        return OUTSIDE_PX if metric in _MARGINS else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        """Return that the ring is above the page, not cut off by the widget's neighbours."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # it would cut the ring off where round corners bring it over the widget's rectangle
        return super().styleHint(hint, option, widget, answer)


def wants_ring(widget: QWidget) -> bool:
    """Return whether a widget shows the focus by a ring outside; fields and rows show it inside."""
    if widget.property(INSIDE):
        return False
    return isinstance(widget, QAbstractButton | QSlider) or widget.property(RADIUS) is not None
