"""Buttons that open a menu, and a menu that stays open while several things are chosen from it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QStylePainter, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button

_CARET_PX, _GAP_PX, _BELOW_PX = 12, 8, 4
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Picker(Button):
    """A button with a caret; `make` fills the menu that it opens, each time anew."""

    def __init__(
        self, look: Look, text: str, name: str, make: Callable[[QMenu], None], *, icon: str = "", size: str = "normal"
    ) -> None:
        super().__init__(look, text, "secondary", icon=icon, size=size)
        self._name, self._make = name, make
        self._say()
        self.clicked.connect(self.open)

    def setText(self, text: str) -> None:
        """Show another choice."""
        super().setText(text)
        self._say()

    def open(self) -> "StayingMenu":
        """Open the menu below the button, without waiting for it."""
        menu = StayingMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._make(menu)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + _BELOW_PX)))
        return menu

    def sizeHint(self) -> QSize:
        """Return the size with the caret."""
        size = super().sizeHint()
        return QSize(size.width() + _CARET_PX + _GAP_PX, size.height())

    def _draw_content(self, painter: QStylePainter, role: str) -> None:
        place = QRectF(
            self.width() - self._padding() - _CARET_PX, (self.height() - _CARET_PX) / 2, _CARET_PX, _CARET_PX
        )
        self._look.paint_icon(painter, "caret-down", "text2" if self.isEnabled() else "text3", place)
        painter.save()
        painter.translate(-(_CARET_PX + _GAP_PX) / 2, 0)
        super()._draw_content(painter, role)
        painter.restore()

    def _say(self) -> None:
        self.setAccessibleName(f"{self._name}: {self.text()}" if hasattr(self, "_name") else self.text())


class StayingMenu(QMenu):
    """Stays open while entries that can be checked on their own are chosen; others close it as usual."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check an entry and stay."""
        if not self._check(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check an entry and stay."""
        if event.key() not in _CHOOSING or not self._check(self.activeAction()):
            super().keyPressEvent(event)

    def _check(self, action: QAction | None) -> bool:
        several = action is not None and action.isCheckable() and action.isEnabled() and action.actionGroup() is None
        if action is not None and several:
            action.trigger()
        return several
