"""Attempts with everything that happened during them, ready to be counted."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Self

from uxlab.model.results import InputCounts, InputTrail, SessionData
from uxlab.model.session import ASSIST_TAG, Answer, Attempt, ErrorMark, Outcome
from uxlab.timeline.spans import Span, active_ns, count_within
from uxlab.timeline.windows import Stay, stays

NS_PER_S = 1_000_000_000
EASE = "seq"
"""The key of the questionnaire that asks how easy a task was."""
SATISFACTION = "asq"
"""The key of the questionnaire that asks how satisfied the person is with a task, low being good."""

Kind = tuple[str | None, int | None]
"""The type and the severity of an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One ended attempt that counts; `active_s` is its length without pauses.

    `clicks` is None where they were neither recorded nor imported, `counts` and `trail` where no input was recorded.
    `ease` is the answer to the SEQ, `satisfaction` the mean of the ASQ (1 best, 7 worst). `kinds` counts the errors
    by type and severity, `stays` tells what was in front. Of an attempt whose errors, or assists, nobody counted,
    `errors` (`assists` and `assisted`) are None.
    """

    person: str
    task: str
    outcome: Outcome
    assisted: bool | None
    active_s: float
    errors: int | None
    assists: int | None
    clicks: int | None
    ease: float | None
    satisfaction: float | None = None
    kinds: tuple[tuple[Kind, int], ...] = ()
    counts: InputCounts | None = None
    trail: InputTrail | None = None
    stays: tuple[Stay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Attempts at a task that are in no figure, counted apart."""

    skipped: int = 0
    faults: int = 0
    still_open: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncounted:
    """Attempts that are in the figures but for those of errors, or of assistance, which nobody counted."""

    errors: int = 0
    assists: int = 0


ALL_COUNTED = Uncounted()


def counts(attempt: Attempt) -> bool:
    """Return whether an attempt enters the figures: ended, and neither skipped nor a technical fault."""
    return _ending(attempt) is not None


def trials_of(data: SessionData) -> tuple[Trial, ...]:
    """Return the attempts of a session that count, in the order of time, with what belongs to each because of it."""
    context = _Context.of(data)
    return tuple(
        _trial(context, attempt, ending)
        for attempt in sorted(data.attempts, key=_start)
        if (ending := _ending(attempt)) is not None
    )


def ended_by_attempt(data: SessionData) -> dict[str, Trial]:
    """Return what belongs to each attempt of a session that was tried and ended, by its uid, faults among them."""
    context = _Context.of(data)
    return {
        attempt.uid: _trial(context, attempt, ((attempt.started_ns, attempt.ended_ns), attempt.outcome))
        for attempt in data.attempts
        if attempt.ended_ns is not None and attempt.outcome is not None and attempt.outcome is not Outcome.SKIPPED
    }


def left_out(attempts: Iterable[Attempt]) -> Left:
    """Return how many of the attempts enter no figure, by reason."""
    kinds = Counter(_reason(attempt) for attempt in attempts if not counts(attempt))
    return Left(skipped=kinds["skipped"], faults=kinds["fault"], still_open=kinds["open"])


def uncounted(trials: Sequence[Trial]) -> Uncounted:
    """Return of how many of the attempts nobody counted errors, and assists."""
    return Uncounted(
        errors=sum(trial.errors is None for trial in trials), assists=sum(trial.assists is None for trial in trials)
    )


def _ending(attempt: Attempt) -> tuple[Span, Outcome] | None:
    """Return the span and the outcome of an attempt that counts."""
    if attempt.ended_ns is None or attempt.outcome in {None, Outcome.FAULT, Outcome.SKIPPED}:
        return None
    return (attempt.started_ns, attempt.ended_ns), attempt.outcome


@dataclass(frozen=True, slots=True)
class _Context:
    """A session, arranged so that what belongs to an attempt is quickly found."""

    data: SessionData
    errors: Sequence[ErrorMark]
    error_times: Sequence[int]
    assist_times: Sequence[int]
    pauses: Sequence[Span]
    ease: Mapping[str, float]
    satisfaction: Mapping[str, float]
    counts: Mapping[str, InputCounts | None]
    trails: Mapping[str, InputTrail | None]

    @classmethod
    def of(cls, data: SessionData) -> Self:
        """Return the session, arranged."""
        errors = sorted(data.errors, key=_moment)
        return cls(
            data=data,
            errors=errors,
            error_times=[error.t_ns for error in errors],
            assist_times=sorted(note.t_ns for note in data.notes if note.tag == ASSIST_TAG),
            pauses=_pause_spans(data),
            ease=_ratings(data.answers, EASE),
            satisfaction=_ratings(data.answers, SATISFACTION),
            counts=dict(data.input_by_attempt),
            trails=dict(data.trail_by_attempt),
        )


def _trial(context: _Context, attempt: Attempt, ending: tuple[Span, Outcome]) -> Trial:
    span, outcome = ending
    assists = count_within(context.assist_times, span)
    first, last = (bisect_left(context.error_times, edge) for edge in span)
    seen = context.counts.get(attempt.uid)
    return Trial(
        person=context.data.session.participant,
        task=attempt.task,
        outcome=outcome,
        assisted=attempt.assisted or assists > 0 if attempt.assists_counted else None,
        active_s=active_ns(span, context.pauses) / NS_PER_S,
        errors=last - first if attempt.errors_counted else None,
        assists=assists if attempt.assists_counted else None,
        clicks=attempt.imported_clicks if seen is None else seen.clicks,
        ease=context.ease.get(attempt.uid),
        satisfaction=context.satisfaction.get(attempt.uid),
        kinds=_kinds(context.errors[first:last]) if attempt.errors_counted else (),
        counts=seen,
        trail=context.trails.get(attempt.uid),
        stays=stays(context.data.focus, span, context.pauses),
    )


def _pause_spans(data: SessionData) -> tuple[Span, ...]:
    """Return the pauses; one that is still open reaches to the end of whatever it is clipped to."""
    last = max((attempt.ended_ns or 0 for attempt in data.attempts), default=0)
    return tuple((pause.started_ns, last if pause.ended_ns is None else pause.ended_ns) for pause in data.pauses)


def _kinds(errors: Sequence[ErrorMark]) -> tuple[tuple[Kind, int], ...]:
    return tuple(Counter((error.error_type, error.severity) for error in errors).items()) if errors else ()


def _ratings(answers: Iterable[Answer], questionnaire: str) -> dict[str, float]:
    """Return the mean of the answered items for each attempt."""
    given: dict[str, list[float]] = {}
    for answer in answers:
        if answer.questionnaire == questionnaire and answer.attempt_uid is not None and answer.number is not None:
            given.setdefault(answer.attempt_uid, []).append(answer.number)
    return {attempt: fmean(numbers) for attempt, numbers in given.items()}


def _start(attempt: Attempt) -> int:
    return attempt.started_ns


def _moment(error: ErrorMark) -> int:
    return error.t_ns


def _reason(attempt: Attempt) -> str:
    match attempt.outcome:
        case Outcome.SKIPPED:
            return "skipped"
        case Outcome.FAULT:
            return "fault"
        case _:
            return "open"
