"""Top boxes: the percentage of the best answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from uxlab.metrics.top_box import top_box

ANSWERS = st.lists(st.integers(1, 5).map(float), min_size=2, max_size=40)


@given(ANSWERS, st.sampled_from([0.8, 0.95]))
def test_it_is_statsmodels_adjusted_wald_in_percent(answers: list[float], level: float) -> None:
    found = top_box(answers, 4, level)
    best = sum(answer >= 4 for answer in answers)
    low, high = proportion_confint(best, len(answers), 1 - level, method="agresti_coull")
    assert found.value == pytest.approx(100 * best / len(answers))
    assert (found.low, found.high) == pytest.approx((max(0, 100 * low), min(100, 100 * high)))
    assert found.n == len(answers)


def test_the_worked_example_of_ces() -> None:
    # statistics.json, ces: 62.5 % of these eight answers are 5, 6 or 7.
    assert top_box([7, 6, 5, 5, 4, 2, 6, 3], 5).value == 62.5


def test_one_answer_has_no_interval_and_none_no_value() -> None:
    alone = top_box([5.0], 4)
    assert (alone.value, alone.low, alone.high, alone.n, alone.method) == (
        100,
        None,
        None,
        1,
        "one answer, no interval",
    )
    assert top_box([], 4).value is None
