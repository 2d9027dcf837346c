"""Differences of means and ratios of times, against scipy."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from uxlab.errors import UsageError
from uxlab.metrics import comparison

VALUES = st.lists(st.integers(1, 300).map(float), min_size=2, max_size=20)
PAIRS = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=2, max_size=20)


@given(VALUES, VALUES)
def test_between_people_it_is_scipys_welch(a: list[float], b: list[float]) -> None:
    assume(min(a) < max(a) and min(b) < max(b))  # scipy warns of equal values on one side
    found, wanted = comparison.means_between(a, b), stats.ttest_ind(a, b, equal_var=False)
    ends = wanted.confidence_interval(0.95)
    assert found.effect.value == pytest.approx(sum(a) / len(a) - sum(b) / len(b))
    assert (found.statistic, found.df, found.p) == pytest.approx((wanted.statistic, wanted.df, wanted.pvalue), rel=1e-6)
    assert (found.effect.low, found.effect.high) == pytest.approx((ends.low, ends.high), rel=1e-6, abs=1e-6)


@given(PAIRS)
def test_within_people_it_is_scipys_paired_t(pairs: list[tuple[int, int]]) -> None:
    a, b = [float(one) for one, _ in pairs], [float(other) for _, other in pairs]
    assume(len({one - other for one, other in pairs}) > 1)
    found, wanted = comparison.means_within(a, b), stats.ttest_rel(a, b)
    ends = wanted.confidence_interval(0.95)
    assert (found.statistic, found.p) == pytest.approx((wanted.statistic, wanted.pvalue), rel=1e-6)
    assert (found.effect.low, found.effect.high) == pytest.approx((ends.low, ends.high), rel=1e-6, abs=1e-6)


@given(PAIRS)
def test_times_are_compared_as_ratios(pairs: list[tuple[int, int]]) -> None:
    a, b = [float(one) for one, _ in pairs], [float(other) for _, other in pairs]
    ratio = stats.gmean(a) / stats.gmean(b)
    assert comparison.times_between(a, b).effect.value == pytest.approx(ratio)
    assert comparison.times_within(a, b).effect.value == pytest.approx(ratio)


def test_the_ratio_keeps_its_interval_and_level() -> None:
    a, b = [30.0, 40.0, 55.0], [60.0, 90.0, 100.0]
    found = comparison.times_between(a, b, 0.9)
    log = comparison.means_between([math.log(t) for t in a], [math.log(t) for t in b], 0.9)
    assert found.p == log.p
    assert found.effect.low == pytest.approx(math.exp(log.effect.low or 0))
    assert found.effect.method == "ratio of geometric means, Welch t on ln t, 90 %"


def test_values_without_spread_allow_no_test() -> None:
    # scipy answers t = -inf, p = 0.0 here (statistics.md, 9).
    found = comparison.means_between([30.0] * 3, [31.0] * 3)
    assert (found.effect.value, found.effect.low, found.p) == (-1, None, None)
    assert comparison.means_within([1.0, 2.0], [2.0, 3.0]).p is None
    assert comparison.times_between([30.0] * 3, [60.0] * 3).effect.value == pytest.approx(0.5)


def test_a_ratio_beyond_all_numbers_has_no_interval() -> None:
    found = comparison.times_within([1.0, 1000.0], [1000.0, 1.0], 0.9999)
    assert found.effect.value == pytest.approx(1)
    assert (found.effect.low, found.effect.high) == (None, None)


@pytest.mark.parametrize(("a", "b"), [([1.0], [1.0, 2.0]), ([], [])])
def test_too_few_values_are_refused(a: list[float], b: list[float]) -> None:
    with pytest.raises(UsageError, match="at least two"):
        comparison.means_between(a, b)


def test_pairs_of_unequal_number_are_refused() -> None:
    with pytest.raises(UsageError, match="both values of each person; 2 and 3"):
        comparison.means_within([1.0, 2.0], [1.0, 2.0, 3.0])


def test_a_time_of_zero_is_refused() -> None:
    with pytest.raises(UsageError, match="longer than zero"):
        comparison.times_between([0.0, 1.0], [1.0, 2.0])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((0.1, 0.2, 0.3), (0.2, 0.3, 0.4)),  # 0.2 - 0.3 and 0.3 - 0.4 differ in their last binary digit
        ((77.1, 77.2, 77.7), (67.1, 67.2, 67.7)),
        ((1e6 + 0.1, 0.1), (1e6, 0.0)),
    ],
)
def test_rounding_is_no_spread(a: tuple[float, ...], b: tuple[float, ...]) -> None:
    # By hand: every difference is the same, so there is neither a test nor an interval (scipy: p = 0.0).
    found = comparison.means_within(a, b)
    assert (found.effect.low, found.effect.high, found.statistic, found.p) == (None, None, None, None)
    assert found.effect.value == pytest.approx(a[0] - b[0])


def test_rounding_is_no_spread_of_times() -> None:
    found = comparison.times_within((10, 20, 40), (20, 40, 80))  # everybody took half as long
    assert found.effect.value == pytest.approx(0.5)
    assert (found.effect.low, found.p) == (None, None)
    typical = 20.0, math.exp((math.log(10) + math.log(40)) / 2)  # both are 20 s
    assert comparison.times_between(typical, typical).p is None


def test_a_small_spread_is_one() -> None:
    a, b = (50.0, 50.000001, 50.0), (49.0, 49.0, 49.000001)
    assert comparison.means_within(a, b).p == pytest.approx(stats.ttest_rel(a, b).pvalue, rel=1e-4)
    assert comparison.means_between(a, b).p == pytest.approx(stats.ttest_ind(a, b, equal_var=False).pvalue, rel=1e-4)


def test_a_ratio_that_no_float_holds_has_no_interval_whichever_way_it_points() -> None:
    slow, quick = [1e-12, 1e12], [1e-6, 1e6]
    for a, b in ((slow, quick), (quick, slow)):
        effect = comparison.times_between(a, b, 0.9999).effect
        assert (effect.low, effect.high) == (None, None)
        assert effect.method.endswith("99.99 %, too wide to state")
