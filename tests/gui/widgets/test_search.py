"""The field that finds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.keycap import Keycap
from uxlab.gui.widgets.search import SearchField


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> SearchField:
    made = SearchField(look, "Find a study", "/")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_its_name_is_told_and_its_key_makes_way_for_the_text(field: SearchField) -> None:
    (cap,) = field.findChildren(Keycap)
    assert field.accessibleName() == "Find a study"
    assert cap.isVisible()
    assert cap.geometry().right() < field.width() - 5
    QTest.keyClicks(field, "a/b")
    assert field.text() == "a/b"
    assert not cap.isVisible()


def test_escape_empties_it_and_then_leaves(field: SearchField) -> None:
    left = QSignalSpy(field.down_pressed)
    QTest.keyClicks(field, "shop")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), left.count()) == ("", 0)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert left.count() == 1


def test_down_and_enter_are_for_the_list(field: SearchField) -> None:
    down, entered = QSignalSpy(field.down_pressed), QSignalSpy(field.entered)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Enter)
    assert (down.count(), entered.count()) == (1, 2)


def test_the_glass_is_drawn_in_the_field(field: SearchField) -> None:
    image = field.grab().toImage()
    ground = image.pixelColor(4, 8)
    assert any(image.pixelColor(x, field.height() // 2) != ground for x in range(10, 26))
