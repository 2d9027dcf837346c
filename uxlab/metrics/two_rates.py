"""Two success rates: of different people (N-1 test, Fisher) and of the same people (McNemar)."""

import math

from uxlab.errors import UsageError
from uxlab.metrics.benchmarks import HypothesisTest
from uxlab.metrics.checks import check_confidence, check_count_of
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.distributions import binomial_at_most, binomial_exactly, normal_cdf, two_sided_z
from uxlab.metrics.estimate import Estimate, percent

_TEN_MILLION = 10**7
"""Tables within a ten-millionth of the observed probability count as equally likely, as in R and scipy."""


def rates_between(x1: int, n1: int, x2: int, n2: int, confidence: float = 0.95) -> Comparison:
    """Return x1/n1 - x2/n2 of different people with the adjusted-Wald interval (add z2/4 and z2/2).

    The test is N-1 two-proportion; Fisher's exact one where an expected count lies below 1; none where all succeed or
    all fail.
    """
    _check(x1, n1, x2, n2, confidence)
    z = two_sided_z(confidence)
    p1, p2 = ((x + z * z / 4) / (n + z * z / 2) for x, n in ((x1, n1), (x2, n2)))
    half = z * math.sqrt(p1 * (1 - p1) / (n1 + z * z / 2) + p2 * (1 - p2) / (n2 + z * z / 2))
    test = fisher(x1, n1 - x1, x2, n2 - x2) if _expected(x1, n1, x2, n2) < 1 else n_minus_1(x1, n1, x2, n2)
    low, high = max(-1.0, p1 - p2 - half), min(1.0, p1 - p2 + half)
    method = f"difference of rates, adjusted Wald, {percent(confidence)}; {test.method}"
    return Comparison(Estimate(x1 / n1 - x2 / n2, low, high, n1 + n2, method), test.statistic, None, test.p)


def n_minus_1(x1: int, n1: int, x2: int, n2: int) -> HypothesisTest:
    """Return the N-1 two-proportion test (Campbell 2007), two-sided; undefined where everybody does the same."""
    total, method = n1 + n2, "N-1 two-proportion test"
    pooled = (x1 + x2) / total
    if pooled in {0, 1}:
        return HypothesisTest(None, None, None, f"{method}, undefined")
    error = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = (x1 / n1 - x2 / n2) * math.sqrt((total - 1) / total) / error
    return HypothesisTest(z, None, 2 * normal_cdf(-abs(z)), method)


def fisher(a: int, b: int, c: int, d: int) -> HypothesisTest:
    """Return Fisher's exact test of the table [[a, b], [c, d]]: all tables as likely as this one or less."""
    row, other, column = a + b, c + d, a + c
    if 0 in {row, other, column, b + d}:
        return HypothesisTest(None, None, None, "Fisher exact, undefined")
    every = math.comb(row + other, column)
    ways = [
        math.comb(row, k) * math.comb(other, column - k) for k in range(max(0, column - other), min(row, column) + 1)
    ]
    observed = math.comb(row, a) * math.comb(other, c)
    limit = observed * (_TEN_MILLION + 1)  # in whole numbers: thousands of people make more ways than a float holds
    p = sum(way for way in ways if way * _TEN_MILLION <= limit) / every
    return HypothesisTest(None, None, min(1.0, p), "Fisher exact")


def mcnemar_exact(b: int, c: int) -> float:
    """Return the exact two-sided p of b and c people who did better on one design only; 1 without any."""
    _check_discordant(b, c)
    return min(1.0, 2 * binomial_at_most(min(b, c), b + c, 0.5))


def mcnemar_mid_p(b: int, c: int) -> float:
    """Return the mid-p value, by which the verdict is decided; the exact one stands beside it."""
    _check_discordant(b, c)
    low = min(b, c)
    return min(1.0, 2 * binomial_at_most(low, b + c, 0.5) - binomial_exactly(low, b + c, 0.5))


def rates_within(a: int, b: int, c: int, d: int, confidence: float = 0.95) -> Comparison:
    """Return the difference of two rates of the same people: a did both, b only the first, c only the second, d none.

    Interval: adjusted Wald, z2/8 added to each cell. Test: McNemar mid-p.
    """
    check_confidence(confidence)
    n = a + b + c + d
    if min(a, b, c, d) < 0 or n == 0:
        raise UsageError("A paired comparison needs four counts of people, starting at 0, and at least one person.")
    z = two_sided_z(confidence)
    weight = n + z * z / 2
    first, second = (b + z * z / 8) / weight, (c + z * z / 8) / weight
    half = z * math.sqrt((first + second - (first - second) ** 2) / weight)
    low, high = max(-1.0, first - second - half), min(1.0, first - second + half)
    method = f"difference of matched rates, adjusted Wald, {percent(confidence)}; McNemar mid-p"
    return Comparison(Estimate((b - c) / n, low, high, n, method), None, None, mcnemar_mid_p(b, c))


def _expected(x1: int, n1: int, x2: int, n2: int) -> float:
    """Return the smallest expected count that the test could stumble over; 1 where everybody does the same."""
    done = x1 + x2
    failed = n1 + n2 - done
    return min(n1, n2) * min(done, failed) / (n1 + n2) if done and failed else 1.0


def _check(x1: int, n1: int, x2: int, n2: int, confidence: float) -> None:
    check_confidence(confidence)
    check_count_of(x1, n1)
    check_count_of(x2, n2)
    if not n1 or not n2:
        raise UsageError("A comparison of two rates needs at least one attempt on each side.")


def _check_discordant(b: int, c: int) -> None:
    if min(b, c) < 0:
        raise UsageError("Counts of people start at 0.")
