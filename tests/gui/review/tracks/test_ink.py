"""Columns of pixels, hatching and labels lie where they should."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from uxlab.gui.review.tracks.ink import Ink, faded
from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting
from uxlab.timeline.items import Track

ROW = Row(Track.ERRORS, "Errors", 0, 20)
WHITE, RED = QColor("#ffffff"), QColor("#ff0000")


def painted(look: Look, paint: Callable[[Ink], None], ratio: float = 1.0) -> QImage:
    image = QImage(round(200 * ratio), round(20 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(WHITE)
    with painting(image) as painter:
        paint(Ink(painter, look, Scale((0, 100), 50, 100), ratio))
    return image


def inked(image: QImage) -> set[int]:
    return {x for x in range(image.width()) if any(image.pixelColor(x, y) != WHITE for y in range(image.height()))}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_pixel_of_the_frame_is_a_pixel_of_the_screen(look: Look, ratio: float) -> None:
    cover = np.zeros((20, round(100 * ratio)))
    cover[:, 10] = 1.0
    image = painted(look, lambda ink: ink.paint_columns(cover, 0, RED), ratio)
    at = round(50 * ratio) + 10
    assert inked(image) == {at}
    assert image.pixelColor(at, 5) == RED


def test_half_a_cover_is_half_the_colour(look: Look) -> None:
    image = painted(look, lambda ink: ink.paint_columns(np.full((20, 100), 0.5), 0, RED))
    assert image.pixelColor(100, 10).green() == pytest.approx(127, abs=1)
    assert image.pixelColor(100, 10).red() == 255


def test_a_faded_colour_lets_through() -> None:
    assert faded(RED, 0.5).alpha() == pytest.approx(127, abs=1)
    assert RED.alpha() == 255


def test_hatching_stays_inside(look: Look) -> None:
    image = painted(look, lambda ink: ink.hatch(QRectF(60, 2, 30, 16), RED))
    assert min(inked(image)) == 60
    assert max(inked(image)) == 89
    assert any(image.pixelColor(x, 9) == WHITE for x in range(61, 89))


@pytest.mark.parametrize(
    ("text", "right", "seen"),
    [("Slip", 140, True), ("Reads the delivery terms", 119, False), ("Reads the delivery terms", 125, True)],
    ids=["it fits", "below 60 px", "cut"],
)
def test_a_label_is_cut_and_below_60_px_left_out(look: Look, text: str, right: float, seen: bool) -> None:
    font, colour = look.font("small"), look.colour("text")
    image = painted(look, lambda ink: ink.label(ROW, text, 60, right, font, colour))
    found = inked(image)
    assert bool(found) is seen
    assert all(60 <= x <= right for x in found)


def test_no_label_goes_beyond_the_tracks(look: Look) -> None:
    font, colour = look.font("small"), look.colour("text")
    image = painted(look, lambda ink: ink.label(ROW, "Reads the delivery terms", 60, 900, font, colour))
    assert max(inked(image)) <= 150
