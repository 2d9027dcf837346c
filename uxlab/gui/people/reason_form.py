"""Why somebody is left out of the figures: asked in the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.field import Field, LineEdit
from uxlab.gui.widgets.layout import column, label, row


class ReasonForm(QFrame):
    """`given` tells the reason, `dismissed` that nothing changes."""

    given = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look, whom: str) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(f"Exclude {whom}")
        self._line = LineEdit("", "Fell ill after two tasks")
        self._field = Field(look, "Reason", self._line)
        said = "Stays in the study and in no figure. Can be included again at any time."
        self._do = secondary(look, f"Exclude {whom}", self._give)
        keep = secondary(look, "Keep", self.dismissed.emit)
        words = column([label(look, f"Exclude {whom}", "heading", wrap=True), label(look, said, "muted", wrap=True)], 6)
        self.setLayout(column([words, 12, self._field, 16, row([-1, keep, self._do], 8)], margin=16))
        self._line.returnPressed.connect(self._give)

    def line(self) -> LineEdit:
        """Return the line for the reason."""
        return self._line

    def focus(self) -> None:
        """Put the focus where the reason is written."""
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say what to write."""
        self._field.set_error(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all as it is at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.given.emit(self._line.clean())
