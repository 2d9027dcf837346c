"""How far the participant has come: segments for tasks, a bar for questions."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

_HEIGHT_PX, _BAR_PX = 6, 200
_SEGMENT_PX, _GAP_PX, _MOST_PX = 36, 6, 324


class Segments(QWidget):
    """One segment a task, filled up to the one that is read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._number, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_progress(self, number: int, total: int) -> None:
        """Show the task with this number, of so many."""
        self._number, self._total = number, total
        self.setVisible(total > 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of all segments; many are narrower."""
        gaps = _GAP_PX * max(0, self._total - 1)
        return QSize(min(_MOST_PX, _SEGMENT_PX * self._total + gaps), _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segments."""
        step = (self.width() + _GAP_PX) / max(1, self._total)
        gap = _GAP_PX if step > 2 * _GAP_PX else step / 3
        with painting(self) as painter:
            for place in range(self._total):
                role = "accent" if place < self._number else "band"
                segment = QRectF(place * step, 0, step - gap, _HEIGHT_PX)
                rounded(painter, segment, min(3, segment.width() / 2), self._look.colour(role))


class AnsweredBar(QWidget):
    """The share of questions that have an answer."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share = look, 0.0
        self.setFixedHeight(_HEIGHT_PX)
        self.setMinimumWidth(_HEIGHT_PX)
        self.setMaximumWidth(_BAR_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the width where there is room."""
        return QSize(_BAR_PX, _HEIGHT_PX)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def share(self) -> float:
        """Return what is shown."""
        return self._share

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        whole = QRectF(self.rect())
        with painting(self) as painter:
            rounded(painter, whole, _HEIGHT_PX / 2, self._look.colour("band"))
            if self._share > 0:
                filled = QRectF(0, 0, max(_HEIGHT_PX, whole.width() * self._share), _HEIGHT_PX)
                rounded(painter, filled, _HEIGHT_PX / 2, self._look.colour("accent"))
