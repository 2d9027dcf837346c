"""How many participants a study needs for an interval of the width that is wanted."""

import math

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_confidence, check_share
from uxlab.metrics.distributions import two_sided_t, two_sided_z

_NOT_ABOVE = 1e-9


def for_rate(margin: float, confidence: float = 0.95) -> int:
    """Return n for a success rate within +/- margin by adjusted Wald, at worst (a rate of one half)."""
    check_share(margin, "margin")
    check_confidence(confidence)
    z = two_sided_z(confidence)
    return max(1, math.ceil(z * z / (4 * margin * margin) - z * z - _NOT_ABOVE))


def for_rate_by_wald(margin: float, confidence: float = 0.95) -> int:
    """Return n by the plain Wald formula of textbooks, z2/4 / margin2; about four more than by adjusted Wald."""
    check_share(margin, "margin")
    check_confidence(confidence)
    z = two_sided_z(confidence)
    return math.ceil(z * z / (4 * margin * margin) - _NOT_ABOVE)


def for_mean(standard_deviation: float, margin: float, confidence: float = 0.95) -> int:
    """Return the smallest n whose t interval of a mean is within +/- margin at this standard deviation."""
    check_confidence(confidence)
    if standard_deviation <= 0 or margin <= 0:
        raise UsageError("The standard deviation and the margin are both greater than 0.")
    n = max(2, math.ceil((two_sided_z(confidence) * standard_deviation / margin) ** 2))
    while two_sided_t(confidence, n - 1) * standard_deviation / math.sqrt(n) > margin:
        n += 1
    return n
