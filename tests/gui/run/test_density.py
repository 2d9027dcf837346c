"""How the console uses its room."""

import pytest

from uxlab.gui.run.density import COMPACT, FULL, SNUG, TIGHT, Density, density, log_width


@pytest.mark.parametrize(
    ("width", "height", "rows", "wanted"),
    [
        (868, 712, 2, FULL),
        (868, 684, 2, TIGHT),
        (868, 632, 2, SNUG),
        (868, 712, 3, SNUG),
        (868, 800, 3, FULL),
        (584, 800, 2, COMPACT),
        (868, 300, 2, COMPACT),
    ],
)
def test_less_room_makes_smaller_parts(width: int, height: int, rows: int, wanted: Density) -> None:
    assert density(width, height, rows) == wanted


def test_the_log_stands_beside_the_console_while_both_fit() -> None:
    assert log_width(1224, 830) == 356
    assert log_width(1224, 900) == 324
    assert log_width(1224, 960) == 0
    assert log_width(584, 300) == 0
