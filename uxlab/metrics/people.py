"""Makes the several attempts of one person at one task one, so that people are what is counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from uxlab.metrics.trials import Trial
from uxlab.model.session import Outcome

BEST_FIRST = (
    Outcome.SUCCESS,
    Outcome.PARTIAL,
    Outcome.FAILURE,
    Outcome.ABANDONED,
    Outcome.TIMEOUT,
    Outcome.STOPPED,
)
_RANK = {outcome: rank for rank, outcome in enumerate(BEST_FIRST)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAtTask:
    """One person at one task: the best outcome, and the mean of each measure over that person's attempts.

    Times are None where no attempt of their kind took measurable time. `unaided_success` is None where only attempts
    whose assists were not counted succeeded.
    """

    person: str
    task: str
    outcome: Outcome
    unaided_success: bool | None
    attempts: int
    completed_s: float | None
    all_s: float | None


def people_at_tasks(trials: Iterable[Trial]) -> tuple[PersonAtTask, ...]:
    """Return one value per person and task, in the order of their first attempts."""
    by_both: dict[tuple[str, str], list[Trial]] = {}
    for trial in trials:
        by_both.setdefault((trial.task, trial.person), []).append(trial)
    return tuple(_one(attempts) for attempts in by_both.values())


def _one(trials: Sequence[Trial]) -> PersonAtTask:
    completed = [trial for trial in trials if trial.outcome is Outcome.SUCCESS]
    return PersonAtTask(
        person=trials[0].person,
        task=trials[0].task,
        outcome=min((trial.outcome for trial in trials), key=_RANK.__getitem__),
        unaided_success=_unaided([trial.assisted for trial in completed]),
        attempts=len(trials),
        completed_s=_mean_of([trial.active_s for trial in completed if trial.active_s > 0]),
        all_s=_mean_of([trial.active_s for trial in trials if trial.active_s > 0]),
    )


def _unaided(assisted: Sequence[bool | None]) -> bool | None:
    """Return whether one of the successes came without help, from whether each was assisted."""
    if False in assisted:
        return True
    return None if None in assisted else False


def _mean_of(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None
