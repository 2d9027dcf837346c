"""Two error rates, and two Net Promoter Scores."""

import math
from collections.abc import Sequence

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.comparison import Comparison
from uxlab.metrics.distributions import beta_quantile, binomial_at_most, normal_cdf, two_sided_z
from uxlab.metrics.estimate import Estimate, percent
from uxlab.metrics.nps import net_promoter_score

_PROMOTER_FROM = 9
_DETRACTOR_TO = 6


def rate_ratio(x1: int, n1: int, x2: int, n2: int, confidence: float = 0.95) -> Comparison:
    """Return (x1/n1) / (x2/n2) of two counts in n1 and n2 attempts, with the exact conditional interval and test.

    Given x1 + x2, x1 is binomial with the share n1 r / (n1 r + n2) (Przyborowski & Wilenski 1940), so that the limits
    of Clopper and Pearson turn into limits of the ratio r, and the test that agrees with them doubles the smaller tail
    (Fay 2010). Of the same people it holds as well, where each had as many attempts on both sides.
    No value where nothing was counted, and none but limits where the second count is 0.
    """
    check_confidence(confidence)
    if min(x1, x2) < 0 or min(n1, n2) <= 0:
        raise UsageError("A comparison of two error rates needs attempts on each side, and counts that start at 0.")
    method, both = f"ratio of rates, exact conditional Poisson, {percent(confidence)}", x1 + x2
    if both == 0:
        return Comparison(Estimate(None, None, None, n1 + n2, f"{method}; nothing counted"), None, None, None)
    tail = (1 - confidence) / 2
    low = 0.0 if x1 == 0 else _odds(beta_quantile(tail, x1, x2 + 1)) * n2 / n1
    high = math.inf if x2 == 0 else _odds(beta_quantile(1 - tail, x1 + 1, x2)) * n2 / n1
    share = n1 / (n1 + n2)
    tails = binomial_at_most(x1, both, share), 1 - binomial_at_most(x1 - 1, both, share)
    value = None if x2 == 0 else (x1 / n1) / (x2 / n2)
    effect = Estimate(value, low, high if math.isfinite(high) else None, n1 + n2, method)
    return Comparison(effect, None, None, min(1.0, 2 * min(tails)))


def scores_between(a: Sequence[float], b: Sequence[float], confidence: float = 0.95) -> Comparison:
    """Return NPS(a) - NPS(b) of different people in points, by adjusted Wald.

    To each side 3/4 promoter, 3/4 detractor and 3 people are added, as for one score (Rocks 2016), and the z test uses
    the same difference and error as the interval.
    """
    check_confidence(confidence)
    if not a or not b:
        raise UsageError("A comparison of two scores needs an answer on each side.")
    difference, error = 0.0, 0.0
    for sign, answers in ((1, a), (-1, b)):
        n = len(answers) + 3
        promoters = (sum(answer >= _PROMOTER_FROM for answer in answers) + 0.75) / n
        detractors = (sum(answer <= _DETRACTOR_TO for answer in answers) + 0.75) / n
        difference += sign * (promoters - detractors)
        error += (promoters + detractors - (promoters - detractors) ** 2) / n
    half = two_sided_z(confidence) * math.sqrt(error)
    low, high = max(-200.0, 100 * (difference - half)), min(200.0, 100 * (difference + half))
    value = (net_promoter_score(a).value or 0) - (net_promoter_score(b).value or 0)
    z = difference / math.sqrt(error)
    method = f"difference of net scores, adjusted Wald, {percent(confidence)}; z test"
    return Comparison(Estimate(value, low, high, len(a) + len(b), method), z, None, 2 * normal_cdf(-abs(z)))


def net_codes(answers: Sequence[float]) -> list[float]:
    """Return each answer as 100 (promotes), 0 or -100 (detracts), whose mean is the score."""
    return [100.0 * ((answer >= _PROMOTER_FROM) - (answer <= _DETRACTOR_TO)) for answer in answers]


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf
