"""Pictures for maps: read, kept, refused and taken away."""

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.lab.pointed_studies import pointed_study, screenshot, taken, withdraw
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.supplying import MapPictures, dropped_picture
from uxlab.timeline.screens import ScreenKind

SCREEN = ScreenKind(width_px=1280, height_px=800, scale=1.0)


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    return around


@pytest.fixture
def pictures(desk: Desk, around: QWidget) -> MapPictures:
    return MapPictures(desk, around)


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    """Return a photograph of the shop, of the shape of the screen."""
    Image.new("RGB", (640, 400), "#e0e8f0").save(tmp_path / "shop.jpg")
    return tmp_path / "shop.jpg"


def said(desk: Desk) -> list[str]:
    return [banner.said() for banner in desk.banners.banners()]


def is_said(desk: Desk, words: str) -> bool:
    return any(words in one for one in said(desk))


def supply(qtbot: QtBot, pictures: MapPictures, shot: Path) -> None:
    with qtbot.waitSignal(pictures.changed):
        pictures.supply(shot, "find", SCREEN)


def test_a_photograph_is_kept_as_the_picture_of_a_task(
    qtbot: QtBot, desk: Desk, pictures: MapPictures, shot: Path
) -> None:
    with qtbot.waitSignal(pictures.kept):
        supply(qtbot, pictures, shot)
    kept = pictures.of("find")
    assert kept is not None
    assert (kept.name, kept.width_px, kept.height_px) == ("shop.jpg", 640, 400)
    assert pictures.of("buy") is None
    (told,) = said(desk)
    assert told == "The picture is a part of the study. Maps of “Find a shoe” lie on it from now on, in reports too."


def test_it_is_known_again_to_whoever_asks_later(
    qtbot: QtBot, desk: Desk, pictures: MapPictures, around: QWidget, shot: Path
) -> None:
    supply(qtbot, pictures, shot)
    later = MapPictures(desk, around)
    with qtbot.waitSignal(later.changed):
        later.refresh()
    assert later.of("find") == pictures.of("find")


def test_it_is_taken_away_and_put_back(qtbot: QtBot, desk: Desk, pictures: MapPictures, shot: Path) -> None:
    supply(qtbot, pictures, shot)
    with qtbot.waitSignal(pictures.changed):
        pictures.take_away("find")
    assert pictures.of("find") is None
    (banner,) = desk.banners.banners()
    assert banner.said() == "The picture is no longer in the study."
    (put_back,) = [one for one in banner.findChildren(QPushButton) if one.text() == "Put it back"]
    with qtbot.waitSignal(pictures.changed):
        put_back.click()
    back = pictures.of("find")
    assert back is not None
    assert back.name == "shop.jpg"


def test_what_is_no_picture_or_of_another_shape_is_refused(
    qtbot: QtBot, desk: Desk, pictures: MapPictures, tmp_path: Path
) -> None:
    text, square = tmp_path / "text.png", tmp_path / "square.png"
    text.write_text("no picture")
    square.write_bytes(screenshot(500, 500))
    for path, why in ((text, "text.png is no picture"), (square, "has not the shape of a screen of 1280 × 800 px")):
        pictures.supply(path, "find", SCREEN)
        qtbot.waitUntil(partial(is_said, desk, why))
    assert "The picture is not shown." in said(desk)[0]
    assert desk.study.supplied.known().result(60) == {}


def test_without_a_screen_to_hold_it_against_any_shape_is_kept(
    qtbot: QtBot, pictures: MapPictures, tmp_path: Path
) -> None:
    (tmp_path / "square.png").write_bytes(screenshot(500, 500))
    with qtbot.waitSignal(pictures.changed):
        pictures.supply(tmp_path / "square.png", None, None)
    assert pictures.of(None) is not None


def test_a_file_that_cannot_be_deleted_is_told(qtbot: QtBot, desk: Desk, pictures: MapPictures, shot: Path) -> None:
    supply(qtbot, pictures, shot)
    kept = pictures.of("find")
    assert kept is not None
    file = desk.study.path.with_suffix(".media") / kept.file
    file.unlink()
    file.mkdir()
    pictures.take_away("find")
    qtbot.waitUntil(lambda: "The picture is still there." in said(desk)[0])
    assert pictures.of("find") == kept


def test_of_whom_pictures_are_hidden(qtbot: QtBot, desk: Desk, pictures: MapPictures) -> None:
    desk.study.pictures.keep(taken(desk.study.path, "P01", "find")).result(60)
    assert not pictures.is_hidden("P01")
    withdraw(desk.study.path, "P01")
    with qtbot.waitSignal(pictures.changed):
        pictures.refresh()
    assert (pictures.is_hidden("P01"), pictures.is_hidden("P02")) == (True, False)


def test_a_screenshot_is_asked_for_where_the_study_is(desk: Desk, pictures: MapPictures) -> None:
    dialog = pictures.choose("find", SCREEN)
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters() == ["Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"]
    assert Path(dialog.directory().absolutePath()) == desk.study.path.parent
    dialog.reject()


def test_only_one_picture_can_be_dropped(tmp_path: Path) -> None:
    def data(*names: str) -> QMimeData:
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        return dragged

    for name in ("shop.PNG", "shop.jpg", "shop.JPEG", "shop.webp", "shop.bmp"):
        assert dropped_picture(data(name)) == tmp_path / name
    assert dropped_picture(data("shop.csv")) is None
    assert dropped_picture(data("a.png", "b.png")) is None
    assert dropped_picture(QMimeData()) is None
