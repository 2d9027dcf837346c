"""Several attempts of one person are one value, and the method says so."""

from collections.abc import Callable

import pytest

from uxlab.metrics.sample import (
    BEST_OUTCOME,
    INDEPENDENT,
    NO_ASSISTS_COUNTED,
    NO_ERRORS_COUNTED,
    ONE_PERSON,
    PERSON_MEAN,
    Sample,
    repeated,
)
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

Tried = Callable[..., Trial]


def test_a_mean_is_over_people_and_each_counts_once(tried: Tried) -> None:
    # P01: (2 + 4) / 2 = 3; P02: 9; mean 6, where the three attempts together would make 5.
    sample = Sample.of([tried(clicks=2), tried(clicks=4), tried("P02", clicks=9), tried("P03")], 0.95)
    clicks = sample.mean(lambda one: one.clicks)
    assert clicks is not None
    assert (clicks.value, clicks.low, clicks.n) == (6, 0, 2)  # 6 - 12.7 * 3 clicks are not made
    assert clicks.method == f"mean, t interval, 95 %; interval cut at 0; {PERSON_MEAN}"
    assert sample.person_values(lambda one: one.clicks) == [3, 9]


def test_what_nobody_measured_is_no_figure(tried: Tried) -> None:
    assert Sample.of([tried()], 0.95).mean(lambda one: one.clicks) is None
    assert Sample.of([], 0.95).share(lambda _: True) is None


def test_one_person_has_no_interval(tried: Tried) -> None:
    share = Sample.of([tried(), tried(task="buy")], 0.95).share(lambda one: one.outcome is Outcome.SUCCESS)
    assert share is not None
    assert (share.value, share.low, share.n, share.method) == (1, None, 2, ONE_PERSON)


def test_people_at_several_tasks_are_treated_as_independent(tried: Tried) -> None:
    sample = Sample.of([tried(person, task=task) for person in ("P01", "P02") for task in ("find", "buy")], 0.95)
    share = sample.share(lambda one: one.outcome is Outcome.SUCCESS)
    assert share is not None
    assert (share.n, share.method) == (4, f"adjusted Wald, 95 %; {INDEPENDENT}")


def test_a_share_of_repeated_attempts_says_that_the_best_counts(tried: Tried) -> None:
    sample = Sample.of([tried(outcome=Outcome.FAILURE), tried(), tried("P02", Outcome.FAILURE)], 0.95)
    share = sample.share(lambda one: one.outcome is Outcome.SUCCESS)
    assert share is not None
    assert (share.value, share.n, share.method) == (0.5, 2, f"adjusted Wald, 95 %; {BEST_OUTCOME}")


@pytest.mark.parametrize(("second", "expected"), [("find", True), ("buy", False)])
def test_a_second_attempt_is_one_at_the_same_task(tried: Tried, second: str, *, expected: bool) -> None:
    assert repeated([tried(), tried(task=second), tried("P02")]) is expected


def test_a_sample_of_what_was_counted(tried: Tried) -> None:
    every = Sample.of([tried(), tried("P02", errors=None), tried("P03", assists=None, assisted=None)], 0.95)
    (by_errors, no_errors), (by_assists, no_assists) = every.with_errors(), every.with_assists()
    assert [one.person for one in by_errors.trials] == ["P01", "P03"]
    assert [one.person for one in by_assists.people] == ["P01", "P02"]
    assert (by_errors.persons, no_errors, no_assists) == (2, NO_ERRORS_COUNTED, NO_ASSISTS_COUNTED)
    assert by_errors.with_assists()[0].with_errors() == (Sample.of([tried()], 0.95), "")
