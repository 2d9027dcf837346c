"""Levels of completion, the other intervals, and goals."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

from uxlab.metrics.completion import (
    assisted_success,
    conversion_rate,
    levels,
    other_success_estimates,
    stopped,
    success_goal,
)
from uxlab.metrics.people import BEST_FIRST
from uxlab.metrics.sample import NO_ASSISTS_COUNTED, Sample
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

Tried = Callable[..., Trial]


def people(tried: Tried, outcomes: Sequence[Outcome], assisted: int = 0) -> Sample:
    return Sample.of(
        [tried(f"P{n}", outcome, assisted=n < assisted) for n, outcome in enumerate(outcomes)],
        0.95,
    )


def test_every_level_by_hand(tried: Tried) -> None:
    ends = [Outcome.SUCCESS] * 3 + [Outcome.PARTIAL, Outcome.STOPPED]
    sample = people(tried, ends, assisted=1)
    assert [(one.level, one.people) for one in levels(sample)] == [
        ("unassisted-success", 2),
        ("assisted-success", 1),
        ("partial", 1),
        ("failure", 0),
        ("abandoned", 0),
        ("timeout", 0),
        ("stopped", 1),
    ]
    assisted, ended = assisted_success(sample), stopped(sample)
    assert assisted is not None
    assert ended is not None
    assert (assisted.value, ended.value) == (0.2, 0.2)


@given(st.lists(st.sampled_from(BEST_FIRST), min_size=1, max_size=9), st.integers(0, 9))
def test_everybody_stands_at_one_level(outcomes: list[Outcome], assisted: int) -> None:
    trials = [
        Trial(
            person=f"P{n}",
            task="find",
            outcome=outcome,
            assisted=n < assisted,
            active_s=10,
            errors=0,
            assists=0,
            clicks=None,
            ease=None,
        )
        for n, outcome in enumerate(outcomes)
    ]
    found = levels(Sample.of(trials, 0.95))
    assert sum(one.people for one in found) == len(outcomes)
    assert sum(one.share.value or 0 for one in found if one.share) == pytest.approx(1)


def test_the_other_intervals_are_those_of_statsmodels(tried: Tried) -> None:
    found = other_success_estimates(people(tried, [Outcome.SUCCESS] * 7 + [Outcome.FAILURE] * 3))
    for name, method in (("wilson", "wilson"), ("exact", "beta"), ("jeffreys", "jeffreys")):
        estimate = found[name]
        assert estimate is not None
        assert (estimate.low, estimate.high) == pytest.approx(proportion_confint(7, 10, method=method))
    best = found["best_point"]
    assert best is not None
    assert best.value == 0.7  # between 0.5 and 0.9 it is x / n (Lewis & Sauro 2006)


def test_a_goal_of_success(tried: Tried) -> None:
    # Sauro & Lewis: 9 of 11 against 80 %, exact .383, mid-p .530
    goal = success_goal(people(tried, [Outcome.SUCCESS] * 9 + [Outcome.FAILURE] * 2), 0.8)
    assert goal is not None
    assert (goal.goal, goal.exact, goal.confidence) == pytest.approx((0.8, 0.383, 0.530), abs=5e-4)
    assert goal.exact == pytest.approx(binom.cdf(8, 11, 0.8))


@pytest.mark.parametrize(("successes", "failures"), [(0, 4), (4, 0)])
def test_nobody_and_everybody_against_a_goal(tried: Tried, successes: int, failures: int) -> None:
    goal = success_goal(people(tried, [Outcome.SUCCESS] * successes + [Outcome.FAILURE] * failures), 0.5)
    assert goal is not None
    assert goal.confidence == pytest.approx(1 - 0.5**5 if successes else 0.5**5)  # half of 0.5^4 on either side


def test_without_goal_or_people_there_is_no_test(tried: Tried) -> None:
    assert success_goal(people(tried, []), 0.8) is None
    assert success_goal(people(tried, [Outcome.SUCCESS]), None) is None
    assert set(other_success_estimates(people(tried, [])).values()) == {None}


def test_a_conversion_is_a_success(tried: Tried) -> None:
    rate = conversion_rate(people(tried, [Outcome.SUCCESS, Outcome.PARTIAL]))
    assert rate is not None
    assert (rate.value, rate.n) == (0.5, 2)


def test_successes_whose_assists_nobody_counted_are_neither_assisted_nor_not(tried: Tried) -> None:
    sample = Sample.of(
        [
            tried("P01"),
            tried("P02", assisted=True, assists=2),
            tried("P03", assisted=None, assists=None),
            tried("P04", Outcome.FAILURE, assisted=None, assists=None),
            tried("P05", Outcome.FAILURE),
        ],
        0.95,
    )
    found = {one.level: (one.people, one.share and one.share.value) for one in levels(sample) if one.people}
    assert found == {
        "unassisted-success": (1, None),
        "assisted-success": (1, None),
        "success-assists-not-counted": (1, 0.2),
        "failure": (2, 0.4),
    }
    assisted = assisted_success(sample)
    assert assisted is not None
    assert (assisted.value, assisted.n) == (1 / 3, 3)  # of P01, P02 and P05
    assert NO_ASSISTS_COUNTED in assisted.method
