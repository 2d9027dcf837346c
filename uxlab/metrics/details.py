"""The further figures of a task, a part of the study or all of it; what `metrics --json` adds to the contract."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Self

from uxlab.metrics import completion, error_kinds, pace, whereabouts
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.input_figures import InputFigures, input_figures
from uxlab.metrics.learning import Learning, learning
from uxlab.metrics.means import mean
from uxlab.metrics.sample import Sample
from uxlab.metrics.scales import SEVEN
from uxlab.metrics.sum_score import SumScore, five_points_of_seven, sum_score
from uxlab.model.design import Design, ErrorType, Task
from uxlab.model.session import Outcome


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What the design says that attempts are measured by; `task` where the figures are about one alone."""

    tasks: Mapping[str, Task]
    error_types: tuple[ErrorType, ...] = ()
    task: Task | None = None

    @classmethod
    def of(cls, design: Design, task: str | None = None) -> Self:
        """Return what this design says."""
        tasks = {one.key: one for one in design.tasks}
        return cls(tasks, design.error_types, None if task is None else tasks.get(task))


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """Figures for those who look closer; the names are the keys of the JSON form.

    `success_goal`, `time_goal` and `sum` are those of a single task. `asq` runs from 1 (best) to 7.
    """

    outcomes: tuple[completion.LevelShare, ...]
    assisted_success_rate: Estimate | None
    stopped_rate: Estimate | None
    success_best_point: Estimate | None
    success_wilson: Estimate | None
    success_exact: Estimate | None
    success_jeffreys: Estimate | None
    success_goal: completion.SuccessGoal | None
    conversion_rate: Estimate | None
    time_uncompleted: Estimate | None
    time_completion_median: Estimate | None
    time_to_expert: Estimate | None
    time_goal: pace.TimeGoal | None
    time_based_efficiency: Estimate | None
    relative_efficiency: Estimate | None
    errors_per_opportunity: Estimate | None
    errors_by_type: tuple[error_kinds.ErrorsOfType, ...]
    errors_by_severity: tuple[error_kinds.ErrorsOfSeverity, ...]
    error_spread: error_kinds.ErrorSpread | None
    input: InputFigures
    time_per_application: tuple[whereabouts.TimeIn, ...]
    time_per_window: tuple[whereabouts.TimeIn, ...]
    lostness: Estimate | None
    learning: Learning | None
    sum: SumScore | None
    asq: Estimate | None
    time_spread: pace.TimeSpread | None = None


def details_of(sample: Sample, yardstick: Yardstick) -> Details:
    """Return the further figures of these attempts."""
    success = completion.other_success_estimates(sample)
    efficiency = pace.efficiencies(sample)
    goals = yardstick.task
    conversions = {key for key, task in yardstick.tasks.items() if task.conversion_goal}
    converting = [trial for trial in sample.trials if trial.task in conversions]
    return Details(
        outcomes=completion.levels(sample),
        assisted_success_rate=completion.assisted_success(sample),
        stopped_rate=completion.stopped(sample),
        success_best_point=success["best_point"],
        success_wilson=success["wilson"],
        success_exact=success["exact"],
        success_jeffreys=success["jeffreys"],
        success_goal=completion.success_goal(sample, goals.success_goal if goals else None),
        conversion_rate=completion.conversion_rate(Sample.of(converting, sample.confidence)),
        time_uncompleted=pace.time_uncompleted(sample),
        time_completion_median=pace.completion_median(sample) if sample.trials else None,
        time_to_expert=pace.ratio_to_expert(sample, yardstick.tasks),
        time_goal=pace.time_goal(sample, goals.time_goal_s if goals else None),
        time_based_efficiency=efficiency["time_based"],
        relative_efficiency=efficiency["relative"],
        errors_per_opportunity=error_kinds.errors_per_opportunity(sample, yardstick.tasks),
        errors_by_type=error_kinds.errors_by_type(sample, yardstick.error_types),
        errors_by_severity=error_kinds.errors_by_severity(sample),
        error_spread=error_kinds.error_spread(sample),
        input=input_figures(sample, yardstick.tasks),
        time_per_application=whereabouts.time_per_application(sample),
        time_per_window=whereabouts.time_per_window(sample),
        lostness=whereabouts.mean_lostness(sample, yardstick.tasks),
        learning=learning(sample),
        sum=_sum(sample, yardstick),
        asq=sample.mean(lambda trial: trial.satisfaction, statistic=partial(mean, ends=SEVEN)),
        time_spread=pace.time_spread(sample),
    )


def _sum(sample: Sample, yardstick: Yardstick) -> SumScore | None:
    """Return the SUM of a task with a time goal, error opportunities and ratings (ASQ, or else SEQ)."""
    task = yardstick.task
    share = error_kinds.errors_per_opportunity(sample, yardstick.tasks)
    if task is None or task.time_goal_s is None or share is None or share.value is None:
        return None
    asq = [6 - five_points_of_seven(one) for one in sample.person_values(lambda trial: trial.satisfaction)]
    seq = [five_points_of_seven(one) for one in sample.person_values(lambda trial: trial.ease)]
    times = [one.completed_s for one in sample.people if one.completed_s is not None]
    done = sum(one.outcome is Outcome.SUCCESS for one in sample.people) / len(sample.people)
    found = sum_score(done, share.value, asq or seq, times, task.time_goal_s)
    return found and replace(found, score=noted(found.score, sample.with_errors()[1]))
