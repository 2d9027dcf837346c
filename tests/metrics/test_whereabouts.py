"""Time in applications and windows, and lostness."""

import math
from collections.abc import Callable

import pytest

from uxlab.metrics.sample import PERSON_MEAN, Sample
from uxlab.metrics.trials import Trial
from uxlab.metrics.whereabouts import SHORTER, mean_lostness, time_per_application, time_per_window
from uxlab.model.design import Task
from uxlab.model.session import Outcome
from uxlab.timeline.windows import Stay

Tried = Callable[..., Trial]
SECOND = 1_000_000_000
TASKS = {"find": Task(key="find", name="Find", optimal_pages=3)}


def shop(title: str | None, seconds: float) -> Stay:
    return Stay("shop", title, round(seconds * SECOND))


def test_time_per_application_by_hand(tried: Tried) -> None:
    trials = [
        tried("P01", stays=(shop("Home", 10), Stay("mail", None, 5 * SECOND), shop("Basket", 15))),
        tried("P02", stays=(shop("Home", 10),)),
        tried("P03"),
    ]
    sample = Sample.of(trials, 0.95)
    found = time_per_application(sample)
    assert [(one.application, one.title, one.seconds, one.share) for one in found] == [
        ("shop", None, 35, 35 / 40),
        ("mail", None, 5, 5 / 40),
    ]
    each = [one.seconds_per_attempt for one in found]
    assert [(one.value, one.n) for one in each if one] == [(17.5, 2), (2.5, 2)]  # (25 + 10) / 2 and (5 + 0) / 2
    windows = time_per_window(sample)
    assert [(one.title, one.seconds) for one in windows] == [("Home", 20), ("Basket", 15)]


def test_a_persons_attempts_are_averaged_first(tried: Tried) -> None:
    trials = [tried(stays=(shop(None, 10),)), tried(stays=(shop(None, 20),)), tried("P02", stays=(shop(None, 5),))]
    (found,) = time_per_application(Sample.of(trials, 0.95))
    assert found.seconds_per_attempt is not None
    assert (found.seconds_per_attempt.value, found.seconds_per_attempt.n) == (10, 2)
    assert PERSON_MEAN in found.seconds_per_attempt.method


def test_where_nothing_was_watched_nothing_is_said(tried: Tried) -> None:
    sample = Sample.of([tried()], 0.95)
    assert (time_per_application(sample), time_per_window(sample), mean_lostness(sample, TASKS)) == ((), (), None)


def test_lostness_of_a_path_on_paper(tried: Tried) -> None:
    # Home, List, Home, Item: N = 3 different, S = 4 in all, R = 3: sqrt((3/4 - 1)^2 + 0) = .25
    path = tuple(shop(title, 1) for title in ("Home", "List", "Home", "Item"))
    lost = tuple(shop(title, 1) for title in "ABACADAE")  # N = 5, S = 8: sqrt(.375^2 + .4^2)
    trials = [tried(stays=path), tried("P02", stays=lost), tried("P03", Outcome.FAILURE, stays=lost)]
    found = mean_lostness(Sample.of(trials, 0.95), TASKS)
    assert found is not None
    assert found.value == pytest.approx((0.25 + math.hypot(0.375, 0.4)) / 2)
    assert found.n == 2
    assert SHORTER not in found.method


def test_a_shorter_path_than_the_optimum_is_the_best_and_is_told(tried: Tried) -> None:
    found = mean_lostness(Sample.of([tried(stays=(shop("Home", 1), shop("Item", 1)))], 0.95), TASKS)
    assert found is not None
    assert found.value == 0
    assert SHORTER in found.method


def test_lostness_needs_titles_and_an_optimum(tried: Tried) -> None:
    assert mean_lostness(Sample.of([tried(stays=(shop(None, 1),))], 0.95), TASKS) is None
    assert mean_lostness(Sample.of([tried(stays=(shop("Home", 1),))], 0.95), {}) is None
