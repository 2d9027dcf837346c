"""Paths of the hand: exact ends, rising time, a human size and speed."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.demo.path import STEP_S, Chance, Point, Waypoint, movement_time_s, pointer_path

points = st.builds(Point, st.integers(-2000, 5000), st.integers(-1500, 3000))
widths = st.floats(1, 400)
seeds = st.integers(0, 2**32)


def distance_px(one: Point, other: Point) -> float:
    return math.hypot(other.x_px - one.x_px, other.y_px - one.y_px)


@given(points, points, widths, seeds)
def test_a_path_starts_and_ends_exactly_where_it_should(start: Point, end: Point, width_px: float, seed: int) -> None:
    path = pointer_path(start, end, width_px, Chance(seed))
    assert path[0] == Waypoint(0.0, start)
    assert path[-1].at == end


@given(points, points, widths, seeds, st.floats(0.2, 3))
def test_time_rises_in_steps_of_an_ordinary_mouse(
    start: Point, end: Point, width_px: float, seed: int, pace: float
) -> None:
    path = pointer_path(start, end, width_px, Chance(seed), pace)
    for before, after in pairwise(path):
        assert 0 < after.t_s - before.t_s <= STEP_S + 1e-9


@given(points, points, widths, seeds)
def test_a_path_stays_near_the_straight_line(start: Point, end: Point, width_px: float, seed: int) -> None:
    """A bow of at most 4 %, an overshoot of at most 24 px, a tremble of at most 1.2 px, and rounding."""
    direct_px = distance_px(start, end)
    room_px = 0.04 * (direct_px + 24) + 24 + 3
    for step in pointer_path(start, end, width_px, Chance(seed)):
        detour_px = distance_px(start, step.at) + distance_px(step.at, end) - direct_px
        assert detour_px <= 2 * room_px


@given(points, st.floats(10, 100), seeds)
def test_a_longer_way_takes_longer(start: Point, width_px: float, seed: int) -> None:
    durations_s = [
        pointer_path(start, Point(start.x_px + far_px, start.y_px), width_px, Chance(seed))[-1].t_s
        for far_px in (20, 60, 140)
    ]
    assert durations_s == sorted(set(durations_s))


def test_fitts_law_in_a_worked_example() -> None:
    """Distance 300, width 100: 2 bits, so 0.08 s + 2 x 0.10 s."""
    assert movement_time_s(300, 100) == pytest.approx(0.28)


@given(points, points, widths, seeds)
def test_pace_stretches_time_and_nothing_else(start: Point, end: Point, width_px: float, seed: int) -> None:
    ordinary = pointer_path(start, end, width_px, Chance(seed))
    slow = pointer_path(start, end, width_px, Chance(seed), pace=2)
    assert slow[-1].t_s == pytest.approx(2 * ordinary[-1].t_s)


def test_the_same_seed_moves_alike_and_another_does_not() -> None:
    start, end = Point(10, 10), Point(700, 500)
    once, again, other = (pointer_path(start, end, 40, Chance(seed)) for seed in (1, 1, 2))
    assert once == again
    assert once != other


def test_speed_is_highest_in_the_middle() -> None:
    path = pointer_path(Point(0, 0), Point(100, 0), 20, Chance(1))
    quarter = len(path) // 4
    middle_px = distance_px(path[quarter].at, path[-quarter].at)
    assert middle_px > 0.7 * 100


def test_some_long_movements_overshoot_and_short_ones_never() -> None:
    def passes(far_px: int, seed: int) -> bool:
        path = pointer_path(Point(0, 0), Point(far_px, 0), 30, Chance(seed))
        return max(step.at.x_px for step in path) > far_px + 2

    assert 5 <= sum(passes(600, seed) for seed in range(100)) <= 40
    assert not any(passes(100, seed) for seed in range(100))


@given(seeds, st.floats(-100, 100), st.floats(0, 50))
def test_chance_stays_within_twice_its_spread(seed: int, middle: float, spread: float) -> None:
    assert abs(Chance(seed).about(middle, spread) - middle) <= 2 * spread + 1e-9
