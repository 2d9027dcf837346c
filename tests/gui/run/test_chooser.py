"""Who a session is prepared for."""

from pytestqt.qtbot import QtBot

from uxlab.gui.run.chooser import Chooser
from uxlab.gui.run.preflight_state import Person
from uxlab.gui.style.look import Look


def test_the_chooser_tells_who_was_chosen(qtbot: QtBot, look: Look) -> None:
    chooser = Chooser(look)
    qtbot.addWidget(chooser)
    chooser.apply((Person("P07", "First-time, 14:00"), Person("P08", "")), "P07")
    assert chooser.currentText() == "P07  First-time, 14:00"
    with qtbot.waitSignal(chooser.person_chosen) as chosen:
        chooser.activated.emit(1)
    assert chosen.args == ["P08"]
    with qtbot.waitSignal(chooser.add_requested):
        chooser.activated.emit(chooser.count() - 1)
    assert chooser.currentData() == "P07"
