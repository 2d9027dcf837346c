"""Means with t intervals, against scipy."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from uxlab.metrics.means import half_width, mean

VALUES = st.lists(st.floats(-1000, 1000).map(lambda x: round(x, 3)), min_size=2, max_size=40)


@given(VALUES, st.sampled_from([0.8, 0.95, 0.99]))
def test_the_interval_is_scipys(values: list[float], level: float) -> None:
    assume(min(values) < max(values))
    found = mean(values, level)
    wanted = stats.t.interval(level, len(values) - 1, loc=sum(values) / len(values), scale=stats.sem(values))
    assert (found.low, found.high) == pytest.approx(wanted, rel=1e-9, abs=1e-9)
    assert found.value == pytest.approx(sum(values) / len(values), abs=1e-9)


def test_one_value_has_no_interval() -> None:
    # scipy answers nan (statistics.md, 9).
    found = mean([72.5])
    assert (found.value, found.low, found.high, found.n) == (72.5, None, None, 1)
    assert found.method == "one value, no interval"


def test_equal_values_give_an_interval_without_width_and_say_so() -> None:
    found = mean([50.0, 50.0, 50.0])
    assert (found.low, found.high) == (50, 50)
    assert found.method.endswith("all values equal")


def test_equal_values_that_no_float_holds_exactly_have_no_width_either() -> None:
    assert half_width([0.1] * 7, 0.95) == 0


def test_no_values_no_mean() -> None:
    assert mean([]).value is None


def test_a_real_sample_of_nine() -> None:
    # The nine SUS scores of statistics.json, sus_vs_68_real9; interval by scipy 1.17.1.
    found = mean([82.5, 70.0, 52.5, 62.5, 32.5, 32.5, 75.0, 35.0, 40.0])
    assert (found.value, found.low, found.high) == pytest.approx((53.6111, 38.5683, 68.6539), abs=5e-4)
