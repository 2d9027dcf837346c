"""From positions to maps."""

import numpy as np
import pytest

from uxlab.charts.build.pointing import Stroke, Walk, click_map, heat_map, path_map
from uxlab.charts.map_spec import ClickPlace, Ground, WayEnd

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
    t, x, y = zip(*rows, strict=True) if rows else ((), (), ())
    return np.array(t, dtype=np.int64), np.array(x, dtype=np.float64), np.array(y, dtype=np.float64)


def test_the_way_fades_from_the_newest_to_the_oldest_part_and_hangs_together() -> None:
    made = path_map("x", GROUND, [Walk([stroke((0, 0, 0), (10, 9, 9), (50, 20, 0), (100, 40, 9))], [(9, 9)])])
    assert [way.points for way in made.ways] == [((0, 0), (9, 9)), ((9, 9), (20, 0)), ((20, 0), (40, 9))]
    ages = [way.age for way in made.ways]
    assert ages == sorted(ages, reverse=True)
    assert ages[-1] == 0
    assert ages[0] == pytest.approx(21 / 23)  # at a tenth of the time: two of 24 steps from the oldest
    assert (made.starts, made.ends, made.clicks) == (((0, 0),), (WayEnd(at=(40, 9)),), ((9, 9),))
    assert made.numbered


def test_what_is_broken_is_drawn_apart() -> None:
    made = path_map("x", GROUND, [Walk([stroke((0, 0, 0), (1, 5, 5)), stroke((90, 50, 0), (91, 60, 5))])])
    assert [way.points for way in made.ways] == [((0, 0), (5, 5)), ((50, 0), (60, 5))]


def test_a_single_position_is_no_way_but_where_the_pointer_is() -> None:
    made = path_map("x", GROUND, [Walk([stroke((5, 3, 4))])])
    assert (made.ways, made.starts, made.ends) == ((), ((3, 4),), (WayEnd(at=(3, 4)),))
    assert path_map("x", GROUND, []).empty
    assert path_map("x", GROUND, [Walk([stroke()])]).empty


def test_each_attempt_has_a_way_of_its_own_that_fades_by_itself() -> None:
    first = Walk([stroke((0, 0, 0), (100, 9, 9))], [(0, 0)], "P01")
    second = Walk([stroke((5000, 50, 0), (5100, 60, 5))], [(60, 5)], "P02")
    made = path_map("x", GROUND, [first, second])
    assert [(way.points, way.age) for way in made.ways] == [(((0, 0), (9, 9)), 0), (((50, 0), (60, 5)), 0)]
    assert [*made.starts] == [(0, 0), (50, 0)]
    assert [*made.ends] == [WayEnd(at=(9, 9), of="P01"), WayEnd(at=(60, 5), of="P02")]
    assert [*made.clicks] == [(0, 0), (60, 5)]
    assert not made.numbered


def test_who_clicked_without_moving_has_clicks_but_no_way() -> None:
    made = path_map("x", GROUND, [Walk([stroke((0, 0, 0), (9, 9, 9))], of="P01"), Walk([], [(4, 4)], "P02")])
    assert (len(made.ends), made.ends[0].of, made.clicks, made.numbered) == (1, "", ((4, 4),), False)


def test_a_long_way_is_drawn_through_some_of_its_points_and_both_ends() -> None:
    number = 100_000
    t_ns = np.arange(number, dtype=np.int64)
    x, y = (t_ns % 90).astype(np.float64), (t_ns * 7 % 40).astype(np.float64)
    made = path_map("x", GROUND, [Walk([(t_ns, x, y)])])
    points = [point for way in made.ways for point in way.points]
    assert 2_000 < len(points) < 21_000
    assert [points[0], points[-1]] == [(0, 0), (x[-1], y[-1])]
    several = path_map("x", GROUND, [Walk([(t_ns, x, y)])] * 5)
    assert sum(len(way.points) for way in several.ways) < 21_000
