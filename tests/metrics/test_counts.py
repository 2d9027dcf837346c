"""Errors per attempt with the exact Poisson interval, against statsmodels."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.rates import confint_poisson

from uxlab.errors import UsageError
from uxlab.metrics.counts import mean_count, per_opportunity


@given(st.integers(1, 2000), st.integers(1, 500), st.sampled_from([0.8, 0.95, 0.99]))
def test_the_interval_is_statsmodels_exact_one(total: int, exposure: int, level: float) -> None:
    found = mean_count(total, exposure, level)
    wanted = confint_poisson(total, exposure, method="exact-c", alpha=1 - level)
    assert found.value == total / exposure
    assert (found.low, found.high) == pytest.approx(wanted, rel=1e-9)


@given(st.integers(1, 1000))
def test_no_errors_leave_an_upper_limit_of_three_point_seven(exposure: int) -> None:
    # -ln(0.025) = 3.69 (statistics.md, 3).
    found = mean_count(0, exposure)
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(-math.log(0.025) / exposure)


def test_an_error_rate_may_exceed_one() -> None:
    assert mean_count(15, 10).value == 1.5


def test_without_attempts_there_is_no_rate() -> None:
    assert mean_count(0, 0).value is None
    assert per_opportunity(0, 0, 5).value is None


@pytest.mark.parametrize(("total", "exposure"), [(-1, 5), (1, -5), (1, 0)])
def test_impossible_counts_are_refused(total: int, exposure: int) -> None:
    with pytest.raises(UsageError):
        mean_count(total, exposure)


def test_negative_opportunities_are_refused() -> None:
    with pytest.raises(UsageError):
        per_opportunity(1, 5, -1)
