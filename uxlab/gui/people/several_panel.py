"""The panel about several people who are chosen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from uxlab.gui.people.choice import Choice
from uxlab.gui.people.person import SeveralView
from uxlab.gui.people.reason_form import ReasonForm
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import secondary
from uxlab.gui.widgets.field import labelled
from uxlab.gui.widgets.layout import column, label


class SeveralPanel(QWidget):
    """Gives all of them a group or a condition, leaves them out of the figures or takes them back."""

    group_picked = Signal(str)
    condition_picked = Signal(str)
    excluded = Signal(str)
    include_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: SeveralView | None = None
        self.form: ReasonForm | None = None
        self._title, self._names = label(look, "", "title"), label(look, "", "small", wrap=True)
        self.group, self.condition = Choice("Group of all"), Choice("Condition of all")
        self._group, self._condition = (
            labelled(look, "Group", self.group),
            labelled(look, "Condition", self.condition),
        )
        self.exclude = secondary(look, "Exclude from figures…", self.ask_reason, icon="prohibit")
        self.include = secondary(look, "Include again", self.include_requested.emit, icon="check-circle")
        self.remove = secondary(look, "Remove from the study", self.remove_requested.emit, icon="trash")
        self._below = QVBoxLayout()
        head = column([self._title, self._names], 2)
        acts = column([self.exclude, self.include, self.remove], 8)
        self.setLayout(column([head, 16, self._group, 12, self._condition, 20, acts, 16, self._below, -1], 0, 20))
        self.group.picked.connect(self.group_picked)
        self.condition.picked.connect(self.condition_picked)

    def apply(self, view: SeveralView) -> None:
        """Show what differs."""
        if view == self._shown:
            return
        if self._shown is not None and self._shown.codes != view.codes:
            self.end_asking()
        self._shown = view
        self._title.setText(view.title)
        self._names.setText(view.names)
        self.group.apply(view.groups, view.group)
        self.condition.apply(view.conditions, view.condition)
        self._group.setVisible(bool(view.groups))
        self._condition.setVisible(bool(view.conditions))
        self.exclude.setVisible(view.included > 0)
        self.include.setVisible(view.excluded > 0)

    def codes(self) -> tuple[str, ...]:
        """Return whom the panel is about."""
        return self._shown.codes if self._shown is not None else ()

    def ask_reason(self) -> None:
        """Ask why they are to be left out."""
        if self._shown is not None:
            self.end_asking()
            self.form = ReasonForm(self._look, f"{len(self._shown.codes)} people")
            self.form.given.connect(self.excluded)
            self.form.dismissed.connect(self.end_asking)
            self._below.addWidget(self.form)
            self.form.focus()

    def end_asking(self) -> None:
        """Take the question away."""
        if self.form is not None:
            if self.form.isAncestorOf(self.focusWidget() or self):
                self.group.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
