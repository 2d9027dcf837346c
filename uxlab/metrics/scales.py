"""The ends of the scales on which figures lie, and the cut of an interval that reaches beyond them.

The t interval of a mean knows of no ends: three scores make a SUS of up to 123. It is cut here and nowhere else, so
that window, report, workbook and command line show the same. Differences are not cut.
"""

import math
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate, noted

_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Ends:
    """Between what a figure can lie; None where a scale has no end."""

    low: float | None = None
    high: float | None = None


FREE = Ends()
FROM_ZERO = Ends(0.0)
"""Times, counts and lengths."""
SHARE = Ends(0.0, 1.0)
HUNDRED = Ends(0.0, 100.0)
"""SUS, UMUX, UMUX-Lite and NASA-TLX."""
FIVE = Ends(1.0, 5.0)
SEVEN = Ends(1.0, 7.0)
"""SEQ, ASQ and CES."""
UEQ = Ends(-3.0, 3.0)
NET = Ends(-100.0, 100.0)
LOSTNESS = Ends(0.0, math.sqrt(2))


def cut(estimate: Estimate, ends: Ends) -> Estimate:
    """Return the estimate with its interval cut at the ends of its scale; the method then says where.

    The interval never loses its own value, even where foreign data lie off the scale.
    """
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return estimate
    low = estimate.low if ends.low is None else min(estimate.value, max(ends.low, estimate.low))
    high = estimate.high if ends.high is None else max(estimate.value, min(ends.high, estimate.high))
    at = [end for end, moved in ((low, low > estimate.low), (high, high < estimate.high)) if moved]
    if not at:
        return estimate
    places = " and ".join(f"{end:.4g}".replace("-", _MINUS) for end in at)
    return noted(Estimate(estimate.value, low, high, estimate.n, estimate.method), f"interval cut at {places}")
