"""Spans without any input."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from uxlab.timeline.dead_time import dead_times
from uxlab.timeline.spans import Span, total


def dead(inputs: list[int], spans: list[Span], least: int) -> tuple[Span, ...]:
    return dead_times(np.array(inputs, dtype=np.int64), spans, least)


def test_between_inputs_and_at_both_ends() -> None:
    assert dead([12, 15, 40], [(0, 60)], 10) == ((0, 12), (15, 40), (40, 60))
    assert dead([12, 15, 40], [(0, 60)], 21) == ((15, 40),)


def test_a_pause_or_gap_is_no_dead_time_and_none_reaches_over_it() -> None:
    # Input at 5 and 45, a pause from 10 to 40: twice 5 on either side of it, never 40.
    assert dead([5, 45], [(0, 10), (40, 50)], 6) == ()
    assert dead([5, 45], [(0, 10), (40, 50)], 5) == ((0, 5), (5, 10), (40, 45), (45, 50))


def test_input_outside_the_attempt_plays_no_part() -> None:
    assert dead([5, 95], [(20, 80)], 10) == ((20, 80),)


def test_an_instant_is_never_dead() -> None:
    assert dead([5, 5], [(5, 5)], 0) == ()


@given(st.lists(st.integers(0, 100)).map(sorted), st.integers(1, 40))
def test_dead_times_hold_no_input_and_miss_none(inputs: list[int], least: int) -> None:
    found = dead(inputs, [(0, 100)], least)
    assert all(end - start >= least and not any(start < one < end for one in inputs) for start, end in found)
    edges = [0, *inputs, 100]
    long = sum(b - a for a, b in pairwise(edges) if b - a >= least)
    assert total(found) == long
