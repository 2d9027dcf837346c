"""The four panels of a session's end: all at once, or one at a time behind tabs where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.figures_panel import FiguresPanel
from uxlab.gui.summary.glance_panel import GlancePanel
from uxlab.gui.summary.side_panel import SidePanel
from uxlab.gui.summary.state import SessionEndView
from uxlab.gui.summary.tasks_panel import TasksPanel
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.layout import column, holder, show_when, stacked
from uxlab.gui.widgets.tabs import Tabs

_SIDE_PX, _COLUMNS, _FEWER_COLUMNS, _TWO_BY_TWO_BELOW_PX = 312, 4, 2, 860
_TABS = (("figures", "Figures"), ("tasks", "Tasks"), ("course", "Session"), ("checks", "To check"))


class Panels(QWidget):
    """Figures above, tasks and course at the left, checks and impression at the right; or tabs.

    They are made in turns, each in the place that it has: with another parent all that is in one would be styled again.
    """

    def __init__(self, look: Look, turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look, self._compact, self._room_px, self._whole = look, False, 0, False
        self._left, self._lower, self._upper, self._one = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._area, self._in_area = Area(), QVBoxLayout()
        self._tabs = Tabs(look, _TABS, name="Parts of the session’s end")
        self._build()
        turns.add(self._make_figures, self._make_tasks, self._make_glance, self._make_side, self._listen)

    def apply(self, view: SessionEndView) -> None:
        """Show a session."""
        self.figures.apply(view.figures, view.legend)
        self.tasks.apply(view.rows, view.strips, view.table_note)
        self.glance.apply(view.course)
        self.side.apply(view.checks, view.impression, view.no_impression, view.all_well)
        self._tabs.set_count("tasks", len(view.rows))
        self._tabs.set_count("checks", len(view.checks))

    def set_room(self, width_px: int, *, compact: bool) -> None:
        """Choose between all panels and tabs."""
        if (compact, width_px) != (self._compact, self._room_px):
            self._compact, self._room_px = compact, width_px
            self._fit()

    def _make_figures(self) -> None:
        self.figures = FiguresPanel(self._look)
        self._upper.addWidget(self.figures)

    def _make_tasks(self) -> None:
        self.tasks = TasksPanel(self._look)
        self._left.addWidget(self.tasks)

    def _make_glance(self) -> None:
        self.glance = GlancePanel(self._look)
        self._left.addWidget(self.glance, 1)

    def _make_side(self) -> None:
        self.side = SidePanel(self._look)
        self._lower.addWidget(self.side)

    def _listen(self) -> None:
        self._whole = True
        self._fit()
        self._tabs.chosen.connect(lambda _: self._show_tab())
        self._look.changed.connect(self._fit)

    def _build(self) -> None:
        for layout in (self._left, self._lower):
            layout.setSpacing(16)
        self._lower.addLayout(self._left, 1)
        everything = column([self._upper, 16, self._lower], 0, (24, 0, 24, 20))
        everything.setStretch(2, 1)
        wide = holder(everything)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.fill(self._in_area)
        self._in_area.setContentsMargins(0, 0, 0, 0)
        self._one.setContentsMargins(24, 12, 24, 12)
        tabs = holder(column([self._tabs], 0, (14, 0, 14, 0)))
        self._modes = stacked([wide, holder(column([tabs, self._one]))])
        self.setLayout(column([self._modes]))

    def _fit(self) -> None:
        """Put the panels where they belong, once there are all."""
        if not self._whole:
            return
        self.figures.set_columns(_FEWER_COLUMNS if 0 < self._room_px < _TWO_BY_TWO_BELOW_PX else _COLUMNS)
        if self._compact:
            self._in_area.addWidget(self.figures)
            for part in (self._area, self.tasks, self.glance, self.side):
                self._one.addWidget(part)
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16_777_215)
            self._show_tab()
        else:
            self._upper.addWidget(self.figures)
            self._left.addWidget(self.tasks)
            self._left.addWidget(self.glance, 1)
            self._lower.addWidget(self.side)
            wanted = round(_SIDE_PX * max(1.0, self._look.text_scale))
            self.side.setFixedWidth(max(_SIDE_PX, min(wanted, self._room_px // 3)))
            for part in (self.tasks, self.glance, self.side):
                show_when(part, shown=True)
        self._modes.setCurrentIndex(1 if self._compact else 0)

    def _show_tab(self) -> None:
        parts = {"figures": self._area, "tasks": self.tasks, "course": self.glance, "checks": self.side}
        for key, part in parts.items():
            part.setVisible(not self._compact or key == self._tabs.value())
