"""Whole steps out of parts of steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.wheel import StepCounter

DELTAS = st.lists(st.tuples(st.integers(0, 1), st.integers(-2000, 2000)))


@pytest.mark.parametrize(
    ("deltas", "steps"),
    [
        ([120], [1]),
        ([-120], [-1]),
        ([360], [3]),
        ([40, 40, 40], [0, 0, 1]),
        ([-40, -40, -40], [0, 0, -1]),
        ([100, -100, 119, 1], [0, 0, 0, 1]),
        ([-1] * 240, ([0] * 119 + [-1]) * 2),
    ],
)
def test_parts_add_up(deltas: list[int], steps: list[int]) -> None:
    wheel = StepCounter(120)
    assert [wheel.add(0, delta) for delta in deltas] == steps


def test_axes_do_not_mix() -> None:
    wheel = StepCounter(120)
    assert [wheel.add(0, 100), wheel.add(1, 100), wheel.add(1, 20), wheel.add(0, 20)] == [0, 0, 1, 1]


@given(DELTAS)
def test_nothing_is_rounded_away(deltas: list[tuple[int, int]]) -> None:
    wheel = StepCounter(120)
    given_out = {0: 0, 1: 0}
    for axis, delta in deltas:
        steps = wheel.add(axis, delta)
        given_out[axis] += steps
        assert steps * delta >= 0, "a step never goes against the wheel"
    for axis, steps in given_out.items():
        assert abs(sum(delta for a, delta in deltas if a == axis) - steps * 120) < 120


@given(DELTAS)
def test_both_directions_are_treated_alike(deltas: list[tuple[int, int]]) -> None:
    forth, back = StepCounter(120), StepCounter(120)
    assert all(forth.add(axis, delta) == -back.add(axis, -delta) for axis, delta in deltas)
