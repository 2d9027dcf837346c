"""The line for an appointment."""

from datetime import date

from pytestqt.qtbot import QtBot

from uxlab.gui.people.appointment_edit import AppointmentEdit


def test_it_reads_and_cleans(qtbot: QtBot) -> None:
    line = AppointmentEdit(lambda: date(2026, 3, 12))
    qtbot.addWidget(line)
    line.setText("12.3. 14:00")
    assert line.problem() == ""
    assert line.clean() == "12 Mar, 14:00"
    line.setText("soon")
    assert line.problem() == "Write a date and time, such as 12 Mar 14:00"
    line.setText("")
    assert (line.problem(), line.clean()) == ("", "")
