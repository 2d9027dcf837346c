"""Leaves the arrows to whatever has the keyboard and lives by them; elsewhere they move the timeline's cursor."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMenu,
    QTabBar,
    QWidget,
)

from uxlab.gui.widgets.segmented import Segmented

_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
_LIVE_BY_ARROWS = (QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QMenu, QTabBar, Segmented)


class OwnArrows(QObject):
    """Listens in at the widget that has the keyboard, and only there: a filter on the whole app is felt everywhere."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an arrow from being taken for a command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None
        if now is not None and lives_by_arrows(now) and now.window() is self._inside.window():
            now.installEventFilter(self)
            self._watched = now


def lives_by_arrows(widget: QWidget) -> bool:
    """Return whether the arrows mean something to a widget."""
    return isinstance(widget, _LIVE_BY_ARROWS)
