"""Drawing in pixels from the upper left corner."""

from io import BytesIO
from math import isnan

import numpy as np
import pytest
from matplotlib.lines import Line2D
from matplotlib.text import Text

from uxlab.charts.lettering import LABEL, VALUE, room_of
from uxlab.charts.sheet import Align, Box, Pen, Sheet
from uxlab.charts.theme import DARK, LIGHT


def pixel(sheet: Sheet, x: int, y: int) -> tuple[int, ...]:
    raw = BytesIO()
    sheet.finish().savefig(raw, format="rgba")
    place = 4 * (y * round(sheet.right + sheet.left) + x)
    return tuple(raw.getvalue()[place : place + 3])


def test_a_box_fills_the_pixels_that_it_names(sheet: Sheet) -> None:
    sheet.boxes([Box(50, 20, 30, 10)], "failure", 2)
    sheet.y = 60
    assert pixel(sheet, 60, 25) == (0xA9, 0x2F, 0x06)
    assert pixel(sheet, 60, 35) == (0xFF, 0xFF, 0xFF)
    assert pixel(sheet, 45, 25) == (0xFF, 0xFF, 0xFF)


def test_the_ground_is_that_of_the_theme() -> None:
    sheet = Sheet(DARK, 100, 4)
    sheet.y = 30
    assert pixel(sheet, 50, 10) == (0x1C, 0x1F, 0x24)


def test_a_figure_is_as_wide_as_asked_and_as_high_as_drawn(sheet: Sheet) -> None:
    sheet.y += 100
    figure = sheet.finish()
    assert (figure.get_figwidth() * 96, figure.get_figheight() * 96) == pytest.approx((400, 120))


@pytest.mark.parametrize(("align", "start"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_text_is_put_by_its_edge(sheet: Sheet, align: Align, start: float) -> None:
    sheet.text(200, 20, "11:11", VALUE, align)
    (text,) = [one for one in sheet.finish().artists if isinstance(one, Text)]
    assert text.get_position()[0] == pytest.approx(200 - start * room_of("11:11", VALUE))


def test_text_about_a_place_keeps_to_the_margins(sheet: Sheet) -> None:
    for x in (0, 200, 400):
        sheet.text_about(x, 20, "11:11", VALUE)
    starts = [one.get_position()[0] for one in sheet.finish().artists if isinstance(one, Text)]
    wide = room_of("11:11", VALUE)
    assert starts == pytest.approx([10, 200 - wide / 2, 390 - wide])


def test_text_is_never_read_as_mathematics(sheet: Sheet) -> None:
    sheet.text(0, 10, "$\\frac{$", LABEL)
    (text,) = [one for one in sheet.finish().artists if isinstance(one, Text)]
    assert not text.get_parse_math()
    assert not text.get_usetex()
    assert text.get_fontfeatures() == ("tnum",)


def test_nothing_to_say_or_draw_leaves_no_trace(sheet: Sheet) -> None:
    sheet.text(0, 0, "\u200b", LABEL)
    sheet.lines([], Pen("grid"))
    sheet.boxes([], "band")
    assert sheet.finish().artists == []


def test_several_lines_of_text_stand_about_their_middle(sheet: Sheet) -> None:
    sheet.texts(0, 50, ("one", "two"), LABEL)
    first, second = (one.get_position()[1] for one in sheet.finish().artists if isinstance(one, Text))
    assert second - first == LABEL.line_px
    assert (first + second) / 2 == pytest.approx(50 + 0.36 * LABEL.size_px)


def test_dashes_and_widths_are_in_pixels(sheet: Sheet) -> None:
    sheet.curve([(0, 0), (10, 0)], Pen("text", 2, (2, 4)))
    (line,) = [one for one in sheet.finish().artists if isinstance(one, Line2D)]
    assert line.get_linewidth() == pytest.approx(1.5)
    assert line.is_dashed()


def test_rings_hide_what_is_below_and_dots_are_full(sheet: Sheet) -> None:
    sheet.dots([(50, 20)], 4, "accent-text")
    sheet.rings([(90, 20)], 4, "text3")
    dots, rings = (one for one in sheet.finish().artists if isinstance(one, Line2D))
    assert dots.get_markerfacecolor() == LIGHT.colour("accent-text")
    assert rings.get_markerfacecolor() == LIGHT.colour("surface")
    assert dots.get_markersize() == pytest.approx(6)


def test_several_ways_are_one_line_with_gaps_and_an_opacity(sheet: Sheet) -> None:
    sheet.curves([[(0, 0), (10, 0)], [(20, 5), (30, 5)]], Pen("text", opacity=0.4), "ways")
    sheet.curves([], Pen("text"))
    (line,) = [one for one in sheet.finish().artists if isinstance(one, Line2D)]
    assert line.get_alpha() == 0.4
    assert [isnan(x) for x, _ in np.asarray(line.get_xydata())] == [False, False, True, False, False, True]


def test_discs_are_set_off_by_an_edge(sheet: Sheet) -> None:
    sheet.discs([(50, 20)], 6, "accent-text")
    (disc,) = [one for one in sheet.finish().artists if isinstance(one, Line2D)]
    assert (disc.get_markerfacecolor(), disc.get_markeredgecolor()) == (
        LIGHT.colour("accent-text"),
        LIGHT.colour("surface"),
    )


@pytest.mark.parametrize("smooth", [False, True])
def test_a_picture_covers_its_rectangle_and_its_first_row_is_the_upper_one(sheet: Sheet, *, smooth: bool) -> None:
    rows = np.zeros((2, 2, 4), dtype=np.uint8)
    rows[0], rows[1] = (255, 0, 0, 255), (0, 0, 255, 255)
    sheet.picture(Box(50, 20, 40, 40), rows, smooth=smooth)
    sheet.y = 90
    assert pixel(sheet, 70, 23) == (255, 0, 0)
    assert pixel(sheet, 70, 57) == (0, 0, 255)
    assert pixel(sheet, 70, 63) == (255, 255, 255)
    assert pixel(sheet, 93, 40) == (255, 255, 255)


def test_outlines_have_no_filling(sheet: Sheet) -> None:
    sheet.outlines([Box(50, 20, 30, 20)], Pen("text", 2), 2)
    sheet.y = 60
    assert pixel(sheet, 65, 30) == (0xFF, 0xFF, 0xFF)
    assert pixel(sheet, 65, 20) != (0xFF, 0xFF, 0xFF)
