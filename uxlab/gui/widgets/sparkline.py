"""A line without axes: how much happened lately."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

_LINE_PX = 1.5


class Sparkline(QWidget):
    """The last values, oldest at the left; the height spans zero to the largest, or to `full` where that is more."""

    def __init__(
        self, look: Look, *, width_px: int = 84, height_px: int = 18, role: str = "ok-fill", full: float = 1
    ) -> None:
        super().__init__()
        self._look, self._role, self._full = look, role, full
        self._values: tuple[float, ...] = ()
        self._size = QSize(width_px, height_px)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_values(self, values: Sequence[float]) -> None:
        """Show other values."""
        self._values = tuple(values)
        self.update()

    def set_role(self, role: str) -> None:
        """Draw in another role's colour."""
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that was asked for."""
        return self._size

    def points(self) -> list[QPointF]:
        """Return where the values are drawn."""
        top = max([self._full, *self._values])
        step = (self.width() - 2) / max(1, len(self._values) - 1)
        reach = self.height() - 2 * _LINE_PX
        return [
            QPointF(1 + number * step, self.height() - _LINE_PX - reach * max(0.0, value) / top)
            for number, value in enumerate(self._values)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            painter.setPen(QPen(self._look.colour(self._role), _LINE_PX))
            painter.drawPolyline(QPolygonF(self.points()))
