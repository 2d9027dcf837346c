"""Ratios of error rates against scipy's binomial interval; differences of NPS by hand."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.rates import confint_poisson_2indep

from uxlab.errors import UsageError
from uxlab.metrics.compare_counts import net_codes, rate_ratio, scores_between

COUNT, ATTEMPTS = st.integers(0, 60), st.integers(1, 80)
ANSWERS = st.lists(st.integers(0, 10).map(float), min_size=1, max_size=20)


@given(COUNT, ATTEMPTS, COUNT, ATTEMPTS)
def test_the_ratio_is_clopper_and_pearsons_share_turned_round(x1: int, n1: int, x2: int, n2: int) -> None:
    assume(x1 + x2 > 0)
    found = rate_ratio(x1, n1, x2, n2)
    share = stats.binomtest(x1, x1 + x2, n1 / (n1 + n2)).proportion_ci(0.95, "exact")
    low = share.low / (1 - share.low) * n2 / n1
    assert found.effect.low == pytest.approx(low, rel=1e-9)
    if x2 == 0:
        assert (found.effect.value, found.effect.high) == (None, None)
    else:
        assert found.effect.value == pytest.approx(x1 / n1 / (x2 / n2))
        assert found.effect.high == pytest.approx(share.high / (1 - share.high) * n2 / n1, rel=1e-9)


@given(COUNT, ATTEMPTS, COUNT, ATTEMPTS)
def test_test_and_interval_agree(x1: int, n1: int, x2: int, n2: int) -> None:
    assume(x1 + x2 > 0)
    found = rate_ratio(x1, n1, x2, n2)
    tails = stats.binom.cdf(x1, x1 + x2, n1 / (n1 + n2)), stats.binom.sf(x1 - 1, x1 + x2, n1 / (n1 + n2))
    assert found.p == pytest.approx(min(1, 2 * min(tails)), abs=1e-9)
    outside = (found.effect.low or 0) > 1 or (found.effect.high is not None and found.effect.high < 1)
    assume(abs((found.p or 0) - 0.05) > 1e-6)
    assert outside == ((found.p or 0) < 0.05)


def test_large_counts_approach_the_score_interval() -> None:
    found = rate_ratio(400, 100, 300, 100).effect
    low, high = confint_poisson_2indep(400, 100, 300, 100, method="score", compare="ratio")
    assert (found.low, found.high) == pytest.approx((low, high), rel=0.01)


def test_nothing_counted_has_no_value() -> None:
    found = rate_ratio(0, 5, 0, 9)
    assert (found.effect.value, found.effect.low, found.effect.high, found.p) == (None, None, None, None)


@pytest.mark.parametrize("counts", [(-1, 5, 0, 5), (1, 0, 1, 5), (1, 5, 1, 0)])
def test_impossible_counts_are_refused(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(UsageError, match="attempts on each side"):
        rate_ratio(*counts)


def test_two_net_scores_by_hand() -> None:
    # a: 6 promoters, 3 passives, 1 detractor; b: 2, 4, 4. Adjusted shares: 6.75/13, 1.75/13 and 2.75/13, 4.75/13.
    a, b = [10.0] * 6 + [8.0] * 3 + [3.0], [9.0] * 2 + [7.0] * 4 + [0.0] * 4
    found = scores_between(a, b)
    p1, d1, p2, d2 = 6.75 / 13, 1.75 / 13, 2.75 / 13, 4.75 / 13
    error = math.sqrt((p1 + d1 - (p1 - d1) ** 2) / 13 + (p2 + d2 - (p2 - d2) ** 2) / 13)
    assert found.effect.value == pytest.approx(70)
    assert found.statistic == pytest.approx(((p1 - d1) - (p2 - d2)) / error)
    assert found.effect.low == pytest.approx(100 * ((p1 - d1) - (p2 - d2) - 1.959964 * error), abs=1e-4)
    assert found.p == pytest.approx(2 * stats.norm.sf(found.statistic or 0))


@given(ANSWERS, ANSWERS)
def test_swapping_the_sides_turns_the_sign(a: list[float], b: list[float]) -> None:
    one, other = scores_between(a, b), scores_between(b, a)
    assert one.effect.value == pytest.approx(-(other.effect.value or 0))
    assert one.effect.low == pytest.approx(-(other.effect.high or 0))
    assert one.p == pytest.approx(other.p)
    assert sum(net_codes(a)) / len(a) - sum(net_codes(b)) / len(b) == pytest.approx(one.effect.value)


def test_no_answers_are_refused() -> None:
    with pytest.raises(UsageError, match="answer on each side"):
        scores_between([], [9.0])
