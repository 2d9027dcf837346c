"""Completion times where some stopped before completing (Kaplan-Meier).

Completing is the event; a stop, a timeout or giving up is a censored time. Whoever gives up would probably have taken
longer than the others, so censoring by abandonment is informative and the curve flatters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from uxlab.errors import UsageError
from uxlab.metrics.checks import check_times
from uxlab.metrics.estimate import Estimate, no_value

_HALF = 0.5
_TOLERANCE = 1e-9
"""Products of fractions that should be exactly one half may miss it by rounding; lifelines steps over such a median."""


@dataclass(frozen=True, slots=True)
class Step:
    """From `time_s` on, this share has not completed yet."""

    time_s: float
    unfinished: float


def kaplan_meier(times_s: Sequence[float], completed: Sequence[bool]) -> tuple[Step, ...]:
    """Return one step for each different time; people censored at a time are still at risk at it."""
    if len(times_s) != len(completed):
        raise UsageError("Each time needs a mark whether the task was completed: give as many of one as of the other.")
    check_times(times_s)
    pairs = sorted(zip(times_s, completed, strict=True))
    unfinished, at_risk, steps = 1.0, len(pairs), []
    for time_s, same in groupby(pairs, key=itemgetter(0)):
        marks = [done for _, done in same]
        unfinished *= 1 - sum(marks) / at_risk
        at_risk -= len(marks)
        steps.append(Step(time_s, unfinished))
    return tuple(steps)


def median_completion(times_s: Sequence[float], completed: Sequence[bool]) -> Estimate:
    """Return the first time at which half have completed; no value where that is never reached."""
    method, n = "Kaplan-Meier median", len(times_s)
    steps = kaplan_meier(times_s, completed)
    if not steps:
        return no_value(method)
    reached = (step.time_s for step in steps if step.unfinished <= _HALF + _TOLERANCE)
    value = next(reached, None)
    return Estimate(value, None, None, n, method if value is not None else f"{method}, not reached")
