"""Painting that several widgets share."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from uxlab.gui.style.fonts import make_font
from uxlab.gui.widgets.painting import draw_text, draw_wrapped, painting, rounded, text_width, two_lines

INK = QColor("#171B22")


def paper() -> QImage:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return [(x, y) for x, y in places if image.pixelColor(x, y).lightness() < 128]


def darkness(weight: int, size_px: int) -> float:
    """Return how much ink a word takes, in pixels."""
    image = paper()
    font = make_font(size_px, weight, tabular=True)
    with painting(image) as painter:
        draw_text(painter, QRectF(0, 0, 200, 60), "Design", font, QColor("black"))
    return sum((255 - image.pixelColor(x, y).lightness()) / 255 for x in range(200) for y in range(60))


def test_the_painter_ends_whatever_happens(qapp: QApplication) -> None:
    assert qapp is not None
    image = paper()
    with pytest.raises(ZeroDivisionError), painting(image) as painter:
        painter.setOpacity(1 / 0)
    assert not painter.isActive()


@pytest.mark.usefixtures("qapp")
def test_an_outline_is_one_sharp_pixel_inside_the_rectangle() -> None:
    image = paper()
    with painting(image) as painter:
        rounded(painter, QRectF(10, 10, 100, 40), 6, QColor("white"), INK)
    assert [image.pixelColor(x, 30) == INK for x in (9, 10, 11, 108, 109, 110)] == [
        False,
        True,
        False,
        False,
        True,
        False,
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size_px", [13, 30])
def test_text_is_aligned_and_cut_where_it_does_not_fit(size_px: int) -> None:
    font = make_font(size_px, 600, tabular=True)
    for align, side in ((Qt.AlignmentFlag.AlignLeft, min), (Qt.AlignmentFlag.AlignRight, max)):
        image = paper()
        with painting(image) as painter:
            draw_text(painter, QRectF(20, 0, 150, 60), "Hill", font, INK, align)
        assert abs(side(x for x, _ in inked(image)) - side(20, 170)) <= 4
    image = paper()
    with painting(image) as painter:
        draw_text(painter, QRectF(0, 0, 100, 60), "A text that is far too long for its room", font, INK)
    assert 80 < max(x for x, _ in inked(image)) < 100


@pytest.mark.usefixtures("qapp")
def test_large_semi_bold_text_is_as_dark_for_its_size_as_small_text_is() -> None:
    ratio = darkness(600, 30) / darkness(600, 13)
    assert (30 / 13) ** 2 * 0.85 < ratio < (30 / 13) ** 2 * 1.15


@pytest.mark.usefixtures("qapp")
def test_a_width_is_that_of_the_font() -> None:
    font = make_font(13, 500, tabular=True)
    assert text_width(font, "Start session") == QFontMetricsF(font).horizontalAdvance("Start session")


def test_a_name_goes_on_in_a_second_line_between_words() -> None:
    font = make_font(13, 400, tabular=False)
    room = text_width(font, "Find running")
    assert two_lines("Find running shoes", font, room) == ("Find running", "shoes")
    assert two_lines("Find running", font, room) == ("Find running", "")
    assert two_lines("Incomprehensibilities abound", font, 20) == ("Incomprehensibilities", "abound")


def test_two_lines_stand_around_the_middle() -> None:
    image = paper()
    with painting(image) as painter:
        draw_wrapped(painter, QRectF(0, 0, 60, 60), "Find shoes", make_font(13, 600, tabular=False), INK)
    rows = {y for _, y in inked(image)}
    assert min(rows) < 29
    assert max(rows) > 31
    assert max(x for x, _ in inked(image)) <= 60
