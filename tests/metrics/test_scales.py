"""Intervals end where their scale does, and say so."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.metrics.scales import FREE, FROM_ZERO, HUNDRED, LOSTNESS, NET, SEVEN, Ends, cut

SCORES = st.lists(st.floats(0, 100).map(lambda score: round(score, 1)), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("low", "high", "ends", "wanted", "said"),
    [
        (3.7, 123.0, HUNDRED, (3.7, 100), "; interval cut at 100"),
        (-3.7, 123.0, HUNDRED, (0, 100), "; interval cut at 0 and 100"),
        (-3.7, 123.0, FROM_ZERO, (0, 123), "; interval cut at 0"),
        (-3.7, 123.0, FREE, (-3.7, 123), ""),
        (0.0, 100.0, HUNDRED, (0, 100), ""),
        (-120.0, 60.0, NET, (-100, 60), "; interval cut at \N{MINUS SIGN}100"),
    ],
)
def test_an_interval_is_cut_at_the_ends_and_says_where(
    low: float, high: float, ends: Ends, wanted: tuple[float, float], said: str
) -> None:
    found = cut(Estimate(60.0, low, high, 3, "t"), ends)
    assert (found.value, found.low, found.high, found.n, found.method) == (60, *wanted, 3, f"t{said}")


def test_lostness_never_reaches_the_root_of_two() -> None:
    # N/S - 1 and R/N - 1 both lie above -1.
    assert math.hypot(LOSTNESS.low or 0, 1, 1) == pytest.approx(LOSTNESS.high)


def test_what_has_no_interval_is_left_alone() -> None:
    alone = Estimate(1.0, None, None, 1, "one value, no interval")
    assert cut(alone, SEVEN) is alone
    half = Estimate(None, 0.3, None, 4, "ratio to nothing")
    assert cut(half, FROM_ZERO) is half


def test_an_interval_holds_its_value_even_of_foreign_data_off_the_scale() -> None:
    found = cut(Estimate(9.0, 8.0, 10.0, 3, "t"), SEVEN)
    assert (found.low, found.high) == (8, 9)


@given(SCORES, st.sampled_from([0.8, 0.95, 0.99]))
def test_a_mean_on_a_scale_has_scipys_interval_as_far_as_the_scale_reaches(scores: list[float], level: float) -> None:
    found = mean(scores, level, ends=HUNDRED)
    if min(scores) == max(scores):
        assert (found.low, found.high) == (found.value, found.value)
        return
    low, high = stats.t.interval(level, len(scores) - 1, loc=sum(scores) / len(scores), scale=stats.sem(scores))
    assume(min(abs(low), abs(high - 100)) > 1e-9)
    assert (found.low, found.high) == pytest.approx((max(0, low), min(100, high)), abs=1e-9)
    assert ("cut at" in found.method) == (low < 0 or high > 100)
