"""When a map has nothing to show."""

import numpy as np

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap, Way
from uxlab.timeline.heat import blurred

GROUND = Ground(width_px=100, height_px=50)


def test_a_heat_map_without_any_time_is_empty() -> None:
    assert HeatMap(title="x", ground=GROUND).empty
    assert HeatMap(title="x", ground=GROUND, heat=blurred(np.zeros((2, 2)))).empty
    assert not HeatMap(title="x", ground=GROUND, heat=blurred(np.ones((2, 2)))).empty


def test_a_click_map_needs_a_place_and_a_path_map_a_way_or_a_click() -> None:
    assert ClickMap(title="x", ground=GROUND).empty
    assert not ClickMap(title="x", ground=GROUND, places=(ClickPlace(x_px=1, y_px=1, clicks=1),)).empty
    assert PathMap(title="x", ground=GROUND).empty
    assert not PathMap(title="x", ground=GROUND, clicks=((1, 1),)).empty
    assert not PathMap(title="x", ground=GROUND, ways=(Way(points=((0, 0), (1, 1)), age=0),)).empty
