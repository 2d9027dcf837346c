"""Words for the mean SUS of a study: grade, percentile, adjective, acceptability, likely promoters.

All of them classify the mean of a study, never one person's score.
"""

import math
from collections.abc import Sequence
from enum import StrEnum
from statistics import NormalDist

from uxlab.errors import Refused

_BEST = 100.0
_PROMOTER_FROM = 9
_DETRACTOR_TO = 6

# Sauro & Lewis 2016, curved grading scale: half-open lower bounds.
_GRADES = (
    (84.1, "A+"),
    (80.8, "A"),
    (78.9, "A-"),
    (77.2, "B+"),
    (74.1, "B"),
    (72.6, "B-"),
    (71.1, "C+"),
    (65.0, "C"),
    (62.7, "C-"),
    (51.7, "D"),
)
# Sauro 2018, "5 ways to interpret a SUS score"; the bands of the SUS Analysis Toolkit (Blattgerste et al. 2022).
_ADJECTIVES = ((84.1, "Best Imaginable"), (80.8, "Excellent"), (71.1, "Good"), (51.7, "OK"), (25.0, "Poor"))
_PROMOTION = ((78.8, "Promoter"), (62.5, "Passive"))


class Acceptability(StrEnum):
    """Whose limits say what is acceptable."""

    SAURO = "Sauro"
    BANGOR = "Bangor"


# Bangor et al. 2008; and the SUS Analysis Toolkit's limits, which it derives from Sauro's grades and adjectives. Others
# read 71.1 out of the same article, where Good begins.
_ACCEPTABLE = {
    Acceptability.SAURO: ((72.6, "Acceptable"), (51.7, "Marginal")),
    Acceptability.BANGOR: ((70.0, "Acceptable"), (50.0, "Marginal")),
}


def grade(mean: float) -> str:
    """Return the grade from A+ to F on Sauro and Lewis' curved scale."""
    return _band(mean, _GRADES, "F")


def percentile(mean: float) -> float:
    """Return the percentage of products whose mean SUS is lower.

    The closed form 100 * Phi((ln 32 - ln(100 - SUS)) / 0.398) reproduces Sauro's 2011 table within 0.1.
    """
    _check(mean)
    if mean == _BEST:
        return 100.0
    return 100 * NormalDist().cdf((math.log(32) - math.log(_BEST - mean)) / 0.398)


def adjective(mean: float) -> str:
    """Return the adjective of Sauro's bands, from Worst Imaginable to Best Imaginable."""
    return _band(mean, _ADJECTIVES, "Worst Imaginable")


def acceptability(mean: float, scheme: Acceptability = Acceptability.SAURO) -> str:
    """Return Acceptable, Marginal or Not Acceptable by the limits of the scheme, which is to be named beside it."""
    _check(mean)
    if scheme is Acceptability.BANGOR and mean == _ACCEPTABLE[scheme][0][0]:
        return "Marginal"
    return _band(mean, _ACCEPTABLE[scheme], "Not Acceptable")


def promotion(mean: float) -> str:
    """Return which kind of recommender such a score goes with, by Sauro's cut-offs; a guess, not a measurement."""
    return _band(mean, _PROMOTION, "Detractor")


def estimated_nps(scores: Sequence[float]) -> float | None:
    """Return the NPS that Lewis' rule (likelihood to recommend = SUS / 10) expects; never mix it with an asked NPS."""
    if not scores:
        return None
    likelihoods = [round(score / 10) for score in scores]
    promoters = sum(likelihood >= _PROMOTER_FROM for likelihood in likelihoods)
    detractors = sum(likelihood <= _DETRACTOR_TO for likelihood in likelihoods)
    return 100 * (promoters - detractors) / len(scores)


def _band(mean: float, bands: Sequence[tuple[float, str]], lowest: str) -> str:
    _check(mean)
    return next((name for bound, name in bands if mean >= bound), lowest)


def _check(mean: float) -> None:
    if not 0 <= mean <= _BEST:
        raise Refused(f"A SUS score lies between 0 and 100, and not at {mean:g}.")
