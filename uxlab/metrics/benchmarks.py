"""Is a goal met: a rate, a time or a mean against a figure fixed beforehand."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from uxlab.errors import UsageError
from uxlab.metrics.checks import alike, check_count_of, check_finite, check_share, check_times
from uxlab.metrics.distributions import binomial_at_most, binomial_exactly, t_both_tails, t_upper_tail


@dataclass(frozen=True, slots=True)
class HypothesisTest:
    """A test: its statistic, degrees of freedom and p value, each None where it is not defined."""

    statistic: float | None
    df: float | None
    p: float | None
    method: str


def rate_exact(x: int, n: int, goal: float) -> float | None:
    """Return the confidence that the true rate exceeds the goal: P(X < x) of Binomial(n, goal); None without data."""
    check_count_of(x, n)
    check_share(goal, "goal")
    return None if n == 0 else binomial_at_most(x - 1, n, goal)


def rate_mid_p(x: int, n: int, goal: float) -> float | None:
    """Return the same confidence with half of P(X = x) added, which Sauro & Lewis recommend for small samples."""
    exact = rate_exact(x, n, goal)
    return None if exact is None else exact + binomial_exactly(x, n, goal) / 2


def times_against(times_s: Sequence[float], goal_s: float) -> HypothesisTest:
    """Return the one-sided t test on ln t that people are quicker than the goal."""
    check_times([*times_s, goal_s])
    logs = [math.log(time_s) for time_s in times_s]
    t = _t(math.log(goal_s), logs)
    df = len(logs) - 1
    return HypothesisTest(t, df, None if t is None else t_upper_tail(t, df), "one-sided t test on the log scale")


def mean_against(values: Sequence[float], goal: float) -> HypothesisTest:
    """Return the two-sided one-sample t test of a mean, such as SUS or SEQ, against a reference."""
    check_finite([*values, goal])
    t = _t(goal, values)
    df = len(values) - 1
    shown = None if t is None else -t
    return HypothesisTest(shown, df, None if t is None else t_both_tails(t, df), "one-sample t test, two-sided")


def certainty(test: HypothesisTest) -> float | None:
    """Return how sure it is, from 0 to 1, that the true value is better than the goal: one-sided, by the t of a test.

    None where there is no test.
    """
    if test.statistic is None or test.df is None:
        return None
    return t_upper_tail(-test.statistic, test.df)


def _t(goal: float, values: Sequence[float]) -> float | None:
    if not values:
        raise UsageError("A test against a goal needs values; none were given.")
    if alike(max(values) - min(values), values):
        return None
    return (goal - fmean(values)) / (stdev(values) / math.sqrt(len(values)))
