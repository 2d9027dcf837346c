"""What repeats a measure lets a spell of the machine pass, and no defect."""

import pytest

from tests.bench.costs import ROUNDS, below_s, compared_s, cost_s, least_s
from tests.tries import TRIES, at_best


def test_a_slow_spell_is_waited_out() -> None:
    ours, other = iter([9.0, 8.0, 1.0]), iter([2.0, 1.0, 4.0])
    assert compared_s(ours.__next__, other.__next__, 2) == (1.0, 1.0)
    assert below_s(iter([9.0, 8.0, 1.0]).__next__, 2) == 1.0
    assert at_best(iter([9, 8, 1]).__next__, lambda outcome: outcome < 2) == 1


def test_a_defect_fails_in_the_end_with_all_that_was_measured() -> None:
    measured: list[float] = []

    def ours() -> float:
        measured.append(3.0)
        return 3.0

    with pytest.raises(AssertionError, match=r"3000\.00 and 1000\.00, 3000\.00 and 1000\.00"):
        compared_s(ours, lambda: 1.0, 2)
    with pytest.raises(AssertionError, match=r"never below 2000\.00 ms"):
        below_s(ours, 2)
    assert len(measured) == 2 * ROUNDS
    outcomes = iter(range(TRIES))
    assert at_best(outcomes.__next__, lambda _: False) == TRIES - 1


def test_the_least_of_some_runs_counts_by_the_clock_that_is_given() -> None:
    times = iter([0.0, 5.0, 10.0, 12.0, 20.0, 29.0])
    assert least_s(lambda: None, clock=times.__next__) == 2.0
    assert cost_s(lambda: None, iter([1.0, 4.0]).__next__) == 3.0
