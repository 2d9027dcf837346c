"""From positions to maps."""

from dataclasses import replace
from math import isnan

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from tests.lab.aimed import aimed_input
from uxlab.charts.build.pointing import TOLD_TO_PX, Stroke, Walk, click_map, heat_map, path_map
from uxlab.charts.files import pixels
from uxlab.charts.map_spec import ClickPlace, Ground, PathMap, WayEnd
from uxlab.charts.theme import LIGHT
from uxlab.timeline.heat import CELL_PX

GROUND = Ground(width_px=100, height_px=50)
SCREEN = Ground(width_px=1920, height_px=1080)
WIDE_PX = 800


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


def coarse_walk(size: int) -> Walk:
    """Return a way through middles of cells of the left half of the screen, then of the right."""
    t_ns = np.arange(size, dtype=np.int64)
    column = np.where(t_ns < size // 2, t_ns % 10, 12 + t_ns % 10)
    return Walk([(t_ns, CELL_PX * column + 1.5, np.full(size, 9.5))])


def test_what_is_known_to_cells_is_said_to_be() -> None:
    walks = [Walk([stroke((0, 0, 0), (1, 5, 5))])]
    assert path_map("x", GROUND, walks, "n").note == "n"
    assert (
        path_map("x", GROUND, walks, "n", coarse=True).note
        == "n Of so many positions, ways are drawn to 5 px of the screen."
    )


def test_of_very_many_cells_each_step_is_drawn_once_and_as_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.charts.build.pointing._MOST_COARSE", 1999)
    made = path_map("x", GROUND, [coarse_walk(2000)], coarse=True)
    left, between, right = ([(x, y) for x, y in way.points if not isnan(x)] for way in made.ways)
    assert ({x for x, _ in left}, {x for x, _ in right}) == ({*np.arange(1.5, 40, 4)}, {*np.arange(49.5, 89, 4)})
    assert between == [(37.5, 9.5), (49.5, 9.5)]
    assert len(left) + len(right) < 2 * 2 * 10
    assert [way.age for way in made.ways] == [pytest.approx(12 / 23), pytest.approx(11 / 23), 0]
    assert (made.starts, made.ends) == (((1.5, 9.5),), (WayEnd(at=(85.5, 9.5)),))
    several = path_map("x", GROUND, [replace(coarse_walk(1000), of=of) for of in "ab"], coarse=True)
    assert sum(len(way.points) for way in several.ways) < 100
    assert [end.of for end in several.ends] == ["a", "b"]


@pytest.mark.parametrize("kind", ["aimed", "wandering"])
@pytest.mark.parametrize("most", [0, 10**9], ids=["the newest", "simplified"])
def test_the_picture_from_cells_is_that_of_every_position(
    kind: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No ink of either picture is farther from that of the other than is said, and hardly any is not on it."""
    exact = aimed_stroke() if kind == "aimed" else wandering_stroke()
    whole = path_map("x", SCREEN, [Walk([exact])])
    monkeypatch.setattr("uxlab.charts.build.pointing._MOST_COARSE", most)
    ours, all_of_it = inked(path_map("x", SCREEN, [Walk([to_cells(exact)])], coarse=True)), inked(whole)
    assert all_of_it.mean() > 0.03
    tolerance_px = TOLD_TO_PX * WIDE_PX / SCREEN.width_px + 2**0.5  # each picture is drawn to a pixel
    assert distance_transform_edt(~ours)[all_of_it].max() <= tolerance_px
    assert distance_transform_edt(~all_of_it)[ours].max() <= tolerance_px
    assert (ours & all_of_it).sum() > 0.85 * (ours | all_of_it).sum()


def to_cells(exact: Stroke) -> Stroke:
    """Return the way as an index has it: where it enters a cell, to half of that."""
    x, y = (column // CELL_PX for column in exact[1:])
    entered = np.flatnonzero((np.diff(x, prepend=-1) != 0) | (np.diff(y, prepend=-1) != 0))
    half = CELL_PX // 2
    return exact[0][entered], exact[1][entered] // half * half + 0.5, exact[2][entered] // half * half + 0.5


def inked(chart: PathMap) -> NDArray[np.bool_]:
    """Return which pixels the way is drawn on: those that differ from the map without it."""
    bare = replace(chart, ways=(), clicks=chart.starts)  # not empty, and its click lies under the start
    ours, other = (pixels(replace(one, worded=False), LIGHT, width_px=WIDE_PX, ratio=1.0) for one in (chart, bare))
    found = [np.frombuffer(one.rgba, np.uint8).reshape(one.height, one.width, 4) for one in (ours, other)]
    return np.asarray((found[0] != found[1]).any(axis=2))


def aimed_stroke() -> Stroke:
    rows = np.array([event[:1] + event[2:4] for event in aimed_input(120, 1000)], np.float64)
    return rows[:, 0].astype(np.int64), rows[:, 1], rows[:, 2]


def wandering_stroke() -> Stroke:
    steps = np.random.default_rng(1).normal(0, 3, (2, 60_000)).cumsum(axis=1)
    return np.arange(60_000, dtype=np.int64), np.abs(steps[0] % 3840 - 1920), np.abs(steps[1] % 2160 - 1080)
