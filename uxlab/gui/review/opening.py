"""What stands in place of a session while it is read, or where it cannot be."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import STRETCH, column, label, row, stacked
from uxlab.wording.figures import counted

_PATIENCE_MS, _WHOLE, _BAR_PX = 300, 1000, 240


class Opening(QWidget):
    """Says how far the reading is once it has taken a moment; choosing another session stops it."""

    def __init__(self, look: Look, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_PX)
        self.words = label(look, "", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reading = QWidget()
        centred = row([STRETCH, self.bar, STRETCH])
        self._reading.setLayout(column([STRETCH, centred, 12, self.words, STRETCH]))
        self.refused = EmptyState(look, "warning", "", "")
        self._stack = stacked([QWidget(), self._reading, self.refused])
        self.setLayout(column([self._stack]))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._stack.setCurrentWidget(self._reading))
        viewing.opened.connect(self._begin)
        viewing.reading.connect(self._tell)
        viewing.refused.connect(self._refuse)

    def _begin(self) -> None:
        self._patience.stop()
        self._stack.setCurrentIndex(0)
        if self._viewing.uid and self._viewing.session is None:
            self._tell(0, 0)
            self._patience.start()

    def _tell(self, done: int, of: int) -> None:
        self.bar.setValue(round(_WHOLE * done / of) if of else 0)
        self.words.setText(f"Reading {done} of {counted(of, 'event')}" if of else "Reading the session")
        self.bar.setAccessibleName(self.words.text())

    def _refuse(self, why: str) -> None:
        self._patience.stop()
        self.refused.set_words("The session cannot be shown.", why)
        self._stack.setCurrentWidget(self.refused)
