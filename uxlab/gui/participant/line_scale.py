"""A long scale as a line with marks, as on the paper form of the Task Load Index."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

_HEIGHT_PX, _KNOB_PX = 52, 28
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class LineScale(QSlider):
    """Has no answer, and so no knob, until the participant gives one; `answered` tells the number."""

    answered = Signal(int)

    def __init__(self, look: Look, points: tuple[int, ...], *, name: str = "") -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._points = look, points
        self._answer: int | None = None
        self.setRange(0, len(points) - 1)
        self.setPageStep(max(1, len(points) // 4))
        self.setAccessibleName(name)
        self.setProperty("ring_radius", 8)
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def answer(self) -> int | None:
        """Return the answer, None before there is one."""
        return self._answer

    def show_answer(self, number: int | None) -> None:
        """Show an answer without telling; one between two marks stands between them."""
        self._answer = number
        if number is not None:
            self.setValue(min(range(len(self._points)), key=lambda place: abs(self._points[place] - number)))
        self.setAccessibleDescription("" if number is None else str(number))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(560, _HEIGHT_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer where the finger is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the answer where it is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with the arrows, from the middle where there is no answer yet."""
        if self._answer is None and Qt.Key(event.key()) in _ARROWS:
            self.setValue(len(self._points) // 2)
        before = self.value()
        super().keyPressEvent(event)
        if event.isAccepted() and (self.value() != before or self._answer is None):
            self._choose(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its marks and the knob."""
        middle = self.height() / 2
        with painting(self) as painter:
            painter.setPen(QPen(self._look.colour("control"), 1.5))
            painter.drawLine(QPointF(self._x(self._points[0]), middle), QPointF(self._x(self._points[-1]), middle))
            for place, point in enumerate(self._points):
                half = 12 if place in {0, len(self._points) // 2, len(self._points) - 1} else 7
                painter.drawLine(QPointF(self._x(point), middle - half), QPointF(self._x(point), middle + half))
            if self._answer is not None:
                self._draw_knob(painter, self._x(self._answer), middle)

    def _draw_knob(self, painter: QPainter, x: float, middle: float) -> None:
        knob = QRectF(x - _KNOB_PX / 2, middle - _KNOB_PX / 2, _KNOB_PX, _KNOB_PX)
        role = "accent-hover" if self.underMouse() else "accent"
        rounded(painter, knob, _KNOB_PX / 2, self._look.colour(role), self._look.colour("surface"), 2)

    def _choose(self, place: int) -> None:
        number = self._points[place]
        if number != self._answer:
            self.show_answer(number)
            self.answered.emit(number)

    def _x(self, number: int) -> float:
        low, high = self._points[0], self._points[-1]
        return _KNOB_PX / 2 + (number - low) / (high - low) * (self.width() - _KNOB_PX)

    def _place_at(self, x: float) -> int:
        return min(range(len(self._points)), key=lambda place: abs(self._x(self._points[place]) - x))
