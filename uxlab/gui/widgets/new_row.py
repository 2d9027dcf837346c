"""The line to type into at the end of a table."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit


class NewRow(QLineEdit):
    """The line in the last row; the row around it shows that it has the keyboard."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the ring drawn."""
        super().focusInEvent(event)
        self._redraw_row()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the ring taken away."""
        super().focusOutEvent(event)
        self._redraw_row()

    def _redraw_row(self) -> None:
        row = self.parentWidget()
        if row is not None:
            row.update()
