"""Axes have room for every whisker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.gui.results.scales import Mark, count_axis, time_axis
from uxlab.metrics.estimate import Estimate, no_value


def to(high: float) -> Estimate:
    return Estimate(high / 2, 0, high, 5, "")


@pytest.mark.parametrize(
    ("high", "limits", "end"), [(80, (), 120), (80, (120,), 120), (114, (180,), 180), (80, (240,), 120)]
)
def test_a_time_scale_ends_at_a_round_time_and_shows_a_limit_that_is_near(
    high: float, limits: tuple[float, ...], end: float
) -> None:
    assert time_axis([to(high), None, no_value("")], limits) == end


def test_hours_are_whole() -> None:
    assert time_axis([to(5000)]) == 7200


@pytest.mark.parametrize(("high", "end"), [(0, 1), (0.5, 1), (0.89, 2), (1.7, 3), (3, 5), (12, 20)])
def test_a_scale_of_counts_ends_at_a_round_number(high: float, end: float) -> None:
    assert count_axis([to(high)]) == end


@given(st.lists(st.floats(0.01, 50_000), min_size=1, max_size=6))
def test_nothing_lies_beyond_the_end(highs: list[float]) -> None:
    estimates = [to(high) for high in highs]
    assert time_axis(estimates) >= max(highs)
    assert count_axis(estimates) >= max(highs)


def test_a_mark_needs_a_value() -> None:
    assert Mark.of(None) is None
    assert Mark.of(no_value("")) is None
    assert Mark.of(Estimate(2, None, None, 1, "")) == Mark(2)
