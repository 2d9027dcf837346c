"""The attempts that a figure is made of, and what its method says about the people behind them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import fmean
from typing import Self

from uxlab.metrics.estimate import Estimate, noted, without_interval
from uxlab.metrics.means import mean
from uxlab.metrics.people import PersonAtTask, people_at_tasks
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.scales import FROM_ZERO
from uxlab.metrics.trials import Trial

ONE_PERSON = "one person, no interval"
INDEPENDENT = "attempts treated as independent"
BEST_OUTCOME = "best outcome of each person's attempts"
PERSON_MEAN = "mean of each person's attempts first"
NO_ERRORS_COUNTED = "attempts whose errors were not counted left out"
NO_ASSISTS_COUNTED = "attempts whose assists were not counted left out"

Measure = Callable[[Trial], float | None]
Fits = Callable[[PersonAtTask], bool]
Statistic = Callable[[Sequence[float], float], Estimate]

mean_from_zero: Statistic = partial(mean, ends=FROM_ZERO)


@dataclass(frozen=True, slots=True)
class Sample:
    """Attempts, and the same with the several attempts of one person at one task made one."""

    trials: Sequence[Trial]
    people: Sequence[PersonAtTask]
    confidence: float
    persons: int

    @classmethod
    def of(cls, trials: Sequence[Trial], confidence: float) -> Self:
        """Return the sample of these attempts."""
        people = people_at_tasks(trials)
        return cls(trials, people, confidence, len({one.person for one in people}))

    def with_errors(self) -> tuple[Self, str]:
        """Return the attempts whose errors were counted, and the remark that others are left out."""
        return self._known(lambda trial: trial.errors, NO_ERRORS_COUNTED)

    def with_assists(self) -> tuple[Self, str]:
        """Return the attempts whose assists were counted, and the remark that others are left out."""
        return self._known(lambda trial: trial.assists, NO_ASSISTS_COUNTED)

    def finished(self, estimate: Estimate, values: int, *remarks: str) -> Estimate | None:
        """Return the estimate, made of so many values, with its remarks; no interval where it rests on one person."""
        if estimate.value is None:
            return None
        if self.persons == 1 and estimate.low is not None:
            return noted(without_interval(estimate, ONE_PERSON), *remarks)
        return noted(estimate, *remarks, INDEPENDENT if values > self.persons else "")

    def rate(self, fits: Fits) -> Estimate:
        """Return the share of people, with its interval."""
        return adjusted_wald(sum(fits(one) for one in self.people), len(self.people), self.confidence)

    def share(self, fits: Fits, *remarks: str) -> Estimate | None:
        """Return the finished share of people."""
        merged = BEST_OUTCOME if repeated(self.trials) else ""
        return self.finished(self.rate(fits), len(self.people), *remarks, merged)

    def mean(self, measure: Measure, *remarks: str, statistic: Statistic = mean_from_zero) -> Estimate | None:
        """Return the mean of what each person's attempts at a task measure on average; None is not measured."""
        values = self._measured(measure)
        merged = PERSON_MEAN if any(len(own) > 1 for own in values) else ""
        means = _means(values)
        return self.finished(statistic(means, self.confidence), len(means), *remarks, merged)

    def person_values(self, measure: Measure) -> list[float]:
        """Return what each person's attempts at a task measure on average."""
        return _means(self._measured(measure))

    def _known(self, measure: Measure, remark: str) -> tuple[Self, str]:
        known = [trial for trial in self.trials if measure(trial) is not None]
        if len(known) == len(self.trials):
            return self, ""
        return self.of(known, self.confidence), remark

    def _measured(self, measure: Measure) -> Collection[list[float]]:
        values: dict[tuple[str, str], list[float]] = {}
        for trial in self.trials:
            value = measure(trial)
            if value is not None:
                values.setdefault((trial.task, trial.person), []).append(value)
        return values.values()


def _means(values: Iterable[list[float]]) -> list[float]:
    return [own[0] if len(own) == 1 else fmean(own) for own in values]


def repeated(trials: Iterable[Trial]) -> bool:
    """Return whether somebody has more than one of these attempts at the same task."""
    chosen = [(trial.person, trial.task) for trial in trials]
    return len(set(chosen)) < len(chosen)
