"""From positions to maps."""

import numpy as np
import pytest

from uxlab.charts.build.pointing import Stroke, click_map, heat_map, path_map
from uxlab.charts.map_spec import ClickPlace, Ground

GROUND = Ground(width_px=100, height_px=50)


def test_heat_is_blurred_as_asked() -> None:
    grid = np.zeros((13, 25))
    grid[6, 12] = 1.0
    sharp, soft = (heat_map("x", GROUND, grid, radius_px=radius, opacity=0.5).heat for radius in (0, 20))
    assert sharp is not None
    assert soft is not None
    assert (sharp.radius_px, soft.radius_px) == (0, 20)
    assert sharp.peak > soft.peak > 0
    assert heat_map("x", GROUND, grid, opacity=0.5, note="n").opacity == 0.5


def test_near_clicks_are_one_place() -> None:
    points = np.array([10.0, 14, 60]), np.array([10.0, 10, 10])
    near = click_map("x", GROUND, points, near_px=5)
    assert near.places == (ClickPlace(x_px=12, y_px=10, clicks=2), ClickPlace(x_px=60, y_px=10, clicks=1))
    assert len(click_map("x", GROUND, points, near_px=1).places) == 3


def stroke(*rows: tuple[int, float, float]) -> Stroke:
    t, x, y = zip(*rows, strict=True)
    return np.array(t, dtype=np.int64), np.array(x, dtype=np.float64), np.array(y, dtype=np.float64)


def test_the_way_fades_from_the_newest_to_the_oldest_part_and_hangs_together() -> None:
    made = path_map("x", GROUND, [stroke((0, 0, 0), (10, 9, 9), (50, 20, 0), (100, 40, 9))], [(9, 9)])
    assert [way.points for way in made.ways] == [((0, 0), (9, 9)), ((9, 9), (20, 0)), ((20, 0), (40, 9))]
    ages = [way.age for way in made.ways]
    assert ages == sorted(ages, reverse=True)
    assert ages[-1] == 0
    assert ages[0] == pytest.approx(21 / 23)  # at a tenth of the time: two of 24 steps from the oldest
    assert (made.pointer, made.clicks) == ((40, 9), ((9, 9),))


def test_what_is_broken_is_drawn_apart() -> None:
    made = path_map("x", GROUND, [stroke((0, 0, 0), (1, 5, 5)), stroke((90, 50, 0), (91, 60, 5))])
    assert [way.points for way in made.ways] == [((0, 0), (5, 5)), ((50, 0), (60, 5))]


def test_a_single_position_is_no_way_but_where_the_pointer_is() -> None:
    made = path_map("x", GROUND, [stroke((5, 3, 4))])
    assert (made.ways, made.pointer) == ((), (3, 4))
    assert path_map("x", GROUND, []).pointer is None


def test_a_long_way_is_drawn_through_some_of_its_points_and_both_ends() -> None:
    number = 100_000
    t_ns = np.arange(number, dtype=np.int64)
    x, y = (t_ns % 90).astype(np.float64), (t_ns * 7 % 40).astype(np.float64)
    made = path_map("x", GROUND, [(t_ns, x, y)])
    points = [point for way in made.ways for point in way.points]
    assert 10_000 < len(points) < 41_000
    assert [points[0], points[-1]] == [(0, 0), (x[-1], y[-1])]
