"""Scores of one respondent on the shorter questionnaires; None where a needed answer is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, isclose
from statistics import fmean

from uxlab.errors import Refused

Answers = Sequence[float | None]

_SEVEN = (1, 7)
_WEIGHTS = 15
_SCALES = 6
_MOST_WINS = 5
_UEQ_ITEMS = 8


@dataclass(frozen=True, slots=True)
class UeqScales:
    """The three scales of the UEQ-S from -3 to 3; the overall one is the mean of all items, not of the two scales."""

    pragmatic: float | None
    hedonic: float | None
    overall: float | None


def mean_of_answered(answers: Answers, low: float, high: float) -> float | None:
    """Return the mean of the answered items, as for SEQ and ASQ; None without any."""
    given = [answer for answer in answers if answer is not None]
    _check(given, low, high)
    return fmean(given) if given else None


def umux(answers: Answers) -> float | None:
    """Return Finstad's UMUX, 0 to 100, of four answers from 1 to 7; items 2 and 4 speak against the product."""
    given = _all("UMUX", answers, 4)
    return None if given is None else (given[0] - given[1] + given[2] - given[3] + 12) * 100 / 24


def umux_lite(answers: Answers) -> float | None:
    """Return the UMUX-Lite, 0 to 100, of two answers from 1 to 7, both speaking for the product."""
    given = _all("UMUX-Lite", answers, 2)
    return None if given is None else (sum(given) - 2) * 100 / 12


def sus_from_umux_lite(score: float) -> float:
    """Return the SUS that the regression of Lewis et al. 2013 expects; it never leaves 22.9 to 87.9."""
    return 0.65 * score + 22.9


def tlx_raw(ratings: Answers) -> float | None:
    """Return the raw NASA-TLX: the mean of six ratings from 0 to 100, high being much load."""
    given = _all("NASA-TLX", ratings, 6, (0, 100))
    return None if given is None else fmean(given)


def tlx_weighted(ratings: Answers, weights: Answers) -> float | None:
    """Return the weighted NASA-TLX: each rating times how often it was chosen in the fifteen pairs, over 15.

    Raises:
        Refused: the weights do not add up to 15.
    """
    given, weighting = _all("NASA-TLX", ratings, 6, (0, 100)), _weighting(weights)
    if given is None or weighting is None:
        return None
    if not isclose(fsum(weighting), _WEIGHTS):
        raise Refused(f"The six weights of NASA-TLX add up to 15, and these to {fsum(weighting):g}.")
    return sum(rating * weight for rating, weight in zip(given, weighting, strict=True)) / _WEIGHTS


def _weighting(weights: Answers) -> tuple[float, ...] | None:
    known = tuple(weight for weight in weights if weight is not None)
    if len(weights) != _SCALES or not all(0 <= weight <= _MOST_WINS for weight in known):
        raise Refused("NASA-TLX has six weights: how often each scale was chosen, from 0 to 5.")
    return known if len(known) == _SCALES else None


def ueq_item(raw: float, *, positive_left: bool = False) -> float:
    """Return an answer from 1 to 7 as -3 to 3, more always being better."""
    _check([raw], *_SEVEN)
    return 4 - raw if positive_left else raw - 4


def ueq_s(answers: Answers) -> UeqScales:
    """Return the scales of eight answers from 1 to 7; a scale is the mean of its answered items."""
    if len(answers) != _UEQ_ITEMS:
        raise Refused(f"UEQ-S takes 8 answers and {len(answers)} were given; mark a missing one as such.")
    items = [None if answer is None else ueq_item(answer) for answer in answers]
    pragmatic, hedonic, overall = (mean_of_answered(part, -3, 3) for part in (items[:4], items[4:], items))
    return UeqScales(pragmatic, hedonic, overall)


def top_box_share(answers: Sequence[float], lowest_counted: float) -> float | None:
    """Return the percentage of answers at or above a mark: 4 of 5 for CSAT, 5 of 7 for CES."""
    return 100 * sum(answer >= lowest_counted for answer in answers) / len(answers) if answers else None


def _all(name: str, answers: Answers, count: int, scale: tuple[float, float] = _SEVEN) -> tuple[float, ...] | None:
    if len(answers) != count:
        raise Refused(f"{name} takes {count} answers and {len(answers)} were given; mark a missing one as such.")
    given = tuple(answer for answer in answers if answer is not None)
    _check(given, *scale)
    return given if len(given) == count else None


def _check(answers: Sequence[float], low: float, high: float) -> None:
    for answer in answers:
        if not low <= answer <= high:
            raise Refused(f"An answer lies on the scale from {low:g} to {high:g}, and {answer:g} does not.")
