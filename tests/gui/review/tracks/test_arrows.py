"""Arrows belong to who lives by them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSlider, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.review.tracks.arrows import OwnArrows, lives_by_arrows
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.segmented import Segmented


@pytest.fixture
def window(qtbot: QtBot) -> tuple[QWidget, list[str]]:
    """Return a window in which Left is a command, and what it was asked for."""
    made, asked = QWidget(), list[str]()
    qtbot.addWidget(made)
    action = QAction("Cursor back", made)
    action.setShortcut(QKeySequence("Left"))
    action.triggered.connect(lambda *_: asked.append("left"))
    made.addAction(action)
    QHBoxLayout(made)
    OwnArrows(made)
    return made, asked


def pressed(qtbot: QtBot, window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Left)


def test_a_slider_keeps_its_arrows(qtbot: QtBot, window: tuple[QWidget, list[str]]) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(50)
    pressed(qtbot, window[0], slider)
    assert slider.value() == 49
    assert window[1] == []


def test_a_button_has_no_use_for_them(qtbot: QtBot, window: tuple[QWidget, list[str]]) -> None:
    pressed(qtbot, window[0], QPushButton("Play"))
    assert window[1] == ["left"]


def test_who_lives_by_arrows(qtbot: QtBot, look: Look) -> None:
    for widget in (QComboBox(), QTableWidget(), Segmented(look, [("a", "A"), ("b", "B")])):
        qtbot.addWidget(widget)
        assert lives_by_arrows(widget)
    plain = QWidget()
    qtbot.addWidget(plain)
    assert not lives_by_arrows(plain)
