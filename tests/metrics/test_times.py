"""Task times: the mean of the mission, the geometric mean, the median."""

import math
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from uxlab.errors import UsageError
from uxlab.metrics import times
from uxlab.metrics.estimate import Estimate

TIMES = st.lists(st.floats(0.1, 3600).map(lambda x: round(x, 2)), min_size=2, max_size=60)


@given(TIMES)
def test_the_geometric_mean_and_its_interval_are_scipys(values: list[float]) -> None:
    assume(min(values) < max(values))
    found = times.geometric_mean(values)
    logs = [math.log(value) for value in values]
    wanted = stats.t.interval(0.95, len(values) - 1, loc=sum(logs) / len(logs), scale=stats.sem(logs))
    assert found.value == pytest.approx(stats.gmean(values))
    assert (found.low, found.high) == pytest.approx([math.exp(end) for end in wanted], rel=1e-9)


@given(TIMES)
def test_the_means_are_ordered(values: list[float]) -> None:
    geometric, arithmetic = times.geometric_mean(values).value, times.arithmetic_mean(values).value
    assert geometric is not None
    assert arithmetic is not None
    assert geometric <= arithmetic * (1 + 1e-12)


@given(st.lists(st.integers(1, 500), min_size=6, max_size=60, unique=True))
def test_the_interval_of_the_median_is_scipys(values: list[int]) -> None:
    # quantile_test takes the same order statistics, each tail at most 2.5 %.
    found = times.median([float(value) for value in values])
    wanted = stats.quantile_test(values, p=0.5).confidence_interval(0.95)
    assert [found.low, found.high] == [getattr(wanted, end) for end in ("low", "high")]


@pytest.mark.parametrize("n", range(6, 200))
def test_the_ranks_are_the_narrowest_that_cover(n: int) -> None:
    ranks = times.median_ranks(n, 0.95)
    assert ranks is not None
    low, high = ranks
    assert times.median_coverage(n, low, high) >= 0.95
    assert low + 1 > high - 1 or times.median_coverage(n, low + 1, high - 1) < 0.95


@pytest.mark.parametrize("n", range(1, 6))
def test_fewer_than_six_times_have_a_median_without_interval(n: int) -> None:
    found = times.median([float(value) for value in range(10, 10 + n)])
    assert (found.low, found.high) == (None, None)
    assert "too few values for an interval at 95 %" in found.method


def test_six_times_span_the_whole_sample() -> None:
    # Coverage 1 - 2/2^6 = 0.96875 (statistics.json, median_cover_n6).
    found = times.median([55, 65, 75, 62, 45, 135])
    assert (found.value, found.low, found.high) == (63.5, 45, 135)


@pytest.mark.parametrize("figure", [times.arithmetic_mean, times.geometric_mean, times.median, times.best_centre])
@pytest.mark.parametrize("bad", [0, -1, math.nan, math.inf])
def test_a_time_that_cannot_be_is_refused(figure: Callable[[list[float]], Estimate], bad: float) -> None:
    with pytest.raises(UsageError):
        figure([10, bad, 20])


@pytest.mark.parametrize("figure", [times.arithmetic_mean, times.geometric_mean, times.median])
def test_no_times_no_value(figure: Callable[[list[float]], Estimate]) -> None:
    assert figure([]).value is None


@pytest.mark.parametrize("figure", [times.arithmetic_mean, times.geometric_mean, times.median])
def test_equal_times_are_labelled(figure: Callable[[list[float]], Estimate]) -> None:
    found = figure([30.0] * 6)
    assert (found.value, found.low, found.high) == (30, 30, 30)
    assert found.method.endswith("all values equal")


def test_an_interval_beyond_all_numbers_is_not_shown() -> None:
    found = times.geometric_mean([1, 100], 0.9999)
    assert found.value == pytest.approx(10)
    assert (found.low, found.high) == (None, None)
    assert found.method.endswith("too wide to state")


@pytest.mark.parametrize(("n", "expected"), [(24, "geometric mean"), (25, "median")])
def test_the_best_centre_changes_at_twenty_five(n: int, expected: str) -> None:
    assert times.best_centre([float(t) for t in range(1, n + 1)]).method.startswith(expected)
