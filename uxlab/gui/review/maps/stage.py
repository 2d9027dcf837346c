"""Where a map is seen: its title, how far its reading is, and the picture, or why there is none."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from uxlab.charts.map_spec import PointerMap
from uxlab.charts.maps import marks_of
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.maps.picture import MapPicture
from uxlab.gui.review.maps.progress import MapProgress
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.layout import column, holder, label, show_when, stacked

_NOTHING = "There is no map yet."
_OPEN = "It appears here when a session is open."
_OTHERS = "Choose another task, or other people."
_TOO_LOW_PX = 180
_LOW_PX, _WIDE, _SHARE, _APART_PX, _ANY_PX = 280, 1.5, 0.4, 44, 16_777_215
_MARGIN = (16, 12, 16, 8)


class MapStage(QWidget):
    """`cancel_requested`: nobody wants to wait any longer. `again_requested`: read it after all."""

    cancel_requested = Signal()
    again_requested = Signal()

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", "section", wrap=True)
        self.progress = MapProgress(look)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self.picture = MapPicture(look, jobs)
        self.picture.drawn.connect(self._name)
        self._words = label(look, "", "hint", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty = EmptyState(look, "fire", _NOTHING, _OPEN)
        self.failed = EmptyState(look, "warning", "", "", "Read it again", self.again_requested.emit)
        self._stack = stacked([self.picture, self.empty, self.failed])
        self._stack.setCurrentWidget(self.empty)
        self._head = holder(column([self._title, self.progress], 4))
        self._low: bool | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(*_MARGIN)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.setLayout(self._grid)
        self._place(low=False)
        self._show(self.empty)

    def begin(self) -> None:
        """A map is being read; the one before stays until then."""
        self.progress.begin()

    def tell(self, done_ns: int, whole_ns: int) -> None:
        """Show how far the reading is."""
        self.progress.tell(done_ns, whole_ns)

    def end(self) -> None:
        """Everything has been read."""
        self.progress.end()

    def show_map(self, chart: PointerMap) -> None:
        """Show a map as soon as it is drawn, or that nothing was recorded for it."""
        if chart.empty:
            self.empty.set_words(chart.note, _OTHERS)
            self._say(chart)
        self._show(self.empty if chart.empty else self.picture)
        if not chart.empty:
            self.picture.apply(replace(chart, worded=False))

    def fail(self, why: str) -> None:
        """Say why there is no map."""
        self.progress.end()
        self._title.setText("")
        self.failed.set_words("There is no map.", why)
        self._show(self.failed)

    def say_nothing(self) -> None:
        """Wait for a session."""
        self.progress.end()
        self._title.setText("")
        self.empty.set_words(_NOTHING, _OPEN)
        self._show(self.empty)

    def words(self) -> str:
        """Return what is said of the map."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the title and the words beside the picture where there is too little height for all of them."""
        super().resizeEvent(event)
        low = self.height() < _LOW_PX * max(1.0, self._look.text_scale)
        if low != self._low:
            self._place(low=low)
        self._show_words()
        spare = self.width() - round(_WIDE * self.height()) - _APART_PX
        beside = max(round(_SHARE * self.width()), spare)
        for part in (self._head, self._words):
            part.setMinimumWidth(beside if low else 0)
            part.setMaximumWidth(beside if low else _ANY_PX)

    def _name(self, chart: PointerMap) -> None:
        if self._stack.currentWidget() is self.picture:  # else something else is shown since it was to be drawn
            self._say(chart)

    def _say(self, chart: PointerMap) -> None:
        self._title.setText(chart.title)
        self._words.setText(f"{marks_of(chart)} {chart.note}".strip())
        self.picture.setToolTip(tip(self._words.text()))

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self._show_words()

    def _show_words(self) -> None:
        """Leave the words to a tool tip where half of them would be cut."""
        room = self.height() >= _TOO_LOW_PX * max(1.0, self._look.text_scale)
        shown = room and self._stack.currentWidget() is self.picture
        show_when(self._words, shown=shown)
        for line, stretch in enumerate((0, 1) if shown or not self._low else (1, 0)):  # else the title is cut
            self._grid.setRowStretch(line, stretch)

    def _place(self, *, low: bool) -> None:
        self._low = low
        for part in (self._head, self._stack, self._words):
            self._grid.removeWidget(part)
        if low:
            self._grid.addWidget(self._stack, 0, 0, 2, 1)
            self._grid.addWidget(self._head, 0, 1)
            self._grid.addWidget(self._words, 1, 1)
        else:
            self._grid.addWidget(self._head, 0, 0)
            self._grid.addWidget(self._stack, 1, 0)
            self._grid.addWidget(self._words, 2, 0)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
