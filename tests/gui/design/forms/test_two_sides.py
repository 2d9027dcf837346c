"""Side by side, or in turn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.design.forms.two_sides import RIGHT, TwoSides
from uxlab.gui.style.look import Look


@pytest.fixture
def parts() -> tuple[QWidget, QWidget]:
    return QWidget(), QWidget()


@pytest.fixture
def sides(qtbot: QtBot, look: Look, parts: tuple[QWidget, QWidget]) -> TwoSides:
    made = TwoSides(look, ("List", parts[0]), ("Editor", parts[1]), left_px=300, least_px=800)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    return made


def test_with_room_both_are_there(sides: TwoSides, parts: tuple[QWidget, QWidget]) -> None:
    assert (parts[0].isVisible(), parts[1].isVisible(), sides.choice.isVisible()) == (True, True, False)
    assert parts[0].width() == 300


def test_without_room_one_at_a_time(qtbot: QtBot, sides: TwoSides, parts: tuple[QWidget, QWidget]) -> None:
    sides.resize(600, 400)
    qtbot.waitUntil(sides.choice.isVisible)

    assert (parts[0].isVisible(), parts[1].isVisible()) == (True, False)
    sides.show_side(RIGHT)
    assert (parts[0].isVisible(), parts[1].isVisible()) == (False, True)
    QTest.keyClick(sides.choice, Qt.Key.Key_Left)
    assert (parts[0].isVisible(), parts[1].isVisible()) == (True, False)
