"""What is said below the picture, and beside it."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from uxlab.gui.review.stage.foot import Rooms, Said, draw_said, rooms
from uxlab.gui.review.stage.state import Caption
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting

NOTE = Caption("note-pencil", "track-notes", "Note: sighs")
LONG = Caption("note-pencil", "track-notes", "Reads the delivery terms line by line, " * 5)
HINT = Caption("eye-slash", "text2", "Pictures of P03’s screen are hidden: consent to them was withdrawn.")
STAGE = QRectF(0, 0, 852, 437)
LOW = QRectF(0, 0, 584, 140)
WIDE_SCREEN, TWO_SCREENS = 1.6, 3.56


def drawn(look: Look, stage: QRectF, said: Said) -> tuple[QImage, Rooms]:
    place = rooms(look, stage, WIDE_SCREEN, hint=said.hint is not None)
    image = QImage(stage.size().toSize(), QImage.Format.Format_ARGB32)
    image.fill(0)
    with painting(image) as painter:
        draw_said(painter, look, place, said)
    return image, place


def inked(image: QImage, room: QRectF) -> list[int]:
    """Return the columns of pixels of a room in which something was drawn."""
    area = room.toRect().intersected(image.rect())
    rows = range(area.top(), area.bottom() + 1)
    return [x for x in range(area.left(), area.right() + 1) if any(image.pixelColor(x, y).alpha() for y in rows)]


def test_a_caption_stands_at_the_left_and_the_rest_at_the_right(look: Look) -> None:
    image, place = drawn(look, STAGE, Said(NOTE))
    assert min(inked(image, place.lines)) < 20
    image, place = drawn(look, STAGE, Said(right="1280 × 800 px"))
    alone = inked(image, place.lines)
    assert min(alone) > STAGE.width() / 2
    assert max(alone) < STAGE.width() - 14


def test_a_long_caption_takes_the_whole_line(look: Look) -> None:
    with_size, place = drawn(look, STAGE, Said(LONG, right="1280 × 800 px"))
    without, _ = drawn(look, STAGE, Said(LONG))
    assert with_size == without
    assert max(inked(without, place.lines)) < STAGE.width() - 14


def test_a_hint_has_a_line_of_its_own_whatever_else_is_said(look: Look) -> None:
    image, place = drawn(look, STAGE, Said(NOTE, HINT, "1280 × 800 px"))
    upper, lower = QRectF(place.lines), QRectF(place.lines)
    upper.setHeight(place.lines.height() / 2)
    lower.setTop(upper.bottom())
    alone, _ = drawn(look, STAGE, Said(hint=HINT))
    assert image.copy(lower.toRect()) == alone.copy(lower.toRect())
    assert inked(image, lower)
    other, single = drawn(look, STAGE, Said(NOTE, right="1280 × 800 px"))
    assert image.copy(upper.toRect()) == other.copy(single.lines.toRect())
    assert place.lines.height() == 2 * single.lines.height()


@pytest.mark.parametrize("stage", [STAGE, LOW])
def test_nothing_to_say(look: Look, stage: QRectF) -> None:
    image, _ = drawn(look, stage, Said())
    assert inked(image, stage) == []


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_a_low_stage_gives_its_height_to_the_picture(look: Look, scale: float) -> None:
    look.set_text_scale(scale)
    low = rooms(look, LOW, WIDE_SCREEN, hint=True)
    assert low.beside
    assert low.lines.height() == 0
    assert low.picture[3] == LOW.height() - 16
    assert low.left.right() <= (LOW.width() - WIDE_SCREEN * low.picture[3]) / 2
    assert low.right.left() >= (LOW.width() + WIDE_SCREEN * low.picture[3]) / 2
    high = rooms(look, STAGE, WIDE_SCREEN, hint=False)
    assert not high.beside
    assert high.lines.height() >= 28 * scale - 1
    assert high.picture[1] + high.picture[3] == high.lines.top()


def test_where_the_desktop_is_wide_words_stay_below(look: Look) -> None:
    place = rooms(look, LOW, TWO_SCREENS, hint=False)
    assert not place.beside
    assert 0 < place.lines.height() < 28


@pytest.mark.parametrize("caption", [NOTE, LONG])
def test_beside_a_low_picture_everything_stays_in_its_column(look: Look, caption: Caption) -> None:
    image, place = drawn(look, LOW, Said(caption, HINT, "Firefox – Larkspur shop · 1280 × 800 px"))
    assert inked(image, place.left)
    assert inked(image, place.right)
    middle = QRectF(place.left.right() + 1, 0, place.right.left() - place.left.right() - 2, LOW.height())
    assert inked(image, middle) == []
    alone, _ = drawn(look, LOW, Said(hint=HINT))
    assert len(inked(alone, place.left)) > 0
    assert image != alone
