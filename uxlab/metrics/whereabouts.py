"""Where participants were: the time in each application and window, and lostness where windows name pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from uxlab.metrics.efficiency import lostness
from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.means import mean
from uxlab.metrics.sample import PERSON_MEAN, Sample, mean_from_zero
from uxlab.metrics.scales import LOSTNESS as LOSTNESS_ENDS
from uxlab.metrics.trials import NS_PER_S, Trial
from uxlab.model.design import Task
from uxlab.model.session import Outcome
from uxlab.timeline.windows import Stay

LOSTNESS = "lostness (Smith 1996) of successful attempts"
SHORTER = "some paths shorter than the declared optimum"

_Window = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeIn:
    """Time with one application, or one of its windows, in front; None names what was not known or not kept.

    `share` is that of all the time in which windows were watched.
    """

    application: str | None
    title: str | None
    seconds: float
    share: float
    seconds_per_attempt: Estimate | None


def time_per_application(sample: Sample) -> tuple[TimeIn, ...]:
    """Return the time in each application, the longest first."""
    return _times(sample, lambda stay: (stay.application, None))


def time_per_window(sample: Sample) -> tuple[TimeIn, ...]:
    """Return the time in each window that has a title, the longest first; none where no titles were kept."""
    found = _times(sample, lambda stay: (stay.application, stay.title))
    return tuple(one for one in found if one.title is not None)


def mean_lostness(sample: Sample, tasks: Mapping[str, Task]) -> Estimate | None:
    """Return the lostness of those who succeed, windows being pages, where titles and the optimum are known."""
    shorter = set[bool]()

    def lost(trial: Trial) -> float | None:
        task = tasks.get(trial.task)
        pages = [(stay.application, stay.title) for stay in trial.stays if stay.title is not None]
        if task is None or task.optimal_pages is None or trial.outcome is not Outcome.SUCCESS or not pages:
            return None
        shorter.add(len(set(pages)) < task.optimal_pages)
        return lostness(len(set(pages)), len(pages), task.optimal_pages).value

    found = sample.mean(lost, LOSTNESS, statistic=partial(mean, ends=LOSTNESS_ENDS))
    return noted(found, SHORTER) if found is not None and True in shorter else found


def _times(sample: Sample, window: Callable[[Stay], _Window]) -> tuple[TimeIn, ...]:
    """Add up stays; a person's attempt at a task in which a window was not in front counts as 0 s there."""
    attempts: dict[tuple[str, str], int] = {}
    spent: dict[_Window, dict[tuple[str, str], list[float]]] = {}
    for trial in sample.trials:
        if trial.stays:
            one = trial.task, trial.person
            attempts[one] = attempts.get(one, 0) + 1
            for stay in trial.stays:
                spent.setdefault(window(stay), {}).setdefault(one, []).append(stay.active_ns / NS_PER_S)
    everything = sum(sum(times) for own in spent.values() for times in own.values())
    merged = PERSON_MEAN if any(number > 1 for number in attempts.values()) else ""
    found = []
    for (application, title), own in spent.items():
        means = [sum(own.get(one, ())) / number for one, number in attempts.items()]
        seconds = sum(map(sum, own.values()))
        estimate = sample.finished(mean_from_zero(means, sample.confidence), len(means), merged)
        share = seconds / everything
        found.append(
            TimeIn(application=application, title=title, seconds=seconds, share=share, seconds_per_attempt=estimate)
        )
    return tuple(sorted(found, key=lambda one: -one.seconds))
