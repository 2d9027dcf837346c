"""Type in pixels, in a family that every system has, with digits of one width."""

import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from uxlab.gui.style.fonts import SIZES_PX, families, make_font

pytestmark = pytest.mark.usefixtures("qapp")


def width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


@pytest.mark.parametrize("weight", [400, 500, 600])
@pytest.mark.parametrize("size_px", sorted(set(SIZES_PX.values())))
def test_tabular_digits_are_equally_wide(size_px: int, weight: int) -> None:
    font = make_font(size_px, weight, tabular=True)
    assert width(font, "11:11") == width(font, "00:00")


def test_without_tabular_digits_a_time_would_jump() -> None:
    font = make_font(96, 600, tabular=False)
    assert sys.platform != "linux" or width(font, "00:00") > 1.2 * width(font, "11:11")


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_each_weight_is_a_font_of_its_own_and_on_linux_inter(weight: int) -> None:
    used = QFontInfo(make_font(13, weight, tabular=True))
    assert used.weight() == weight
    assert sys.platform != "linux" or (families()[0], used.family()) == ("Inter", "Inter")


def test_no_text_is_smaller_than_eleven_pixels() -> None:
    assert make_font(7, 400, tabular=True).pixelSize() == 11
    assert min(SIZES_PX.values()) == 11
