"""A task to read before it begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from uxlab.gui.participant.progress import Segments
from uxlab.gui.participant.sheet import Sheet, centred, scrolled
from uxlab.gui.participant.state import TaskPage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import primary
from uxlab.gui.widgets.layout import column, holder, label, row
from uxlab.gui.widgets.markdown import ScenarioText

_START_WIDTH_PX, _START_HEIGHT_PX = 264, 72
_WHEN = "The time runs from Start.\nYou can read this again at any moment."
_WAIT = "Take your time to read. We begin together when you are ready."


class TaskSheet(Sheet):
    """The text of a task, and Start."""

    start_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("")
        self._number = label(look, "", "participant-small")
        self._segments = Segments(look)
        self._text = ScenarioText(look, gap_px=24)
        self._start = primary(look, "Start", self.start_requested.emit, size="participant")
        self._start.setMinimumSize(_START_WIDTH_PX, _START_HEIGHT_PX)
        self._note = label(look, _WHEN, "participant-small", wrap=True)
        self._wait = label(look, _WAIT, "participant-small", wrap=True)
        self._footer = label(look, "", "participant-small", wrap=True)
        self._area = scrolled(self._build(), self)

    def primary(self) -> QPushButton | None:
        """Return Start, unless the moderator starts."""
        return None if self._start.isHidden() else self._start

    def apply(self, view: TaskPage) -> None:
        """Show what differs from what is shown."""
        told = f"Task {view.number} of {view.total}"
        if self._number.text() != told:
            self._number.setText(told)
            self.setAccessibleName(told)
            self._segments.show_progress(view.number, view.total)
        if self._text.source() != view.text:
            self._text.set_source(view.text)
            self._area.to_top()
        self._bar.setVisible(view.can_start)
        self._start.setVisible(view.can_start)
        self._wait.setVisible(not view.can_start)
        if self._footer.text() != view.footer:
            self._footer.setText(view.footer)

    def _build(self) -> QVBoxLayout:
        header = row([self._number, -1, self._segments], 24)
        start = row([self._start, self._note], 24)
        start.setStretchFactor(self._note, 1)
        self._bar = holder(start)
        text = column([self._text, 52, self._bar, self._wait])
        content = column([26, centred(header), 24, -1, centred(text), 24, -1, centred(self._foot()), 28])
        content.setStretch(3, 5)
        content.setStretch(6, 9)
        return content

    def _foot(self) -> QVBoxLayout:
        self._footer.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return column([self._footer])
