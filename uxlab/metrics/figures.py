"""The figures of one task, or of all tasks together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from uxlab.metrics.counts import mean_count
from uxlab.metrics.efficiency import percent_per_minute
from uxlab.metrics.estimate import Estimate, noted, without_interval
from uxlab.metrics.means import mean
from uxlab.metrics.people import PersonAtTask, people_at_tasks
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.times import arithmetic_mean, geometric_mean, median
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

ONE_PERSON = "one person, no interval"
INDEPENDENT = "attempts treated as independent"
BEST_OUTCOME = "best outcome of each person's attempts"
PERSON_MEAN = "mean of each person's attempts first"
NO_LENGTH = "attempts without measurable time left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the study says of a task: rates are shares from 0 to 1, times are seconds; None where there is no value."""

    success_rate: Estimate | None
    unassisted_success_rate: Estimate | None
    partial_rate: Estimate | None
    failure_rate: Estimate | None
    abandon_rate: Estimate | None
    timeout_rate: Estimate | None
    time_per_task: Estimate | None
    time_geometric_mean: Estimate | None
    time_median: Estimate | None
    time_all_attempts: Estimate | None
    error_rate: Estimate | None
    error_free_rate: Estimate | None
    assists_per_attempt: Estimate | None
    clicks_per_task: Estimate | None
    efficiency_percent_per_minute: Estimate | None
    seq: Estimate | None


def figures_of(trials: Sequence[Trial], confidence: float) -> Figures:
    """Return the figures of these attempts.

    Rates and times count people, once for each task; counts and clicks are per attempt. Where one person stands for
    several values, the method says that they were treated as independent.
    """
    sample = _Sample(trials, people_at_tasks(trials), confidence)
    return Figures(**_rates(sample), **_times(sample), **_counts(sample), seq=_ease(sample))


@dataclass(frozen=True, slots=True)
class _Sample:
    trials: Sequence[Trial]
    people: Sequence[PersonAtTask]
    confidence: float

    def finished(self, estimate: Estimate, values: int, *remarks: str) -> Estimate | None:
        """Return the estimate, made of so many values, with its remarks; no interval where it rests on one person."""
        if estimate.value is None:
            return None
        persons = len({one.person for one in self.people})
        if persons == 1 and estimate.low is not None:
            return noted(without_interval(estimate, ONE_PERSON), *remarks)
        return noted(estimate, *remarks, INDEPENDENT if values > persons else "")

    def rate(self, fits: Callable[[PersonAtTask], bool]) -> Estimate:
        """Return the share of people, with its interval."""
        return adjusted_wald(sum(fits(one) for one in self.people), len(self.people), self.confidence)


def _rates(sample: _Sample) -> dict[str, Estimate | None]:
    remark = BEST_OUTCOME if _repeated(sample.trials) else ""
    kinds: dict[str, Callable[[PersonAtTask], bool]] = {
        "success_rate": lambda one: one.outcome is Outcome.SUCCESS,
        "unassisted_success_rate": lambda one: one.unaided_success,
        "partial_rate": lambda one: one.outcome is Outcome.PARTIAL,
        "failure_rate": lambda one: one.outcome is Outcome.FAILURE,
        "abandon_rate": lambda one: one.outcome is Outcome.ABANDONED,
        "timeout_rate": lambda one: one.outcome is Outcome.TIMEOUT,
    }
    return {name: sample.finished(sample.rate(fits), len(sample.people), remark) for name, fits in kinds.items()}


def _times(sample: _Sample) -> dict[str, Estimate | None]:
    completed = [trial for trial in sample.trials if trial.outcome is Outcome.SUCCESS]
    times = [one.completed_s for one in sample.people if one.completed_s is not None]
    all_times = [one.all_s for one in sample.people if one.all_s is not None]
    per_task = arithmetic_mean(times, sample.confidence)
    success = sample.rate(lambda one: one.outcome is Outcome.SUCCESS)

    def finished(estimate: Estimate, trials: Sequence[Trial]) -> Estimate | None:
        merged = PERSON_MEAN if _repeated(trials) else ""
        return sample.finished(estimate, estimate.n, merged, NO_LENGTH if any(t.active_s <= 0 for t in trials) else "")

    return {
        "time_per_task": finished(per_task, completed),
        "time_geometric_mean": finished(geometric_mean(times, sample.confidence), completed),
        "time_median": finished(median(times, sample.confidence), completed),
        "time_all_attempts": finished(arithmetic_mean(all_times, sample.confidence), sample.trials),
        "efficiency_percent_per_minute": finished(percent_per_minute(success, per_task), completed),
    }


def _counts(sample: _Sample) -> dict[str, Estimate | None]:
    confidence, attempts = sample.confidence, len(sample.trials)
    errors = [trial.errors for trial in sample.trials]
    assists = sum(trial.assists for trial in sample.trials)
    clicks = [trial.clicks for trial in sample.trials if trial.clicks is not None]
    estimates = {
        "error_rate": mean_count(sum(errors), attempts, confidence),
        "error_free_rate": adjusted_wald(errors.count(0), attempts, confidence),
        "assists_per_attempt": mean_count(assists, attempts, confidence),
        "clicks_per_task": mean(clicks, confidence),
    }
    return {name: sample.finished(estimate, attempts) for name, estimate in estimates.items()}


def _ease(sample: _Sample) -> Estimate | None:
    rated = [trial for trial in sample.trials if trial.ease is not None]
    ratings = [one.ease for one in sample.people if one.ease is not None]
    merged = PERSON_MEAN if _repeated(rated) else ""
    return sample.finished(mean(ratings, sample.confidence), len(ratings), merged)


def _repeated(trials: Iterable[Trial]) -> bool:
    """Return whether somebody has more than one of these attempts at the same task."""
    chosen = [(trial.person, trial.task) for trial in trials]
    return len(set(chosen)) < len(chosen)
