"""How the console uses its room."""

import pytest

from uxlab.gui.run.density import CLOSE, COMPACT, DENSE, FULL, SNUG, TIGHT, Density, density, log_width

NEEDS = {FULL: 697, TIGHT: 653, SNUG: 611, CLOSE: 550, DENSE: 521}


@pytest.mark.parametrize(
    ("width", "height", "wanted"),
    [
        (868, 697, FULL),
        (868, 696, TIGHT),
        (868, 652, SNUG),
        (868, 610, CLOSE),
        (868, 549, DENSE),
        (868, 520, COMPACT),
        (640, 800, FULL),
        (639, 800, COMPACT),
    ],
)
def test_everything_is_as_large_as_all_of_it_is_in_view(width: int, height: int, wanted: Density) -> None:
    assert density(width, height, NEEDS.__getitem__) == wanted


def test_no_density_but_the_compact_one_takes_the_timer_away() -> None:
    assert [one.compact for one in (*NEEDS, COMPACT)] == [False] * 5 + [True]


def test_the_log_stands_beside_the_console_while_both_fit() -> None:
    assert log_width(1224, 830) == 356
    assert log_width(1224, 900) == 324
    assert log_width(1224, 960) == 0
    assert log_width(584, 300) == 0
