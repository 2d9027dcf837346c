"""A chart with what can be done with its picture."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.jobs import Jobs
from uxlab.gui.results.behind_sources import asked_of
from uxlab.gui.results.chart_view import ChartView
from uxlab.gui.results.charts_state import ChartEntry
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import STRETCH, column, label, panel, row, stacked

_NEXT = "It appears here as soon as there is something to draw."


class ChartPanel(QWidget):
    """`save_requested`: somebody wants the picture in a file. `copied`: it is on the clipboard.

    `asked`: somebody wants to see what a mark was made from, an `Asked`.
    """

    save_requested = Signal()
    copied = Signal()
    asked = Signal(object)

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._title = label(look, "", "section", wrap=True)
        self.view = ChartView(look, jobs)
        self._copy_drawn = False
        self.view.drawn.connect(lambda: self.copy() if self._copy_drawn else None)
        self.view.opened.connect(lambda source: self.asked.emit(asked_of(source)))
        self.copy_button = ghost(look, "Copy picture", self.copy, icon="copy", size="dense")
        self.save_button = secondary(look, "Save picture…", self.save_requested.emit, icon="export", size="dense")
        self._empty = EmptyState(look, "chart-bar", "", _NEXT)
        area = Area()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.fill(column([self.view, STRETCH]))
        self._stack = stacked([area, self._empty])
        head = row([self._title, 12, self.copy_button, 4, self.save_button])
        head.setStretch(0, 1)
        inside = column([head, 10, self._stack])
        inside.setStretch(2, 1)
        self.setLayout(column([panel(inside, (16, 12))]))

    def apply(self, entry: ChartEntry) -> None:
        """Show a chart, or why there is none."""
        chart = entry.chart
        if chart is None:
            return
        self._title.setText(entry.name if entry.nothing else chart.title)
        self._empty.set_words(entry.nothing, _NEXT)
        self._stack.setCurrentIndex(1 if entry.nothing else 0)
        for button in (self.copy_button, self.save_button):
            button.set_reason(entry.nothing)
        if not entry.nothing:
            self.view.apply(chart)

    def copy(self) -> None:
        """Put the picture on the clipboard, as it is seen; where the first is still being drawn, as soon as it is."""
        image = self.view.image()
        self._copy_drawn = image is None and self.view.chart() is not None
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit()
