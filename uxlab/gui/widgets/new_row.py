"""The line to type into at the end of a table."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST = 200  # what is pasted by mistake is no name
_BACK = Qt.FocusReason.BacktabFocusReason


class NewRow(QLineEdit):
    """The line in the last row; the row around it shows that it has the keyboard.

    A table without rows hands its keyboard on to it: there is nothing else in it that keys could mean.
    """

    def serve(self, table: QTableView, placeholder: str) -> None:
        """Lie in a table, and take its keys while it has no other row; without a placeholder it has no such line."""
        self.setParent(table.viewport())
        self.setProperty("role", "plain")
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setVisible(bool(placeholder))
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keyboard when it comes to an empty table, or a key is pressed there; who goes back, passes."""
        if not isinstance(watched, QTableView) or watched.model().rowCount() > 1 or not self.isVisibleTo(watched):
            return False
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() != _BACK:
            self.setFocus(event.reason())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched.hasFocus():
            return self._take_key(event)
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the ring drawn."""
        super().focusInEvent(event)
        self._redraw_row()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the ring taken away."""
        super().focusOutEvent(event)
        self._redraw_row()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if not event.text().isprintable() or not event.text():
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return QApplication.sendEvent(self, event)

    def _redraw_row(self) -> None:
        row = self.parentWidget()
        if row is not None:
            row.update()
