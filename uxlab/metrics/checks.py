"""What no statistic accepts: counts that cannot be, levels that say nothing, figures that are not numbers."""

import math
from collections.abc import Iterable, Sequence

from uxlab.errors import UsageError

LEVELS = (0.5, 0.9999)
"""The lowest and the highest level of an interval.

Below one half an interval misses the true value more often than not, and a goal would be called met that probably is
not. Above 0.9999 the tails of the distributions are no longer those of a usability sample, intervals of a few people
are wider than any scale, and soon there is no float between the level and certainty.
"""


_ROUNDING = 1e-12
"""So small a part of the values is the error of their binary form: 0.3 - 0.2 is not quite 0.2 - 0.1."""


def alike(spread: float, values: Iterable[float]) -> bool:
    """Return whether what lies between values computed from `values` is nothing, but for their rounding."""
    return spread <= _ROUNDING * max(map(abs, values), default=0.0)


def check_confidence(confidence: float) -> None:
    """Raise UsageError unless the level is one of an interval that says something."""
    low, high = LEVELS
    if not low <= confidence <= high:
        shown = f"{confidence:.16g}"
        raise UsageError(f"A confidence level lies between {low} and {high}, such as 0.95, and not at {shown}.")


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
