"""A line of text without a frame, saved as it is typed; for rows that are edited in place."""

from PySide6.QtCore import QTimer, Signal

from uxlab.gui.widgets.field import LineEdit

COMMIT_AFTER_MS = 400


class QuietLine(LineEdit):
    """`committed` comes at Enter, when the line is left, and 400 ms after the last key, if the text is another.

    An emptied line tells nothing; what becomes of its row is for the list to say.
    """

    committed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__("", placeholder)
        self._kept, self._at_rest = "", ""
        self._timer = QTimer(self, singleShot=True, interval=COMMIT_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self.setProperty("role", "plain")
        self.textEdited.connect(lambda *_: self._timer.start())
        self.editingFinished.connect(self.flush)

    def show_text(self, text: str) -> None:
        """Show a text without telling; what a person is just typing, or has emptied, stays."""
        if self._timer.isActive() or text == self._kept:
            return
        self._kept = text
        if text != self.clean():
            self.setText(text)
        self._at_rest = self.clean()  # without spaces at its ends or line breaks, which nobody has taken away

    def reset(self) -> None:
        """Empty the line, to show something else."""
        self._timer.stop()
        self._kept, self._at_rest = "", ""
        self.clear()

    def flush(self) -> None:
        """Tell at once what has been typed."""
        self._timer.stop()
        clean = self.clean()
        if clean and clean not in {self._kept, self._at_rest}:
            self._kept = self._at_rest = clean
            self.committed.emit(clean)
