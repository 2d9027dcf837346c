"""Small panels over the page, for what is asked while a session runs: never a window, never modal."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

WIDTH_PX, _GAP_PX = 320, 8


class Popover(QWidget):
    """A panel above the control that opened it; Esc closes it, and `closed` tells."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self.hide()

    def open_at(self, anchor: QWidget, *, below: bool = False) -> None:
        """Appear above or below a control, within the parent."""
        self.resize(WIDTH_PX, max(self.heightForWidth(WIDTH_PX), self.minimumSizeHint().height()))
        parent = self._over
        beside = anchor.height() + _GAP_PX if below else -self.height() - _GAP_PX
        corner = anchor.mapTo(parent, QPoint(anchor.width() - self.width(), beside))
        corner.setX(max(_GAP_PX, min(corner.x(), parent.width() - self.width() - _GAP_PX)))
        self.move(corner.x(), max(_GAP_PX, corner.y()))
        self.show()
        self.raise_()

    def close_up(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc; other keys stay here."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel."""
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), 8, self._look.colour("surface"), self._look.colour("control"))
