"""SUM by hand: statistics.md has no published worked example with raw data whose parts can be checked."""

import pytest
from scipy.stats import norm

from uxlab.metrics.sum_score import five_points_of_seven, sum_score


def test_the_four_parts_by_hand() -> None:
    # Ratings 3, 4, 5: mean 4, so half are expected above 4. Times 40, 50, 60, sd 10, goal 60: Phi(1) = .841.
    found = sum_score(0.9, 0.1, [3, 4, 5], [40, 50, 60], 60)
    assert found is not None
    assert (found.completion, found.errors, found.satisfaction) == pytest.approx((0.9, 0.9, 0.5))
    assert found.time == pytest.approx(norm.cdf(1))
    assert found.score.value == pytest.approx((0.9 + 0.9 + 0.5 + norm.cdf(1)) / 4)
    assert found.score.n == 3


@pytest.mark.parametrize(
    ("ratings", "times"), [([], [1, 2]), ([4], [1, 2]), ([4, 4], [1, 2]), ([3, 4], []), ([3, 4], [5, 5])]
)
def test_without_spread_there_is_no_score(ratings: list[float], times: list[float]) -> None:
    assert sum_score(1, 0, ratings, times, 60) is None


def test_more_errors_than_opportunities_are_no_negative_part() -> None:
    found = sum_score(1, 1.4, [3, 4], [1, 2], 3)
    assert found is not None
    assert found.errors == 0


@pytest.mark.parametrize(("seven", "five"), [(1, 1), (4, 3), (7, 5)])
def test_seven_points_become_five(seven: float, five: float) -> None:
    assert five_points_of_seven(seven) == pytest.approx(five)
