"""The Net Promoter Score: promoters minus detractors, in points from -100 to 100."""

import math
from collections.abc import Sequence

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.distributions import two_sided_z
from uxlab.metrics.estimate import Estimate, no_value, percent
from uxlab.metrics.scales import NET, cut

_BEST = 10
_PROMOTER_FROM = 9
_DETRACTOR_TO = 6


def net_promoter_score(answers: Sequence[float], confidence: float = 0.95) -> Estimate:
    """Return the score of answers from 0 to 10: 9 and 10 promote, 0 to 6 detract."""
    return from_counts(*groups(answers), confidence)


def groups(answers: Sequence[float]) -> tuple[int, int, int]:
    """Return how many of the answers from 0 to 10 are promoters, passives and detractors."""
    for answer in answers:
        if not 0 <= answer <= _BEST or answer != int(answer):
            raise UsageError(
                f"An answer to the recommendation question is a whole number from 0 to 10, not {answer:g}."
            )
    promoters = sum(answer >= _PROMOTER_FROM for answer in answers)
    detractors = sum(answer <= _DETRACTOR_TO for answer in answers)
    return promoters, len(answers) - promoters - detractors, detractors


def from_counts(promoters: int, passives: int, detractors: int, confidence: float = 0.95) -> Estimate:
    """Return the score with the adjusted-Wald interval of Rocks 2016: 3/4 promoter and 3/4 detractor more, n + 3.

    Below 84 % it may miss a score near the ends of the scale, and is then stretched to it.
    """
    if min(promoters, passives, detractors) < 0:
        raise UsageError("Promoters, passives and detractors are counts and start at 0.")
    check_confidence(confidence)
    method = f"adjusted Wald for net scores, {percent(confidence)}"
    n = promoters + passives + detractors
    if n == 0:
        return no_value(method)
    value = 100 * (promoters - detractors) / n
    if n == 1:
        return Estimate(value, None, None, 1, "one answer, no interval")
    p, d = (promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)
    half = margin(p, d, n + 3, confidence)
    centre = 100 * (p - d)
    return cut(Estimate(value, min(centre - half, value), max(centre + half, value), n, method), NET)


def margin(promoters: float, detractors: float, n: float, confidence: float = 0.95) -> float:
    """Return half the Wald interval, in points, of two shares among n."""
    spread = promoters + detractors - (promoters - detractors) ** 2
    return 100 * two_sided_z(confidence) * math.sqrt(max(0.0, spread) / n)
