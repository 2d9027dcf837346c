"""The standing sign that somebody codes blind, and the way back to the moderator's marks."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import column, label, row
from uxlab.gui.widgets.painting import painting


class CoderSign(QWidget):
    """Shows itself while a second coder marks."""

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__()
        look = desk.look
        self._look, self._viewing = look, viewing
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.who = label(look, "", "strong")
        self.who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.what = label(look, "Nobody else’s marks are shown.", "small", wrap=True)
        self.stop = secondary(look, "Stop coding", self.go_back, size="dense")
        line = row([Icon(look, "eye-slash", "warn"), column([self.who, self.what]), self.stop], 8, (12, 6, 12, 6))
        line.setStretch(1, 1)
        self.setLayout(line)
        viewing.opened.connect(self._show)
        look.changed.connect(self.update)
        self._show()

    def go_back(self) -> None:
        """Show the moderator's marks, at the same moment."""
        viewing = self._viewing
        if viewing.coder:
            viewing.open(viewing.uid, at_ns=viewing.cursor_ns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("warn-soft"))

    def _show(self) -> None:
        coder = self._viewing.coder
        said = f"You code as {coder}, blind" if coder else ""
        self.who.setText(said)
        self.setAccessibleName(f"{said}. {self.what.text()}" if coder else "")
        self.setVisible(bool(coder))
