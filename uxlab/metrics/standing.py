"""One session beside all the others of its study: what a moderator wants to see the moment it ends."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from uxlab.metrics.estimate import Estimate, noted
from uxlab.metrics.rates import adjusted_wald
from uxlab.metrics.sample import INDEPENDENT
from uxlab.metrics.selection import selected_sessions
from uxlab.metrics.study import Part, StudySummary
from uxlab.metrics.summary import summarise, summarise_briefly
from uxlab.metrics.trials import Trial, counts, trials_of
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Attempt, Outcome, SessionState

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """One figure: this person's, each other person's, and all others together.

    `each` holds the others' own values; None where there is no value. One person's figure keeps its interval only where
    several attempts make one, never for a mean of a single answer.
    """

    own: Estimate | None
    each: tuple[float, ...]
    others: Estimate | None


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """One attempt that counts, beside the times of the others who completed the task, in seconds."""

    trial: Trial
    attempt: Attempt
    other_times_s: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStanding:
    """A session's four figures and its attempts, among the finished sessions of the other participants.

    `people` are the codes of those others who are in the figures.
    """

    time_per_task: Standing
    error_rate: Standing
    success_rate: Standing
    sus: Standing
    attempts: tuple[TaskStanding, ...]
    own: StudySummary
    others: int
    people: tuple[str, ...] = ()


def standing(data: StudyData, session_uid: str, *, confidence: float = 0.95) -> SessionStanding:
    """Return how a session stands among the others.

    The person's own earlier sessions are not among the others, and neither are sessions that are not finished or of
    people who are excluded; the person's own figures are told even then.

    Raises:
        KeyError: the study has no such session.
    """
    mine = next((one for one in data.sessions if one.session.uid == session_uid), None)
    if mine is None:
        raise KeyError(session_uid)
    rest = tuple(one for one in data.sessions if _is_other(one, mine))
    own = summarise(StudyData(design=_with_everybody(data.design), sessions=(mine,)), confidence=confidence)
    others = summarise_briefly(replace(data, sessions=rest), confidence=confidence, by=["participant"])

    def stand(
        figure: Callable[[StudySummary], Estimate | None], of_part: Callable[[Part], Estimate | None]
    ) -> Standing:
        estimates = [of_part(part) for part in others.by_participant]
        values = [one.value for one in estimates if one is not None and one.value is not None]
        return Standing(figure(own), tuple(values), figure(others))

    return SessionStanding(
        time_per_task=stand(lambda s: s.overall.time_per_task, lambda part: part.overall.time_per_task),
        error_rate=stand(lambda s: s.overall.error_rate, lambda part: part.overall.error_rate),
        success_rate=_with_interval(
            stand(lambda s: s.overall.success_rate, lambda part: part.overall.success_rate), confidence
        ),
        sus=stand(lambda s: s.sus.estimate, lambda part: part.sus.estimate),
        attempts=_attempts(mine, selected_sessions(replace(data, sessions=rest), ())),
        own=own,
        others=others.participants,
        people=tuple(part.key for part in others.by_participant),
    )


def _with_interval(rate: Standing, confidence: float) -> Standing:
    """Give a person's own rate the interval that several tasks make; it is about tasks like these, not about people."""
    own = rate.own
    if own is None or own.value is None or own.n < _SEVERAL:
        return rate
    return replace(rate, own=noted(adjusted_wald(round(own.value * own.n), own.n, confidence), INDEPENDENT))


def _with_everybody(design: Design) -> Design:
    return replace(design, participants=tuple(replace(one, excluded_reason=None) for one in design.participants))


def _is_other(one: SessionData, mine: SessionData) -> bool:
    session = one.session
    return session.participant != mine.session.participant and session.state is SessionState.FINISHED


def _attempts(mine: SessionData, rest: tuple[SessionData, ...]) -> tuple[TaskStanding, ...]:
    times: dict[str, list[float]] = {}
    for one in rest:
        for trial in trials_of(one):
            if trial.outcome is Outcome.SUCCESS:
                times.setdefault(trial.task, []).append(trial.active_s)
    counted = sorted((attempt for attempt in mine.attempts if counts(attempt)), key=lambda attempt: attempt.started_ns)
    return tuple(
        TaskStanding(trial, attempt, tuple(times.get(trial.task, ())))
        for trial, attempt in zip(trials_of(mine), counted, strict=True)
    )
