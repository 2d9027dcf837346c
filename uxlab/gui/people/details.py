"""Group, condition, appointment and own fields of one person."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from uxlab.gui.people.appointment_edit import AppointmentEdit
from uxlab.gui.people.choice import Choice
from uxlab.gui.people.own_fields import OwnFields
from uxlab.gui.people.person import PersonView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.field import Field, labelled
from uxlab.gui.widgets.layout import column


class Details(QWidget):
    """What stands in the table too, to be changed here as well."""

    group_picked = Signal(str)
    condition_picked = Signal(str)
    appointment_written = Signal(str)

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self.group, self.condition = Choice("Group"), Choice("Condition")
        self._group, self._condition = (
            labelled(look, "Group", self.group),
            labelled(look, "Condition", self.condition),
        )
        self.appointment = Field(look, "Appointment", AppointmentEdit(today))
        self.own = OwnFields(look)
        self.setLayout(column([self._group, self._condition, self.appointment, self.own], 12))
        self.group.picked.connect(self.group_picked)
        self.condition.picked.connect(self.condition_picked)
        self.appointment.committed.connect(self.appointment_written)

    def apply(self, view: PersonView) -> None:
        """Show what differs."""
        self.group.apply(view.groups, view.group)
        self.condition.apply(view.conditions, view.condition)
        self._group.setVisible(bool(view.groups))
        self._condition.setVisible(bool(view.conditions))
        self.appointment.set_text(view.appointment)
        self.own.apply(view.fields, view.erased)
        for editor in (self.group, self.condition):
            editor.setEnabled(not view.erased)
            editor.setToolTip(view.erased)
        self.appointment.set_reason(view.erased)

    def flush(self) -> None:
        """Tell what was typed."""
        self.appointment.flush()
        self.own.flush()


def show_afresh(field: Field, text: str) -> None:
    """Show another person's text, whatever was typed for the one before."""
    editor = field.editor()
    blocked = editor.blockSignals(True)
    editor.setText(text)
    editor.blockSignals(blocked)
    field.set_text(text)
    field.set_error("")
