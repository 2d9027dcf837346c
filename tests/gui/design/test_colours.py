"""The colours of error types are seen on light and on dark ground."""

from itertools import combinations

import pytest

from uxlab.charts.roles import schemes
from uxlab.gui.design.colours import COLOURS, colour_name

LEAST_CONTRAST = 3.0  # WCAG 2.2, 1.4.11: non-text contrast
LEAST_APART = 20.0  # CIE76, to somebody who sees all colours


def channels(colour: str) -> list[float]:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def luminance(colour: str) -> float:
    red, green, blue = channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    red, green, blue = channels(colour)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS)
def test_a_colour_is_seen_on_the_ground_of_tables(colour: str, scheme: str) -> None:
    assert contrast(colour, schemes()[scheme]["surface"]) >= LEAST_CONTRAST


def test_no_two_colours_look_alike() -> None:
    apart = [
        sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5
        for one, other in combinations(COLOURS, 2)
    ]
    assert min(apart) >= LEAST_APART


def test_colours_have_names_for_screen_readers() -> None:
    assert (colour_name("#2a83c6"), colour_name(""), colour_name("#123456")) == ("Blue", "Default", "#123456")
