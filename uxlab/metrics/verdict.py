"""Which of two sides is ahead: one rule for every comparison, in the window, in reports and on the command line.

The test alone decides (statistics.md, 7): of success rates the N-1 test, Fisher's or McNemar's mid-p, of means and
times the t test. An interval shows how large the effect may be; with few people it may say otherwise than the test.
"""

from enum import Enum

from uxlab.metrics.comparison import Comparison

_DIGITS = 12
"""1 - 0.95 is no more than 0.05, whatever a float makes of it."""


class Ahead(Enum):
    """What the test says of an effect that is the first side minus the second, or as a multiple of it."""

    FIRST = "first"
    SECOND = "second"
    NEITHER = "neither"


def threshold(confidence: float) -> float:
    """Return below which p decides at a level of confidence: 0.05 at 0.95."""
    return round(1 - confidence, _DIGITS)


def is_decided(p: float | None, confidence: float) -> bool:
    """Return whether a test decides; one without p, for nothing varies, does not."""
    return p is not None and p < threshold(confidence)


def ahead(found: Comparison, neutral: float, confidence: float) -> Ahead:
    """Return which side has more; `neutral` is the effect where nothing differs, 0 or 1.

    A ratio without value is one to nothing, and above any other. Neither side is ahead where the test statistic, which
    may shrink shares towards the middle, points the other way than what was observed.
    """
    if not is_decided(found.p, confidence):
        return Ahead.NEITHER
    above = found.effect.value is None or found.effect.value > neutral
    if not above and found.effect.value == neutral:
        return Ahead.NEITHER
    if found.statistic is not None and (found.statistic > 0) is not above:
        return Ahead.NEITHER
    return Ahead.FIRST if above else Ahead.SECOND


def interval_says_otherwise(found: Comparison, neutral: float, confidence: float) -> bool:
    """Return whether the interval leaves "no difference" out where the test does not decide, or the reverse.

    An interval without an upper end goes on to infinity.
    """
    low, high = found.effect.low, found.effect.high
    if low is None or found.p is None:
        return False
    left_out = low > neutral or (high is not None and high < neutral)
    return left_out is not is_decided(found.p, confidence)
