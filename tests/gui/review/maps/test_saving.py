"""Maps in files and on the clipboard."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground
from uxlab.charts.picture import picture_size
from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.saving import MapSaving

CHART = ClickMap(
    title="Clicks",
    ground=Ground(width_px=1280, height_px=800),
    places=(ClickPlace(x_px=640, y_px=400, clicks=9),),
    note="1 person.",
)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    return around


@pytest.fixture
def saving(desk: Desk, around: QWidget) -> MapSaving:
    return MapSaving(desk, around)


def said(desk: Desk) -> list[str]:
    return [banner.said() for banner in desk.banners.banners()]


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_a_map_is_saved(qtbot: QtBot, desk: Desk, saving: MapSaving, tmp_path: Path, suffix: str) -> None:
    to = tmp_path / f"map{suffix}"
    saving.save(CHART, to)
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert "The map is saved." in said(desk)[0]
    content = to.read_bytes()
    assert picture_size(content)[0] == 1920 if suffix == ".png" else b"<svg" in content


def test_what_cannot_be_saved_is_told(qtbot: QtBot, desk: Desk, saving: MapSaving, tmp_path: Path) -> None:
    saving.save(CHART, tmp_path / "no such folder" / "map.png")
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert "The map was not saved." in said(desk)[0]


def test_the_file_is_asked_for_where_the_study_is(desk: Desk, saving: MapSaving) -> None:
    dialog = saving.choose_file(CHART, "shop-clicks")
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]) == desk.study.path.parent / "shop-clicks.png"
    dialog.reject()


def test_a_map_is_copied(qtbot: QtBot, desk: Desk, saving: MapSaving) -> None:
    QGuiApplication.clipboard().clear()
    saving.copy(CHART)
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert QGuiApplication.clipboard().image().width() == 1920
