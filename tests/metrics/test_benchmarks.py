"""Tests against a goal."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from uxlab.errors import UsageError
from uxlab.metrics import benchmarks

VALUES = st.lists(st.integers(1, 500).map(float), min_size=2, max_size=30)


def test_nine_of_eleven_against_eighty_percent() -> None:
    # Sauro & Lewis, quoted in statistics.md, 1: exact .383, mid-p .530.
    assert benchmarks.rate_exact(9, 11, 0.8) == pytest.approx(0.383, abs=5e-4)
    assert benchmarks.rate_mid_p(9, 11, 0.8) == pytest.approx(0.530, abs=5e-4)


@given(st.integers(1, 100).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.floats(0.01, 0.99))
def test_a_rate_against_a_goal_is_scipys(counts: tuple[int, int], goal: float) -> None:
    x, n = counts
    assert benchmarks.rate_exact(x, n, goal) == pytest.approx(
        1 - stats.binomtest(x, n, goal, alternative="greater").pvalue, abs=1e-9
    )


def test_without_attempts_a_goal_is_neither_met_nor_missed() -> None:
    assert benchmarks.rate_exact(0, 0, 0.8) is None
    assert benchmarks.rate_mid_p(0, 0, 0.8) is None


@given(VALUES, st.floats(1, 500))
def test_times_against_a_goal_are_scipys(values: list[float], goal: float) -> None:
    assume(min(values) < max(values))
    found = benchmarks.times_against(values, goal)
    wanted = stats.ttest_1samp([math.log(v) for v in values], math.log(goal), alternative="less")
    assert found.statistic == pytest.approx(-wanted.statistic, rel=1e-6, abs=1e-6)
    assert found.p == pytest.approx(wanted.pvalue, rel=1e-6, abs=1e-9)


@given(VALUES, st.floats(1, 500))
def test_a_mean_against_a_goal_is_scipys(values: list[float], goal: float) -> None:
    assume(min(values) < max(values))
    found, wanted = benchmarks.mean_against(values, goal), stats.ttest_1samp(values, goal)
    assert found.statistic == pytest.approx(wanted.statistic, rel=1e-6, abs=1e-9)
    assert found.p == pytest.approx(wanted.pvalue, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("values", [[30.0], [30.0, 30.0, 30.0]])
def test_without_spread_there_is_no_test(values: list[float]) -> None:
    assert benchmarks.times_against(values, 60).p is None
    assert benchmarks.mean_against(values, 60).statistic is None


def test_a_test_without_values_is_refused() -> None:
    with pytest.raises(UsageError, match="needs values"):
        benchmarks.mean_against([], 68)


@pytest.mark.parametrize("goal", [0, 1, 80])
def test_a_goal_is_a_share(goal: float) -> None:
    with pytest.raises(UsageError, match="goal is a share"):
        benchmarks.rate_exact(4, 5, goal)


def test_rounding_is_no_spread() -> None:
    # 0.1 + 0.2 is not quite 0.3; scipy finds t = 1e15 and p = 2e-16 in it.
    assert benchmarks.mean_against((0.1 + 0.2, 0.3), 0.2).p is None


@given(VALUES, st.floats(1, 500))
def test_a_certainty_is_one_less_scipys_one_sided_p(values: list[float], goal: float) -> None:
    assume(min(values) < max(values))
    wanted = 1 - stats.ttest_1samp(values, goal, alternative="greater").pvalue
    assert benchmarks.certainty(benchmarks.mean_against(values, goal)) == pytest.approx(wanted, rel=1e-6, abs=1e-9)
    logs = [math.log(value) for value in values]
    wanted = 1 - stats.ttest_1samp(logs, math.log(goal), alternative="less").pvalue
    assert benchmarks.certainty(benchmarks.times_against(values, goal)) == pytest.approx(wanted, rel=1e-6, abs=1e-9)


def test_without_a_test_nothing_is_certain() -> None:
    assert benchmarks.certainty(benchmarks.mean_against([68.0, 68.0], 50)) is None
