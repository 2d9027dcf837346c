"""How many people would decide a difference that stays as it was seen, four times in five (Sauro & Lewis 2016, ch. 6).

Each returns None where no difference was seen, for then no number of people shows one.
"""

import math
from collections.abc import Callable

from uxlab.metrics.distributions import one_sided_z, two_sided_t, two_sided_z

POWER = 0.8
"""How often a real difference is then found: four times in five."""

_FEWEST = 2
_ROUNDS = 50


def for_means_between(difference: float, deviation: float, confidence: float = 0.95) -> int | None:
    """Return the people a side for two means of different people with a common standard deviation."""
    return _by_t(difference, deviation, confidence, sides=2)


def for_means_within(difference: float, deviation: float, confidence: float = 0.95) -> int | None:
    """Return the people for two means of the same people; `deviation` is that of their differences."""
    return _by_t(difference, deviation, confidence, sides=1)


def for_rates_between(p1: float, p2: float, confidence: float = 0.95) -> int | None:
    """Return the people a side for the N-1 test of two rates."""
    if p1 == p2:
        return None
    middle = (p1 + p2) / 2
    return math.ceil(2 * _z(confidence) ** 2 * middle * (1 - middle) / (p1 - p2) ** 2 + 0.5)


def for_rates_within(only_first: float, only_second: float, confidence: float = 0.95) -> int | None:
    """Return the people for McNemar's test, given the shares who did better on one side only (Connor 1987)."""
    difference, discordant = only_first - only_second, only_first + only_second
    if difference == 0:
        return None
    spread = max(0.0, discordant - difference**2)
    root = two_sided_z(confidence) * math.sqrt(discordant) + one_sided_z(POWER) * math.sqrt(spread)
    return max(_FEWEST, math.ceil((root / difference) ** 2))


def for_counts(rate1: float, rate2: float, confidence: float = 0.95) -> int | None:
    """Return the attempts a side for two Poisson rates, by the normal approximation."""
    if rate1 == rate2:
        return None
    return max(_FEWEST, math.ceil(_z(confidence) ** 2 * (rate1 + rate2) / (rate1 - rate2) ** 2))


def _z(confidence: float) -> float:
    return two_sided_z(confidence) + one_sided_z(POWER)


def _by_t(difference: float, deviation: float, confidence: float, *, sides: int) -> int | None:
    """Solve n = sides ((t + t of the power) deviation / difference)^2, in which both t depend on n."""
    if difference == 0 or deviation == 0:
        return None

    def needed(multiplier: float) -> int:
        return max(_FEWEST, math.ceil(sides * (multiplier * deviation / difference) ** 2))

    return _settled(
        needed(_z(confidence)),
        lambda n: needed(
            two_sided_t(confidence, sides * (n - 1)) + two_sided_t(2 * POWER - 1, sides * (n - 1)),
        ),
    )


def _settled(n: int, better: Callable[[int], int]) -> int:
    """Return where repetition comes to rest; where it goes to and fro, the larger of the two."""
    for _ in range(_ROUNDS):
        following = better(n)
        if following == n:
            return n
        if better(following) == n:
            return max(n, following)
        n = following
    return n
