"""Repeated attempts, first against last."""

from collections.abc import Callable

import pytest

from uxlab.metrics.learning import LAST_TO_FIRST, learning
from uxlab.metrics.sample import Sample
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

Tried = Callable[..., Trial]


def test_nobody_repeats(tried: Tried) -> None:
    assert learning(Sample.of([tried(), tried("P02"), tried(task="buy")], 0.95)) is None
    assert learning(Sample.of([], 0.95)) is None


def test_first_against_last_by_hand(tried: Tried) -> None:
    trials = [
        *(tried("P01", seconds=seconds) for seconds in (40, 30, 10)),  # a quarter of the first time
        tried("P02", Outcome.FAILURE, 60),
        tried("P02", seconds=20),  # one completed time makes no ratio
        *(tried("P03", seconds=seconds) for seconds in (50, 50)),  # the same
        tried("P04", seconds=5),
    ]
    found = learning(Sample.of(trials, 0.95))
    assert found is not None
    assert found.people == 3
    assert found.time_ratio is not None
    assert found.time_ratio.value == pytest.approx(0.5)  # sqrt(1/4 x 1)
    assert (found.time_ratio.n, LAST_TO_FIRST in found.time_ratio.method) == (2, True)
    rates = [found.first_success_rate, found.last_success_rate]
    assert [(one.value, one.n) for one in rates if one] == [(pytest.approx(2 / 3), 3), (1, 3)]
    assert [(one.number, one.people) for one in found.tries] == [(1, 3), (2, 3), (3, 1)]
    times = [one.time_geometric_mean.value for one in found.tries if one.time_geometric_mean]
    assert times == pytest.approx([(40 * 50) ** 0.5, (30 * 20 * 50) ** (1 / 3), 10])


def test_nobody_ever_completes(tried: Tried) -> None:
    found = learning(Sample.of([tried(outcome=Outcome.FAILURE), tried(outcome=Outcome.TIMEOUT)], 0.95))
    assert found is not None
    assert found.time_ratio is None
    assert found.last_success_rate is not None
    assert (found.last_success_rate.value, found.last_success_rate.low) == (0, None)
