"""Comparing two rates, against scipy and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, fisher_exact
from statsmodels.stats.contingency_tables import mcnemar

from uxlab.errors import UsageError
from uxlab.metrics import two_rates

CELL = st.integers(0, 40)


@given(CELL, CELL, CELL, CELL)
def test_fisher_is_scipys(a: int, b: int, c: int, d: int) -> None:
    found = two_rates.fisher(a, b, c, d).p
    if 0 in {a + b, c + d, a + c, b + d}:
        assert found is None
    else:
        assert found == pytest.approx(fisher_exact(np.array([[a, b], [c, d]])).pvalue, rel=1e-6)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40), st.integers(1, 40))
def test_n_minus_1_is_chi_square_times_n_minus_1_over_n(a: int, b: int, c: int, d: int) -> None:
    # Campbell 2007.
    n = a + b + c + d
    found = two_rates.n_minus_1(a, a + b, c, c + d)
    square = chi2_contingency([[a, b], [c, d]], correction=False).statistic * (n - 1) / n
    assert (found.statistic or 0) ** 2 == pytest.approx(square, abs=1e-9)


@given(CELL, CELL)
def test_exact_mcnemar_is_statsmodels(b: int, c: int) -> None:
    wanted = mcnemar([[1, b], [c, 1]], exact=True).pvalue if b + c else 1
    assert two_rates.mcnemar_exact(b, c) == pytest.approx(wanted)
    assert two_rates.mcnemar_mid_p(b, c) <= two_rates.mcnemar_exact(b, c)


def test_mid_p_of_the_fifteen_users() -> None:
    # Sauro & Lewis 2016; statistics.json, mcnemar_exact_15: discordant 6 and 1, exact .125, mid-p .0703.
    assert two_rates.mcnemar_mid_p(6, 1) == pytest.approx(0.0703, abs=5e-5)


@pytest.mark.parametrize("function", [two_rates.mcnemar_exact, two_rates.mcnemar_mid_p])
def test_nobody_differs(function: object) -> None:
    assert callable(function)
    assert function(0, 0) == 1


def test_everybody_succeeds_in_both_groups() -> None:
    # statistics.json, edge_prop_test_degenerate: no p, and the interval -0.36 to 0.33 stays.
    found = two_rates.rates_between(5, 5, 6, 6)
    assert (found.p, found.effect.value) == (None, 0)
    assert (found.effect.low, found.effect.high) == pytest.approx((-0.36, 0.33), abs=0.005)


@pytest.mark.parametrize(
    ("counts", "name"), [((11, 20, 5, 20), "N-1 two-proportion test"), ((1, 8, 0, 9), "Fisher exact")]
)
def test_the_test_suits_the_expected_counts(counts: tuple[int, int, int, int], name: str) -> None:
    assert two_rates.rates_between(*counts).effect.method.endswith(name)


@given(CELL, CELL, CELL, CELL)
def test_the_difference_lies_between_minus_one_and_one(a: int, b: int, c: int, d: int) -> None:
    effects = [two_rates.rates_within(a, b, c, d).effect] if a + b + c + d else []
    effects += [two_rates.rates_between(a, a + b, c, c + d).effect] if a + b and c + d else []
    for effect in effects:
        assert effect.value is not None
        assert effect.low is not None
        assert effect.high is not None
        assert -1 <= effect.low <= effect.high <= 1
        assert abs(effect.value) <= 1


@pytest.mark.parametrize("counts", [(0, 0, 0, 0), (1, -1, 0, 0)])
def test_impossible_pairs_are_refused(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(UsageError, match="four counts"):
        two_rates.rates_within(*counts)


def test_a_side_without_attempts_is_refused() -> None:
    with pytest.raises(UsageError, match="at least one attempt"):
        two_rates.rates_between(0, 0, 1, 2)


def test_negative_counts_are_refused() -> None:
    with pytest.raises(UsageError):
        two_rates.mcnemar_exact(-1, 2)


def test_fisher_of_thousands_is_scipys() -> None:
    # 1 of 1 against 600 of 1200 makes 10^360 tables, more than a float holds.
    found = two_rates.rates_between(1, 1, 600, 1200)
    assert found.effect.method.endswith("Fisher exact")
    assert found.p == pytest.approx(fisher_exact(np.array([[1, 0], [600, 600]])).pvalue)
