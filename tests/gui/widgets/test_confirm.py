"""Questions before something is lost."""

from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import Button
from uxlab.gui.widgets.confirm import Confirm, Question

ERASE = Question("Erase P07", "One session and 31 minutes of recording go for good.", "Erase P07", typed="P07")
DELETE = Question("Delete task", "Two attempts go with it. Undo brings them back.", "Delete task")


def buttons(question: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in question.findChildren(Button)}


def test_the_verb_confirms_and_keeping_dismisses(qtbot: QtBot, look: Look) -> None:
    question = Confirm(look, DELETE)
    qtbot.addWidget(question)
    with qtbot.waitSignal(question.confirmed):
        buttons(question)["Delete task"].click()
    with qtbot.waitSignal(question.dismissed):
        buttons(question)["Keep"].click()
    with qtbot.waitSignal(question.dismissed):
        QTest.keyClick(question, Qt.Key.Key_Escape)


def test_what_can_be_done_instead_has_a_button_of_its_own(qtbot: QtBot, look: Look) -> None:
    question = Confirm(look, replace(DELETE, instead="Hide task"))
    qtbot.addWidget(question)
    with qtbot.waitSignal(question.instead_chosen), qtbot.assertNotEmitted(question.confirmed):
        buttons(question)["Hide task"].click()
    assert "Hide task" not in buttons(Confirm(look, DELETE))


def test_a_word_to_write_holds_the_verb_back(qtbot: QtBot, look: Look) -> None:
    question = Confirm(look, ERASE)
    qtbot.addWidget(question)
    told: list[int] = []
    question.confirmed.connect(lambda: told.append(1))
    (word,) = question.findChildren(QLineEdit)
    QTest.keyClicks(word, "P0")
    QTest.keyClick(word, Qt.Key.Key_Return)
    assert (told, buttons(question)["Erase P07"].isEnabled()) == ([], False)
    assert buttons(question)["Erase P07"].toolTip() == "Write P07 first"
    QTest.keyClicks(word, "7")
    QTest.keyClick(word, Qt.Key.Key_Return)
    assert told == [1]


@pytest.mark.parametrize(("answer", "done"), [("Delete task", ["deleted"]), ("Keep", [])])
def test_a_sheet_asks_without_stopping_the_app(qtbot: QtBot, look: Look, answer: str, done: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    heard: list[str] = []
    sheet = Confirm.ask(look, window, DELETE, lambda: heard.append("deleted"))
    assert sheet.windowModality() == Qt.WindowModality.WindowModal
    buttons(sheet)[answer].click()
    assert heard == done
    qtbot.waitUntil(lambda: not shiboken6.isValid(sheet))
