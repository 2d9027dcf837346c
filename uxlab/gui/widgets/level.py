"""A level in segments, such as the loudness of a voice."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

_SEGMENT_PX, _GAP_PX, _HEIGHT_PX = 6, 2, 12


class Level(QWidget):
    """Segments lit from the left by a share between 0 and 1."""

    def __init__(self, look: Look, *, segments: int = 12, role: str = "ok-fill", name: str = "Level") -> None:
        super().__init__()
        self._look, self._segments, self._role, self._lit = look, segments, role, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def set_level(self, share: float) -> None:
        """Light a share of the segments; anything above nothing lights one."""
        share = min(1.0, max(0.0, share))
        lit = max(round(share * self._segments), 1 if share > 0 else 0)
        if lit != self._lit:
            self._lit = lit
            self.setAccessibleDescription(f"{lit} of {self._segments}")
            self.update()

    def lit(self) -> int:
        """Return how many segments are lit."""
        return self._lit

    def sizeHint(self) -> QSize:
        """Return the room of all segments."""
        return QSize(self._segments * (_SEGMENT_PX + _GAP_PX) - _GAP_PX, _HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segments."""
        with painting(self) as painter:
            for number in range(self._segments):
                place = QRectF(number * (_SEGMENT_PX + _GAP_PX), 0, _SEGMENT_PX, self.height())
                rounded(painter, place, 1, self._look.colour(self._role if number < self._lit else "band"))
