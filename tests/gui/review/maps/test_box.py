"""A list to choose one thing from."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.review.maps.box import MapBox
from uxlab.gui.style.look import Look

TASKS = (("a", "Find a shoe"), ("b", "Buy it"))


@pytest.fixture
def box(qtbot: QtBot, look: Look) -> MapBox:
    del look
    box = MapBox()
    qtbot.addWidget(box)
    box.apply(TASKS, "b")
    with qtbot.waitExposed(box):
        box.show()
    return box


def test_it_shows_what_is_chosen_without_telling(qtbot: QtBot, box: MapBox) -> None:
    assert box.currentText() == "Buy it"
    with qtbot.assertNotEmitted(box.picked):
        box.apply((("a", "Find a boot"), ("b", "Buy it")), "a")
    assert box.currentText() == "Find a boot"
    box.apply((("c", "Return it"),), "c")
    assert [box.itemText(place) for place in range(box.count())] == ["Return it"]


def test_keys_choose(qtbot: QtBot, box: MapBox) -> None:
    with qtbot.waitSignal(box.picked) as picked:
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert picked.args == ["a"]


def test_the_wheel_changes_nothing(qtbot: QtBot, box: MapBox) -> None:
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.assertNotEmitted(box.picked):
        QApplication.sendEvent(box, turn)
    assert box.currentText() == "Buy it"


def test_a_long_name_makes_it_no_wider_and_is_cut_with_an_ellipsis(box: MapBox) -> None:
    before = box.sizeHint().width()
    box.apply((("a", "At the cursor: report a parcel that came damaged"), ("b", "At")), "a")
    assert box.sizeHint().width() == before
    box.resize(140, box.height())
    cut = box.grab().toImage()
    box.apply((("a", "At the cursor: report something else"), ("b", "At")), "a")
    assert box.grab().toImage() == cut  # what lies behind the ellipsis is not drawn
