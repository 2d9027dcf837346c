"""How attempts end, in detail: every level with its share, other intervals for the success rate, and its goal."""

from dataclasses import dataclass
from typing import Literal

from uxlab.metrics.benchmarks import rate_exact, rate_mid_p
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.people import PersonAtTask
from uxlab.metrics.rates import best_point_estimate, exact, jeffreys, wilson
from uxlab.metrics.sample import BEST_OUTCOME, Fits, Sample, repeated
from uxlab.model.session import Outcome

Level = Literal[
    "unassisted-success", "assisted-success", "success-assists-not-counted", "partial", "failure", "abandoned",
    "timeout", "stopped",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelShare:
    """How many people ended at a level of completion, each of them at one.

    `share` is None where it is not known, for of some successes nobody counted the assists.
    """

    level: Level
    people: int
    share: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessGoal:
    """Whether enough people succeed: the confidence that the rate exceeds the goal, by mid-p and by the exact test."""

    goal: float
    confidence: float
    exact: float


def levels(sample: Sample) -> tuple[LevelShare, ...]:
    """Return every level with its share; together they make 1, unless some successes may have been assisted or not."""
    people = {level: sum(map(fits, sample.people)) for level, fits in _LEVELS.items()}
    hidden = _SUCCESSES if people[_UNKNOWN] else {_UNKNOWN}
    return tuple(
        LevelShare(level=level, people=people[level], share=None if level in hidden else sample.share(fits))
        for level, fits in _LEVELS.items()
        if people[level] or level != _UNKNOWN
    )


def assisted_success(sample: Sample) -> Estimate | None:
    """Return the share of people who succeeded only with help, among those whose assists were counted."""
    counted, remark = sample.with_assists()
    return counted.share(_LEVELS["assisted-success"], remark)


def stopped(sample: Sample) -> Estimate | None:
    """Return the share of people whom the moderator stopped."""
    return sample.share(_LEVELS["stopped"])


def other_success_estimates(sample: Sample) -> dict[str, Estimate | None]:
    """Return the success rate with the intervals that some prefer, and its best point estimate."""
    successes, n = sum(map(_succeeded, sample.people)), len(sample.people)
    remark = BEST_OUTCOME if repeated(sample.trials) else ""
    ways = {"wilson": wilson, "exact": exact, "jeffreys": jeffreys, "best_point": best_point_estimate}
    return {
        name: sample.finished(way(successes, n, sample.confidence), n, remark) if n else None
        for name, way in ways.items()
    }


def conversion_rate(sample: Sample) -> Estimate | None:
    """Return the share of people who reached the goal of tasks that are conversions; the sample holds only those."""
    return sample.share(_succeeded)


def success_goal(sample: Sample, goal: float | None) -> SuccessGoal | None:
    """Return how sure it is that more than the share `goal` of people succeed; None without goal or people."""
    if goal is None or not sample.people:
        return None
    successes, n = sum(map(_succeeded, sample.people)), len(sample.people)
    mid_p, strict = rate_mid_p(successes, n, goal), rate_exact(successes, n, goal)
    return None if mid_p is None or strict is None else SuccessGoal(goal=goal, confidence=mid_p, exact=strict)


def _succeeded(one: PersonAtTask) -> bool:
    return one.outcome is Outcome.SUCCESS


def _is(outcome: Outcome) -> Fits:
    return lambda one: one.outcome is outcome


_LEVELS: dict[Level, Fits] = {
    "unassisted-success": lambda one: one.unaided_success is True,
    "assisted-success": lambda one: _succeeded(one) and one.unaided_success is False,
    "success-assists-not-counted": lambda one: _succeeded(one) and one.unaided_success is None,
    "partial": _is(Outcome.PARTIAL),
    "failure": _is(Outcome.FAILURE),
    "abandoned": _is(Outcome.ABANDONED),
    "timeout": _is(Outcome.TIMEOUT),
    "stopped": _is(Outcome.STOPPED),
}
_UNKNOWN: Level = "success-assists-not-counted"
_SUCCESSES: set[Level] = {"unassisted-success", "assisted-success"}
