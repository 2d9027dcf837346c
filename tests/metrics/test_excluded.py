"""Input that is not the participants', added up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from uxlab.metrics.excluded import excluded_of, together
from uxlab.model.results import ExcludedInput, InputCounts

ONE = ExcludedInput(chords=InputCounts(keys=3), own_windows=InputCounts(clicks=2, moves=9), repeats=InputCounts(keys=5))


def test_sessions_add_up_and_those_without_input_do_not_matter(visit: Callable[..., Any]) -> None:
    seen, unseen = replace(visit("P01"), excluded=ONE), visit("P02")
    assert excluded_of([seen, unseen, seen]) == ExcludedInput(
        chords=InputCounts(keys=6), own_windows=InputCounts(clicks=4, moves=18), repeats=InputCounts(keys=10)
    )
    assert excluded_of([unseen]) is None


def test_every_count_is_added() -> None:
    each = InputCounts(clicks=1, keys=2, scrolls=3, moves=4, corrections=5)
    assert together([each, each]) == InputCounts(clicks=2, keys=4, scrolls=6, moves=8, corrections=10)
    assert together([]) == InputCounts()


def test_of_keys_the_sum_is_of_those_that_are_known() -> None:
    unknown = InputCounts(clicks=1, keys=None, corrections=None)
    assert together([unknown, InputCounts(clicks=2, keys=3), unknown]) == InputCounts(clicks=4, keys=3)
    assert together([unknown, unknown]) == InputCounts(clicks=2, keys=None, corrections=None)
