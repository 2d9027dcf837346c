"""Figures against a goal that was fixed beforehand, such as a SUS of 68 or 78 % success."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from uxlab.errors import UsageError
from uxlab.metrics import benchmarks
from uxlab.metrics import compare_samples as samples
from uxlab.metrics.benchmarks import mean_against, rate_exact, rate_mid_p, times_against
from uxlab.metrics.compare_samples import Sample, Side, Values, sample_of
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.scales import HUNDRED, SEVEN
from uxlab.metrics.times import geometric_mean
from uxlab.metrics.verdict import threshold
from uxlab.model.design import Design

FIGURES = ("success", "time", "seq", "sus", "umux-lite")
OF_TASKS = {"success", "time", "seq"}
_ENDS = {"seq": SEVEN, "sus": HUNDRED, "umux-lite": HUNDRED}
_MEANS: dict[str, Callable[[Sample], Values]] = {"sus": samples.sus_scores, "umux-lite": samples.umux_lite_scores}
_TARGETS = {
    "success": (0, 1, "a share between 0 and 1, such as 0.78"),
    "time": (0, math.inf, "a number above 0"),
    "seq": (1, 7, "a number above 1 and below 7"),
    "sus": (0, 100, "a number above 0 and below 100"),
    "umux-lite": (0, 100, "a number above 0 and below 100"),
}
"""Between what a goal for each figure lies, for it is to be exceeded or missed, and how that reads."""


class Outcome(StrEnum):
    """What the test says of a goal."""

    MET = "met"
    MISSED = "missed"
    UNDECIDED = "not decided"
    NONE = "no test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal for a figure; `task` None: of the whole study, or of each task where the figure is one of tasks.

    `designed`: it is a goal of the study's own design, for which nobody has to ask.
    """

    figure: str
    target: float
    task: str | None = None
    designed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalResult:
    """A figure of one side and how sure it is, from 0 to 1, that the true value is better than the target."""

    side: str
    figure: str
    task: str | None
    target: float
    estimate: Estimate
    certainty: float | None
    test: str
    outcome: Outcome
    designed: bool = False


def designed_goals(design: Design, asked: Sequence[Goal] = ()) -> tuple[Goal, ...]:
    """Return the goals that a design sets for its tasks, but for those in whose place others are asked for."""
    goals = [
        Goal(figure=figure, target=target, task=task.key, designed=True)
        for task in design.tasks
        for figure, target in (("success", task.success_goal), ("time", task.time_goal_s))
        if target is not None
    ]
    taken = {(goal.figure, goal.task) for goal in asked}
    return tuple(goal for goal in goals if taken.isdisjoint({(goal.figure, goal.task), (goal.figure, None)}))


def against_goals(
    sides: Sequence[Side], goals: Sequence[Goal], tasks: Sequence[str], confidence: float = 0.95
) -> tuple[GoalResult, ...]:
    """Return each goal on each side where there is anything to hold against it.

    A rate is tested by the mid-p binomial test, which Sauro & Lewis recommend, a time on the log scale, a mean by the
    one-sample t test; all one-sided, so that a goal is met from `confidence` on and missed from its opposite down.

    Raises:
        UsageError: an unknown figure or task, a target that the figure cannot have, or a time without its task.
    """
    for goal in goals:
        _check(goal, tasks)
    held = [(side, sample_of(side, side.people)) for side in sides] if goals else []
    return tuple(
        result
        for goal in goals
        for task in _tasks(goal, tasks)
        for side, sample in held
        if (result := _result(side, sample, goal, task, confidence)) is not None
    )


def _tasks(goal: Goal, tasks: Sequence[str]) -> Sequence[str | None]:
    if goal.figure not in OF_TASKS:
        return (None,)
    return tasks if goal.task is None else (goal.task,)


def _check(goal: Goal, tasks: Sequence[str]) -> None:
    if goal.figure not in FIGURES:
        raise UsageError(f'There is no goal for "{goal.figure}"; there are goals for {", ".join(FIGURES)}.')
    if goal.task is not None and goal.figure not in OF_TASKS:
        raise UsageError(f"{goal.figure} is a figure of the whole study; write {goal.figure}={goal.target:g}.")
    if goal.task is not None and goal.task not in tasks:
        raise UsageError(f'There is no task "{goal.task}" here; known are {", ".join(tasks)}.')
    if goal.figure == "time" and goal.task is None:
        raise UsageError("A goal for a time is one of a task; write time:TASK=SECONDS, such as time:find=60.")
    lowest, highest, wanted = _TARGETS[goal.figure]
    if not lowest < goal.target < highest:
        raise UsageError(f"The goal for {goal.figure} is {wanted}, and not {goal.target:g}.")


def _result(side: Side, sample: Sample, goal: Goal, task: str | None, confidence: float) -> GoalResult | None:
    if goal.figure == "success":
        values = samples.successes(sample, task or "")
        return _of_rate(side, goal, task, list(values.values()), confidence) if values else None
    of_task = {"time": samples.times, "seq": samples.ease}
    found = of_task[goal.figure](sample, task) if task is not None else _MEANS[goal.figure](sample)
    return _of_mean(side, goal, task, list(found.values()), confidence) if found else None


def _of_rate(side: Side, goal: Goal, task: str | None, values: Sequence[float], confidence: float) -> GoalResult:
    x, n = round(sum(values)), len(values)
    sure, exact = rate_mid_p(x, n, goal.target), rate_exact(x, n, goal.target)
    return GoalResult(
        side=side.label,
        figure=goal.figure,
        task=task,
        target=goal.target,
        estimate=adjusted_wald(x, n, confidence),
        certainty=sure,
        test=f"mid-p binomial (exact: {_three_digits(exact)})",
        outcome=outcome_of(sure, confidence),
        designed=goal.designed,
    )


def _of_mean(side: Side, goal: Goal, task: str | None, values: Sequence[float], confidence: float) -> GoalResult:
    timed = goal.figure == "time"
    sure = benchmarks.certainty(times_against(values, goal.target) if timed else mean_against(values, goal.target))
    return GoalResult(
        side=side.label,
        figure=goal.figure,
        task=task,
        target=goal.target,
        estimate=geometric_mean(values, confidence) if timed else mean(values, confidence, ends=_ENDS[goal.figure]),
        certainty=sure,
        test="one-sided t test on the log scale" if timed else "one-sample t test, one-sided",
        outcome=outcome_of(sure, confidence),
        designed=goal.designed,
    )


def outcome_of(certainty: float | None, confidence: float) -> Outcome:
    """Return what a certainty means at a level of confidence, here and on the calculator."""
    if certainty is None:
        return Outcome.NONE
    if certainty >= confidence:
        return Outcome.MET
    return Outcome.MISSED if certainty <= threshold(confidence) else Outcome.UNDECIDED


def _three_digits(certainty: float | None) -> str:
    """Return a certainty with three digits, which never are those of 0 or 1."""
    shown = f"{certainty or 0:.3f}"
    return {"0.000": "below 0.001", "1.000": "above 0.999"}.get(shown, shown)
