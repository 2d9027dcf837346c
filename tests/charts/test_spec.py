"""When there is nothing to draw."""

from dataclasses import replace

import pytest

from tests.report.example import charts
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap
from uxlab.charts.spec import (
    Chart,
    Difference,
    Differences,
    DiscoveryCurve,
    Distribution,
    Dots,
    Journey,
    Matrix,
    Stacks,
    SusScale,
    is_empty,
)
from uxlab.metrics.estimate import Estimate

NOTHING = Estimate(None, None, None, 0, "nothing observed")


def emptied(chart: Chart) -> Chart:
    found: Chart
    match chart:
        case Dots():
            found = replace(chart, panels=())
        case Differences():
            found = replace(chart, rows=())
        case Stacks():
            found = replace(chart, rows=())
        case Matrix():
            found = replace(chart, rows=())
        case SusScale():
            found = replace(chart, estimate=NOTHING)
        case Distribution():
            found = replace(chart, n=0)
        case DiscoveryCurve():
            found = replace(chart, found=())
        case Journey():
            found = replace(chart, stages=())
        case HeatMap() | ClickMap() | PathMap():
            raise TypeError("maps are not among the examples; see test_map_spec.py")
    return found


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: type(chart).__name__)
def test_a_chart_is_empty_when_nothing_is_left_to_draw(chart: Chart) -> None:
    assert not is_empty(chart)
    assert is_empty(emptied(chart))
    assert emptied(chart).empty


def test_half_an_interval_is_something_to_draw() -> None:
    chart = charts()[1]
    assert isinstance(chart, Differences)
    for effect, empty in ((Estimate(None, 1.5, None, 9, "ratio"), False), (NOTHING, True)):
        row = Difference(label="a", effect=effect, better_low=True)
        assert replace(chart, rows=(row,)).empty is empty
