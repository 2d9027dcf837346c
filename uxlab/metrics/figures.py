"""The figures of one task, or of all tasks together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from uxlab.metrics.counts import mean_count
from uxlab.metrics.efficiency import percent_per_minute
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.metrics.rates import adjusted_wald, with_half_credit
from uxlab.metrics.sample import BEST_OUTCOME, PERSON_MEAN, Fits, Sample, repeated
from uxlab.metrics.scales import SEVEN
from uxlab.metrics.times import arithmetic_mean, geometric_mean, median
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

NO_LENGTH = "attempts without measurable time left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the study says of a task: rates are shares from 0 to 1, times are seconds; None where there is no value.

    `success_half_credit` is only there where it was asked for.
    """

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
    success_half_credit: Estimate | None = None


def figures_of(trials: Sequence[Trial], confidence: float) -> Figures:
    """Return the figures of these attempts; see `figures_of_sample`."""
    return figures_of_sample(Sample.of(trials, confidence))


def figures_of_sample(sample: Sample, *, half_credit: bool = False) -> Figures:
    """Return the figures of these attempts.

    Rates, times, clicks and ratings count people, once for each task; errors and assists are per attempt. Where one
    person stands for several values, the method says that they were treated as independent. Attempts whose errors or
    assists nobody counted are in no figure of these, and unassisted success is one of assists. With `half_credit` there
    is also the success rate in which a partial success counts one half.
    """
    ease = sample.mean(lambda one: one.ease, statistic=partial(mean, ends=SEVEN))
    means = {"clicks_per_task": sample.mean(lambda one: one.clicks), "seq": ease}
    halves = {"success_half_credit": _half_credit(sample) if half_credit else None}
    return Figures(**_rates(sample), **_times(sample), **_counts(sample), **means, **halves)


def _rates(sample: Sample) -> dict[str, Estimate | None]:
    kinds: dict[str, Fits] = {
        "success_rate": lambda one: one.outcome is Outcome.SUCCESS,
        "partial_rate": lambda one: one.outcome is Outcome.PARTIAL,
        "failure_rate": lambda one: one.outcome is Outcome.FAILURE,
        "abandon_rate": lambda one: one.outcome is Outcome.ABANDONED,
        "timeout_rate": lambda one: one.outcome is Outcome.TIMEOUT,
    }
    counted, remark = sample.with_assists()
    unassisted = counted.share(lambda one: bool(one.unaided_success), remark)
    return {"unassisted_success_rate": unassisted, **{name: sample.share(fits) for name, fits in kinds.items()}}


def _half_credit(sample: Sample) -> Estimate | None:
    outcomes = [one.outcome for one in sample.people]
    rate = with_half_credit(outcomes.count(Outcome.SUCCESS), outcomes.count(Outcome.PARTIAL), len(outcomes))
    return sample.finished(rate, len(outcomes), BEST_OUTCOME if repeated(sample.trials) else "")


def _times(sample: Sample) -> dict[str, Estimate | None]:
    completed = [trial for trial in sample.trials if trial.outcome is Outcome.SUCCESS]
    times = [one.completed_s for one in sample.people if one.completed_s is not None]
    all_times = [one.all_s for one in sample.people if one.all_s is not None]
    per_task = arithmetic_mean(times, sample.confidence)
    success = sample.rate(lambda one: one.outcome is Outcome.SUCCESS)

    def finished(estimate: Estimate, trials: Sequence[Trial]) -> Estimate | None:
        merged = PERSON_MEAN if repeated(trials) else ""
        return sample.finished(estimate, estimate.n, merged, NO_LENGTH if any(t.active_s <= 0 for t in trials) else "")

    return {
        "time_per_task": finished(per_task, completed),
        "time_geometric_mean": finished(geometric_mean(times, sample.confidence), completed),
        "time_median": finished(median(times, sample.confidence), completed),
        "time_all_attempts": finished(arithmetic_mean(all_times, sample.confidence), sample.trials),
        "efficiency_percent_per_minute": finished(percent_per_minute(success, per_task), completed),
    }


def _counts(sample: Sample) -> dict[str, Estimate | None]:
    by_errors, no_errors = sample.with_errors()
    by_assists, no_assists = sample.with_assists()
    errors = [trial.errors for trial in by_errors.trials if trial.errors is not None]
    assists = [trial.assists for trial in by_assists.trials if trial.assists is not None]
    rate = mean_count(sum(errors), len(errors), sample.confidence)
    free = adjusted_wald(errors.count(0), len(errors), sample.confidence)
    helped = mean_count(sum(assists), len(assists), sample.confidence)
    return {
        "error_rate": by_errors.finished(rate, len(errors), no_errors),
        "error_free_rate": by_errors.finished(free, len(errors), no_errors),
        "assists_per_attempt": by_assists.finished(helped, len(assists), no_assists),
    }
