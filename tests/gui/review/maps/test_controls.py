"""The column beside a map."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.review.maps.controls import MapControls
from uxlab.gui.review.maps.state import AWAY, BARE, OTHER, OWN, ControlsView
from uxlab.gui.style.look import Look

VIEW = ControlsView(
    tasks=(("cursor", "At the cursor"), ("all", "All tasks")),
    task="cursor",
    people=(("session", "P01"), ("everybody", "Everybody")),
    whom="session",
    screens=(("a", "1280 × 800 px"), ("b", "1920 × 1080 px")),
    screen="a",
    grounds=((BARE, "Screen outline"), (OWN, "shop.png"), (OTHER, "Another picture…")),
    ground=BARE,
    ground_note="",
    radius_name="Blur radius",
    radius_px=40,
    radius_range=(5, 160),
    opacity=85,
)


@pytest.fixture
def controls(qtbot: QtBot, look: Look) -> MapControls:
    controls = MapControls(look)
    qtbot.addWidget(controls)
    controls.resize(216, 437)
    controls.apply(VIEW)
    with qtbot.waitExposed(controls):
        controls.show()
    return controls


def test_it_shows_what_can_be_chosen_and_what_is(controls: MapControls) -> None:
    boxes = (controls.task, controls.whom, controls.monitor, controls.ground)
    assert [box.currentText() for box in boxes] == ["At the cursor", "P01", "1280 × 800 px", "Screen outline"]
    assert (controls.radius.text(), controls.opacity.text()) == ("40 px", "85 %")


def test_what_there_is_no_choice_of_is_not_shown(controls: MapControls) -> None:
    assert controls.monitor.isVisible()
    controls.apply(replace(VIEW, screens=VIEW.screens[:1], opacity=None))
    assert not controls.monitor.isVisible()
    assert not controls.opacity.isVisible()
    controls.apply(VIEW)
    assert controls.opacity.isVisible()


def test_each_choice_is_told(qtbot: QtBot, controls: MapControls) -> None:
    for box, signal, key in [
        (controls.task, controls.task_picked, "all"),
        (controls.whom, controls.whom_picked, "everybody"),
        (controls.monitor, controls.screen_picked, "b"),
        (controls.ground, controls.ground_picked, OWN),
    ]:
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(box, Qt.Key.Key_Down)
        assert told.args == [key]
    with qtbot.waitSignal(controls.radius_moved) as told:
        QTest.keyClick(controls.radius.track, Qt.Key.Key_Right)
    assert told.args == [41]


def test_another_picture_is_asked_for_and_the_list_stays(qtbot: QtBot, controls: MapControls) -> None:
    with qtbot.waitSignal(controls.other_requested):
        QTest.keyClick(controls.ground, Qt.Key.Key_End)
    assert controls.ground.currentText() == "Screen outline"


def test_the_picture_can_be_taken_away_and_the_list_stays(qtbot: QtBot, controls: MapControls) -> None:
    controls.apply(replace(VIEW, grounds=(*VIEW.grounds, (AWAY, "Take the picture away")), ground=OWN))
    with qtbot.waitSignal(controls.away_requested):
        QTest.keyClick(controls.ground, Qt.Key.Key_End)
    assert controls.ground.currentText() == "shop.png"


def test_why_there_is_no_picture_is_said_below_the_choice(controls: MapControls) -> None:
    assert not controls.ground_note.isVisible()
    controls.apply(replace(VIEW, ground_note="Pictures of P01 are hidden."))
    assert controls.ground_note.isVisible()
    assert controls.ground_note.text() == "Pictures of P01 are hidden."


def test_what_is_not_there_can_be_neither_copied_nor_saved(qtbot: QtBot, controls: MapControls) -> None:
    controls.set_reason("No map is shown")
    assert not controls.copy.isEnabled()
    assert not controls.save.isEnabled()
    assert "No map is shown" in controls.save.toolTip()
    controls.set_reason("")
    with qtbot.waitSignal(controls.save_requested):
        QTest.mouseClick(controls.save, Qt.MouseButton.LeftButton)
