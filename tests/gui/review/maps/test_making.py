"""From what a map is about to the map."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.lab.pointed_studies import pointed_study, screenshot
from uxlab.charts.map_spec import ClickMap
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.making import MapMaking
from uxlab.gui.review.maps.state import MapSettings
from uxlab.lab.map_material import MapKind, Subject
from uxlab.lab.supplied_pictures import NewPicture

FIND, BUY = (Subject(kind=MapKind.CLICK, task=task, session="s1") for task in ("find", "buy"))
SETTINGS = MapSettings(kind=MapKind.CLICK)


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def parent() -> QObject:
    return QObject()


@pytest.fixture
def making(desk: Desk, parent: QObject) -> MapMaking:
    return MapMaking(desk, parent)


def read(qtbot: QtBot, making: MapMaking, subject: Subject) -> None:
    with qtbot.waitSignal(making.arrived):
        making.read(subject)


def made(qtbot: QtBot, making: MapMaking, settings: MapSettings) -> ClickMap:
    with qtbot.waitSignal(making.made) as told:
        making.draw(settings)
    chart = told.args[0] if told.args else None
    assert isinstance(chart, ClickMap)
    return chart


def test_what_was_read_is_drawn_as_it_is_wanted(qtbot: QtBot, making: MapMaking) -> None:
    assert making.material is None
    read(qtbot, making, FIND)
    assert [one.clicks for one in made(qtbot, making, SETTINGS).places] == [3, 1]
    assert "within 12 px" in made(qtbot, making, replace(SETTINGS, place_px=12)).note


def test_what_was_read_before_is_not_read_again(qtbot: QtBot, making: MapMaking, desk: Desk) -> None:
    read(qtbot, making, FIND)
    read(qtbot, making, BUY)
    desk.study.recording.writer.run(lambda file: file.execute("DELETE FROM event"))
    with qtbot.assertNotEmitted(making.began):
        read(qtbot, making, FIND)
    assert [one.clicks for one in made(qtbot, making, SETTINGS).places] == [3, 1]
    making.forget()
    assert making.subject is None
    read(qtbot, making, FIND)
    assert made(qtbot, making, SETTINGS).empty


def test_the_latest_wish_is_made(qtbot: QtBot, making: MapMaking) -> None:
    read(qtbot, making, FIND)
    told = list[object]()
    making.made.connect(told.append)
    for px in (5, 6, 7):
        making.draw(replace(SETTINGS, place_px=px))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(200)
    (chart,) = told
    assert isinstance(chart, ClickMap)
    assert "within 7 px" in chart.note


def test_it_lies_on_what_the_study_has_unless_it_is_to_be_bare(qtbot: QtBot, making: MapMaking, desk: Desk) -> None:
    read(qtbot, making, FIND)
    assert made(qtbot, making, SETTINGS).ground.picture == b""
    shot = NewPicture("shop.png", screenshot(), (1280, 800))
    desk.study.supplied.supply("find", shot).result(60)
    assert made(qtbot, making, SETTINGS).ground.picture == b"", "it is looked for once"
    making.forget_pictures()
    assert made(qtbot, making, SETTINGS).ground.picture == shot.png
    assert made(qtbot, making, replace(SETTINGS, bare=True)).ground.picture == b""
    assert making.found.supplied == "shop.png", "it can be chosen again"


def test_nothing_comes_of_what_nobody_wants_any_more(qtbot: QtBot, making: MapMaking) -> None:
    read(qtbot, making, FIND)
    with qtbot.assertNotEmitted(making.made, wait=300):
        making.draw(SETTINGS)
        making.stop()
