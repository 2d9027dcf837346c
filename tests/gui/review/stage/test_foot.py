"""The line below the picture."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from uxlab.gui.review.stage.foot import draw_foot, foot_height
from uxlab.gui.review.stage.state import Caption
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

WIDTH = 400


def inked(look: Look, caption: Caption | None, right: str) -> list[int]:
    """Return the columns of pixels in which something was drawn."""
    image = QImage(WIDTH, 28, QImage.Format.Format_ARGB32)
    image.fill(0)
    with painting(image) as painter:
        draw_foot(painter, look, QRectF(0, 0, WIDTH, 28), caption, right)
    return [x for x in range(WIDTH) if any(image.pixelColor(x, y).alpha() for y in range(28))]


def test_a_caption_stands_at_the_left_and_the_rest_at_the_right(look: Look) -> None:
    assert min(inked(look, Caption("note-pencil", "track-notes", "Note: sighs"), "")) < 20
    alone = inked(look, None, "1280 × 800 px")
    assert min(alone) > WIDTH / 2
    assert max(alone) < WIDTH - 14


def test_a_long_caption_takes_the_whole_line(look: Look) -> None:
    long = Caption("note-pencil", "track-notes", "Reads the delivery terms line by line, " * 5)
    assert inked(look, long, "1280 × 800 px") == inked(look, long, "")
    assert max(inked(look, long, "")) < WIDTH - 14


def test_nothing_to_say(look: Look) -> None:
    assert inked(look, None, "") == []


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_it_is_lower_where_the_picture_is(look: Look, scale: float) -> None:
    look.set_text_scale(scale)
    assert foot_height(look, 180) < foot_height(look, 437)
    assert foot_height(look, 437) >= 28 * scale - 1
