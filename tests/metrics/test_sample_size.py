"""How many participants are needed: enough, and not one too many."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from uxlab.errors import UsageError
from uxlab.metrics import sample_size


@pytest.mark.parametrize(("sd", "expected"), [(20, 64), (12.5, 27)])
def test_sus_within_five_points(sd: float, expected: int) -> None:
    assert sample_size.for_mean(sd, 5) == expected  # statistics.md, 7


@given(st.floats(0.5, 30), st.floats(1, 30))
def test_the_mean_is_within_the_margin_and_one_fewer_is_not(sd: float, margin: float) -> None:
    n = sample_size.for_mean(sd, margin)
    assert stats.t.ppf(0.975, n - 1) * sd / math.sqrt(n) <= margin * (1 + 1e-9)
    assert n == 2 or stats.t.ppf(0.975, n - 2) * sd / math.sqrt(n - 1) > margin * (1 - 1e-9)


@given(st.floats(0.02, 0.3))
def test_the_rate_is_within_the_margin_and_one_fewer_is_not(margin: float) -> None:
    n, z2 = sample_size.for_rate(margin), 1.959963984540054**2
    assert math.sqrt(z2 * 0.25 / (n + z2)) <= margin + 1e-9
    assert math.sqrt(z2 * 0.25 / (n - 1 + z2)) > margin - 1e-9


def test_plain_wald_asks_for_about_four_more() -> None:
    assert sample_size.for_rate_by_wald(0.1) - sample_size.for_rate(0.1) == 4


@pytest.mark.parametrize("margin", [0, 1, 20])
def test_a_margin_of_a_rate_is_a_share(margin: float) -> None:
    with pytest.raises(UsageError):
        sample_size.for_rate(margin)


@pytest.mark.parametrize(("sd", "margin"), [(0, 5), (20, 0), (-1, 5)])
def test_nothing_is_asked_of_no_spread_or_no_margin(sd: float, margin: float) -> None:
    with pytest.raises(UsageError):
        sample_size.for_mean(sd, margin)
