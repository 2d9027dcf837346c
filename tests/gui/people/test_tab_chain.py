"""The order of Tab."""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.people.tab_chain import chain


def test_widgets_made_late_take_their_place(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, last, late = QLineEdit(window), QLineEdit(window), QLineEdit(window)
    chain([first, late, last])
    assert first.nextInFocusChain() is late
    assert late.nextInFocusChain() is last
