"""A list of groups."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.people.choice import Choice
from uxlab.gui.style.look import Look

GROUPS = (("", "No group"), ("first", "First-time"), ("returning", "Returning"))


def test_a_person_chooses_a_key(qtbot: QtBot, look: Look) -> None:
    del look
    choice = Choice("Group")
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.picked):
        choice.apply(GROUPS, "first")
    assert choice.currentText() == "First-time"
    with qtbot.waitSignal(choice.picked) as told:
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told.args == ["returning"]


def test_people_who_differ_are_said_to(qtbot: QtBot, look: Look) -> None:
    del look
    choice = Choice("Group of all")
    qtbot.addWidget(choice)
    choice.apply(GROUPS, "?")
    assert choice.currentText() == "Different"
    choice.apply(GROUPS, "")
    assert [choice.itemText(n) for n in range(choice.count())] == ["No group", "First-time", "Returning"]
