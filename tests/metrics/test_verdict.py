"""One rule decides every comparison: the test, and its p alone."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.compare_counts import rate_ratio, scores_between
from uxlab.metrics.comparison import Comparison, means_between, times_between
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.two_rates import rates_between, rates_within
from uxlab.metrics.verdict import Ahead, ahead, interval_says_otherwise, is_decided, threshold

LEVELS = st.sampled_from([0.8, 0.9, 0.95, 0.99])
VALUES = st.lists(st.integers(1, 60).map(float), min_size=2, max_size=12)
CELLS = st.tuples(*[st.integers(0, 25)] * 4)


def found(
    value: float | None, low: float | None, high: float | None, p: float | None, t: float | None = None
) -> Comparison:
    return Comparison(Estimate(value, low, high, 20, "effect"), t, None, p)


@pytest.mark.parametrize(("confidence", "expected"), [(0.95, 0.05), (0.9, 0.1), (0.99, 0.01), (0.9999, 0.0001)])
def test_a_level_leaves_what_a_person_would_write(confidence: float, expected: float) -> None:
    assert threshold(confidence) == expected


def test_a_p_value_at_the_threshold_does_not_decide() -> None:
    # In floats 1 - 0.95 is more than 0.05.
    assert not is_decided(0.05, 0.95)
    assert is_decided(0.0499, 0.95)
    assert not is_decided(None, 0.95)


@pytest.mark.parametrize(
    ("value", "p", "statistic", "expected"),
    [
        (1.5, 0.01, 2.9, Ahead.FIRST),
        (0.5, 0.01, -2.9, Ahead.SECOND),
        (1.5, 0.2, 1.3, Ahead.NEITHER),
        (1.5, None, None, Ahead.NEITHER),
        (1.0, 0.01, None, Ahead.NEITHER),
        (None, 0.01, None, Ahead.FIRST),
        (0.5, 0.01, 2.9, Ahead.NEITHER),
    ],
)
def test_who_is_ahead(value: float | None, p: float | None, statistic: float | None, expected: Ahead) -> None:
    assert ahead(found(value, 0.2, 3, p, statistic), 1, 0.95) is expected


def test_net_scores_that_only_shrinking_turns_round_decide_nothing() -> None:
    # Three detractors of three against 950 of 1000: -100 against -95, and with 3/4 and 3/4 added -50 against -94.6.
    few, many = [0.0] * 3, [0.0] * 950 + [8.0] * 50
    compared = scores_between(few, many, 0.8)
    assert compared.effect.value == pytest.approx(-5)
    assert compared.statistic is not None
    assert compared.statistic > 0
    assert compared.p is not None
    assert is_decided(compared.p, 0.8)
    assert ahead(compared, 0, 0.8) is Ahead.NEITHER


def test_a_disagreeing_interval_is_noticed() -> None:
    # statistics.md 7: McNemar of 7, 6, 1, 1 has p .07 and an interval from 0.06 % to 59 %.
    assert interval_says_otherwise(rates_within(7, 6, 1, 1), 0, 0.95)
    assert not interval_says_otherwise(rates_within(7, 9, 1, 1), 0, 0.95)
    assert not interval_says_otherwise(found(0, -0.3, 0.3, None), 0, 0.95)
    assert not interval_says_otherwise(found(2, None, None, 0.01), 0, 0.95)
    assert not interval_says_otherwise(found(None, 2, None, 0.01), 1, 0.95)
    assert interval_says_otherwise(found(None, 0.5, None, 0.01), 1, 0.95)


@given(VALUES, VALUES, LEVELS)
def test_of_means_and_times_test_and_interval_never_disagree(a: list[float], b: list[float], level: float) -> None:
    for compared, neutral in ((means_between(a, b, level), 0), (times_between(a, b, level), 1)):
        if compared.p is None or math.isclose(compared.p, threshold(level), rel_tol=1e-9):
            continue
        assert not interval_says_otherwise(compared, neutral, level)
        assert (ahead(compared, neutral, level) is Ahead.NEITHER) is not is_decided(compared.p, level)


@given(st.integers(0, 40), st.integers(1, 30), st.integers(0, 40), st.integers(1, 30), LEVELS)
def test_of_error_rates_they_never_disagree_either(x1: int, n1: int, x2: int, n2: int, level: float) -> None:
    compared = rate_ratio(x1, n1, x2, n2, level)
    if compared.p is None or math.isclose(compared.p, threshold(level), rel_tol=1e-9):
        return
    assert not interval_says_otherwise(compared, 1, level)


@given(CELLS, LEVELS)
def test_the_sides_changed_round_change_the_verdict_round(cells: tuple[int, int, int, int], level: float) -> None:
    a, b, c, d = cells
    turned = {Ahead.FIRST: Ahead.SECOND, Ahead.SECOND: Ahead.FIRST, Ahead.NEITHER: Ahead.NEITHER}
    if a + b and c + d:
        one, other = rates_between(a, a + b, c, c + d, level), rates_between(c, c + d, a, a + b, level)
        assert ahead(one, 0, level) is turned[ahead(other, 0, level)]
    if sum(cells):
        one, other = rates_within(a, b, c, d, level), rates_within(a, c, b, d, level)
        assert ahead(one, 0, level) is turned[ahead(other, 0, level)]
