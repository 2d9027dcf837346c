"""Intervals of rates against statsmodels and scipy, and what happens at the edges."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

from uxlab.errors import UsageError
from uxlab.metrics import rates
from uxlab.metrics.estimate import Estimate

COUNTS = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
LEVEL = st.sampled_from([0.8, 0.9, 0.95, 0.99])


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (rates.adjusted_wald, "agresti_coull"),
        (rates.wilson, "wilson"),
        (rates.exact, "beta"),
        (rates.jeffreys, "jeffreys"),
    ],
)
@given(counts=COUNTS, level=LEVEL)
def test_intervals_are_those_of_statsmodels(
    function: Callable[[int, int, float], Estimate], name: str, counts: tuple[int, int], level: float
) -> None:
    (x, n), found = counts, function(*counts, level)
    low, high = proportion_confint(x, n, 1 - level, name)
    assert found.value == x / n
    if name != "jeffreys" or 0 < x < n:
        assert found.low == pytest.approx(max(0, low), abs=1e-9)
        assert found.high == pytest.approx(min(1, high), abs=1e-9)


@given(COUNTS)
def test_exact_is_scipys_too(counts: tuple[int, int]) -> None:
    found, wanted = rates.exact(*counts), binomtest(*counts).proportion_ci(0.95, "exact")
    assert (found.low, found.high) == pytest.approx((wanted.low, wanted.high), abs=1e-9)


@pytest.mark.parametrize("function", [rates.adjusted_wald, rates.wilson, rates.exact, rates.jeffreys])
@given(counts=COUNTS, level=LEVEL)
def test_the_interval_encloses_the_value_and_stays_a_share(
    function: Callable[[int, int, float], Estimate], counts: tuple[int, int], level: float
) -> None:
    found = function(*counts, level)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.value <= found.high <= 1


@given(COUNTS)
def test_success_and_failure_mirror_each_other(counts: tuple[int, int]) -> None:
    x, n = counts
    done, not_done = rates.adjusted_wald(x, n), rates.adjusted_wald(n - x, n)
    assert done.low is not None
    assert done.low == pytest.approx(1 - (not_done.high or 0), abs=1e-12)


@pytest.mark.parametrize(
    "function", [rates.adjusted_wald, rates.wilson, rates.exact, rates.jeffreys, rates.best_point_estimate]
)
def test_nothing_of_nothing_has_no_value(function: Callable[[int, int], Estimate]) -> None:
    # statsmodels answers (5.6e-17, 1.0) here (statistics.md, 9).
    found = function(0, 0)
    assert (found.value, found.low, found.high, found.n) == (None, None, None, 0)


def test_the_jeffreys_interval_reaches_the_extremes() -> None:
    # Brown, Cai & DasGupta 2001: the lower limit is 0 for no success, the upper 1 for no failure.
    assert rates.jeffreys(0, 5).low == 0
    assert rates.jeffreys(5, 5).high == 1


def test_half_credit_without_attempts_has_no_value() -> None:
    assert rates.with_half_credit(0, 0, 0).value is None


@pytest.mark.parametrize(("x", "n"), [(6, 5), (-1, 5), (1, -1)])
def test_impossible_counts_are_refused(x: int, n: int) -> None:
    with pytest.raises(UsageError, match="is not a count"):
        rates.adjusted_wald(x, n)


def test_the_method_says_what_was_done() -> None:
    assert rates.adjusted_wald(3, 4, 0.9).method == "adjusted Wald, 90 %"
    assert rates.adjusted_wald(4, 4, one_sided_at_extremes=True).method.endswith("one-sided at the extreme")
    assert rates.adjusted_wald(3, 4, one_sided_at_extremes=True).method == "adjusted Wald, 95 %"
