"""Shares of people or attempts: x of n, with the intervals that usability work uses."""

import math

from uxlab.metrics.checks import check_confidence, check_count_of
from uxlab.metrics.distributions import beta_quantile, one_sided_z, two_sided_z
from uxlab.metrics.estimate import Estimate, no_value, percent

_WILSON_UP_TO = 0.5
_LAPLACE_FROM = 0.9


def adjusted_wald(
    x: int, n: int, confidence: float = 0.95, *, clip: bool = True, one_sided_at_extremes: bool = False
) -> Estimate:
    """Return x/n with the adjusted-Wald (Agresti-Coull) interval of Sauro & Lewis 2005, the standard of the field.

    `one_sided_at_extremes` takes the one-sided z at 0 of n and n of n, as J. R. Lewis' R functions do.
    """
    _check(x, n, confidence)
    method = f"adjusted Wald, {percent(confidence)}"
    if n == 0:
        return no_value(method)
    extreme = one_sided_at_extremes and x in {0, n}
    z = one_sided_z(confidence) if extreme else two_sided_z(confidence)
    low, high = _around((x + z * z / 2) / (n + z * z), n + z * z, z)
    if clip:
        low, high = max(0.0, low), min(1.0, high)
    return Estimate(x / n, low, high, n, f"{method}, one-sided at the extreme" if extreme else method)


def wilson(x: int, n: int, confidence: float = 0.95) -> Estimate:
    """Return x/n with the Wilson score interval, which never leaves 0 to 1."""
    _check(x, n, confidence)
    method = f"Wilson score, {percent(confidence)}"
    if n == 0:
        return no_value(method)
    z, p = two_sided_z(confidence), x / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low = 0.0 if x == 0 else centre - half
    high = 1.0 if x == n else centre + half
    return Estimate(p, low, high, n, method)


def exact(x: int, n: int, confidence: float = 0.95) -> Estimate:
    """Return x/n with the exact (Clopper-Pearson) interval, which is never too short."""
    _check(x, n, confidence)
    method = f"exact (Clopper-Pearson), {percent(confidence)}"
    if n == 0:
        return no_value(method)
    tail = (1 - confidence) / 2
    low = 0.0 if x == 0 else beta_quantile(tail, x, n - x + 1)
    high = 1.0 if x == n else beta_quantile(1 - tail, x + 1, n - x)
    return Estimate(x / n, low, high, n, method)


def jeffreys(x: int, n: int, confidence: float = 0.95) -> Estimate:
    """Return x/n with the equal-tailed interval of Beta(x + 1/2, n - x + 1/2); at the extremes it reaches 0 or 1."""
    _check(x, n, confidence)
    method = f"Jeffreys, {percent(confidence)}"
    if n == 0:
        return no_value(method)
    tail = (1 - confidence) / 2
    low = 0.0 if x == 0 else beta_quantile(tail, x + 0.5, n - x + 0.5)
    high = 1.0 if x == n else beta_quantile(1 - tail, x + 0.5, n - x + 0.5)
    return Estimate(x / n, low, high, n, method)


def best_point_estimate(x: int, n: int, confidence: float = 0.95) -> Estimate:
    """Return the best single guess of the rate for small samples (Lewis & Sauro 2006); the method names the rule."""
    _check(x, n, confidence)
    if n == 0:
        return no_value("best point estimate")
    p = x / n
    if p <= _WILSON_UP_TO:
        z = two_sided_z(confidence)
        return Estimate((x + z * z / 2) / (n + z * z), None, None, n, "Wilson")
    if p < _LAPLACE_FROM:
        return Estimate(p, None, None, n, "MLE")
    laplace, jeffreys_mean = (x + 1) / (n + 2), (x + 0.5) / (n + 1)
    if x == n:
        return Estimate(laplace, None, None, n, "Laplace")
    return Estimate(min(laplace, jeffreys_mean), None, None, n, "min(Laplace,Jeffreys)")


def with_half_credit(successes: int, partials: int, attempts: int) -> Estimate:
    """Return Nielsen's success rate, in which a partial success counts one half; only where it was asked for."""
    check_count_of(successes + partials, attempts)
    method = "half credit for partial success, no interval"
    if attempts == 0:
        return no_value(method)
    return Estimate((successes + 0.5 * partials) / attempts, None, None, attempts, method)


def _check(x: int, n: int, confidence: float) -> None:
    check_count_of(x, n)
    check_confidence(confidence)


def _around(centre: float, weight: float, z: float) -> tuple[float, float]:
    half = z * math.sqrt(centre * (1 - centre) / weight)
    return centre - half, centre + half
