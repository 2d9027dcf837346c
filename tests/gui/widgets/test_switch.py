"""The switch."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.switch import Switch


def test_space_and_click_switch_and_a_setter_is_silent(qtbot: QtBot, look: Look) -> None:
    switch = Switch(look, "Ask SEQ after this task")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.show()
    told: list[bool] = []
    switch.toggled.connect(told.append)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    switch.set_on(True)
    assert (told, switch.isChecked()) == ([True, False], True)


def test_on_is_accent_and_off_is_the_outline_of_controls(qtbot: QtBot, look: Look) -> None:
    switch = Switch(look, "SEQ", on=True)
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    assert switch.grab().toImage().pixelColor(6, switch.height() // 2) == look.colour("accent")
    switch.set_on(False)
    assert switch.grab().toImage().pixelColor(24, switch.height() // 2) == look.colour("control")


def test_a_disabled_switch_says_why(qtbot: QtBot, look: Look) -> None:
    switch = Switch(look, "SEQ")
    qtbot.addWidget(switch)
    switch.set_reason("Fixed while a session runs")
    assert (switch.isEnabled(), switch.toolTip()) == (False, "Fixed while a session runs")
