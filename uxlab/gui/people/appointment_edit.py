"""A line for a date and time as people write them."""

from collections.abc import Callable
from datetime import date

from uxlab.gui.widgets.field import LineEdit
from uxlab.gui.widgets.moments import HOW_TO_WRITE, appointment_text, parse_appointment


class AppointmentEdit(LineEdit):
    """Empty means no date; `today` is asked when a text is read, for dates without a year."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("", "12 Mar 14:00")
        self._today = today

    def problem(self) -> str:
        """Return what to write instead."""
        return HOW_TO_WRITE if parse_appointment(self.text(), self._today()) is None else ""

    def clean(self) -> str:
        """Return the appointment as tables show it."""
        appointment = parse_appointment(self.text(), self._today())
        return appointment_text(appointment, self._today()) if appointment else ""
