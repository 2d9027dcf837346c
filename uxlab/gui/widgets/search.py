"""A field to find something in the page, with its key in it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.keycap import Keycap
from uxlab.gui.widgets.painting import painting

_ICON_PX, _LEFT_PX, _RIGHT_PX = 16, 10, 10


class SearchField(QLineEdit):
    """Tells what is typed at once; Esc empties it, arrows and Enter are for the list that it filters."""

    down_pressed = Signal()
    entered = Signal()

    def __init__(self, look: Look, hint: str, key: str) -> None:
        super().__init__()
        self._look = look
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedWidth(240)
        self.setTextMargins(_ICON_PX + 6, 0, 28, 0)
        self._cap = Keycap(look, key)
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda text: self._cap.setVisible(not text))
        look.changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter leave the text alone."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            self.down_pressed.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right end."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - _RIGHT_PX, (self.height() - size.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifying glass into the field."""
        super().paintEvent(event)
        with painting(self) as painter:
            top = (self.height() - _ICON_PX) / 2
            self._look.paint_icon(painter, "magnifying-glass", "text3", QRectF(_LEFT_PX, top, _ICON_PX, _ICON_PX))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
