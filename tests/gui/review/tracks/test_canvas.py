"""Ruler and tracks as one surface: where things are, and when the picture is made anew."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from uxlab.gui.review.tracks.canvas import Canvas
from uxlab.gui.review.tracks.ruler import RulerTime
from uxlab.gui.review.tracks.timeline import Timeline
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.timeline.items import Track

S = 1_000_000_000


@pytest.fixture
def canvas(timeline: Timeline) -> Canvas:
    return timeline.canvas


def line_at(image: QImage, canvas: Canvas, look: Look) -> list[int]:
    """Return where the cursor's line is, at the foot of the tracks."""
    y = canvas.ruler_px + canvas.rows[-1].bottom - 3
    return [x for x in range(image.width()) if image.pixelColor(x, y) == look.colour("text")]


def test_labels_take_132_px_and_the_rest_is_time(canvas: Canvas, viewing: Viewing) -> None:
    scale = canvas.scale()
    assert (scale.left, scale.left + scale.width) == (132, canvas.width() - 12)
    assert scale.window == viewing.window


def test_the_cursor_lies_at_its_time(canvas: Canvas, viewing: Viewing, look: Look) -> None:
    for moment in (5 * S, 20 * S):
        viewing.move_to(moment)
        found = line_at(canvas.grab().toImage(), canvas, look)
        assert found
        assert abs(found[0] - canvas.scale().x(moment)) <= 1.5


def test_moving_the_cursor_paints_no_new_picture(canvas: Canvas, viewing: Viewing) -> None:
    canvas.grab()
    picture = canvas._picture
    viewing.move_to(7 * S, follow=False)
    canvas.grab()
    assert canvas._picture is picture
    viewing.zoom(0.5)
    canvas.grab()
    assert canvas._picture is not picture


def test_all_of_it_fits_into_the_page_and_scrolls_in_less(qtbot: QtBot, timeline: Timeline, canvas: Canvas) -> None:
    assert timeline.sizeHint().height() <= 275
    assert not canvas.bar.isVisible()
    timeline.resize(600, 150)
    qtbot.waitUntil(canvas.bar.isVisible)
    assert canvas.row_at(canvas.ruler_px + 1) is canvas.rows[0]
    canvas.show_row(Track.MODERATOR)
    last = canvas.row_rect(canvas.rows[-1])
    assert last.bottom() == pytest.approx(canvas.height())
    assert canvas.row_at(canvas.height() - 2) is canvas.rows[-1]
    canvas.show_row(Track.TASKS)
    assert canvas.bar.value() == 0
    assert canvas.row_at(canvas.ruler_px - 1) is None


def test_larger_text_makes_it_higher(canvas: Canvas, look: Look) -> None:
    before = canvas.sizeHint().height()
    look.set_text_scale(1.3)
    try:
        assert canvas.sizeHint().height() == pytest.approx(1.3 * before, abs=8)
        assert canvas.left_px == round(132 * 1.3)
    finally:
        look.set_text_scale(1.0)


def test_the_ruler_turns(qtbot: QtBot, canvas: Canvas, timeline: Timeline, viewing: Viewing) -> None:
    viewing.move_to(14 * S)
    before = canvas.grab().toImage().copy(132, 0, 800, canvas.ruler_px)
    with qtbot.waitSignals([canvas.turned, timeline.commands_changed]):
        canvas.turn_ruler()
    assert canvas.ruler is RulerTime.TASK
    assert canvas.grab().toImage().copy(132, 0, 800, canvas.ruler_px) != before
    canvas.turn_ruler()
    assert canvas.grab().toImage().copy(132, 0, 800, canvas.ruler_px) == before


def test_it_is_empty_and_disabled_without_a_session(canvas: Canvas, viewing: Viewing, look: Look) -> None:
    viewing.close()
    assert not canvas.isEnabled()
    image = canvas.grab().toImage()
    row = canvas.row_rect(canvas.rows[0])
    shades = {image.pixel(x, round(row.center().y())) for x in range(140, 900)}
    assert shades == {look.colour("surface").rgb()}


def test_dark_is_dark(canvas: Canvas, look: Look) -> None:
    look.use("dark")
    assert canvas.grab().toImage().pixelColor(3, 3) == look.colour("surface")
