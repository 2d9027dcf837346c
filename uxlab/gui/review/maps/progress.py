"""How far the reading for a map is, with a way to stop it; seen only if it takes long."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from uxlab.gui.review.maps.state import read_text
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.layout import STRETCH, label, row

_PATIENCE_MS, _WHOLE = 300, 1000


class MapProgress(QWidget):
    """`cancel_requested`: somebody has waited long enough."""

    cancel_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, _WHOLE)
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(60)
        self.bar.setMaximumWidth(200)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = label(look, "", "small")
        self.cancel = secondary(look, "Cancel", self.cancel_requested.emit, size="dense")
        self.setLayout(row([self.bar, self._text, self.cancel, STRETCH], 10))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Work has begun; say so if it lasts."""
        self.tell(0, 0)
        if not self.isVisible():
            self._patience.start()

    def tell(self, done_ns: int, whole_ns: int) -> None:
        """Show how much of how much is read."""
        self.bar.setValue(round(_WHOLE * done_ns / whole_ns) if whole_ns else 0)
        said = read_text(done_ns, whole_ns) if whole_ns else "Reading"
        self._text.setText(said)
        self.bar.setAccessibleName(said)

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def end(self) -> None:
        """The work is over."""
        self._patience.stop()
        self.hide()
