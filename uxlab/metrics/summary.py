"""From the sessions of a study to its figures; the summary and its JSON form are to be had from here too."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from uxlab.metrics.as_json import to_json
from uxlab.metrics.checks import check_confidence
from uxlab.metrics.custom import summarise_own
from uxlab.metrics.details import Yardstick, details_of
from uxlab.metrics.error_kinds import error_spread
from uxlab.metrics.excluded import excluded_of
from uxlab.metrics.figures import figures_of_sample
from uxlab.metrics.indicators import summarise_indicators
from uxlab.metrics.opinions import summarise_opinions
from uxlab.metrics.responses import responses_of
from uxlab.metrics.sample import Sample
from uxlab.metrics.selection import TRAITS, Trait, Where, divided, excluded_people, selected_sessions, selected_tasks
from uxlab.metrics.study import Part, StudySummary, TaskSummary
from uxlab.metrics.sus_summary import summarise_sus
from uxlab.metrics.trials import Trial, left_out, trials_of, uncounted
from uxlab.model.design import Condition, Design, Group
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt

__all__ = ["Part", "StudySummary", "TaskSummary", "summarise", "summarise_briefly", "to_json"]


def summarise(
    data: StudyData,
    *,
    confidence: float = 0.95,
    task: str | None = None,
    where: Where = (),
    half_credit: bool = False,
    by: Collection[Trait] = TRAITS,
) -> StudySummary:
    """Return the figures of a study, of one task of it, or of the sessions that `where` admits.

    Attempts that ended in a technical fault are in no figure; skipped and open ones are counted apart. `half_credit`
    adds the success rate in which a partial success counts one half. `by` are the traits by which it is divided too.

    Raises:
        UsageError: a confidence beyond `checks.LEVELS`, or a task, trait or value that the study does not have.
    """
    of = _scope(data, confidence=confidence, task=task, where=where, half_credit=half_credit)
    return _summary(of, by)


def summarise_briefly(
    data: StudyData,
    *,
    confidence: float = 0.95,
    task: str | None = None,
    where: Where = (),
    half_credit: bool = False,
    by: Collection[Trait] = TRAITS,
) -> StudySummary:
    """Return what `summarise` does without the details, for which it needs about half of the time."""
    of = _scope(data, confidence=confidence, task=task, where=where, half_credit=half_credit)
    return _summary(replace(of, detailed=False), by)


def _summary(of: "_Scope", by: Collection[Trait]) -> StudySummary:
    sessions = of.sessions
    whole = _part(of, "", of.design.name, sessions)
    parts = {trait: _parts(of, trait, sessions) for trait in by}
    return StudySummary(
        study=whole.name,
        confidence=of.confidence,
        participants=whole.participants,
        sessions=whole.sessions,
        attempts=whole.attempts,
        tasks=whole.tasks,
        overall=whole.overall,
        left=whole.left,
        uncounted=whole.uncounted,
        sus=whole.sus,
        opinions=whole.opinions,
        custom=summarise_own(of.design, sessions, of.tasks, of.confidence),
        indicators=summarise_indicators(of.design.indicators, of.confidence),
        details=whole.details,
        excluded=excluded_of(sessions),
        people_left_out=excluded_people(of.design),
        erased=of.erased,
        error_spread=whole.error_spread,
        by_participant=parts.get("participant", ()),
        by_group=parts.get("group", ()),
        by_condition=parts.get("condition", ()),
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is summarised: the sessions, the tasks, and the attempts of each session that count."""

    design: Design
    sessions: Sequence[SessionData]
    tasks: tuple[str, ...]
    confidence: float
    half_credit: bool
    trials: Mapping[str, tuple[Trial, ...]]
    erased: int
    detailed: bool = True

    def tried(self, sessions: Sequence[SessionData]) -> tuple[str, ...]:
        """Return the tasks at which there are attempts in these sessions."""
        attempted = {attempt.task for one in sessions for attempt in one.attempts}
        return tuple(task for task in self.tasks if task in attempted)

    def name(self, task: str) -> str:
        """Return the name of a task; one that only the sessions know is called by its key."""
        return next((one.name for one in self.design.tasks if one.key == task), task)


def _scope(data: StudyData, *, confidence: float, task: str | None, where: Where, half_credit: bool) -> _Scope:
    check_confidence(confidence)
    sessions = selected_sessions(data, where)
    return _Scope(
        design=data.design,
        sessions=sessions,
        tasks=selected_tasks(data, sessions, task),
        confidence=confidence,
        half_credit=half_credit,
        trials={one.session.uid: trials_of(one) for one in sessions},
        erased=data.erased,
    )


def _parts(of: _Scope, trait: Trait, sessions: Sequence[SessionData]) -> tuple[Part, ...]:
    kinds: Mapping[Trait, Sequence[Group | Condition]] = {
        "participant": (),
        "group": of.design.groups,
        "condition": of.design.conditions,
    }
    names = {one.key: one.name for one in kinds[trait]}
    return tuple(
        _part(of, key, names.get(key, key), own, one_person=trait == "participant")
        for key, own in divided(of.design, sessions, trait)
    )


def _part(of: _Scope, key: str, name: str, sessions: Sequence[SessionData], *, one_person: bool = False) -> Part:
    trials = [trial for one in sessions for trial in of.trials[one.session.uid] if trial.task in of.tasks]
    attempts = [attempt for one in sessions for attempt in one.attempts if attempt.task in of.tasks]
    responses = [response for one in sessions for response in responses_of(one, of.tasks)]
    sample = Sample.of(trials, of.confidence)
    only = of.tasks[0] if len(of.tasks) == 1 else None
    details = details_of(sample, Yardstick.of(of.design, only)) if of.detailed else None
    return Part(
        key=key,
        name=name,
        participants=len({one.session.participant for one in sessions}),
        sessions=len(sessions),
        attempts=len(trials),
        tasks=tuple(
            _task(of, task, trials, attempts, detailed=of.detailed and not one_person)
            for task in (of.tried(sessions) if one_person else of.tasks)
        ),
        overall=figures_of_sample(sample, half_credit=of.half_credit),
        details=details,
        error_spread=details.error_spread if details else error_spread(sample),
        left=left_out(attempts),
        uncounted=uncounted(trials),
        sus=summarise_sus(responses, of.confidence),
        opinions=summarise_opinions(responses, of.confidence),
    )


def _task(of: _Scope, key: str, trials: Sequence[Trial], attempts: Sequence[Attempt], *, detailed: bool) -> TaskSummary:
    own = [trial for trial in trials if trial.task == key]
    sample = Sample.of(own, of.confidence)
    return TaskSummary(
        task=key,
        name=of.name(key),
        attempts=len(own),
        participants=len({trial.person for trial in own}),
        figures=figures_of_sample(sample, half_credit=of.half_credit),
        left=left_out(attempt for attempt in attempts if attempt.task == key),
        uncounted=uncounted(own),
        details=details_of(sample, Yardstick.of(of.design, key)) if detailed else None,
    )
