"""Group, condition and appointment of one person."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.people.made_people import planned, with_conditions
from tests.gui.people.made_views import person_of
from uxlab.gui.people.details import Details, show_afresh
from uxlab.gui.style.look import Look


@pytest.fixture
def details(qtbot: QtBot, look: Look) -> Details:
    made = Details(look, lambda: date(2026, 3, 12))
    qtbot.addWidget(made)
    made.apply(person_of("P07"))
    made.show()
    return made


def test_they_are_shown_as_far_as_the_study_has_them(details: Details) -> None:
    assert details.group.currentText() == "First-time"
    assert details.appointment.text() == "12 Mar, 14:00"
    assert not details.condition.isVisible()
    details.apply(person_of("P07", with_conditions(planned())))
    assert details.condition.currentText() == "Version A"
    assert details.condition.isVisible()


def test_an_appointment_is_told_once_it_is_one(qtbot: QtBot, details: Details) -> None:
    line = details.appointment.editor()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "soon")
    with qtbot.assertNotEmitted(details.appointment_written):
        details.flush()
    line.selectAll()
    QTest.keyClicks(line, "13.3. 15:00")
    with qtbot.waitSignal(details.appointment_written) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["13 Mar, 15:00"]


def test_what_was_not_understood_of_one_person_is_not_shown_for_the_next(details: Details) -> None:
    details.apply(person_of("P11"))
    QTest.keyClicks(details.appointment.editor(), "soon")
    details.flush()
    show_afresh(details.appointment, "")
    assert details.appointment.text() == ""
    assert details.appointment.editor().property("state") == ""
