"""What no statistic accepts: counts that cannot be, levels outside 0 to 1, figures that are not numbers."""

import math
from collections.abc import Sequence

from uxlab.errors import UsageError


def check_confidence(confidence: float) -> None:
    """Raise UsageError unless the level lies between 0 and 1."""
    if not 0 < confidence < 1:
        raise UsageError(f"A confidence level lies between 0 and 1, such as 0.95, and not at {confidence:g}.")


def check_share(share: float, name: str) -> None:
    """Raise UsageError unless the share lies between 0 and 1, both left out."""
    if not 0 < share < 1:
        raise UsageError(f"The {name} is a share between 0 and 1, such as 0.8, and not {share:g}.")


def check_count_of(x: int, n: int) -> None:
    """Raise UsageError unless x of n makes sense."""
    if x < 0 or n < 0 or x > n:
        raise UsageError(f"{x} of {n} is not a count: the first number runs from 0 to the second.")


def check_finite(values: Sequence[float]) -> None:
    """Raise UsageError for infinity and for what is not a number."""
    for value in values:
        if not math.isfinite(value):
            raise UsageError(f"{value} is not a number that can be computed with; leave it out.")


def check_times(times_s: Sequence[float]) -> None:
    """Raise UsageError for a time of zero or less, which no task takes and no logarithm has."""
    check_finite(times_s)
    for time_s in times_s:
        if time_s <= 0:
            raise UsageError(f"A task time is longer than zero, and one is {time_s:g} s; correct it or leave it out.")
