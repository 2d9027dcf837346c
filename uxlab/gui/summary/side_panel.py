"""What to look at again, and the moderator's impression."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.checks import Check
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.field import Field, TextEdit
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import clear, column, label, panel, row


class SidePanel(QWidget):
    """The checks of a session, and below them a field for what no figure tells.

    `impression_written`: what stands in the field is to be kept.
    """

    impression_written = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[Check, ...], str] | None = None
        self._list = QVBoxLayout()
        self.impression = Field(look, "Your impression, while it is fresh", TextEdit(look, lines=3, most_lines=6))
        self.impression.committed.connect(self.impression_written)
        self._area = Area()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.fill(column([self._list, -1])).setProperty("role", "plain")
        heading = label(look, "To check in Review", "strong")
        content = column([heading, 14, self._area, 12, self.impression])
        content.setStretch(2, 1)
        frame = panel(content, (16, 15, 16, 14))
        self.setLayout(column([frame]))

    def apply(self, checks: Sequence[Check], impression: str, no_impression: str, all_well: str = "") -> None:
        """Show checks, or that `all_well`, and the impression; what is just being typed stays."""
        self.impression.set_text(impression)
        self.impression.set_reason(no_impression)
        if (shown := (tuple(checks), all_well)) == self._shown:
            return
        self._shown = shown
        clear(self._list)
        self._list.setSpacing(14)
        if not checks:
            self._list.addWidget(label(self._look, all_well, "small", wrap=True))
        for check in checks:
            self._list.addLayout(self._item(check))

    def _item(self, check: Check) -> QVBoxLayout:
        icon = Icon(self._look, check.icon, check.role)
        title = label(self._look, check.title, "medium", wrap=True)
        text = label(self._look, check.text, "small", wrap=True)
        words = column([title, 2, text])
        line = row([icon, words], 14)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return column([line])
