"""Patterns within a box."""

import pytest

from uxlab.charts.hatching import hatched
from uxlab.charts.sheet import Box


@pytest.mark.parametrize("stroke", ["across", "upright", "up", "down"])
def test_lines_stay_within_the_box_and_fill_it(stroke: str) -> None:
    box = Box(10, 20, 60, 18)
    lines = hatched(box, stroke)
    assert len(lines) >= 2
    for x0, y0, x1, y1 in lines:
        assert 10 <= min(x0, x1) <= max(x0, x1) <= 70
        assert 20 <= min(y0, y1) <= max(y0, y1) <= 38


def test_up_and_down_lean_to_different_sides() -> None:
    box = Box(0, 0, 40, 12)
    assert {y1 < y0 for _, y0, _, y1 in hatched(box, "up")} == {True}
    assert {y1 > y0 for _, y0, _, y1 in hatched(box, "down")} == {True}
