"""The question why."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.people.reason_form import ReasonForm
from uxlab.gui.style.look import Look


def test_a_reason_is_given_with_enter_and_kept_back_with_esc(qtbot: QtBot, look: Look) -> None:
    form = ReasonForm(look, "P07")
    qtbot.addWidget(form)
    form.show()
    form.focus()
    QTest.keyClicks(form.line(), "Fell ill")
    with qtbot.waitSignal(form.given) as told:
        QTest.keyClick(form.line(), Qt.Key.Key_Return)
    assert told.args == ["Fell ill"]
    with qtbot.waitSignal(form.dismissed):
        QTest.keyClick(form.line(), Qt.Key.Key_Escape)


def test_it_says_what_to_write(qtbot: QtBot, look: Look) -> None:
    form = ReasonForm(look, "P07")
    qtbot.addWidget(form)
    form.refuse("Write why")
    assert "Write why" in [one.text() for one in form.findChildren(QLabel)]
