"""The form for many codes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.people.made_views import DESIGN
from uxlab.gui.people.add_panel import AddPanel
from uxlab.gui.people.adding import present_adding
from uxlab.gui.style.look import Look

GROUPS = (("", "No group"), ("first", "First-time"))


def test_codes_are_previewed_and_added(qtbot: QtBot, look: Look) -> None:
    panel = AddPanel(look)
    qtbot.addWidget(panel)
    panel.typed.connect(lambda text: panel.apply(present_adding(DESIGN, text), GROUPS))
    panel.show()
    panel.begin()
    assert not panel.add.isEnabled()
    QTest.keyClicks(panel.text, "P12-P14")
    assert panel.add.text() == "Add 2 participants"
    assert panel.preview() == "Adds P13, P14"
    assert panel.remarks() == "In the study already: P12"
    panel.group.setCurrentIndex(1)
    with qtbot.waitSignal(panel.add_requested) as told:
        QTest.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    assert told.args == ["first"]
    with qtbot.waitSignal(panel.dismissed):
        QTest.keyClick(panel.text, Qt.Key.Key_Escape)
