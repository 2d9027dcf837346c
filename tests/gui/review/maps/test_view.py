"""Maps of real sessions: what is read, what is drawn anew, and what follows the cursor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.lab.pointed_studies import S, pointed_study, screenshot, taken
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.maps.state import ALL_TASKS, EVERYBODY
from uxlab.gui.review.maps.view import MapView
from uxlab.gui.review.viewing import Viewing
from uxlab.lab.map_material import MapKind
from uxlab.recording.corrections import Edge, MoveEdge
from uxlab.timeline.items import Track


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """Return a study of three people on three kinds of screen; s1 is of P01, on two of them."""
    return pointed_study(tmp_path)


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, viewing: Viewing) -> Iterator[MapView]:
    view = MapView(desk, viewing)
    qtbot.addWidget(view)
    view.resize(853, 437)
    view.show_kind(MapKind.CLICK)
    with qtbot.waitExposed(view):
        view.show()
    until(qtbot, view, "Where people clicked: Find a shoe, P01")
    yield view
    view.hide()


def until(qtbot: QtBot, view: MapView, title: str) -> None:
    qtbot.waitUntil(lambda: view.chart is not None and view.chart.title == title)


def clicks(view: MapView) -> list[tuple[float, float, int]]:
    assert isinstance(view.chart, ClickMap)
    return [(one.x_px, one.y_px, one.clicks) for one in view.chart.places]


def pick(view: MapView, key: str) -> None:
    """Choose from the list of tasks by keys."""
    box = view.controls.task
    places = [box.itemData(place) for place in range(box.count())]
    steps = places.index(key) - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def said(desk: Desk) -> list[str]:
    return [banner.said() for banner in desk.banners.banners()]


def test_it_shows_the_clicks_of_the_task_at_the_cursor(qtbot: QtBot, view: MapView) -> None:
    assert clicks(view) == [(100, 100, 3), (500, 400, 1)]
    qtbot.waitUntil(lambda: view.stage.picture.image() is not None)
    assert view.stage.picture.isVisible()


def test_ways_have_neither_blur_nor_opacity(qtbot: QtBot, view: MapView) -> None:
    view.show_kind(MapKind.PATH)
    until(qtbot, view, "Where the pointer went: Find a shoe, P01")
    assert isinstance(view.chart, PathMap)
    assert (len(view.chart.ends), len(view.chart.clicks)) == (1, 1)  # on the screen on which the pointer was longest
    controls = view.controls
    assert (controls.radius.isVisible(), controls.opacity.isVisible()) == (False, False)
    view.show_kind(MapKind.HEAT)
    qtbot.waitUntil(lambda: controls.radius.isVisible() and controls.opacity.isVisible())


def test_it_goes_with_the_cursor_from_task_to_task(qtbot: QtBot, view: MapView, viewing: Viewing) -> None:
    viewing.move_to(12 * S)
    until(qtbot, view, "Where people clicked: Buy it, P01")
    assert clicks(view) == [(50, 60, 1)]
    pick(view, ALL_TASKS)
    until(qtbot, view, "Where people clicked: all tasks, P01")
    viewing.move_to(2 * S)
    qtbot.wait(150)
    assert view.chart is not None
    assert view.chart.title == "Where people clicked: all tasks, P01"


def test_of_everybody(qtbot: QtBot, view: MapView) -> None:
    view.controls.whom_picked.emit(EVERYBODY)
    until(qtbot, view, "Where people clicked: Find a shoe")
    assert clicks(view)[0] == (101, 100, 4)
    qtbot.waitUntil(lambda: "2 people" in view.stage.words())
    assert view.controls.monitor.count() == 3


def test_the_other_screen_of_two(qtbot: QtBot, view: MapView) -> None:
    QTest.keyClick(view.controls.monitor, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: clicks(view) == [(20, 10, 1)])
    assert view.controls.monitor.currentText() == "1920 × 1080 px, 1 click"


def test_what_is_one_place_is_drawn_anew_without_reading(qtbot: QtBot, view: MapView, desk: Desk) -> None:
    desk.study.recording.writer.run(lambda file: file.execute("DELETE FROM event"))
    view.controls.whom_picked.emit("session")
    track = view.controls.radius.track
    for _ in range(20):
        QTest.keyClick(track, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: "within 120 px" in view.stage.words())
    assert clicks(view) == [(100, 100, 3), (500, 400, 1)]


def test_heat_with_its_blur_and_opacity(qtbot: QtBot, view: MapView) -> None:
    view.show_kind(MapKind.HEAT)
    until(qtbot, view, "Where the pointer rested: Find a shoe, P01")
    QTest.keyClick(view.controls.opacity.track, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: isinstance(view.chart, HeatMap) and view.chart.opacity == 0.1)
    QTest.keyClick(view.controls.radius.track, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: "Blur radius 5 px" in view.stage.words())


def drop(view: MapView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(400, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(event)


def test_a_photograph_that_is_dropped_is_laid_below_and_belongs_to_the_study(
    qtbot: QtBot, view: MapView, desk: Desk, tmp_path: Path
) -> None:
    shot = tmp_path / "shop.jpg"
    Image.new("RGB", (2560, 1600), "#e0e8f0").save(shot)
    with qtbot.waitSignal(view.pictures_changed):
        drop(view, shot)
    qtbot.waitUntil(lambda: view.chart is not None and bool(view.chart.ground.picture))
    assert view.controls.ground.currentText() == "shop.jpg"
    assert [one.name for one in desk.study.supplied.known().result(60).values()] == ["shop.jpg"]
    QTest.keyClick(view.controls.ground, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: view.chart is not None and not view.chart.ground.picture)
    take_away = view.commands()[3]
    assert (take_away.text, take_away.impossible) == ("Take the map’s picture away", "")
    with qtbot.waitSignal(view.pictures_changed):
        take_away.act()
    qtbot.waitUntil(lambda: view.controls.ground.count() == 2)
    assert view.commands()[3].impossible == "No picture was supplied for this map"


def test_a_picture_of_another_shape_is_refused_and_the_map_stays(
    qtbot: QtBot, view: MapView, desk: Desk, tmp_path: Path
) -> None:
    shot = tmp_path / "shop.png"
    shot.write_bytes(screenshot(500, 500))
    drop(view, shot)
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert "has not the shape of a screen of 1280 × 800 px" in said(desk)[0]
    assert view.controls.ground.currentText() == "Screen outline"
    assert view.stage.picture.isVisible()


def test_a_corrected_attempt_has_another_map(
    qtbot: QtBot, view: MapView, viewing: Viewing, correcting: Correcting
) -> None:
    assert viewing.session is not None
    first = viewing.session.by_track[Track.TASKS][0]
    correcting.make(MoveEdge(first.uid, Edge.END, 3 * S))
    qtbot.waitUntil(lambda: clicks(view) == [(100, 100, 3)])


def test_where_nobody_clicked_words_say_so(qtbot: QtBot, view: MapView, desk: Desk, viewing: Viewing) -> None:
    desk.study.recording.writer.run(lambda file: file.execute("DELETE FROM event WHERE session_id = 2 AND kind = 1"))
    viewing.open("s2")
    qtbot.waitUntil(lambda: view.stage.empty.isVisible() and view.chart is not None)
    assert [one.impossible for one in view.commands()[:2]] == ["No map is shown", "No map is shown"]
    assert not view.controls.save.isEnabled()


def test_without_a_session_there_is_nothing_to_choose(view: MapView, viewing: Viewing) -> None:
    viewing.close()
    assert view.stage.empty.isVisible()
    assert not view.controls.isEnabled()
    assert all(one.impossible for one in view.commands())


def test_nothing_is_read_while_nobody_sees_it(qtbot: QtBot, view: MapView, viewing: Viewing) -> None:
    view.hide()
    viewing.move_to(12 * S)
    qtbot.wait(300)
    assert view.chart is not None
    assert view.chart.title == "Where people clicked: Find a shoe, P01"
    view.show()
    until(qtbot, view, "Where people clicked: Buy it, P01")


def test_it_is_saved_as_what_it_shows(view: MapView) -> None:
    copy, save, *_ = view.commands()
    assert (copy.impossible, save.impossible) == ("", "")
    save.act()
    (dialog,) = view.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "shop-clicks-find-P01.png"
    dialog.reject()


def test_the_picture_that_was_taken_is_below_unless_the_outline_is_chosen(
    qtbot: QtBot, view: MapView, desk: Desk
) -> None:
    desk.study.pictures.keep(taken(desk.study.path, "P01", "find")).result(60)
    view._again()
    qtbot.waitUntil(lambda: view.chart is not None and bool(view.chart.ground.picture))
    assert view.controls.ground.currentText() == "Screen of P01"
    QTest.keyClick(view.controls.ground, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: view.chart is not None and not view.chart.ground.picture)
    QTest.keyClick(view.controls.ground, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.chart is not None and bool(view.chart.ground.picture))


def test_a_withdrawn_consent_takes_the_picture_from_below_the_map_at_once(
    qtbot: QtBot, view: MapView, desk: Desk
) -> None:
    desk.study.pictures.keep(taken(desk.study.path, "P01", "find")).result(60)
    view._again()
    qtbot.waitUntil(lambda: view.chart is not None and bool(view.chart.ground.picture))
    with qtbot.waitSignal(view.pictures_changed):
        desk.study.set_consents("P01", ())
    qtbot.waitUntil(lambda: view.chart is not None and not view.chart.ground.picture)
    note = "Pictures of P01 are hidden: consent to them was withdrawn."
    qtbot.waitUntil(lambda: view.controls.ground_note.text() == note)
    assert view.pictures.is_hidden("P01")


def test_reading_can_be_stopped_and_asked_for_again(qtbot: QtBot, view: MapView) -> None:
    view._again()
    QTest.mouseClick(view.stage.progress.cancel, Qt.MouseButton.LeftButton)
    assert view.stage.failed.isVisible()
    assert view.commands()[0].impossible == "No map is shown"
    qtbot.wait(200)
    assert view.stage.failed.isVisible()  # what was under way comes to nothing
    QTest.mouseClick(view.stage.failed.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    until(qtbot, view, "Where people clicked: Find a shoe, P01")
    assert view.stage.picture.isVisible()
