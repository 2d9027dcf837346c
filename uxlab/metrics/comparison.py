"""Two sets of scores or times: from different people (Welch), or from the same people (paired)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean, variance

from uxlab.errors import UsageError
from uxlab.metrics.checks import alike, check_confidence, check_finite, check_times
from uxlab.metrics.distributions import t_both_tails, two_sided_t
from uxlab.metrics.estimate import Estimate, percent
from uxlab.metrics.times import LARGEST_LOG

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """An effect with its interval, and the test behind it; statistic, df and p are None where they are undefined."""

    effect: Estimate
    statistic: float | None
    df: float | None
    p: float | None


def means_between(a: Sequence[float], b: Sequence[float], confidence: float = 0.95) -> Comparison:
    """Return mean(a) - mean(b) of different people by Welch's t, with Satterthwaite's fractional df."""
    _check(a, b, confidence)
    parts = variance(a) / len(a), variance(b) / len(b)
    difference, n = fmean(a) - fmean(b), len(a) + len(b)
    method = f"difference of means, Welch t, {percent(confidence)}"
    if alike(math.sqrt(sum(parts)), [*a, *b]):
        return _without_spread(difference, n, method)
    df = sum(parts) ** 2 / (parts[0] ** 2 / (len(a) - 1) + parts[1] ** 2 / (len(b) - 1))
    return _tested(difference, math.sqrt(sum(parts)), df, n, confidence, method)


def means_within(a: Sequence[float], b: Sequence[float], confidence: float = 0.95) -> Comparison:
    """Return the mean of a - b of the same people, in the same order, by the paired t test."""
    _check(a, b, confidence)
    if len(a) != len(b):
        raise UsageError(f"A paired comparison needs both values of each person; {len(a)} and {len(b)} were given.")
    differences = [one - other for one, other in zip(a, b, strict=True)]
    method = f"mean difference, paired t, {percent(confidence)}"
    if alike(max(differences) - min(differences), [*a, *b]):
        return _without_spread(differences[0], len(a), method)
    error = math.sqrt(variance(differences) / len(differences))
    return _tested(fmean(differences), error, len(differences) - 1, len(a), confidence, method)


def times_between(a_s: Sequence[float], b_s: Sequence[float], confidence: float = 0.95) -> Comparison:
    """Return the ratio of the geometric mean times a / b of different people, by Welch's t on ln t."""
    check_times([*a_s, *b_s])
    return _as_ratio(means_between(_logs(a_s), _logs(b_s), confidence), "ratio of geometric means, Welch t on ln t")


def times_within(a_s: Sequence[float], b_s: Sequence[float], confidence: float = 0.95) -> Comparison:
    """Return the ratio of the geometric mean times a / b of the same people, by the paired t test on ln t."""
    check_times([*a_s, *b_s])
    return _as_ratio(means_within(_logs(a_s), _logs(b_s), confidence), "ratio of geometric means, paired t on ln t")


def _check(a: Sequence[float], b: Sequence[float], confidence: float) -> None:
    check_confidence(confidence)
    check_finite([*a, *b])
    if min(len(a), len(b)) < _FEWEST:
        raise UsageError("A comparison needs at least two values on each side.")


def _logs(times_s: Sequence[float]) -> list[float]:
    return [math.log(time_s) for time_s in times_s]


def _tested(difference: float, error: float, df: float, n: int, confidence: float, method: str) -> Comparison:
    t, half = difference / error, two_sided_t(confidence, df) * error
    return Comparison(Estimate(difference, difference - half, difference + half, n, method), t, df, t_both_tails(t, df))


def _without_spread(difference: float, n: int, method: str) -> Comparison:
    """Return the bare difference: values that do not vary allow neither a test nor an interval."""
    return Comparison(Estimate(difference, None, None, n, f"{method}; no spread, no test"), None, None, None)


def _as_ratio(comparison: Comparison, method: str) -> Comparison:
    log = comparison.effect
    level = log.method.split(", ", 2)[2]
    value = None if log.value is None else math.exp(log.value)
    if log.low is None or log.high is None:
        effect = Estimate(value, None, None, log.n, f"{method}, {level}, no interval")
    elif max(-log.low, log.high) > LARGEST_LOG:
        effect = Estimate(value, None, None, log.n, f"{method}, {level}, too wide to state")
    else:
        effect = Estimate(value, math.exp(log.low), math.exp(log.high), log.n, f"{method}, {level}")
    return replace(comparison, effect=effect)
