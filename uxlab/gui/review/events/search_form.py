"""The fields that say what is sought: which things, in which task, with which text, near to what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLayout, QWidget

from uxlab.gui.review.events.search_state import (
    ANYWHERE,
    MOST_WITHIN_S,
    NEAR,
    NO_MOVES,
    SIDES,
    WHAT,
    WITHIN_S,
    SearchChoice,
)
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.editors import LineEdit, NumberEdit
from uxlab.gui.widgets.field import Field, labelled
from uxlab.gui.widgets.layout import column, label, row, show_when

_ANY_TASK, _TEXT = "Any task", "With the text"
_NUMBER_PX, _LETTERS = 64, 5


class SearchForm(QWidget):
    """`asked`: Enter in a field. Every field has its label; what is near is asked for only where it matters."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tasks: tuple[tuple[str, str], ...] = ()
        self.what, self.side, self.near = _choices(WHAT), _choices(SIDES), _choices(NEAR)
        self.task = _choices(())
        self.text = LineEdit("", "any")
        self.text.setAccessibleName(_TEXT)
        self.within = NumberEdit(str(WITHIN_S), "", least=1, most=MOST_WITHIN_S, optional=False)
        self._within = Field(look, "Seconds", self.within)
        self._within.setFixedWidth(round(_NUMBER_PX * max(1.0, look.text_scale)))
        self._near = labelled(look, "Near to", self.near)
        self.near.setCurrentIndex([key for key, _ in NEAR].index("errors"))
        self.search = secondary(look, "Search", self.asked.emit)
        self.setLayout(self._lines())
        self.side.currentIndexChanged.connect(self._fit)
        self.text.returnPressed.connect(self.asked)
        self.within.returnPressed.connect(self.asked)
        self.set_tasks(())
        self._fit()

    def set_tasks(self, tasks: Sequence[tuple[str, str]]) -> None:
        """Offer tasks, keys and names; the chosen one stays while there is such."""
        offered = tuple(tasks)
        if offered == self._tasks and self.task.count():
            return
        chosen, self._tasks = self.task.currentData(), offered
        self.task.clear()
        for key, name in ((None, _ANY_TASK), *offered):
            self.task.addItem(name, key)
        self.task.setCurrentIndex(max(0, self.task.findData(chosen)))

    def _lines(self) -> QLayout:
        look = self._look
        first = row([labelled(look, "Find", self.what), labelled(look, "In", self.task)], 8)
        second = row([labelled(look, _TEXT, self.text), labelled(look, "Where", self.side)], 8)
        for line in (first, second):
            line.setStretch(0, 1)
            line.setStretch(1, 1)
        third = row([], 8)
        third.addWidget(self._within)
        third.addWidget(self._near, 1)
        third.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        third.addStretch(0)
        return column([first, 4, label(look, NO_MOVES, "caption", wrap=True), 10, second, 10, third])

    def choice(self) -> SearchChoice | None:
        """Return what is sought, None where the seconds are no number; that is said at the field."""
        within_s = self.within.number()
        near_by = self.side.currentData() != ANYWHERE
        if near_by and within_s is None:
            self._within.flush()
            return None
        return SearchChoice(
            what=str(self.what.currentData()),
            task=self.task.currentData(),
            text=self.text.clean(),
            side=str(self.side.currentData()),
            within_s=within_s or WITHIN_S,
            near=str(self.near.currentData()),
        )

    def _fit(self) -> None:
        near_by = self.side.currentData() != ANYWHERE
        for part in (self._within, self._near):
            show_when(part, shown=near_by)


def _choices(offered: Sequence[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LETTERS)
    for key, name in offered:
        made.addItem(name, key)
    return made
