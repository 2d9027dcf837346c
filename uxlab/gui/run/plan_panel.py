"""The panel beside the checks: the plan for the participant, and what is recorded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from uxlab.gui.run.preflight_state import PreflightView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.lamp import Icon
from uxlab.gui.widgets.layout import STRETCH, clear, column, holder, label, row, rule

_SLOT_PX, _LINE_PX = 96, 28


class PlanPanel(QFrame):
    """Tasks, questions and what is recorded; what does not fit scrolls."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: PreflightView | None = None
        self.setProperty("role", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label(look, "Plan", "section")
        self._tasks, self._questions, self._recorded = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for lines in (self._tasks, self._questions, self._recorded):
            lines.setSpacing(0)
        content = column(
            [
                self._title, 8, self._tasks, 18, rule(), 18, label(look, "Questions", "section"), 8, self._questions,
                18, rule(), 18, label(look, "Recorded", "section"), 8, self._recorded, STRETCH,
            ],
            margin=(24, 24, 24, 12),
        )  # fmt: skip
        scroll = Area()
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.fill(content)
        self.setLayout(column([scroll]))

    def apply(self, view: PreflightView) -> None:
        """Show the plan."""
        before, self._shown = self._shown, view
        self._title.setText(f"Plan for {view.code}" if view.code else "Plan")
        if before is None or before.tasks != view.tasks:
            self._show_tasks(view)
        if before is None or before.questions != view.questions:
            self._show_questions(view)
        if before is None or before.recorded != view.recorded:
            self._show_recorded(view)

    def _show_tasks(self, view: PreflightView) -> None:
        clear(self._tasks)
        if not view.tasks:
            self._tasks.addWidget(label(self._look, "No tasks yet", "hint"))
        for line in view.tasks:
            name = label(self._look, line.name, wrap=True, level=True)
            number, limit = label(self._look, str(line.number), "hint"), label(self._look, line.limit, "hint")
            number.setFixedWidth(24)
            self._tasks.addWidget(_line([number, name, 8, limit], name))

    def _show_questions(self, view: PreflightView) -> None:
        clear(self._questions)
        for title, names in view.questions or (("None", ""),):
            slot, name = label(self._look, title, "hint"), label(self._look, names, wrap=True, level=True)
            slot.setFixedWidth(round(_SLOT_PX * max(1.0, self._look.text_scale)))
            self._questions.addWidget(_line([slot, name], name))

    def _show_recorded(self, view: PreflightView) -> None:
        clear(self._recorded)
        for one in view.recorded:
            words = label(self._look, one.text, "body" if one.is_recorded else "quiet", wrap=True, level=True)
            self._recorded.addWidget(_line([Icon(self._look, one.icon), 8, words], words))


def _line(items: list[QWidget | int], stretched: QWidget) -> QWidget:
    line = row(items)
    line.setStretchFactor(stretched, 1)
    made = holder(line)
    made.setMinimumHeight(_LINE_PX)
    return made
