"""Where a map is seen, or why there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.maps.stage import MapStage
from uxlab.gui.style.look import Look

GROUND = Ground(width_px=1280, height_px=800)
CHART = ClickMap(title="Clicks", ground=GROUND, places=(ClickPlace(x_px=9, y_px=9, clicks=3),), note="1 person.")


@pytest.fixture
def stage(qtbot: QtBot, look: Look, jobs: Jobs) -> MapStage:
    stage = MapStage(look, jobs)
    qtbot.addWidget(stage)
    stage.resize(636, 437)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def test_a_map_with_what_is_said_of_it(qtbot: QtBot, stage: MapStage) -> None:
    assert stage.empty.isVisible()
    stage.show_map(CHART)
    qtbot.waitUntil(lambda: stage.picture.image() is not None)
    assert stage.picture.isVisible()
    assert "A dot is a place that was clicked" in stage.words()
    assert "1 person." in stage.words()


def test_where_nothing_was_recorded_words_say_so(stage: MapStage) -> None:
    stage.show_map(CHART)
    stage.show_map(ClickMap(title="Clicks", ground=GROUND, note="Nobody's pointer was recorded there."))
    assert stage.empty.isVisible()
    assert not stage.picture.isVisible()


def test_what_could_not_be_read_can_be_asked_for_again(qtbot: QtBot, stage: MapStage) -> None:
    stage.begin()
    stage.fail("The file is damaged.")
    assert stage.failed.isVisible()
    assert not stage.progress.isVisible()
    with qtbot.waitSignal(stage.again_requested):
        QTest.mouseClick(stage.failed.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    stage.say_nothing()
    assert stage.empty.isVisible()


def test_in_a_low_room_the_words_stand_beside_the_picture(qtbot: QtBot, stage: MapStage) -> None:
    stage.show_map(CHART)
    qtbot.waitUntil(lambda: stage.picture.image() is not None)
    tall = stage.picture.width()
    stage.resize(636, 200)
    qtbot.waitUntil(lambda: stage.picture.width() < tall)
    assert stage.picture.height() > 170  # all that there is
    assert stage.height() - stage.picture.height() < 30


def test_words_that_would_be_cut_are_a_tool_tip_alone(qtbot: QtBot, stage: MapStage) -> None:
    stage.show_map(CHART)
    qtbot.waitUntil(lambda: "1 person." in stage.picture.toolTip())
    (words,) = (one for one in stage.findChildren(QLabel) if "1 person." in one.text())
    qtbot.waitUntil(words.isVisible)
    stage.setFixedHeight(110)
    qtbot.waitUntil(lambda: not words.isVisible())
    stage.setFixedHeight(437)
    qtbot.waitUntil(words.isVisible)
