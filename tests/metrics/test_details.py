"""The further figures of a scope, and the cases in which there are none."""

import math
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.metrics.details import Details, Yardstick
from uxlab.metrics.details import details_of as details_of_sample
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.people import BEST_FIRST
from uxlab.metrics.sample import NO_ERRORS_COUNTED, Sample
from uxlab.metrics.trials import Trial
from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.results import InputCounts, InputTrail
from uxlab.model.session import Outcome
from uxlab.timeline.windows import Stay

Tried = Callable[..., Trial]

DESIGN = Design(
    name="Shop",
    tasks=(
        Task(
            key="find",
            name="Find",
            expert_time_s=10,
            optimal_clicks=2,
            error_opportunities=5,
            conversion_goal=True,
            optimal_pages=2,
            success_goal=0.5,
            time_goal_s=30,
        ),
        Task(key="buy", name="Buy"),
    ),
    error_types=(ErrorType(key="slip", name="Slip"),),
)
FIND = Yardstick.of(DESIGN, "find")


def details_of(trials: list[Trial], yardstick: Yardstick, confidence: float) -> Details:
    return details_of_sample(Sample.of(trials, confidence), yardstick)


def estimates(value: object) -> Iterator[Estimate]:
    """Every estimate within."""
    if isinstance(value, Estimate):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from estimates(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from estimates(getattr(value, field.name))


def test_without_attempts_there_is_nothing() -> None:
    details = details_of([], FIND, 0.95)
    assert list(estimates(details)) == []
    assert [level.people for level in details.outcomes] == [0] * 7
    assert (details.success_goal, details.time_goal, details.sum, details.learning) == (None, None, None, None)


def test_one_person_has_no_interval_anywhere(tried: Tried) -> None:
    trial = tried(
        clicks=2,
        satisfaction=2,
        counts=InputCounts(clicks=2),
        trail=InputTrail(path_px=10, clicked_path_px=10, straight_px=10),
        stays=(Stay("shop", "Home", 5), Stay("shop", "Item", 5)),
    )
    found = list(estimates(details_of([trial], FIND, 0.95)))
    assert len(found) > 25
    assert {(one.low, one.high) for one in found} == {(None, None)}


def test_nobody_completes(tried: Tried) -> None:
    details = details_of([tried(f"P{n}", Outcome.FAILURE, 20) for n in range(4)], FIND, 0.95)
    assert (details.time_to_expert, details.time_goal, details.sum, details.lostness) == (None, None, None, None)
    assert details.time_completion_median is not None
    assert details.time_completion_median.value is None
    assert details.conversion_rate is not None
    assert (details.conversion_rate.value, details.conversion_rate.low) == (0, 0)
    assert details.success_exact is not None
    assert details.success_exact.high == pytest.approx(1 - 0.025 ** (1 / 4))


def test_everybody_completes_in_the_same_time(tried: Tried) -> None:
    details = details_of([tried(f"P{n}", seconds=20, ease=7) for n in range(4)], FIND, 0.95)
    assert details.time_to_expert is not None
    assert (details.time_to_expert.value, details.time_to_expert.low, details.time_to_expert.high) == (2, 2, 2)
    assert "all values equal" in details.time_to_expert.method
    assert details.time_goal is not None
    assert details.time_goal.p is None
    assert details.sum is None


def test_conversions_are_those_of_the_tasks_so_marked(tried: Tried) -> None:
    trials = [tried("P01"), tried("P02", Outcome.PARTIAL), tried("P01", task="buy"), tried("P02", task="buy")]
    details = details_of(trials, Yardstick.of(DESIGN), 0.95)
    assert details.conversion_rate is not None
    assert (details.conversion_rate.value, details.conversion_rate.n) == (0.5, 2)
    assert details_of(trials[2:], Yardstick.of(DESIGN, "buy"), 0.95).conversion_rate is None


def test_the_sum_of_a_task_by_hand(tried: Tried) -> None:
    # SEQ 4, 7 are 3, 5 of five: mean 4, so .5; times 20, 40: mean 30 is the goal, so .5; no errors: 1; success 2 of 3.
    trials = [tried("P01", seconds=20, ease=4), tried("P02", seconds=40, ease=7), tried("P03", Outcome.FAILURE)]
    found = details_of(trials, FIND, 0.95).sum
    assert found is not None
    assert found.score.value == pytest.approx((2 / 3 + 1 + 0.5 + 0.5) / 4)
    assert details_of(trials, Yardstick.of(DESIGN), 0.95).sum is None


def test_the_asq_counts_for_satisfaction_before_the_seq(tried: Tried) -> None:
    # ASQ 1 is the best: 1 and 4 are 5 and 3 of five.
    trials = [tried("P01", seconds=20, satisfaction=1, ease=1), tried("P02", seconds=40, satisfaction=4, ease=1)]
    details = details_of(trials, FIND, 0.95)
    assert details.sum is not None
    assert details.sum.satisfaction == pytest.approx(0.5)
    assert details.asq is not None
    assert details.asq.value == 2.5


def test_a_task_that_the_design_does_not_know_has_no_yardstick(tried: Tried) -> None:
    yardstick = Yardstick.of(DESIGN, "gone")
    assert yardstick.task is None
    assert details_of([tried(task="gone"), tried("P02", task="gone")], yardstick, 0.95).time_to_expert is None


TRIALS = st.lists(
    st.builds(
        Trial,
        person=st.sampled_from(["P01", "P02", "P03"]),
        task=st.sampled_from(["find", "buy"]),
        outcome=st.sampled_from(BEST_FIRST),
        assisted=st.booleans(),
        active_s=st.integers(0, 10**13).map(lambda t_ns: t_ns / 1e9),
        errors=st.integers(0, 5),
        assists=st.just(0),
        clicks=st.none() | st.integers(0, 50),
        ease=st.none() | st.integers(1, 7),
        satisfaction=st.none() | st.integers(1, 7),
        trail=st.none() | st.builds(InputTrail, path_px=st.floats(0, 1e6), clicked_path_px=st.just(0.0)),
    ),
    max_size=12,
)


@given(TRIALS, st.sampled_from([None, "find"]), st.sampled_from([0.5, 0.95, 0.9999]))
def test_no_figure_is_ever_nan(trials: list[Trial], task: str | None, level: float) -> None:
    details: Details = details_of(trials, Yardstick.of(DESIGN, task), level)
    for one in estimates(details):
        assert all(math.isfinite(number) for number in (one.value, one.low, one.high) if number is not None)
        assert (one.low is None) == (one.high is None)
        assert one.method


@given(TRIALS, st.sampled_from([None, "find"]), st.sampled_from([0.5, 0.95, 0.9999]))
def test_no_interval_reaches_beyond_what_can_be(trials: list[Trial], task: str | None, level: float) -> None:
    details = details_of(trials, Yardstick.of(DESIGN, task), level)
    for one in estimates(details):
        assert one.low is None or one.low >= 0
    if details.asq is not None and details.asq.low is not None and details.asq.high is not None:
        assert 1 <= details.asq.low <= details.asq.high <= 7


def test_the_errors_of_a_sum_are_those_that_were_counted(tried: Tried) -> None:
    # As above, but one error in the single counted attempt of five opportunities: 1 - 1/5.
    trials = [tried("P01", seconds=20, ease=4, errors=1), tried("P02", seconds=40, ease=7, errors=None)]
    found = details_of(trials, FIND, 0.95).sum
    assert found is not None
    assert found.errors == pytest.approx(0.8)
    assert found.score.value == pytest.approx((1 + 0.8 + 0.5 + 0.5) / 4)
    assert found.score.method.endswith(NO_ERRORS_COUNTED)
    nobody = [replace(trial, errors=None) for trial in trials]
    assert details_of(nobody, FIND, 0.95).sum is None


UNCOUNTED = TRIALS.map(lambda trials: [replace(one, errors=None, assists=None, assisted=None) for one in trials])


@given(TRIALS, UNCOUNTED, st.sampled_from([None, "find"]))
def test_uncounted_attempts_never_change_what_is_said_of_errors(
    trials: list[Trial], more: list[Trial], task: str | None
) -> None:
    yardstick = Yardstick.of(DESIGN, task)
    without, with_them = details_of(trials, yardstick, 0.95), details_of([*trials, *more], yardstick, 0.95)
    assert with_them.error_spread == without.error_spread
    assert numbers(with_them.errors_per_opportunity) == numbers(without.errors_per_opportunity)
    assert numbers(with_them.assisted_success_rate) == numbers(without.assisted_success_rate)
    if trials:
        for before, after in zip(without.errors_by_severity, with_them.errors_by_severity, strict=True):
            assert (before.errors, numbers(before.per_attempt)) == (after.errors, numbers(after.per_attempt))
    else:
        assert {one.errors for one in with_them.errors_by_severity} == ({None} if more else {0})


def numbers(estimate: Estimate | None) -> tuple[float | None, ...] | None:
    return None if estimate is None else (estimate.value, estimate.low, estimate.high, estimate.n)
