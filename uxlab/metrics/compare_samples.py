"""What one side of a comparison holds, person by person."""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from uxlab.metrics.people import PersonAtTask, people_at_tasks
from uxlab.metrics.responses import Response, responses_of, score_or_none
from uxlab.metrics.trials import Trial, trials_of
from uxlab.model.results import SessionData
from uxlab.model.session import Outcome
from uxlab.questionnaires import scores, sus

Values = Mapping[str, float]
"""One value for each person."""

Counts = Mapping[str, tuple[int, int]]
"""How many errors in how many attempts, for each person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the things compared: a condition, group, version or competitor, with its sessions."""

    label: str
    sessions: tuple[SessionData, ...]

    @property
    def people(self) -> frozenset[str]:
        """Whoever has a session on this side."""
        return frozenset(data.session.participant for data in self.sessions)


@dataclass(frozen=True, slots=True)
class Sample:
    """The attempts and responses of some people on one side."""

    trials: tuple[Trial, ...]
    responses: tuple[Response, ...]

    @property
    def tasks(self) -> frozenset[str]:
        """The tasks that were attempted."""
        return frozenset(trial.task for trial in self.trials)


def sample_of(side: Side, people: Collection[str], tasks: Collection[str] | None = None) -> Sample:
    """Return what these people did and answered on this side, at these tasks or at all."""
    sessions = [data for data in side.sessions if data.session.participant in people]
    trials = [trial for data in sessions for trial in trials_of(data) if tasks is None or trial.task in tasks]
    wanted = {trial.task for trial in trials}
    return Sample(tuple(trials), tuple(response for data in sessions for response in responses_of(data, wanted)))


def successes(sample: Sample, task: str) -> Values:
    """Return 1 for each person who completed the task, and 0 for the others who attempted it."""
    return {one.person: float(one.outcome is Outcome.SUCCESS) for one in _at(sample, task)}


def times(sample: Sample, task: str) -> Values:
    """Return the seconds of each person who completed the task."""
    return {one.person: one.completed_s for one in _at(sample, task) if one.completed_s is not None}


def ease(sample: Sample, task: str) -> Values:
    """Return the ease that each person gave to the task."""
    return _means(
        (trial.person, trial.ease) for trial in sample.trials if trial.task == task and trial.ease is not None
    )


def errors(sample: Sample, task: str) -> Counts:
    """Return each person's errors and attempts at the task, those of which nobody counted errors left out."""
    counted: dict[str, tuple[int, int]] = {}
    for trial in sample.trials:
        if trial.task == task and trial.errors is not None:
            before = counted.get(trial.person, (0, 0))
            counted[trial.person] = before[0] + trial.errors, before[1] + 1
    return counted


def success_shares(sample: Sample) -> Values:
    """Return the share of the attempted tasks that each person completed."""
    return _means((one.person, float(one.outcome is Outcome.SUCCESS)) for one in people_at_tasks(sample.trials))


def error_means(sample: Sample) -> Values:
    """Return each person's errors per attempt, those of which nobody counted errors left out."""
    return _means((trial.person, float(trial.errors)) for trial in sample.trials if trial.errors is not None)


def ease_means(sample: Sample) -> Values:
    """Return each person's mean rating of ease over the tasks."""
    by_task = (ease(sample, task) for task in sorted(sample.tasks))
    return _means((person, value) for values in by_task for person, value in values.items())


def typical_times(sample: Sample, only: Collection[tuple[str, str]] | None = None) -> Values:
    """Return the geometric mean of the times at which each person completed tasks; `only` these pairs with tasks."""
    logs = _means(
        (one.person, math.log(one.completed_s))
        for one in people_at_tasks(sample.trials)
        if one.completed_s is not None and (only is None or (one.person, one.task) in only)
    )
    return {person: math.exp(log) for person, log in logs.items()}


def completed(sample: Sample) -> frozenset[tuple[str, str]]:
    """Return who completed which task in measurable time."""
    return frozenset((one.person, one.task) for one in people_at_tasks(sample.trials) if one.completed_s is not None)


def sus_scores(sample: Sample) -> Values:
    """Return each person's SUS, of either version."""
    return _scores(
        sample.responses,
        ("sus", "sus-positive"),
        lambda r: sus.score(r.values(sus.ITEMS), positive=r.questionnaire != "sus").value,
    )


def umux_lite_scores(sample: Sample) -> Values:
    """Return each person's UMUX-Lite."""
    return _scores(sample.responses, ("umux-lite",), lambda r: scores.umux_lite(r.values(2)))


def effort_scores(sample: Sample) -> Values:
    """Return each person's CES 2.0."""
    return _scores(sample.responses, ("ces",), lambda r: scores.mean_of_answered(r.values(1), 1, 7))


def load_scores(sample: Sample) -> Values:
    """Return each person's raw NASA-TLX."""
    return _scores(sample.responses, ("nasa-tlx",), lambda r: scores.tlx_raw(r.values(6)))


def recommendations(sample: Sample) -> Values:
    """Return the last answer of each person to the recommendation question."""
    given = [(r.person, r.values(1)[0]) for r in sample.responses if r.questionnaire == "nps"]
    return {person: value for person, value in given if value is not None and value in range(11)}


def _at(sample: Sample, task: str) -> Sequence[PersonAtTask]:
    return people_at_tasks(trial for trial in sample.trials if trial.task == task)


def _scores(
    responses: Iterable[Response], questionnaires: Collection[str], score: Callable[[Response], float | None]
) -> Values:
    asked = [response for response in responses if response.questionnaire in questionnaires]
    scored = [(response.person, score_or_none(response, score)) for response in asked]
    return _means((person, value) for person, value in scored if value is not None)


def _means(pairs: Iterable[tuple[str, float]]) -> Values:
    found: dict[str, list[float]] = {}
    for person, value in pairs:
        found.setdefault(person, []).append(value)
    return {person: fmean(values) for person, values in found.items()}
