"""The right side of a session's review: what is over what, and where the keyboard goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.sides import Sides
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import row

PANELS = ("item", "attempt", "bulk", "effect", "coders", "problem", "search", "findings", "export")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def sides(window: QWidget, desk: Desk, viewing: Viewing, correcting: Correcting) -> Sides:
    sides = Sides(desk, viewing, correcting)
    window.setLayout(row([QLineEdit(), sides]))
    window.resize(800, 700)
    window.show()
    return sides


@pytest.mark.parametrize("key", PANELS)
def test_every_panel_can_be_asked_for_and_left_with_escape(sides: Sides, window: QWidget, key: str) -> None:
    before = window.findChild(QLineEdit)
    assert before is not None
    before.setFocus()
    sides.show_panel(key)
    assert sides.shown() == key
    assert sides.panel(key).isVisible()
    assert not sides.events.isVisible()
    inside = window.focusWidget()
    assert inside is not None
    assert sides.panel(key).isAncestorOf(inside) or inside is sides.panel(key)
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    if sides.shown():  # the first Esc left a field or a list
        QTest.keyClick(window.focusWidget() or sides.panel(key), Qt.Key.Key_Escape)
    assert sides.shown() == ""
    assert sides.events.isVisible()
    assert window.focusWidget() is before


def test_in_little_room_one_of_both_is_shown(sides: Sides) -> None:
    sides.show_part("events")
    assert (sides.events.isVisible(), sides.corrections.isVisible()) == (True, False)
    sides.show_part("corrections")
    assert (sides.events.isVisible(), sides.corrections.isVisible()) == (False, True)
    sides.show_part("both")
    assert (sides.events.isVisible(), sides.corrections.isVisible()) == (True, True)


def test_no_two_commands_share_a_key_in_any_panel(sides: Sides) -> None:
    for key in ("", *PANELS):
        if key:
            sides.show_panel(key)
        keys = [one.key for one in sides.commands() if one.key]
        assert sorted(keys) == sorted(set(keys)), key
