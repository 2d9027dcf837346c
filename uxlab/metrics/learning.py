"""What people learn who try a task again: their first attempt against their last, and every attempt by its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.sample import Sample
from uxlab.metrics.times import geometric_mean
from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

LAST_TO_FIRST = "last completed time / first of the same person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """The attempts with one number, from 1, of the people who tried more than once."""

    number: int
    people: int
    success_rate: Estimate | None
    time_geometric_mean: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """Whether repeated attempts go better; `time_ratio` below 1 means that people became quicker."""

    people: int
    time_ratio: Estimate | None
    first_success_rate: Estimate | None
    last_success_rate: Estimate | None
    tries: tuple[Try, ...]


def learning(sample: Sample) -> Learning | None:
    """Return what repeated attempts show; None where nobody tried a task more than once."""
    by_both: dict[tuple[str, str], list[Trial]] = {}
    for trial in sample.trials:
        by_both.setdefault((trial.task, trial.person), []).append(trial)
    series = [trials for trials in by_both.values() if len(trials) > 1]
    if not series:
        return None
    completed = [[trial.active_s for trial in trials if _timed(trial)] for trials in series]
    ratios = [times[-1] / times[0] for times in completed if len(times) > 1]
    ratio = noted(geometric_mean(ratios, sample.confidence), LAST_TO_FIRST)
    return Learning(
        people=len({trials[0].person for trials in series}),
        time_ratio=sample.finished(ratio, len(ratios)),
        first_success_rate=_success(sample, [trials[0] for trials in series]),
        last_success_rate=_success(sample, [trials[-1] for trials in series]),
        tries=tuple(_try(sample, number, series) for number in range(1, max(map(len, series)) + 1)),
    )


def _try(sample: Sample, number: int, series: Sequence[Sequence[Trial]]) -> Try:
    trials = [each[number - 1] for each in series if len(each) >= number]
    times = [trial.active_s for trial in trials if _timed(trial)]
    return Try(
        number=number,
        people=len({trial.person for trial in trials}),
        success_rate=_success(sample, trials),
        time_geometric_mean=sample.finished(geometric_mean(times, sample.confidence), len(times)),
    )


def _success(sample: Sample, trials: Sequence[Trial]) -> Estimate | None:
    successes = sum(trial.outcome is Outcome.SUCCESS for trial in trials)
    return sample.finished(adjusted_wald(successes, len(trials), sample.confidence), len(trials))


def _timed(trial: Trial) -> bool:
    return trial.outcome is Outcome.SUCCESS and trial.active_s > 0
