"""How much is achieved for the time and the steps that it takes."""

import math
from collections.abc import Sequence

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_times
from uxlab.metrics.estimate import Estimate, no_value

_S_PER_MINUTE = 60


def percent_per_minute(success_rate: Estimate, mean_time: Estimate) -> Estimate:
    """Return the efficiency of ISO/IEC 25062 (CIF): the success rate in percent / the mean time in minutes.

    `success_rate` is a share from 0 to 1 and `mean_time` the mean over completed attempts in seconds.
    """
    method = "success rate / mean time of completed attempts, no interval"
    if success_rate.value is None or mean_time.value is None:
        return no_value(method)
    value = 100 * success_rate.value / (mean_time.value / _S_PER_MINUTE)
    return Estimate(value, None, None, success_rate.n, method)


def time_based(successes: Sequence[bool], times_s: Sequence[float]) -> Estimate:
    """Return goals per second: the mean of success / time; one very quick person dominates it."""
    method = "time-based efficiency, no interval"
    _check(successes, times_s)
    if not times_s:
        return no_value(method)
    rates = [success / time_s for success, time_s in zip(successes, times_s, strict=True)]
    return Estimate(sum(rates) / len(rates), None, None, len(rates), method)


def overall_relative(successes: Sequence[bool], times_s: Sequence[float]) -> Estimate:
    """Return the share of all time spent in attempts that succeed.

    It rises when successes are slow, so it stands beside the time-based efficiency and never alone.
    """
    method = "overall relative efficiency, no interval"
    _check(successes, times_s)
    if not times_s:
        return no_value(method)
    used = sum(time_s for success, time_s in zip(successes, times_s, strict=True) if success)
    return Estimate(used / sum(times_s), None, None, len(times_s), method)


def lostness(different: int, total: int, minimum: int) -> Estimate:
    """Return Smith's 1996 lostness sqrt((N/S - 1)^2 + (R/N - 1)^2), 0 on the best way.

    `different` pages N, `total` pages S with revisits and the start page, `minimum` needed R. A path shorter than the
    declared minimum counts as the best; the method says so.
    """
    if not 0 < different <= total or minimum < 1:
        raise UsageError("Lostness needs different pages, all pages with revisits (at least as many) and the minimum.")
    capped = min(minimum, different)
    value = math.hypot(different / total - 1, capped / different - 1)
    remark = "; path shorter than the declared minimum" if capped < minimum else ""
    return Estimate(value, None, None, total, f"lostness (Smith 1996){remark}")


def _check(successes: Sequence[bool], times_s: Sequence[float]) -> None:
    if len(successes) != len(times_s):
        raise UsageError("Each time needs its outcome: give as many of one as of the other.")
    check_times(times_s)
