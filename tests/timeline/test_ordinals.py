"""Sets of numbers as runs: the same as sets of numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.ordinals import Ordinals

SETS = st.frozensets(st.integers(0, 40))


def made(numbers: frozenset[int]) -> Ordinals:
    return Ordinals.of(np.array(sorted(numbers), np.int64))


def members(ordinals: Ordinals) -> list[int]:
    return [int(one) for one in ordinals.at(np.arange(len(ordinals)))]


@given(SETS)
def test_members_come_back_in_as_few_runs_as_can_be(numbers: frozenset[int]) -> None:
    ordinals = made(numbers)
    assert members(ordinals) == sorted(numbers)
    assert len(ordinals.first) == sum(number - 1 not in numbers for number in numbers)


@given(SETS, SETS)
def test_joining_is_as_with_sets(one: frozenset[int], other: frozenset[int]) -> None:
    mine, others = made(one), made(other)
    assert members(mine.within(others)) == sorted(one & other)
    assert members(mine.without(others)) == sorted(one - other)
    assert members(mine.union(others)) == sorted(one | other)
    assert mine.has(np.arange(45)).tolist() == [number in one for number in range(45)]


@given(SETS)
def test_ranks_count_what_is_smaller(numbers: frozenset[int]) -> None:
    asked = np.arange(50)
    assert made(numbers).rank(asked).tolist() == [sum(one < n for one in numbers) for n in range(50)]


def test_runs_that_touch_are_one_and_empty_ones_none() -> None:
    joined = Ordinals.of_runs(np.array([0, 3, 5, 9]), np.array([3, 5, 5, 12]))
    assert (joined.first.tolist(), joined.end.tolist()) == ([0, 9], [5, 12])
    assert members(Ordinals.between(4, 4)) == []
    assert members(Ordinals.between(2, 4)) == [2, 3]
