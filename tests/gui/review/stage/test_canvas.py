"""The picture, as it is drawn."""

from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.bench.costs import below_s, cost_s
from tests.gui.office import Office
from tests.lab.made_studies import S
from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.canvas import StageCanvas
from uxlab.gui.review.stage.replay import Replay
from uxlab.gui.review.viewing import Viewing
from uxlab.timeline.items import Track


@pytest.fixture
def replay(desk: Desk, viewing: Viewing, office: Office) -> Iterator[Replay]:
    del office
    owner = QObject()
    yield Replay(desk, viewing, owner)
    owner.deleteLater()


@pytest.fixture
def canvas(qtbot: QtBot, desk: Desk, replay: Replay) -> StageCanvas:
    made = StageCanvas(desk.look, replay)
    qtbot.addWidget(made)
    made.resize(852, 437)
    made.show()
    return made


def drawn(canvas: StageCanvas) -> QImage:
    return canvas.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_way_the_clicks_and_the_pointer(qtbot: QtBot, desk: Desk, canvas: StageCanvas, viewing: Viewing) -> None:
    viewing.move_to(9 * S)
    view = canvas._replay.view(1.0)
    assert view is not None
    seen = colours(drawn(canvas))
    for role in ("sunken", "surface", "accent-text", "track-errors"):
        assert desk.look.colour(role).name() in seen, role
    qtbot.waitUntil(lambda: "of 0:" in canvas.accessibleDescription())


def test_a_hint_stands_below_the_picture_and_is_told(qtbot: QtBot, canvas: StageCanvas, viewing: Viewing) -> None:
    viewing.move_to(2 * S)
    view = canvas._replay.view(1.0)
    assert view is not None
    assert view.caption is None
    foot = canvas.rect().adjusted(0, canvas.height() - 28, -canvas.width() // 2, 0)
    before = drawn(canvas).copy(foot)
    canvas.set_hint("Pictures are hidden.")
    assert drawn(canvas).copy(foot) != before
    qtbot.waitUntil(lambda: canvas.accessibleDescription().endswith(" Pictures are hidden."))
    canvas.set_hint("")
    assert drawn(canvas).copy(foot) == before


def test_a_hint_can_be_read_while_something_is_noted(canvas: StageCanvas, viewing: Viewing) -> None:
    """What was noted comes and goes; the picture keeps its place meanwhile."""
    canvas.set_hint("Pictures are hidden.")
    hint = canvas.rect().adjusted(0, canvas.height() - 28, -canvas.width() // 2, 0)
    viewing.move_to(2 * S)
    before, fitting = drawn(canvas).copy(hint), canvas.fitting()
    assert viewing.session is not None
    viewing.move_to(viewing.session.by_track[Track.NOTES][0].started_ns)
    view = canvas._replay.view(1.0)
    assert view is not None
    assert view.caption is not None
    assert drawn(canvas).copy(hint) == before
    assert canvas.fitting() == fitting


def test_the_pointer_is_where_it_was(qtbot: QtBot, replay: Replay, canvas: StageCanvas, viewing: Viewing) -> None:
    replay.set_clicks(False)
    assert viewing.session is not None
    times = viewing.session.moments_ns(Track.POINTER)
    viewing.move_to(int(times[40]))
    qtbot.waitUntil(lambda: replay.reader.is_read((0, viewing.cursor_ns)))
    view = replay.view(1.0)
    assert view is not None
    assert view.pointer is not None
    x, y = canvas.fitting().point(*view.pointer)
    inside = QPoint(round(x + 2), round(y + 7))
    assert drawn(canvas).pixelColor(inside) == QColor("black")


def test_in_dark_the_ground_is_dark(desk: Desk, canvas: StageCanvas) -> None:
    light = drawn(canvas).pixelColor(426, 200).lightness()
    desk.look.use("dark")
    assert light > 200
    assert drawn(canvas).pixelColor(426, 200).lightness() < 60
    assert drawn(canvas).pixelColor(3, 3) == desk.look.colour("sunken")


def test_a_note_is_read_below(canvas: StageCanvas, viewing: Viewing) -> None:
    viewing.move_to(19 * S)
    before = drawn(canvas)
    viewing.move_to(20 * S)
    after = drawn(canvas)
    foot = [(x, y) for x in range(20, 300, 2) for y in range(412, 434, 2)]
    assert any(before.pixel(x, y) != after.pixel(x, y) for x, y in foot)


def test_the_ground_is_drawn_once(canvas: StageCanvas, viewing: Viewing) -> None:
    drawn(canvas)
    kept = canvas._pixmap
    assert kept is not None
    viewing.move_to(3 * S)
    drawn(canvas)
    assert canvas._pixmap is kept
    canvas.resize(600, 300)
    drawn(canvas)
    assert canvas._pixmap is not kept


@pytest.mark.parametrize("size", [(160, 96), (584, 180), (1600, 900)])
def test_at_every_size_the_desktop_is_inside(canvas: StageCanvas, replay: Replay, size: tuple[int, int]) -> None:
    canvas.resize(*size)
    x, y, width, height = canvas.fitting().rect(replay.desktop())
    assert x >= 0
    assert y >= 0
    assert x + width <= size[0]
    assert y + height <= size[1]
    assert not drawn(canvas).isNull()


def test_without_a_session_it_is_empty(desk: Desk, canvas: StageCanvas, viewing: Viewing) -> None:
    viewing.close()
    assert colours(drawn(canvas)) == {desk.look.colour("sunken").name()}


def test_a_picture_takes_no_longer_than_there_is_between_two(canvas: StageCanvas, viewing: Viewing) -> None:
    """16 ms; by the processor's time, for others work here, too."""
    viewing.move_to(29 * S)
    drawn(canvas)

    def twenty_pictures() -> None:
        for step in range(20):
            viewing.move_to(29 * S + step * 16_000_000)
            canvas.grab()

    below_s(lambda: cost_s(twenty_pictures, thread_time) / 20, 0.016)
