"""Errors in detail: per opportunity, by type and severity, and how unevenly they fall on people.

All of it is about the attempts whose errors were counted.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from uxlab.metrics.counts import mean_count, per_opportunity
from uxlab.metrics.distributions import chi_square_upper_tail
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.means import mean
from uxlab.metrics.sample import Sample
from uxlab.metrics.scales import FROM_ZERO
from uxlab.metrics.trials import Kind
from uxlab.model.design import ErrorType, Task

_SEVERITIES = (1, 2, 3, 4)
_SIGNIFICANT = 0.05
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsOfType:
    """The errors of one type; `error_type` is None for those marked without, `errors` where nobody counted any."""

    error_type: str | None
    name: str
    errors: int | None
    per_attempt: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsOfSeverity:
    """The errors of one severity from 1 (minor) to 4 (critical), None for those that were marked without.

    `errors` is None where nobody counted any.
    """

    severity: int | None
    errors: int | None
    per_attempt: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorSpread:
    """How errors spread over people.

    `per_person` is the mean over people of each one's errors per attempt, with its t interval. `dispersion` is
    Pearson's chi-square over its degrees of freedom: 1 where errors fall at random as the Poisson interval assumes,
    more where some people make far more than others. `overdispersed`: a test at 5 % says so.
    """

    per_person: Estimate
    dispersion: float | None
    p: float | None
    overdispersed: bool


def errors_per_opportunity(sample: Sample, tasks: Mapping[str, Task]) -> Estimate | None:
    """Return the share of opportunities for an error that were taken, at the tasks for which the design counts them."""
    chances = {key: task.error_opportunities for key, task in tasks.items() if task.error_opportunities is not None}
    counted, remark = sample.with_errors()
    pairs = [(trial.errors, chances[trial.task]) for trial in counted.trials if trial.task in chances]
    errors, opportunities = sum(number or 0 for number, _ in pairs), sum(chance for _, chance in pairs)
    return counted.finished(per_opportunity(errors, 1, opportunities), len(pairs), remark)


def errors_by_type(sample: Sample, types: Sequence[ErrorType]) -> tuple[ErrorsOfType, ...]:
    """Return the errors of every type of the design, then of others that occurred, untyped ones last."""
    names = {kind.key: kind.name for kind in types}
    found = _tally(sample, lambda kind: kind[0])
    others = sorted(key for key in found if key is not None and key not in names)
    keys: list[str | None] = [*names, *others, *([None] if None in found else [])]
    return tuple(
        ErrorsOfType(
            error_type=key,
            name=names.get(key or "", key or ""),
            errors=_number(sample, found[key]),
            per_attempt=_per_attempt(sample, found[key]),
        )
        for key in keys
    )


def errors_by_severity(sample: Sample) -> tuple[ErrorsOfSeverity, ...]:
    """Return the errors of every severity, unrated ones last."""
    found = _tally(sample, lambda kind: kind[1])
    keys: list[int | None] = [*_SEVERITIES, *([None] if None in found else [])]
    return tuple(
        ErrorsOfSeverity(severity=key, errors=_number(sample, found[key]), per_attempt=_per_attempt(sample, found[key]))
        for key in keys
    )


def error_spread(sample: Sample) -> ErrorSpread | None:
    """Return how the errors spread over people; None where those of fewer than two were counted."""
    errors, attempts = Counter[str](), Counter[str]()
    for trial in sample.with_errors()[0].trials:
        errors[trial.person] += trial.errors or 0
        attempts[trial.person] += 1
    if len(attempts) <= 1:
        return None
    each = [errors[person] / attempts[person] for person in attempts]
    per_person = mean(each, sample.confidence, ends=FROM_ZERO)
    rate, df = errors.total() / attempts.total(), len(attempts) - 1
    if not rate:
        return ErrorSpread(per_person=per_person, dispersion=None, p=None, overdispersed=False)
    chi = sum((errors[person] - rate * n) ** 2 / (rate * n) for person, n in attempts.items())
    p = chi_square_upper_tail(chi, df)
    return ErrorSpread(per_person=per_person, dispersion=chi / df, p=p, overdispersed=p < _SIGNIFICANT)


def _tally(sample: Sample, key: Callable[[Kind], _T]) -> Counter[_T]:
    found = Counter[_T]()
    for trial in sample.trials:
        for kind, number in trial.kinds:
            found[key(kind)] += number
    return found


def _number(sample: Sample, errors: int) -> int | None:
    """Return the number of errors, unless there are attempts and nobody counted any."""
    return errors if sample.with_errors()[0].trials or not sample.trials else None


def _per_attempt(sample: Sample, errors: int) -> Estimate | None:
    counted, remark = sample.with_errors()
    attempts = len(counted.trials)
    return counted.finished(mean_count(errors, attempts, sample.confidence), attempts, remark)
