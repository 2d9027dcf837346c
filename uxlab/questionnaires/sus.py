"""The System Usability Scale: the score of one respondent, standard and positive version.

Odd items count r - 1 and even ones 5 - r (positive version: all r - 1); the sum of ten times 2.5 runs from 0 to 100.
One missing answer: the other nine are scaled by 100/36 (Lewis & Sauro 2017). Two or more: no score.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.errors import Refused

ITEMS = 10
_LOW, _HIGH = 1, 5
_BEST_OF_NINE = 36


@dataclass(frozen=True, slots=True)
class SusScore:
    """One respondent's score, None where two or more answers are missing.

    `scaled` marks a score made of nine answers; `straight_lined` means ten equal answers, which in the standard
    version always make 50 and deserve a second look.
    """

    value: float | None
    missing: int
    scaled: bool
    straight_lined: bool


def score(answers: Sequence[float | None], *, positive: bool = False) -> SusScore:
    """Return the score of ten answers from 1 to 5, None for a missing one.

    Raises:
        Refused: not ten answers, or one that is no whole number from 1 to 5.
    """
    points = [point for point in adjusted(answers, positive=positive) if point is not None]
    missing = ITEMS - len(points)
    value = None
    if missing == 0:
        value = 2.5 * sum(points)
    elif missing == 1:
        value = 100 / _BEST_OF_NINE * sum(points)
    return SusScore(value, missing, missing == 1, missing == 0 and len(set(answers)) == 1)


def adjusted(answers: Sequence[float | None], *, positive: bool = False) -> tuple[float | None, ...]:
    """Return the ten answers as points from 0 to 4, more always being better."""
    _check(answers)
    return tuple(
        None if answer is None else answer - _LOW if positive or index % 2 == 0 else _HIGH - answer
        for index, answer in enumerate(answers)
    )


def score_missing_as_centre(answers: Sequence[float | None]) -> float:
    """Return Brooke's 1996 score, in which a missing answer counts as the centre of the scale; for comparison only."""
    filled = [3.0 if answer is None else answer for answer in answers]
    return 2.5 * sum(point for point in adjusted(filled) if point is not None)


def _check(answers: Sequence[float | None]) -> None:
    if len(answers) != ITEMS:
        raise Refused(f"SUS takes 10 answers and {len(answers)} were given; mark a missing one as such.")
    for answer in answers:
        if answer is not None and (not _LOW <= answer <= _HIGH or answer != int(answer)):
            raise Refused(f"An answer to a SUS statement is a whole number from 1 to 5, and not {answer:g}.")
