"""Lamps say their state by shape, colour and name."""

from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.lamp import Icon, Lamp
from uxlab.gui.widgets.marks import LAMPS

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def test_each_state_has_its_shape_and_name(qtbot: QtBot, look: Look) -> None:
    lamp = Lamp(look)
    qtbot.addWidget(lamp)
    seen: list[QImage] = []
    for state, mark in LAMPS.items():
        lamp.set_state(state)
        assert (lamp.state(), lamp.shown(), lamp.accessibleName()) == (state, (mark.icon, mark.role), mark.name)
        shown = lamp.grab().toImage()
        assert shown not in seen
        seen.append(shown)


def test_an_icon_changes_with_the_scheme(qtbot: QtBot, look: Look) -> None:
    icon = Icon(look, "gear", name="Settings")
    qtbot.addWidget(icon)
    light = icon.grab().toImage()
    look.use("dark")
    assert icon.grab().toImage() != light
    assert icon.accessibleName() == "Settings"
