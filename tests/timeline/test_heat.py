"""Densities of time: nothing is lost, and the scale is what it says."""

from math import pi

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.heat import AREA_SIDE_PX, binned, blurred, dwells_ns


def test_the_pointer_stays_until_its_next_position_and_no_rest_counts_for_too_long() -> None:
    assert dwells_ns(np.array([0, 10, 50]), 60, most_ns=30).tolist() == [10, 30, 10]
    assert dwells_ns(np.array([], dtype=np.int64), 60).tolist() == []


def test_seconds_fall_into_cells() -> None:
    # A screen of 10 x 6 px in cells of 4: three columns, two rows. (9, 5) is in the last, which is cut.
    x, y, seconds = np.array([0.0, 3, 4, 9]), np.array([0.0, 3, 0, 5]), np.array([1.0, 2, 4, 8])
    assert binned(x, y, seconds, (10, 6), 4).tolist() == [[3, 4, 0], [0, 0, 8]]


def test_what_is_outside_the_screen_is_left_out() -> None:
    x, y = np.array([-1.0, 10, 5, 5]), np.array([0.0, 0, 6, -1])
    assert binned(x, y, np.ones(4), (10, 6), 4).sum() == 0


def test_without_a_blur_the_density_is_the_time_over_the_area() -> None:
    # 2 s in a cell of 4 x 4 px are 2 x (50 x 50) / 16 s per 50 x 50 px.
    heat = blurred(np.array([[2.0, 0.0]]), 0, 4)
    assert heat.density.tolist() == [[2 * 2500 / 16, 0]]
    assert heat.peak == 312.5


def test_a_lone_rest_is_as_dense_as_a_normal_distribution_in_its_middle() -> None:
    grid = np.zeros((101, 101))
    grid[50, 50] = 3.0
    heat = blurred(grid, 40.0, 4)
    assert heat.peak == pytest.approx(3.0 * AREA_SIDE_PX**2 / (2 * pi * 20.0**2), rel=0.01)
    assert heat.peak == pytest.approx(3.0, rel=0.01)  # as the scale promises of the usual blur


def test_the_radius_holds_86_percent() -> None:
    grid = np.zeros((101, 101))
    grid[50, 50] = 1.0
    row, column = np.mgrid[0:101, 0:101]
    inside = np.hypot(row - 50, column - 50) * 4 <= 40
    assert blurred(grid, 40.0, 4).density[inside].sum() * 16 / 2500 == pytest.approx(0.865, abs=0.01)


@given(
    st.lists(st.tuples(st.integers(0, 199), st.integers(0, 99), st.floats(0, 5)), min_size=1, max_size=20),
    st.floats(0, 300),
)
def test_a_blur_loses_no_time_not_even_at_the_edges(rests: list[tuple[int, int, float]], radius_px: float) -> None:
    x, y, seconds = (np.array(column, dtype=np.float64) for column in zip(*rests, strict=True))
    heat = blurred(binned(x, y, seconds, (200, 100), 4), radius_px, 4)
    assert heat.total_s == pytest.approx(seconds.sum())
    assert heat.density.sum() * 16 / AREA_SIDE_PX**2 == pytest.approx(seconds.sum(), abs=1e-9)
    assert heat.density.min() >= 0


def test_nothing_has_no_peak() -> None:
    assert blurred(np.zeros((2, 2))).peak == 0
