"""A panel over events and corrections."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.side import HEAD_PX, SidePanel
from uxlab.gui.style.look import Look


def test_it_is_left_with_its_button_and_with_escape(look: Look, qtbot: QtBot) -> None:
    panel = SidePanel(look, "Findings")
    qtbot.addWidget(panel)
    panel.show()
    left: list[int] = []
    panel.closed.connect(lambda: left.append(1))
    panel.close_button.click()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    QTest.keyClick(panel, Qt.Key.Key_A)
    assert left == [1, 1]
    assert panel.close_button.accessibleName() == "Close findings"
    assert panel.commands() == ()


def test_its_head_grows_with_the_text(look: Look, qtbot: QtBot) -> None:
    panel = SidePanel(look, "Findings")
    qtbot.addWidget(panel)
    assert panel._head.height() == HEAD_PX
    look.set_text_scale(1.3)
    assert panel._head.height() == round(HEAD_PX * 1.3)
