"""The form of an attempt: how it ended, whether it was helped, when it began and ended."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from uxlab.gui.review.corrections.drafts import AttemptDraft
from uxlab.gui.review.corrections.marks_moment import MomentField
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import STRETCH, column, row
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.gui.widgets.switch import Switch
from uxlab.model.session import Attempt, Outcome

_TO_THE_MIDDLE_PX = 6
"""From the foot of a switch to that of a field beside it."""


class AttemptForm(QWidget):
    """`changed`: it says something else. With `tasks` it is about a new attempt, and says its task."""

    changed = Signal()

    def __init__(self, look: Look, cursor_ns: Callable[[], int], *, with_task: bool = False) -> None:
        super().__init__()
        self._look = look
        self.task = QComboBox()
        self.outcome = QComboBox()
        for one in (self.task, self.outcome):
            one.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            one.activated.connect(lambda _: self.changed.emit())
        self.assisted = Switch(look, "Assisted")
        self.assisted.clicked.connect(lambda *_: self.changed.emit())
        self.begins, self.ends = MomentField(look, "Begins", cursor_ns), MomentField(look, "Ends", cursor_ns)
        for field in (self.begins, self.ends):
            field.changed.connect(self.changed)
        level = column([STRETCH, self.assisted, _TO_THE_MIDDLE_PX])
        ending = row([labelled(look, "Outcome", self.outcome), level], 16)
        ending.setStretch(0, 1)
        times = row([self.begins, self.ends, -1], 16)
        first = [labelled(look, "Task", self.task)] if with_task else []
        if with_task:
            self.setLayout(column([*first, times, ending], 12))
        else:
            self.task.setParent(self)
            self.task.hide()
            self.setLayout(column([ending, times], 12))

    def offer_tasks(self, tasks: Iterable[tuple[str, str]]) -> None:
        """Offer tasks, by key and name; the chosen one stays."""
        wanted = list(tasks)
        if wanted == [(self.task.itemData(n), self.task.itemText(n)) for n in range(self.task.count())]:
            return
        key = self.task.currentData()
        self.task.clear()
        for one, name in wanted:
            self.task.addItem(name, one)
        self.task.setCurrentIndex(max(0, self.task.findData(key)))

    def show_attempt(self, attempt: Attempt) -> None:
        """Show an attempt as it is."""
        skipped = attempt.outcome is Outcome.SKIPPED
        self._offer([Outcome.SKIPPED] if skipped else [one for one in Outcome if one is not Outcome.SKIPPED])
        self.outcome.setCurrentIndex(self.outcome.findData(attempt.outcome))
        self.assisted.set_on(attempt.assisted)
        self.begins.show_moment(attempt.started_ns)
        self.ends.show_moment(attempt.started_ns if attempt.ended_ns is None else attempt.ended_ns)

    def empty_times(self) -> None:
        """Leave the times to be written."""
        self.begins.edit.clear()
        self.ends.edit.clear()

    def draft(self) -> AttemptDraft:
        """Return what the form says."""
        return AttemptDraft(
            begins=self.begins.text(),
            ends=self.ends.text(),
            outcome=Outcome(self.outcome.currentData() or Outcome.SUCCESS),
            assisted=self.assisted.isChecked(),
            task=self.task.currentData() or "",
        )

    def take_focus(self) -> None:
        """Take the keyboard to the first field."""
        (self.outcome if self.task.isHidden() else self.task).setFocus()

    def _offer(self, outcomes: list[Outcome]) -> None:
        if [self.outcome.itemData(n) for n in range(self.outcome.count())] == outcomes:
            return
        self.outcome.clear()
        for one in outcomes:
            mark = OUTCOMES[one]
            self.outcome.addItem(self._look.icon(mark.icon, mark.role), mark.name, one)
