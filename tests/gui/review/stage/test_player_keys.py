"""Space at a button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.review.stage.player_keys import SpaceForButtons


def test_space_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    window, box, other = QWidget(), QCheckBox("Clicks"), QWidget()
    qtbot.addWidget(window)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(other)
    keeper = SpaceForButtons(window)
    played = []
    action = QAction(window)
    action.setShortcut(QKeySequence("Space"))
    action.triggered.connect(lambda: played.append(1))
    window.addAction(action)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert not played
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Space)
    assert played
    assert keeper.parent() is window


def test_a_list_of_choices_opens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    choices = QComboBox(window)
    choices.addItems(["one", "two"])
    SpaceForButtons(window)
    action = QAction(window)
    action.setShortcut(QKeySequence("Space"))
    window.addAction(action)
    window.show()
    qtbot.waitExposed(window)
    choices.setFocus()
    with qtbot.assertNotEmitted(action.triggered, wait=50):
        QTest.keyClick(choices, Qt.Key.Key_Space)
    choices.hidePopup()
