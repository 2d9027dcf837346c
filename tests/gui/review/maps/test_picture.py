"""A map as large as there is room for it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.lab.pointed_studies import screenshot
from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground
from uxlab.charts.theme import LIGHT
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.maps.picture import MapPicture, fitted, image_of
from uxlab.gui.style.look import Look

GROUND = Ground(width_px=1280, height_px=800)
CHART = ClickMap(
    title="Where people clicked", ground=GROUND, places=(ClickPlace(x_px=640, y_px=400, clicks=9),), worded=False
)


@pytest.fixture
def picture(qtbot: QtBot, look: Look, jobs: Jobs) -> MapPicture:
    picture = MapPicture(look, jobs)
    qtbot.addWidget(picture)
    picture.resize(600, 300)
    with qtbot.waitExposed(picture):
        picture.show()
    return picture


@pytest.mark.parametrize("room", [(600, 300), (600, 900), (300, 400), (900, 200)])
def test_it_fits_into_the_room_and_fills_it(room: tuple[int, int]) -> None:
    drawn = fitted(CHART, LIGHT, room, 1.0)
    assert drawn.width <= room[0]
    assert drawn.height <= room[1]
    assert drawn.width > room[0] - 12 or drawn.height > room[1] - 12


def test_a_screenshot_makes_it_neither_larger_nor_smaller() -> None:
    pictured = replace(CHART, ground=replace(GROUND, picture=screenshot()))
    with_picture, without = (fitted(chart, LIGHT, (500, 250), 2.0) for chart in (pictured, CHART))
    assert (with_picture.width, with_picture.height) == (without.width, without.height)
    assert image_of(with_picture) != image_of(without)


def test_a_map_is_shown_and_told(qtbot: QtBot, picture: MapPicture) -> None:
    with qtbot.waitSignal(picture.drawn) as drawn:
        picture.apply(CHART)
    assert drawn.args == [CHART]
    assert picture.accessibleName() == "Where people clicked"
    assert "9 at (640, 400)" in picture.accessibleDescription()


def test_it_is_drawn_anew_for_another_room_and_scheme(qtbot: QtBot, picture: MapPicture, look: Look) -> None:
    picture.apply(CHART)
    qtbot.waitUntil(lambda: picture.image() is not None)
    first = picture.image()
    assert first is not None
    picture.resize(300, 150)
    qtbot.waitUntil(lambda: (now := picture.image()) is not None and now.height() <= 150)
    smaller = picture.image()
    look.use("dark")
    qtbot.waitUntil(lambda: picture.image() is not smaller)
    dark = picture.image()
    assert dark is not None
    assert dark.pixelColor(1, 1).lightness() < first.pixelColor(1, 1).lightness()
