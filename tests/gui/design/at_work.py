"""Tabs and widgets shown as they are in the app."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.design.edits import Edits
from uxlab.gui.design.tab import DesignTab

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
_W = TypeVar("_W", bound=QWidget)


def show(qtbot: QtBot, widget: _W) -> _W:
    qtbot.addWidget(widget)
    widget.resize(1096, 760)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def follow(tab: DesignTab, edits: Edits) -> None:
    """Have a tab without a page show each change, as the page does."""
    edits.changed.connect(lambda: tab.apply(edits.design()))
    tab.apply(edits.design())


def write(widget: QWidget, text: str) -> None:
    """Replace what stands in a line or text, as a person would, and go on."""
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Key.Key_Tab)
