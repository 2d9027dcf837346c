"""A number between two, moved by pointer or keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.maps.slider import MapSlider
from uxlab.gui.style.look import Look


@pytest.fixture
def slider(qtbot: QtBot, look: Look) -> MapSlider:
    slider = MapSlider(look, "px")
    qtbot.addWidget(slider)
    slider.resize(216, 60)
    slider.apply("Blur radius", 40, 0, 100)
    with qtbot.waitExposed(slider):
        slider.show()
    return slider


def test_it_shows_a_number_without_telling(qtbot: QtBot, slider: MapSlider) -> None:
    with qtbot.assertNotEmitted(slider.moved):
        slider.apply("One place within", 24, 5, 120)
    assert slider.text() == "24 px"
    assert (slider.track.accessibleName(), slider.track.accessibleDescription()) == ("One place within", "24 px")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 41),
        (Qt.Key.Key_Left, 39),
        (Qt.Key.Key_PageUp, 50),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ],
)
def test_keys_move_it(qtbot: QtBot, slider: MapSlider, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(slider.moved) as moved:
        QTest.keyClick(slider.track, key)
    assert moved.args == [value]
    assert slider.text() == f"{value} px"


def test_the_pointer_takes_the_knob_along(slider: MapSlider) -> None:
    track = slider.track
    middle, end = QPoint(track.width() // 2, track.height() // 2), QPoint(track.width() - 1, track.height() // 2)
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=middle)
    assert track.value() == 50
    QTest.mouseMove(track, end)
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=end)
    assert track.hasFocus()
    assert not track.isSliderDown()


def test_the_knob_stands_where_the_number_is(slider: MapSlider, look: Look) -> None:
    shown = slider.track.grab().toImage()
    y = slider.track.height() // 2
    assert shown.pixelColor(20, y) == look.colour("accent-text")
    assert shown.pixelColor(slider.track.width() - 20, y) == look.colour("band")
