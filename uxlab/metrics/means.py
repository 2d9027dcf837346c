"""Means of scores and measures, with the interval of Student's t."""

import math
from collections.abc import Sequence
from statistics import fmean

from uxlab.metrics.checks import check_confidence, check_finite
from uxlab.metrics.distributions import two_sided_t
from uxlab.metrics.estimate import Estimate, no_value, percent
from uxlab.metrics.scales import FREE, Ends, cut


def mean(values: Sequence[float], confidence: float = 0.95, *, ends: Ends = FREE) -> Estimate:
    """Return the arithmetic mean with its t interval (sample standard deviation, n - 1).

    The interval is cut at the `ends` of the scale, where no mean can lie beyond them.
    """
    check_finite(values)
    check_confidence(confidence)
    if not values:
        return no_value("mean")
    centre, n = fmean(values), len(values)
    if n == 1:
        return Estimate(centre, None, None, 1, "one value, no interval")
    half = half_width(values, confidence)
    return cut(Estimate(centre, centre - half, centre + half, n, _method(values, confidence)), ends)


def half_width(values: Sequence[float], confidence: float) -> float:
    """Return half the t interval of the mean of two values or more; 0 where all are equal."""
    if min(values) == max(values):
        return 0.0
    n, centre = len(values), fmean(values)
    variance = math.fsum((value - centre) ** 2 for value in values) / (n - 1)  # statistics.stdev is ten times slower
    return two_sided_t(confidence, n - 1) * math.sqrt(variance / n)


def _method(values: Sequence[float], confidence: float) -> str:
    method = f"mean, t interval, {percent(confidence)}"
    return f"{method}; all values equal" if min(values) == max(values) else method
