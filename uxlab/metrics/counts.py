"""Counts per attempt, such as errors: a mean count that may exceed 1, never a percentage."""

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.distributions import gamma_quantile
from uxlab.metrics.estimate import Estimate, no_value, percent


def mean_count(total: int, exposure: int, confidence: float = 0.95) -> Estimate:
    """Return total / exposure, with the exact Poisson (Garwood) interval of the total.

    At a total of 0 the upper limit is -ln(0.025) / exposure = 3.69 / exposure (two-sided 95 %).
    """
    check_confidence(confidence)
    if total < 0 or exposure < 0 or (exposure == 0 and total > 0):
        raise UsageError(f"{total} counted in {exposure} attempts cannot be; both numbers start at 0.")
    method = f"exact Poisson, {percent(confidence)}"
    if exposure == 0:
        return no_value(method)
    tail = (1 - confidence) / 2
    low = 0.0 if total == 0 else gamma_quantile(tail, total)
    high = gamma_quantile(1 - tail, total + 1)
    return Estimate(total / exposure, low / exposure, high / exposure, exposure, method)


def per_opportunity(errors: int, attempts: int, opportunities: int) -> Estimate:
    """Return errors / (attempts x opportunities), the only share that errors can be expressed as."""
    if min(errors, attempts, opportunities) < 0:
        raise UsageError("Errors, attempts and opportunities are counts and start at 0.")
    chances = attempts * opportunities
    method = "errors per opportunity, no interval"
    if chances == 0:
        return no_value(method)
    return Estimate(errors / chances, None, None, chances, method)
