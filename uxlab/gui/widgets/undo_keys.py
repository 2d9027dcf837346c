"""Ctrl+Z and Ctrl+Y undo the study's edits, also while a field has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

_CELL = "cell"


class UndoKeys(QObject):
    """Keeps the fields of a page from undoing by themselves; what is typed is saved first by `flush`.

    A cell of a table that is being edited keeps its own undo, for nothing of it is saved before it is left.
    """

    def __init__(self, page: QWidget, flush: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._flush = page, flush
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the menu bar."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and is_undo_key(event):
            self._flush()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        fits = isinstance(now, QLineEdit | QTextEdit) and now.property("role") != _CELL
        if now is not None and fits and self._page.isAncestorOf(now):
            now.removeEventFilter(self)
            now.installEventFilter(self)


def is_undo_key(event: QKeyEvent) -> bool:
    """Tell whether a key undoes or redoes."""
    standard = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return standard or (control and event.key() == Qt.Key.Key_Y)
