"""The large panel: the task, the timer against its limit, and what was counted in the attempt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from uxlab.gui.run.between import Between
from uxlab.gui.run.excerpt import Excerpt
from uxlab.gui.run.views import Now
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, row, rule
from uxlab.gui.widgets.timer import LimitBar, Timer

_NO_LIMIT_PX = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not have
_COUNT_PX, _COUNTS_PX, _CRITERIA_PX, _MOST_CRITERIA = 96, 66, 206, 3
_CRITERIA_HIGH_PX, _APART_PX, _BELOW_PX = 78, 24, 8
_CRITERIA_LINES = {1: 4, 2: 2, 3: 1}
"""As many lines for each of so many criteria as there is room for."""


class TaskPanel(QFrame):
    """Shows a `Now`. `below`: what stands in place of the timer while no attempt is under way."""

    def __init__(self, look: Look, below: Between) -> None:
        super().__init__()
        self._look = look
        self._shown: Now | None = None
        self._compact, self._working = False, False
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._headline, self._title = label(look, "", "small"), label(look, "", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._text = Excerpt(look)
        self._criteria_column = QVBoxLayout()
        self._criteria_column.setSpacing(6)
        self._criteria_column.setContentsMargins(0, 0, 0, 0)
        self._criteria = holder(self._criteria_column)
        self.timer, self.bar = Timer(look), LimitBar(look)
        self.counts = Counts(look)
        clocks = row([self.timer, STRETCH])
        clocks.addWidget(self.counts, 0, Qt.AlignmentFlag.AlignBottom)
        self._clocks = holder(column([clocks, 18, self.bar]))
        self._below = below
        words = column([self._headline, 3, self._title, 5, self._text])
        self._top = row([])
        self._top.addLayout(words, 1)
        self._top.addWidget(self._criteria, 0, Qt.AlignmentFlag.AlignTop)
        self._gap = 17
        self._whole = column([self._top, self._gap, self._clocks, self._below], margin=(24, 20, 24, 20))
        self.setLayout(self._whole)
        self.set_compact(compact=False)

    def apply(self, now: Now, *, working: bool) -> None:
        """Show what is going on; the clocks run while somebody is working."""
        before, self._shown = self._shown, now
        if before is None or before.headline != now.headline:
            self._headline.setText(now.headline)
        if before is None or before.title != now.title:
            self._title.setText(now.title)
        self._text.set_text(now.text)
        if before is None or before.criteria != now.criteria:
            self._show_criteria(now.criteria)
        self.show_clocks(shown=working)
        self.timer.show_time(now.elapsed_s, now.limit_s)
        if before is None or (int(before.elapsed_s * 4), before.limit_s) != (int(now.elapsed_s * 4), now.limit_s):
            self.bar.show_time(now.elapsed_s, now.limit_s)
        self.counts.apply(now)

    def show_clocks(self, *, shown: bool) -> None:
        """Show the timer, or what stands in its place, which takes the same room."""
        self._working = shown
        clocks = shown and not self._compact
        if self._clocks.isHidden() == clocks:
            self._clocks.setVisible(clocks)
        if self._below.isHidden() != shown:
            self._below.setVisible(not shown)

    def set_compact(self, *, compact: bool) -> None:
        """Leave the timer to the small head, and stack what stands in its place, and the criteria."""
        self._compact = compact
        ways, scale = QBoxLayout.Direction, self._look.text_scale
        self._top.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        self._top.setSpacing(_BELOW_PX if compact else _APART_PX)
        self._top.setAlignment(self._criteria, Qt.AlignmentFlag(0) if compact else Qt.AlignmentFlag.AlignTop)
        self._criteria.setMinimumWidth(0 if compact else round(_CRITERIA_PX * scale))
        self._criteria.setMaximumWidth(_NO_LIMIT_PX if compact else round(_CRITERIA_PX * scale))
        self._criteria.setFixedHeight(round(_CRITERIA_HIGH_PX * scale))
        self._below.set_stacked(stacked=compact)
        height = self._clocks.sizeHint().height()
        self._clocks.setFixedHeight(height)
        self._below.setMinimumHeight(0 if compact else height)
        self._below.setMaximumHeight(_NO_LIMIT_PX if compact else height)
        self.show_clocks(shown=self._working)

    def set_lines(self, lines: int) -> None:
        """Take less room where there is little."""
        self._text.set_lines(lines)
        self._text.setVisible(lines > 0)

    def _show_criteria(self, criteria: tuple[str, ...]) -> None:
        clear(self._criteria_column)
        shown = criteria[:_MOST_CRITERIA]
        for criterion in shown:
            line = Excerpt(self._look, lines=_CRITERIA_LINES[len(shown)])
            line.set_text(criterion)
            item = row([])
            item.addWidget(Icon(self._look, "check", size_px=14), 0, Qt.AlignmentFlag.AlignTop)
            item.addSpacing(7)
            item.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
            self._criteria_column.addLayout(item)
        self._criteria_column.addStretch(1)
        self._criteria.setToolTip(tip("\n".join(criteria)))
        self._criteria.setVisible(bool(criteria))


class Counts(QWidget):
    """Errors, assists and clicks of the attempt, each in a column that never changes its width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._values = {name: label(look, "0", "figure") for name in ("errors", "assists", "clicks")}
        self._optimal = label(look, "", "caption")
        notes = {"clicks": self._optimal}
        columns: list[QWidget | int] = []
        for name, value in self._values.items():
            value.setAccessibleName(name)
            below = notes.get(name) or label(look, "", "caption")
            cell = holder(column([value, label(look, name, "small"), 1, below, STRETCH]))
            cell.setFixedWidth(round((_COUNT_PX - 17) * look.text_scale))
            columns += [rule(vertical=True), 16, cell]
        self.setLayout(row(columns))
        self.setFixedHeight(round(_COUNTS_PX * look.text_scale))

    def apply(self, now: Now) -> None:
        """Show the counts."""
        for name, count in (("errors", now.errors), ("assists", now.assists), ("clicks", now.clicks)):
            if self._values[name].text() != str(count):
                self._values[name].setText(str(count))
        if self._optimal.text() != now.optimal:
            self._optimal.setText(now.optimal)
