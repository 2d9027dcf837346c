"""How many of the problems have been seen, and how many more participants would see more of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_share

FEW_REPEATS = "too few repeats to estimate"


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a study has found: `p` observed and `adjusted`, the `found` share, and the likely `total` of problems.

    `adjusted`, `found` and `total` are None where too few problems were seen twice; `remark` then says so.
    """

    p: float
    adjusted: float | None
    found: float | None
    total: float | None
    remark: str = ""


def discovery(people_per_problem: Sequence[int], participants: int) -> Discovery:
    """Return the discovery of problems, each given as the number of participants who met it (Lewis 2001).

    The observed p is too high, for unseen problems are missing from it; it is deflated by the mean of the Good-Turing
    share of problems seen once and of normalisation.

    Raises:
        UsageError: one participant, no problems, counts that cannot be, or every problem met by everybody.
    """
    problems = len(people_per_problem)
    if participants <= 1 or not problems:
        raise UsageError(
            "An estimate of discovery needs at least two participants, and a problem that one of them met."
        )
    if not all(1 <= met <= participants for met in people_per_problem):
        raise UsageError(f"Each problem was met by at least one participant and at most all {participants}.")
    p = sum(people_per_problem) / (participants * problems)
    if p == 1:
        raise UsageError("Every participant met every problem, so nothing can be said about unseen ones.")
    once = sum(met == 1 for met in people_per_problem)
    adjusted = (p / (1 + once / problems) + (p - 1 / participants) * (1 - 1 / participants)) / 2
    if adjusted <= 0 or once == problems:
        return Discovery(p, None, None, None, FEW_REPEATS)
    found = found_by(participants, adjusted)
    return Discovery(p, adjusted, found, problems / found)


def found_by(participants: int, p: float) -> float:
    """Return the share of problems that so many participants meet at least once: 1 - (1 - p)^n."""
    check_share(p, "chance to meet a problem")
    return -math.expm1(participants * math.log1p(-p))


def participants_for(goal: float, p: float) -> int:
    """Return how many participants meet this share of the problems: ceil(ln(1 - goal) / ln(1 - p))."""
    check_share(goal, "goal")
    check_share(p, "chance to meet a problem")
    return max(1, math.ceil(math.log1p(-goal) / math.log1p(-p) - 1e-12))


def adjusted_without_matrix(p: float) -> float:
    """Return Lewis' shortcut 0.9 p - 0.046 for large studies of which only p is known; prefer the matrix."""
    return 0.9 * p - 0.046


def any_two_agreement(lists: Sequence[frozenset[str]]) -> float | None:
    """Return the mean of common / all problems over all pairs of evaluators; None for fewer than two lists."""
    pairs = [(a, b) for index, a in enumerate(lists) for b in lists[index + 1 :] if a | b]
    return sum(len(a & b) / len(a | b) for a, b in pairs) / len(pairs) if pairs else None
