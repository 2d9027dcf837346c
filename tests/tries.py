"""Trying again what a busy machine can spoil: input that is told to the millisecond while the machine stood still."""

from collections.abc import Callable
from typing import TypeVar

TRIES = 6
_T = TypeVar("_T")


def at_best(attempt: Callable[[], _T], is_good: Callable[[_T], bool]) -> _T:
    """Return the first outcome that is good, or the last of a few.

    A fault of the product spoils them all, so whoever asks goes on to check the outcome.
    """
    for _ in range(TRIES - 1):
        outcome = attempt()
        if is_good(outcome):
            return outcome
    return attempt()
