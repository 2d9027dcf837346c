"""The screen on the sheet."""

import numpy as np
import pytest

from tests.charts.reading import read_sheet
from tests.lab.pointed_studies import screenshot
from uxlab.charts.map_area import looking, map_area
from uxlab.charts.map_spec import Ground
from uxlab.charts.sheet import Sheet
from uxlab.charts.theme import DARK, LIGHT, PAGE, PRINT, Theme


def test_a_screen_takes_the_width_of_the_sheet_and_keeps_its_shape() -> None:
    sheet = Sheet(LIGHT, 420, 10)
    with map_area(sheet, Ground(width_px=1280, height_px=800), grey=False) as area:
        assert (area.box.x, area.box.y, area.box.width, area.box.height) == (10, 10, 400, 250)
        assert area.at((640, 400)) == (210, 135)
    assert sheet.y == 260


def test_a_tall_screen_is_drawn_narrower() -> None:
    with map_area(Sheet(LIGHT, 420, 10), Ground(width_px=800, height_px=1600), grey=False) as area:
        assert (area.box.width, area.box.height) == pytest.approx((170, 340))


def test_a_map_among_several_takes_a_share_unless_there_is_little_room() -> None:
    ground = Ground(width_px=1280, height_px=800, share=0.5)
    for wide, expected in ((1020, 500), (620, 400), (320, 300)):
        with map_area(Sheet(LIGHT, wide, 10), ground, grey=False) as area:
            assert area.box.width == expected


@pytest.mark.parametrize(
    ("sheet_theme", "colour", "expected"),
    [
        (LIGHT, "", LIGHT), (DARK, "", DARK), (PRINT, "", PRINT), (PAGE, "", LIGHT),
        (DARK, "white", LIGHT), (LIGHT, "black", DARK), (PAGE, "black", DARK),
    ],
)  # fmt: skip
def test_marks_have_the_colours_that_can_be_seen_on_what_lies_below(
    sheet_theme: Theme, colour: str, expected: Theme
) -> None:
    sheet = Sheet(sheet_theme, 420, 10)
    picture = screenshot(64, 40, colour) if colour else b""
    with map_area(sheet, Ground(width_px=1280, height_px=800, picture=picture), grey=True) as area:
        assert area.theme == sheet.theme == expected
    assert sheet.theme == sheet_theme


def test_a_bare_screen_has_lines_at_round_positions() -> None:
    sheet = Sheet(LIGHT, 420, 10)
    with map_area(sheet, Ground(width_px=1280, height_px=800), grey=False):
        pass
    points = read_sheet(sheet).points("grid")
    # 100 px are 31 px of the sheet and too fine, so there is a line at each 200: 6 across and 3 down.
    assert len(points) == 2 * (6 + 3)
    assert {x for x, _ in points} >= {10 + 62.5, 10 + 125}


def test_a_look_ends_with_its_block() -> None:
    sheet = Sheet(LIGHT, 420, 10)
    with looking(sheet, DARK):
        assert sheet.theme == DARK
    assert np.array_equal([sheet.theme.name], ["light"])
