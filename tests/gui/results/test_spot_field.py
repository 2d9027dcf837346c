"""Places in a picture that can be opened."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from uxlab.gui.results.spot_field import HotSpot, SpotField
from uxlab.gui.style.look import Look

PLACES = {"a": (10, 10), "b": (110, 10), "c": (10, 60), "d": (110, 60)}
SPOTS = [HotSpot(QRectF(x, y, 40, 20), f"place {name}", name) for name, (x, y) in PLACES.items()]


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> SpotField:
    made = SpotField(look)
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.set_spots(SPOTS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(field: SpotField) -> list[object]:
    told: list[object] = []
    field.opened.connect(told.append)
    return told


def test_a_click_opens_the_place_and_none_beside_it(field: SpotField) -> None:
    told = opened(field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
    QTest.mouseClick(field, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    assert told == ["b"]


def test_arrows_reach_every_place_and_enter_opens_it(field: SpotField) -> None:
    told = opened(field)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (
        Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space,
        Qt.Key.Key_Left, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Return,
        Qt.Key.Key_Home, Qt.Key.Key_Return,
    ):  # fmt: skip
        QTest.keyClick(field, key)
    assert told == ["a", "b", "d", "c", "c", "d", "a"]


def test_the_smaller_of_two_places_is_meant(field: SpotField) -> None:
    told = opened(field)
    field.set_spots([HotSpot(QRectF(0, 0, 200, 100), "all", "all"), *SPOTS])
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(80, 90))
    assert told == ["a", "all"]


def test_the_pointer_shows_what_can_be_opened(field: SpotField) -> None:
    QTest.mouseMove(field, QPoint(20, 20))
    assert field.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(field, QPoint(80, 90))
    assert field.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_keyboard_stays_at_its_place_while_it_is_there(field: SpotField) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Qt.Key.Key_Down)
    field.set_spots(SPOTS[1:])
    current = field.current()
    assert current is not None
    assert current.what == "c"
    field.set_spots([])
    assert field.current() is None
    assert field.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_place_that_is_chosen_by_keys_is_scrolled_to(look: Look, qtbot: QtBot) -> None:
    area, made = QScrollArea(), SpotField(look)
    made.setMinimumSize(150, 900)
    made.set_spots([HotSpot(QRectF(0, y, 100, 20), str(y), y) for y in (0, 800)])
    area.setWidget(made)
    qtbot.addWidget(area)
    area.resize(200, 200)
    with qtbot.waitExposed(area):
        area.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 600
