"""What stands out in a study: facts that its figures show, and none that reaches beyond an interval."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary, TaskSummary
from uxlab.model.design import Design, Task

_FEWEST_TASKS = 3
_FEWEST_PEOPLE = 5
_MANY = 0.05
"""More than one in twenty gives up, as far as the interval tells."""
_SLOW_FROM = 1.5


class Standout(StrEnum):
    """What is remarkable about a task."""

    WORST = "worst"
    MISSES_GOAL = "misses-goal"
    TOO_SLOW = "too-slow"
    GAVE_UP = "gave-up"
    OUT_OF_TIME = "out-of-time"
    SLOWER_THAN_EXPERT = "slower-than-expert"
    REACHES_GOAL = "reaches-goal"
    NOBODY_FAILED = "nobody-failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fact about a task. `figures`: the estimates that show it, by their name among `Figures`.

    `of`: for `WORST`, in how many figures tasks were compared. `measure`: what it is held against, such as the expert's
    time in seconds or the share that should succeed.
    """

    kind: Standout
    task: str
    name: str
    figures: tuple[tuple[str, Estimate], ...]
    of: int = 0
    measure: float = 0.0


def findings(summary: StudySummary, design: Design) -> tuple[Finding, ...]:
    """Return what stands out, what should worry first; each kind at most once a task."""
    tasks = {one.key: one for one in design.tasks}
    found = [*_worst(summary.tasks)]
    for task in summary.tasks:
        found += _of_task(task, tasks.get(task.task))
    found += _slowest_beside_expert(summary.tasks, tasks)
    order = list(Standout)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _worst(tasks: Sequence[TaskSummary]) -> Iterator[Finding]:
    """Find a task that is worst in two figures or more; who shares the last place with another is not."""
    ways: tuple[tuple[str, Callable[[TaskSummary], Estimate | None], bool], ...] = (
        ("success_rate", lambda one: one.figures.success_rate, False),
        ("time_geometric_mean", lambda one: one.figures.time_geometric_mean, True),
        ("error_rate", lambda one: one.figures.error_rate, True),
    )
    shown: dict[str, list[tuple[str, Estimate]]] = {}
    compared = 0
    for name, figure, more_is_worse in ways:
        values = [(value, one.task, own) for one in tasks for own, value in _value(figure(one))]
        compared += len(values) >= _FEWEST_TASKS
        ranked = sorted(values, key=lambda each: each[0], reverse=more_is_worse)
        if len(values) >= _FEWEST_TASKS and ranked[0][0] != ranked[1][0]:
            shown.setdefault(ranked[0][1], []).append((name, ranked[0][2]))
    for task in tasks:
        if len(own := shown.get(task.task, [])) > 1:
            yield Finding(kind=Standout.WORST, task=task.task, name=task.name, figures=tuple(own), of=compared)


def _of_task(task: TaskSummary, designed: Task | None) -> Iterator[Finding]:
    rate, typical = task.figures.success_rate, task.figures.time_geometric_mean
    goal = designed.success_goal if designed else None
    limit_s = designed.time_goal_s if designed else None

    def told(kind: Standout, figure: str, estimate: Estimate | None, measure: float = 0.0) -> Iterator[Finding]:
        if estimate is not None:
            yield Finding(kind=kind, task=task.task, name=task.name, figures=((figure, estimate),), measure=measure)

    if goal is not None and _high(rate) < goal:
        yield from told(Standout.MISSES_GOAL, "success_rate", rate, goal)
    if goal is not None and _low(rate) >= goal:
        yield from told(Standout.REACHES_GOAL, "success_rate", rate, goal)
    if limit_s is not None and _low(typical) > limit_s:
        yield from told(Standout.TOO_SLOW, "time_geometric_mean", typical, limit_s)
    if _low(task.figures.abandon_rate) > _MANY:
        yield from told(Standout.GAVE_UP, "abandon_rate", task.figures.abandon_rate)
    if _low(task.figures.timeout_rate) > _MANY:
        yield from told(Standout.OUT_OF_TIME, "timeout_rate", task.figures.timeout_rate)
    if rate is not None and rate.value == 1 and rate.n >= _FEWEST_PEOPLE:
        yield from told(Standout.NOBODY_FAILED, "success_rate", rate)


def _slowest_beside_expert(tasks: Sequence[TaskSummary], designed: dict[str, Task]) -> Iterator[Finding]:
    """Find the task in which people are slowest beside the expert, if they surely take half as long again."""
    ratios = [
        (own.value or 0.0, one, own)
        for one in tasks
        if one.details is not None and (own := one.details.time_to_expert) is not None and _low(own) >= _SLOW_FROM
    ]
    if ratios:
        _, task, ratio = max(ratios, key=lambda each: each[0])
        yield Finding(
            kind=Standout.SLOWER_THAN_EXPERT,
            task=task.task,
            name=task.name,
            figures=(("time_to_expert", ratio),),
            measure=designed[task.task].expert_time_s or 0.0,
        )


def _value(estimate: Estimate | None) -> Iterator[tuple[Estimate, float]]:
    if estimate is not None and estimate.value is not None:
        yield estimate, estimate.value


def _low(estimate: Estimate | None) -> float:
    return -1.0 if estimate is None or estimate.low is None else estimate.low


def _high(estimate: Estimate | None) -> float:
    return float("inf") if estimate is None or estimate.high is None else estimate.high
