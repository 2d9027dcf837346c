"""People needed, against statsmodels' exact power."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import NormalIndPower, TTestIndPower, TTestPower

from uxlab.metrics import compare_planning as planning

EFFECT = st.floats(0.2, 1.5)


@given(EFFECT)
def test_means_of_different_people_need_what_the_exact_power_needs(effect: float) -> None:
    exact = TTestIndPower().solve_power(effect, power=0.8, alpha=0.05)
    assert planning.for_means_between(effect, 1.0) == pytest.approx(exact, abs=1.6)


@given(EFFECT)
def test_means_of_the_same_people_need_what_the_exact_power_needs(effect: float) -> None:
    exact = TTestPower().solve_power(effect, power=0.8, alpha=0.05)
    assert planning.for_means_within(effect, 1.0) == pytest.approx(exact, abs=1.6)


def test_rates_of_different_people() -> None:
    # (1.959964 + 0.841621)^2 = 7.84888; 2 * 7.84888 * 0.7 * 0.3 / 0.2^2 + 1/2 = 82.9.
    assert planning.for_rates_between(0.6, 0.8) == 83
    assert planning.for_rates_between(0.8, 0.6) == 83


def test_rates_of_the_same_people() -> None:
    # Connor 1987: (1.959964 sqrt(0.4) + 0.841621 sqrt(0.4 - 0.04))^2 / 0.2^2 = 76.09.
    assert planning.for_rates_within(0.1, 0.3) == 77
    assert planning.for_rates_within(0.0, 1.0) == 4  # nobody differs from the rest: 3.84 people, rounded up


def test_counts() -> None:
    # 7.84888 * (1.5 + 1.0) / 0.5^2 = 78.5.
    assert planning.for_counts(1.5, 1.0) == 79


def test_more_confidence_needs_more_people() -> None:
    low, high = (NormalIndPower().solve_power(0.5, power=0.8, alpha=alpha) for alpha in (0.1, 0.01))
    assert planning.for_means_between(0.5, 1.0, 0.9) == pytest.approx(low, abs=2)
    assert planning.for_means_between(0.5, 1.0, 0.99) == pytest.approx(high, abs=3)


def test_without_a_difference_no_number_of_people_shows_one() -> None:
    assert planning.for_means_between(0.0, 1.0) is None
    assert planning.for_means_within(1.0, 0.0) is None
    assert planning.for_rates_between(0.5, 0.5) is None
    assert planning.for_rates_within(0.2, 0.2) is None
    assert planning.for_counts(1.0, 1.0) is None


def test_a_huge_effect_still_needs_two_people() -> None:
    assert planning.for_means_between(100.0, 1.0) == 2
    assert planning.for_counts(1000.0, 0.0) == 2
