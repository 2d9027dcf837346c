"""A number between two, with its name and its unit, moved by pointer or keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import STRETCH, column, label, row
from uxlab.gui.widgets.painting import painting, rounded

_HEIGHT_PX, _KNOB_PX, _LINE_PX, _PAGES = 24, 16, 4, 10


class Track(QSlider):
    """The line with its knob; the arrow keys, Page Up and Down, Home and End move it, too."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setProperty("ring_radius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(120, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(60, _HEIGHT_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the knob go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line up to the knob in the accent's colour."""
        look, middle, x = self._look, self.height() / 2, self._x(self.value())
        with painting(self) as painter:
            whole = QRectF(_KNOB_PX / 2, middle - _LINE_PX / 2, self.width() - _KNOB_PX, _LINE_PX)
            rounded(painter, whole, _LINE_PX / 2, look.colour("band"))
            chosen = QRectF(whole.left(), whole.top(), x - whole.left(), _LINE_PX)
            rounded(painter, chosen, _LINE_PX / 2, look.colour("accent-text" if self.isEnabled() else "text3"))
            painter.setPen(QPen(look.colour("accent-text" if self.isEnabled() else "text3"), 1.5))
            painter.setBrush(look.colour("hover" if self.underMouse() or self.isSliderDown() else "surface"))
            painter.drawEllipse(QPointF(x, middle), _KNOB_PX / 2 - 1, _KNOB_PX / 2 - 1)

    def _x(self, value: int) -> float:
        share = (value - self.minimum()) / max(1, self.maximum() - self.minimum())
        return _KNOB_PX / 2 + share * (self.width() - _KNOB_PX)

    def _value_at(self, x: float) -> int:
        share = (x - _KNOB_PX / 2) / max(1, self.width() - _KNOB_PX)
        return round(self.minimum() + share * (self.maximum() - self.minimum()))


class MapSlider(QWidget):
    """`moved` tells the number that the person chose."""

    moved = Signal(int)

    def __init__(self, look: Look, unit: str) -> None:
        super().__init__()
        self._unit = unit
        self._name, self._number = label(look, "", "label"), label(look, "", "small")
        self.track = Track(look)
        self._name.setBuddy(self.track)
        self.setLayout(column([row([self._name, STRETCH, self._number], 8), 2, self.track]))
        self.track.valueChanged.connect(self._move)

    def apply(self, name: str, value: int, least: int, most: int) -> None:
        """Show a number, without telling."""
        blocked = self.track.blockSignals(True)
        self.track.setRange(least, most)
        self.track.setPageStep(max(1, (most - least) // _PAGES))
        self.track.setValue(value)
        self.track.blockSignals(blocked)
        self._name.setText(name)
        self.track.setAccessibleName(name)
        self._say()

    def text(self) -> str:
        """Return the number with its unit."""
        return self._number.text()

    def _move(self, value: int) -> None:
        self._say()
        self.moved.emit(value)

    def _say(self) -> None:
        said = f"{self.track.value()} {self._unit}"
        self._number.setText(said)
        self.track.setAccessibleDescription(said)
        self.track.update()
