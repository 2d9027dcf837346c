"""Top boxes: the percentage of people who gave one of the best answers, as for CSAT and CES."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.metrics.estimate import Estimate, without_interval
from uxlab.metrics.rates import adjusted_wald


def top_box(answers: Sequence[float], lowest_counted: float, confidence: float = 0.95) -> Estimate:
    """Return the percentage of answers from `lowest_counted` on with its interval, for one answer without."""
    share = adjusted_wald(sum(answer >= lowest_counted for answer in answers), len(answers), confidence)
    value, low, high = (None if end is None else 100 * end for end in (share.value, share.low, share.high))
    found = replace(share, value=value, low=low, high=high)
    return without_interval(found, "one answer, no interval") if found.n == 1 else found
