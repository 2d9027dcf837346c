"""Which steps of a way are drawn: as few as fit the screen, and none is missed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from uxlab.timeline import newest_steps as module
from uxlab.timeline.newest_steps import Reals, newest_steps

SIZE_PX = 101, 47
CELL_PX = 4
PLACE = st.tuples(st.integers(0, SIZE_PX[0] - 1), st.integers(0, SIZE_PX[1] - 1))
Steps = tuple[NDArray[np.float64], NDArray[np.float64]]


def columns(*points: tuple[float, float]) -> tuple[Reals, Reals]:
    x, y = np.array(points, np.float64).reshape(-1, 2).T
    return x, y


def drawn_of(*strokes: list[tuple[float, float]]) -> list[list[bool]]:
    return [one.tolist() for one in newest_steps([columns(*points) for points in strokes], SIZE_PX, CELL_PX)]


def test_of_the_same_step_the_newest_is_drawn_whichever_way_it_goes() -> None:
    there_and_back = [(2.0, 2.0), (6.0, 2.0), (10.0, 6.0), (6.0, 2.0), (2.0, 2.0)]
    assert drawn_of(there_and_back) == [[False, False, True, True]]
    assert drawn_of(there_and_back, [(10.0, 6.0), (6.0, 2.0)]) == [[False, False, False, True], [True]]
    assert drawn_of([(6.0, 2.0), (2.0, 6.0)], [(2.0, 6.0), (6.0, 2.0)]) == [[False], [True]]


def test_all_steps_into_and_out_of_one_cell_are_drawn() -> None:
    around = [(x, y) for x in (10.0, 14.0, 18.0) for y in (10.0, 14.0, 18.0) if (x, y) != (14.0, 14.0)]
    star = [point for one in around for point in (one, (14.0, 14.0))]
    assert drawn_of(star)[0].count(True) == 8
    assert drawn_of(star[:-1])[0].count(True) == 7 + 1  # the last way in is the only one


def test_a_long_step_is_drawn_unless_newer_long_ones_lie_on_all_of_it() -> None:
    assert drawn_of([(2.0, 2.0), (42.0, 2.0)], [(2.0, 2.0), (42.0, 2.0)]) == [[False], [True]]
    assert drawn_of([(2.0, 2.0), (50.0, 2.0)], [(2.0, 2.0), (42.0, 2.0)]) == [[True], [True]]
    assert drawn_of([(2.0, 2.0), (42.0, 2.0)], [(20.0, 2.0), (42.0, 2.0)], [(2.0, 2.0), (22.0, 2.0)]) == [
        [False],
        [True],
        [True],
    ]
    shorter = [(float(x), 2.0) for x in range(2, 43, 4)]
    assert drawn_of([(2.0, 2.0), (42.0, 2.0)], shorter) == [[True], [True] * 10]


def test_a_step_within_one_cell_counts() -> None:
    assert drawn_of([(50.0, 5.0), (50.0, 5.0)]) == [[True]]


def test_beside_the_screen_nothing_is_drawn() -> None:
    assert drawn_of([(-9.0, 5.0), (-4.0, 6.0)], [(200.0, 5.0), (228.0, 6.0)]) == [[False], [False]]


def test_a_point_alone_is_no_step() -> None:
    assert drawn_of([(5.0, 5.0)], [], [(5.0, 5.0), (6.0, 6.0)]) == [[], [], [True]]
    assert sum(one.size for one in newest_steps([], SIZE_PX)) == 0


def far_from(places: NDArray[np.float64], steps: Steps) -> float:
    """Return how far the farthest of some places is from the nearest of straight steps."""
    starts, ends = steps
    ways = ends - starts
    square = np.maximum((ways**2).sum(axis=1), 1e-9)
    share = np.clip(((places[:, None] - starts) * ways).sum(axis=2) / square, 0, 1)
    away = places[:, None] - starts - share[:, :, None] * ways
    return float(np.hypot(away[:, :, 0], away[:, :, 1]).min(axis=1).max())


@given(st.lists(st.lists(PLACE, min_size=2, max_size=40), min_size=1, max_size=6))
def test_no_place_is_far_from_what_is_drawn(strokes: list[list[tuple[float, float]]]) -> None:
    made = [columns(*one) for one in strokes]
    drawn = newest_steps(made, SIZE_PX, CELL_PX)
    points = [np.column_stack(one) for one in made]
    starts = np.concatenate([one[:-1][steps] for one, steps in zip(points, drawn, strict=True)])
    ends = np.concatenate([one[1:][steps] for one, steps in zip(points, drawn, strict=True)])
    for one in points:
        places = np.concatenate([one[:-1] + share * np.diff(one, axis=0) for share in np.linspace(0, 1, 9)])
        assert far_from(places, (starts, ends)) <= (CELL_PX - 1) * 2**0.5 + 1e-9


def test_a_long_stroke_is_looked_at_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(1)
    strokes = [(chance.uniform(0, 100, size), chance.uniform(0, 46, size)) for size in (700, 1, 300)]
    whole = newest_steps(strokes, SIZE_PX)
    assert 0 < sum(int(one.sum()) for one in whole) < 998
    monkeypatch.setattr(module, "_AT_ONCE", 7)
    for one, other in zip(newest_steps(strokes, SIZE_PX), whole, strict=True):
        assert one.tolist() == other.tolist()
