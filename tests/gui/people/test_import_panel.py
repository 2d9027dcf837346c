"""What a table would change, shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.people.import_panel import ImportPanel
from uxlab.gui.people.importing import ImportView
from uxlab.gui.style.look import Look


def test_a_good_table_can_be_taken_over_and_a_bad_one_cannot(qtbot: QtBot, look: Look) -> None:
    panel = ImportPanel(look)
    qtbot.addWidget(panel)
    panel.show()
    panel.apply(ImportView("Import", "p.csv can be used as it is.", ("1 added: P13",), "Import 1 participant"))
    with qtbot.waitSignal(panel.confirmed):
        QTest.mouseClick(panel.do, Qt.MouseButton.LeftButton)
    panel.apply(ImportView("This table cannot be used", "Nothing was changed.", ("row 2, group: a", "row 3, code: b")))
    assert not panel.do.isVisible()
    problems = {"row 2, group: a", "row 3, code: b"}
    qtbot.waitUntil(lambda: problems <= {one.text() for one in panel.findChildren(QLabel) if one.isVisible()})
    with qtbot.waitSignal(panel.another_requested):
        QTest.mouseClick(panel.another, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.dismissed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
