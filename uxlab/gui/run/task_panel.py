"""The large panel: the task, the timer against its limit, and what was counted in the attempt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from uxlab.gui.run.between import Between
from uxlab.gui.run.density import FULL, Density
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
_SIDE_PX, _HEADLINE_GAP_PX, _TITLE_GAP_PX, _BAR_GAP_PX, _CLOCKS_GAP_PX = 24, 3, 5, 18, 17
_NOTHING_YET = "\N{NO-BREAK SPACE}"  # as high as a text
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
        self._headline, self._title = label(look, _NOTHING_YET, "small"), label(look, _NOTHING_YET, "title")
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
        self._clocks = holder(column([clocks, _BAR_GAP_PX, self.bar]))
        self._below = below
        self._words = column([self._headline, _HEADLINE_GAP_PX, self._title, _TITLE_GAP_PX, self._text])
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._words.addItem(self._rest)  # as high as criteria are: nothing moves where a task has none
        self._top = row([])
        self._top.addLayout(self._words, 1)
        self._top.addWidget(self._criteria, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = column([self._top, _CLOCKS_GAP_PX, self._clocks, self._below])
        self.setLayout(self._whole)
        self.set_room(FULL)

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

    def set_room(self, room: Density) -> None:
        """Take less room where there is little.

        Compact leaves the timer to the small head, and stacks what stands in its place, and the criteria.
        """
        self._compact = room.compact
        self._whole.setContentsMargins(_SIDE_PX, room.panel_px, _SIDE_PX, room.panel_px)
        self._text.set_lines(room.lines)
        self.timer.set_share(room.timer_share)
        self._place_criteria(compact=room.compact)
        self._below.set_stacked(stacked=room.compact)
        self._rest.changeSize(0, 0 if room.compact else max(0, self._criteria.minimumHeight() - self._words_high(room)))
        self._words.invalidate()
        height = self._clocks_high(room)
        self._clocks.setFixedHeight(height)
        self._below.setMinimumHeight(0 if room.compact else height)
        self._below.setMaximumHeight(_NO_LIMIT_PX if room.compact else height)
        self.show_clocks(shown=self._working)

    def height_in(self, room: Density) -> int:
        """Return how high the panel is with so much room that it need not be compact, in px."""
        top = max(self._words_high(room), round(_CRITERIA_HIGH_PX * self._look.text_scale))
        return 2 * (room.panel_px + self.frameWidth()) + top + _CLOCKS_GAP_PX + self._clocks_high(room)

    def _words_high(self, room: Density) -> int:
        lines = self._headline.sizeHint().height() + self._title.sizeHint().height()
        return lines + _HEADLINE_GAP_PX + _TITLE_GAP_PX + self._text.height_of(room.lines)

    def _clocks_high(self, room: Density) -> int:
        timer = max(self.timer.height_at(room.timer_share), self.counts.minimumHeight())
        return timer + _BAR_GAP_PX + self.bar.sizeHint().height()

    def _place_criteria(self, *, compact: bool) -> None:
        ways, scale = QBoxLayout.Direction, self._look.text_scale
        self._top.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        self._top.setSpacing(_BELOW_PX if compact else _APART_PX)
        self._top.setAlignment(self._criteria, Qt.AlignmentFlag(0) if compact else Qt.AlignmentFlag.AlignTop)
        self._criteria.setMinimumWidth(0 if compact else round(_CRITERIA_PX * scale))
        self._criteria.setMaximumWidth(_NO_LIMIT_PX if compact else round(_CRITERIA_PX * scale))
        self._criteria.setFixedHeight(round(_CRITERIA_HIGH_PX * scale))

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
        self._look, self._cells = look, list[QWidget]()
        self._values = {name: label(look, "0", "figure") for name in ("errors", "assists", "clicks")}
        self._optimal = label(look, "", "caption")
        notes = {"clicks": self._optimal}
        columns: list[QWidget | int] = []
        for name, value in self._values.items():
            value.setAccessibleName(name)
            below = notes.get(name) or label(look, "", "caption")
            cell = holder(column([value, label(look, name, "small"), 1, below, STRETCH]))
            self._cells.append(cell)
            columns += [rule(vertical=True), 16, cell]
        self.setLayout(row(columns))
        look.changed.connect(self._fit)
        self._fit()

    def apply(self, now: Now) -> None:
        """Show the counts."""
        for name, count in (("errors", now.errors), ("assists", now.assists), ("clicks", now.clicks)):
            if self._values[name].text() != str(count):
                self._values[name].setText(str(count))
        if self._optimal.text() != now.optimal:
            self._optimal.setText(now.optimal)

    def _fit(self) -> None:
        for cell in self._cells:
            cell.setFixedWidth(round((_COUNT_PX - 17) * self._look.text_scale))
        self.setFixedHeight(round(_COUNTS_PX * self._look.text_scale))
