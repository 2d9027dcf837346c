"""Task times in seconds. A time of zero or less is refused: no task takes it."""

import math
from collections.abc import Sequence
from statistics import fmean
from statistics import median as middle

from uxlab.metrics.checks import check_confidence, check_times
from uxlab.metrics.distributions import binomial_at_most
from uxlab.metrics.estimate import Estimate, no_value, percent
from uxlab.metrics.means import half_width, mean
from uxlab.metrics.scales import FROM_ZERO

LARGEST_LOG = 700.0
"""Two times and a level of 99.99 % make an interval that no float holds; beyond this there is none to show."""

MEDIAN_FROM = 25
"""From this many times on, the median is the best centre of a sample; below it, the geometric mean."""


def arithmetic_mean(times_s: Sequence[float], confidence: float = 0.95) -> Estimate:
    """Return the time per task: the sum of the times / the number of respondents, with its t interval, cut at 0."""
    check_times(times_s)
    return mean(times_s, confidence, ends=FROM_ZERO)


def geometric_mean(times_s: Sequence[float], confidence: float = 0.95) -> Estimate:
    """Return exp(mean ln t), with the t interval on the log scale, which lies unevenly around it."""
    check_times(times_s)
    check_confidence(confidence)
    if not times_s:
        return no_value("geometric mean")
    logs, n = [math.log(t) for t in times_s], len(times_s)
    if n == 1:
        return Estimate(times_s[0], None, None, 1, "one value, no interval")
    centre, half = fmean(logs), half_width(logs, confidence)
    method = f"geometric mean, log-t interval, {percent(confidence)}"
    if min(times_s) == max(times_s):
        return Estimate(times_s[0], times_s[0], times_s[0], n, f"{method}; all values equal")
    if centre + half > LARGEST_LOG:
        return Estimate(math.exp(centre), None, None, n, f"{method}, too wide to state")
    return Estimate(math.exp(centre), math.exp(centre - half), math.exp(centre + half), n, method)


def median(times_s: Sequence[float], confidence: float = 0.95) -> Estimate:
    """Return the median, with the narrowest symmetric order statistics that cover it at the level asked for.

    At 95 % there is no such pair for fewer than six times.
    """
    check_times(times_s)
    check_confidence(confidence)
    if not times_s:
        return no_value("median")
    ordered = sorted(times_s)
    n, value = len(ordered), middle(ordered)
    ranks = median_ranks(n, confidence)
    if ranks is None:
        return Estimate(value, None, None, n, f"median, too few values for an interval at {percent(confidence)}")
    low, high = ordered[ranks[0] - 1], ordered[ranks[1] - 1]
    remark = "; all values equal" if ordered[0] == ordered[-1] else ""
    method = f"median, order statistics {ranks[0]} and {ranks[1]}, at least {percent(confidence)}{remark}"
    return Estimate(value, low, high, n, method)


def median_ranks(n: int, confidence: float) -> tuple[int, int] | None:
    """Return the ranks, from 1, of the narrowest symmetric pair with the coverage asked for, or None."""
    low = 0
    while low + 1 <= n - low and median_coverage(n, low + 1, n - low) >= confidence:
        low += 1
    return (low, n + 1 - low) if low else None


def median_coverage(n: int, low_rank: int, high_rank: int) -> float:
    """Return how likely the values of these two ranks, from 1, enclose the median of the population."""
    return binomial_at_most(high_rank - 1, n, 0.5) - binomial_at_most(low_rank - 1, n, 0.5)


def best_centre(times_s: Sequence[float], confidence: float = 0.95) -> Estimate:
    """Return the typical time: the geometric mean below 25 times, the median from there on."""
    if len(times_s) >= MEDIAN_FROM:
        return median(times_s, confidence)
    return geometric_mean(times_s, confidence)
