"""Tab goes as the eye does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.widgets.tab_order import read_in_order


def part(*names: str) -> QWidget:
    made, lines = QWidget(), QVBoxLayout()
    for name in names:
        lines.addWidget(QLabel(name))
        line = QLineEdit()
        line.setObjectName(name)
        lines.addWidget(line)
    made.setLayout(lines)
    return made


def test_tab_goes_through_parts_in_the_order_given_whenever_they_were_made(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    last, first = part("5", "6"), part("1", "2")
    button = QPushButton("4")
    button.setObjectName("4")
    middle = part("3")
    lines = QVBoxLayout()
    for one in (first, middle, button, last):
        lines.addWidget(one)
    window.setLayout(lines)
    read_in_order(first, middle, button, last)
    window.show()
    qtbot.waitUntil(window.isVisible)
    here = first.findChild(QLineEdit, "1")
    assert here is not None
    here.setFocus()
    reached = []
    for _ in range(6):
        one = window.focusWidget()
        assert one is not None
        reached.append(one.objectName())
        QTest.keyClick(one, Qt.Key.Key_Tab)
    assert reached == ["1", "2", "3", "4", "5", "6"]
