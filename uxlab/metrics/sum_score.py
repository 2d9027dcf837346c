"""SUM: one score of a task from completion, errors, satisfaction and time (Sauro & Kindlund 2005).

Completion and errors enter as shares. Satisfaction enters as the share of people expected above 4 on a scale from 1
to 5, time as the share expected below the goal, both under the normal curve. The published method draws completion
from a study's raw percentage, which against its 78 % norm inflates the score.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from uxlab.metrics.distributions import normal_cdf
from uxlab.metrics.estimate import Estimate

METHOD = "SUM (Sauro & Kindlund 2005), no interval"
SATISFIED_FROM = 4.0
"""On the scale from 1 to 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumScore:
    """The score and its four parts, each a share from 0 to 1."""

    score: Estimate
    completion: float
    errors: float
    satisfaction: float
    time: float


def sum_score(
    completion: float,
    error_share: float,
    ratings: Sequence[float],
    times_s: Sequence[float],
    goal_s: float,
) -> SumScore | None:
    """Return the SUM of a task; None where ratings or times are too few, or all equal, to have a spread.

    `completion` is the success rate, `error_share` errors per opportunity, `ratings` lie from 1 to 5, and `goal_s` is
    the longest acceptable time.
    """
    satisfaction, quickness = _z(ratings, SATISFIED_FROM), _z(times_s, goal_s)
    if satisfaction is None or quickness is None:
        return None
    parts = (completion, max(0.0, 1 - error_share), normal_cdf(satisfaction), normal_cdf(-quickness))
    return SumScore(
        score=Estimate(fmean(parts), None, None, len(times_s), METHOD),
        completion=parts[0],
        errors=parts[1],
        satisfaction=parts[2],
        time=parts[3],
    )


def five_points_of_seven(rating: float) -> float:
    """Return a rating from 1 to 7 on the scale from 1 to 5."""
    return 1 + (rating - 1) * 4 / 6


def _z(values: Sequence[float], mark: float) -> float | None:
    """Return how many standard deviations the mean lies above the mark."""
    if len(values) <= 1 or min(values) == max(values):
        return None
    return (fmean(values) - mark) / stdev(values)
