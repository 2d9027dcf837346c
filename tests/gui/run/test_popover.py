"""Panels over the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.run.popover import Popover
from uxlab.gui.style.look import Look


def test_it_stands_by_its_control_inside_the_page_and_closes_at_esc(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 400)
    anchor = QPushButton("x", page)
    anchor.setGeometry(400, 300, 90, 30)
    popover = Popover(look, page)
    layout = QVBoxLayout(popover)
    layout.addWidget(QLabel("What?"))
    page.show()
    popover.open_at(anchor)
    assert popover.isVisible()
    assert popover.geometry().bottom() < 300
    assert page.rect().contains(popover.geometry())
    assert not popover.isWindow()
    popover.open_at(anchor, below=True)
    assert popover.y() == anchor.geometry().bottom() + 1 + 8
    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert not popover.grab().toImage().isNull()
