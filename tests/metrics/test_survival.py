"""Kaplan-Meier, against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from uxlab.errors import UsageError
from uxlab.metrics.survival import Step, kaplan_meier, median_completion

OBSERVED = st.lists(st.tuples(st.integers(1, 60), st.booleans()), min_size=1, max_size=40)


@given(OBSERVED)
def test_the_curve_is_scipys(observed: list[tuple[int, bool]]) -> None:
    times, completed = [float(t) for t, _ in observed], [done for _, done in observed]
    sample = CensoredData(
        np.array([t for t, done in observed if done], dtype=np.float64),
        right=np.array([t for t, done in observed if not done], dtype=np.float64),
    )
    wanted = ecdf(sample).sf
    assert [step.time_s for step in kaplan_meier(times, completed)] == pytest.approx(list(wanted.quantiles))
    assert [step.unfinished for step in kaplan_meier(times, completed)] == pytest.approx(list(wanted.probabilities))


def test_the_median_takes_a_half_that_rounding_missed() -> None:
    # lifelines and statsmodels step over S(t) = .5 (statistics.md, 9): 1 - 1/10 ... down to 5 of 10.
    times = [float(t) for t in range(1, 11)]
    assert median_completion(times, [True] * 10).value == 5


def test_nobody_completes() -> None:
    found = median_completion([10.0, 20.0], [False, False])
    assert (found.value, found.n) == (None, 2)
    assert found.method.endswith("not reached")


def test_nobody_was_there() -> None:
    assert kaplan_meier([], []) == ()
    assert median_completion([], []).value is None


def test_whoever_stops_at_a_time_was_still_at_risk_at_it() -> None:
    assert kaplan_meier([10.0, 10.0], [True, False]) == (Step(10, 0.5),)


@pytest.mark.parametrize(("times", "completed"), [([1.0], []), ([0.0], [True])])
def test_impossible_input_is_refused(times: list[float], completed: list[bool]) -> None:
    with pytest.raises(UsageError):
        kaplan_meier(times, completed)
