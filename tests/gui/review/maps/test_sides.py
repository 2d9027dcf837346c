"""A map beside its settings, or in turn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from uxlab.gui.review.maps.sides import SETTINGS, MapSides
from uxlab.gui.style.look import Look


@pytest.fixture
def sides(qtbot: QtBot, look: Look) -> MapSides:
    sides = MapSides(look, QLabel("settings"), QLabel("map"))
    qtbot.addWidget(sides)
    sides.resize(853, 400)
    with qtbot.waitExposed(sides):
        sides.show()
    return sides


def seen(sides: MapSides) -> list[str]:
    return [one.text() for one in sides.findChildren(QLabel) if one.isVisible()]


def test_both_are_seen_where_there_is_room(sides: MapSides) -> None:
    assert seen(sides) == ["settings", "map"]
    assert not sides.choice.isVisible()


def test_one_is_seen_where_there_is_not(sides: MapSides) -> None:
    sides.resize(500, 400)
    assert seen(sides) == ["map"]
    QTest.keyClick(sides.choice, Qt.Key.Key_Right)
    assert sides.choice.value() == SETTINGS
    assert seen(sides) == ["settings"]


def test_larger_text_needs_more_room(sides: MapSides, look: Look) -> None:
    sides.resize(600, 400)
    assert seen(sides) == ["settings", "map"]
    look.set_text_scale(1.3)
    assert seen(sides) == ["map"]
