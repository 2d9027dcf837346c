"""The Summary tab: four figures, a table of tasks, the SUS, and what stands out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from uxlab.gui.desk import Desk
from uxlab.gui.results.results import Results
from uxlab.gui.results.summary_figures import FIGURES, HeadlinePanel
from uxlab.gui.results.summary_standouts import StandoutsPanel
from uxlab.gui.results.summary_state import EmptyView, SummaryView, present
from uxlab.gui.results.summary_sus import SusPanel
from uxlab.gui.results.summary_table import TasksPanel
from uxlab.gui.results.tab import ResultsTab
from uxlab.gui.turns import Step
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import column, holder, row, stacked
from uxlab.gui.widgets.segmented import Segmented

_LOW_PX, _TWO_BY_TWO_BELOW_PX, _GAP_PX = 520, 520, 16
_PARTS = (("figures", "Figures"), ("tasks", "Tasks"), ("sus", "SUS"), ("standouts", "Stands out"))


class SummaryTab(ResultsTab):
    """All parts at once, or one at a time where there is little height. Each is made and filled in its turn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._shown: SummaryView | None = None
        self._low: bool | None = None
        self._parts: dict[str, QWidget] = {}
        self.switch = Segmented(look, _PARTS, name="Part of the summary")
        self.switch.chosen.connect(lambda _: self._show_part())
        self._lower, self._whole = QHBoxLayout(), column([row([self.switch, -1])], _GAP_PX)
        self._lower.setSpacing(_GAP_PX)
        self._no_sessions = EmptyState(look, "chart-bar", "", "", "Prepare a session", partial(desk.go, "run", ""))
        self._nobody = EmptyState(look, "funnel", "", "", "Show everyone", self.widen_requested.emit)
        self._stack: QStackedWidget = stacked([holder(self._whole), self._no_sessions, self._nobody])
        self.setLayout(column([self._stack]))
        desk.turns.add(self._make_figures, self._make_tasks, self._make_sus, self._make_standouts)

    def apply(self, results: Results) -> None:
        """Show the figures, or what will bring some."""
        for step in self.steps(results):
            step()

    def steps(self, results: Results) -> Sequence[Step]:
        """Return a step for each part that there is to fill."""
        view = present(results)
        if view == self._shown:
            return ()
        self._shown = view
        if view.empty is not None:
            return (partial(self._show_empty, view.empty),)
        steps: list[Step] = [partial(self.figures.apply, view.headlines), self._show_figures]
        if view.tasks is not None:
            steps.append(partial(self.tasks.apply, view.tasks))
        if view.sus is not None:
            steps.append(partial(self.sus.apply, view.sus))
        return (*steps, partial(self.standouts.apply, view.standouts, view.quiet))

    def take_focus(self) -> None:
        """Begin with the first figure."""
        if self._stack.currentIndex() == 0:
            self.figures.buttons[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between all parts and one at a time."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if len(self._parts) < len(_PARTS):
            return
        scale = max(1.0, self._desk.look.text_scale)
        low = self.height() < _LOW_PX * scale
        self.figures.set_columns(FIGURES if self.width() >= _TWO_BY_TWO_BELOW_PX * scale else 2)
        if low != self._low:
            self._low = low
            side = 16 if low else 24
            self._whole.setContentsMargins(side, 12 if low else 20, side, 12 if low else 16)
            self.switch.setVisible(low)
            self._show_part()

    def _make_figures(self) -> None:
        self.figures = HeadlinePanel(self._desk.look)
        self._whole.addWidget(self._taken("figures", self.figures))

    def _make_tasks(self) -> None:
        self.tasks = TasksPanel(self._desk.look)
        self._whole.addWidget(self._taken("tasks", self.tasks))
        self._whole.addLayout(self._lower)

    def _make_sus(self) -> None:
        self.sus = SusPanel(self._desk.look)
        self._lower.addWidget(self._taken("sus", self.sus), 19)

    def _make_standouts(self) -> None:
        self.standouts = StandoutsPanel(self._desk.look)
        self._lower.addWidget(self._taken("standouts", self.standouts), 14)

    def _taken(self, key: str, part: HeadlinePanel | TasksPanel | SusPanel | StandoutsPanel) -> QWidget:
        self._parts[key] = part
        part.asked.connect(self.asked)
        return part

    def _show_figures(self) -> None:
        self._stack.setCurrentIndex(0)
        self._fit()

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
