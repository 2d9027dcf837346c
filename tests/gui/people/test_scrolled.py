"""Panels that scroll."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.people.scrolled import scrolled


def test_only_the_height_scrolls(qtbot: QtBot) -> None:
    content = QWidget()
    content.setMinimumSize(100, 500)
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(200, 100)
    with qtbot.waitExposed(area):
        area.show()
    assert area.verticalScrollBar().maximum() == 400
    assert content.width() == area.viewport().width()
    assert not area.horizontalScrollBar().isVisible()
