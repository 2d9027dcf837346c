"""Asks for a name while a session runs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.run.new_thing import NewThing
from uxlab.gui.style.look import Look


def test_it_adds_at_enter_or_says_why_not(qtbot: QtBot, look: Look) -> None:
    page, told = QWidget(), []
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show()

    def add(name: str, key: str) -> str:
        told.append((name, key))
        return "" if name else "Write a name."

    asked = NewThing(look, page, ("New error type", "Add error type"), add, keyed=True)
    asked.ask(page, "", "7")
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    assert (asked.problem.text(), asked.isVisible()) == ("Write a name.", True)
    QTest.keyClicks(asked.name, " Detour ")
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    assert told == [("", "7"), ("Detour", "7")]
    assert not asked.isVisible()
    asked.ask(page, "P08", below=True)
    assert (asked.name.text(), asked.problem.isHidden()) == ("P08", True)
