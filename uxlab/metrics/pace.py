"""How quickly attempts go, in detail: with those who never completed, against an expert, against a goal."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import stdev

from uxlab.metrics import efficiency
from uxlab.metrics.benchmarks import times_against
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.sample import PERSON_MEAN, Sample, repeated
from uxlab.metrics.survival import median_completion
from uxlab.metrics.times import arithmetic_mean, geometric_mean
from uxlab.metrics.trials import Trial
from uxlab.model.design import Task
from uxlab.model.session import Outcome

CENSORED = "who did not complete is censored"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGoal:
    """Whether people are quick enough: the test that the typical completed time lies below the goal.

    `confidence` is 1 - p, None where there is no test: for one time, or all equal.
    """

    goal_s: float
    t: float | None
    df: float | None
    p: float | None
    confidence: float | None
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpread:
    """How far apart the times lie of which `time_per_task` is the mean, in seconds.

    `sd` is the standard deviation of the sample (n - 1), None for one time.
    """

    sd: float | None
    min: float
    max: float
    n: int


def time_spread(sample: Sample) -> TimeSpread | None:
    """Return how completed times spread, as the Common Industry Format asks; None without any."""
    times = [one.completed_s for one in sample.people if one.completed_s is not None]
    if not times:
        return None
    sd = stdev(times) if len(times) > 1 else None
    return TimeSpread(sd=sd, min=min(times), max=max(times), n=len(times))


def time_uncompleted(sample: Sample) -> Estimate | None:
    """Return the mean time of the attempts that did not succeed."""
    return sample.mean(lambda one: None if _completed(one) else _time(one), statistic=arithmetic_mean)


def completion_median(sample: Sample) -> Estimate:
    """Return the Kaplan-Meier median of the time to completion, without a value where less than half complete.

    Who gave up would probably have taken longer than the others, so that the median flatters.
    """
    pairs = [
        (time_s, done)
        for one in sample.people
        for done in [one.outcome is Outcome.SUCCESS]
        if (time_s := one.completed_s if done else one.all_s) is not None
    ]
    merged = PERSON_MEAN if repeated(sample.trials) else ""
    return noted(median_completion([time_s for time_s, _ in pairs], [done for _, done in pairs]), CENSORED, merged)


def ratio_to_expert(sample: Sample, tasks: Mapping[str, Task]) -> Estimate | None:
    """Return how many times longer than an expert people typically take to complete, where the design knows it."""

    def ratio(one: Trial) -> float | None:
        task, time_s = tasks.get(one.task), _time(one)
        if task is None or task.expert_time_s is None or time_s is None or not _completed(one):
            return None
        return time_s / task.expert_time_s

    return sample.mean(ratio, statistic=geometric_mean)


def time_goal(sample: Sample, goal_s: float | None) -> TimeGoal | None:
    """Return the test that completed times lie below `goal_s`; None without goal or completed times."""
    times = [one.completed_s for one in sample.people if one.completed_s is not None]
    if goal_s is None or not times:
        return None
    test = times_against(times, goal_s)
    confidence = None if test.p is None else 1 - test.p
    return TimeGoal(goal_s=goal_s, t=test.statistic, df=test.df, p=test.p, confidence=confidence, method=test.method)


def efficiencies(sample: Sample) -> dict[str, Estimate | None]:
    """Return the time-based efficiency (goals per second) and the overall relative one (a share of the time)."""
    people = [one for one in sample.people if one.all_s is not None]
    done = [one.outcome is Outcome.SUCCESS for one in people]
    times = [one.all_s for one in people if one.all_s is not None]
    ways = {"time_based": efficiency.time_based, "relative": efficiency.overall_relative}
    merged = PERSON_MEAN if repeated(sample.trials) else ""
    return {name: sample.finished(way(done, times), len(times), merged) for name, way in ways.items()}


def _completed(one: Trial) -> bool:
    return one.outcome is Outcome.SUCCESS


def _time(one: Trial) -> float | None:
    return one.active_s if one.active_s > 0 else None
