"""The Summary tab: four figures, a table of tasks, the SUS, and what stands out."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_figures import FIGURES, HeadlinePanel
from uxlab.gui.results.summary_standouts import StandoutsPanel
from uxlab.gui.results.summary_state import EmptyView, SummaryView, present
from uxlab.gui.results.summary_sus import SusPanel
from uxlab.gui.results.summary_table import TasksPanel
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import column, holder, row, stacked
from uxlab.gui.widgets.segmented import Segmented

_LOW_PX, _TWO_BY_TWO_BELOW_PX, _GAP_PX = 520, 520, 16
_PARTS = (("figures", "Figures"), ("tasks", "Tasks"), ("sus", "SUS"), ("standouts", "Stands out"))


class SummaryTab(ResultsTab):
    """All at once, or one part at a time where there is little height."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._shown: SummaryView | None = None
        self._low: bool | None = None
        self.figures, self.tasks = HeadlinePanel(look), TasksPanel(look)
        self.sus, self.standouts = SusPanel(look), StandoutsPanel(look)
        self._parts: dict[str, QWidget] = {
            "figures": self.figures, "tasks": self.tasks, "sus": self.sus, "standouts": self.standouts,
        }  # fmt: skip
        self.switch = Segmented(look, _PARTS, name="Part of the summary")
        self.switch.chosen.connect(lambda _: self._show_part())
        self._lower = QHBoxLayout()
        self._lower.setSpacing(_GAP_PX)
        self._lower.addWidget(self.sus, 19)
        self._lower.addWidget(self.standouts, 14)
        self._whole = QVBoxLayout()
        for part in (row([self.switch, -1]), self.figures, self.tasks, self._lower):
            if isinstance(part, QWidget):
                self._whole.addWidget(part)
            else:
                self._whole.addLayout(part)
        self._whole.setSpacing(_GAP_PX)
        self._no_sessions = EmptyState(look, "chart-bar", "", "", "Prepare a session", partial(desk.go, "run", ""))
        self._nobody = EmptyState(look, "funnel", "", "", "Show everyone", self.widen_requested.emit)
        self._stack: QStackedWidget = stacked([holder(self._whole), self._no_sessions, self._nobody])
        self.setLayout(column([self._stack]))
        for panel in (self.figures, self.tasks, self.sus, self.standouts):
            panel.asked.connect(self.asked)

    def apply(self, results: Results) -> None:
        """Show the figures, or what will bring some."""
        view = present(results)
        if view == self._shown:
            return
        self._shown = view
        if view.empty is not None:
            self._show_empty(view.empty)
            return
        self.figures.apply(view.headlines)
        if view.tasks is not None:
            self.tasks.apply(view.tasks)
        if view.sus is not None:
            self.sus.apply(view.sus)
        self.standouts.apply(view.standouts, view.quiet)
        self._stack.setCurrentIndex(0)
        self._fit()

    def take_focus(self) -> None:
        """Begin with the first figure."""
        if self._stack.currentIndex() == 0:
            self.figures.buttons[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between all parts and one at a time."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = max(1.0, self._desk.look.text_scale)
        low = self.height() < _LOW_PX * scale
        self.figures.set_columns(FIGURES if self.width() >= _TWO_BY_TWO_BELOW_PX * scale else 2)
        if low != self._low:
            self._low = low
            side = 16 if low else 24
            self._whole.setContentsMargins(side, 12 if low else 20, side, 12 if low else 16)
            self.switch.setVisible(low)
            self._show_part()

    def _show_part(self) -> None:
        for key, part in self._parts.items():
            part.setVisible(not self._low or key == self.switch.value())
        tasks_alone = bool(self._low) and self.switch.value() == "tasks"
        self._whole.setStretch(2, 1 if tasks_alone else 0)
        self._whole.setStretch(3, 0 if tasks_alone else 1)

    def _show_empty(self, empty: EmptyView) -> None:
        state = self._nobody if empty.widens else self._no_sessions
        state.set_words(empty.fact, empty.next_step)
        self._stack.setCurrentWidget(state)
