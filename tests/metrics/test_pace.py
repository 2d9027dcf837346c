"""Times of all attempts, against an expert and against a goal."""

import math
from collections.abc import Callable

import pytest
from scipy.stats import CensoredData, ecdf, gmean, ttest_1samp

from uxlab.metrics.pace import (
    completion_median,
    efficiencies,
    ratio_to_expert,
    time_goal,
    time_spread,
    time_uncompleted,
)
from uxlab.metrics.sample import PERSON_MEAN, Sample
from uxlab.metrics.trials import Trial
from uxlab.model.design import Task
from uxlab.model.session import Outcome

Tried = Callable[..., Trial]
EXPERT = {"find": Task(key="find", name="Find", expert_time_s=20)}


@pytest.fixture
def sample(tried: Tried) -> Sample:
    """Three complete after 20, 40 and 80 s; one gives up after 30 s, one is stopped after 90 s."""
    done = [tried(f"P{n}", seconds=seconds) for n, seconds in enumerate((20, 40, 80))]
    return Sample.of([*done, tried("P8", Outcome.ABANDONED, 30), tried("P9", Outcome.STOPPED, 90)], 0.95)


def test_half_are_done_when_the_curve_says_so(sample: Sample) -> None:
    # 20: 4/5 = .8; 30 censored; 40: .8 x 2/3 = .533; 80: .533 x 1/2 = .267 -> 80
    found = completion_median(sample)
    assert (found.value, found.n) == (80, 5)
    assert "censored" in found.method
    curve = ecdf(CensoredData(uncensored=[20, 40, 80], right=[30, 90])).sf
    assert found.value == next(t for t in curve.quantiles if curve.evaluate([t])[0] <= 0.5)


def test_where_fewer_than_half_complete_the_median_is_not_reached(tried: Tried) -> None:
    found = completion_median(Sample.of([tried(f"P{n}", Outcome.TIMEOUT, 60) for n in range(3)], 0.95))
    assert (found.value, found.n) == (None, 3)
    assert "not reached" in found.method


def test_who_tried_twice_is_one_time(tried: Tried) -> None:
    trials = [tried(seconds=10), tried(seconds=30), tried("P02", Outcome.ABANDONED, 5), tried("P02", seconds=50)]
    found = completion_median(Sample.of(trials, 0.95))
    assert (found.value, found.n) == (20, 2)
    assert PERSON_MEAN in found.method


def test_a_success_without_measurable_time_has_no_place_on_the_curve(tried: Tried) -> None:
    assert completion_median(Sample.of([tried(seconds=0), tried("P02", seconds=9)], 0.95)).n == 1


def test_uncompleted_times_stand_apart(sample: Sample) -> None:
    found = time_uncompleted(sample)
    assert found is not None
    assert (found.value, found.n) == (60, 2)


def test_the_spread_is_that_of_completed_times(sample: Sample) -> None:
    # 20, 40, 80: mean 140/3; squares of the deviations 6400/9 + 400/9 + 10000/9 = 16800/9; / 2 = 933.33; root 30.55
    found = time_spread(sample)
    assert found is not None
    assert (found.min, found.max, found.n) == (20, 80, 3)
    assert found.sd == pytest.approx(math.sqrt(16800 / 9 / 2))


def test_one_time_has_no_deviation_and_none_no_spread(tried: Tried) -> None:
    alone = time_spread(Sample.of([tried(seconds=7), tried(seconds=9)], 0.95))  # of one person, so one time
    assert alone is not None
    assert (alone.sd, alone.min, alone.max, alone.n) == (None, 8, 8, 1)
    assert time_spread(Sample.of([tried(outcome=Outcome.FAILURE, seconds=7)], 0.95)) is None


def test_the_ratio_to_the_expert_is_a_geometric_mean(sample: Sample) -> None:
    found = ratio_to_expert(sample, EXPERT)
    assert found is not None
    assert found.value == pytest.approx(gmean([1, 2, 4]))
    assert ratio_to_expert(sample, {}) is None


def test_a_goal_is_tested_on_the_log_scale(sample: Sample) -> None:
    found = time_goal(sample, 100)
    reference = ttest_1samp([math.log(t) for t in (20, 40, 80)], math.log(100), alternative="less")
    assert found is not None
    assert (found.t, found.p) == pytest.approx((-reference.statistic, reference.pvalue))
    assert found.confidence == pytest.approx(1 - reference.pvalue)


def test_equal_times_and_a_single_one_have_no_test(tried: Tried) -> None:
    for people in (1, 3):
        found = time_goal(Sample.of([tried(f"P{n}", seconds=30) for n in range(people)], 0.95), 40)
        assert found is not None
        assert (found.p, found.confidence) == (None, None)


def test_without_goal_or_completed_time_there_is_none(sample: Sample, tried: Tried) -> None:
    assert time_goal(sample, None) is None
    assert time_goal(Sample.of([tried(outcome=Outcome.FAILURE)], 0.95), 40) is None


def test_efficiencies_by_hand(sample: Sample) -> None:
    found = efficiencies(sample)
    time_based, relative = found["time_based"], found["relative"]
    assert time_based is not None
    assert relative is not None
    assert time_based.value == pytest.approx((1 / 20 + 1 / 40 + 1 / 80) / 5)
    assert relative.value == pytest.approx(140 / 260)
    assert efficiencies(Sample.of([], 0.95)) == {"time_based": None, "relative": None}
