"""Attempts with everything that happened during them, ready to be counted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from uxlab.model.results import InputCounts, SessionData
from uxlab.model.session import ASSIST_TAG, Answer, Attempt, Outcome
from uxlab.timeline.spans import Span, active_ns, count_within

NS_PER_S = 1_000_000_000
EASE = "seq"
"""The key of the questionnaire that asks how easy a task was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One ended attempt that counts; `active_s` is its length without pauses, `clicks` None without recorded input."""

    person: str
    task: str
    outcome: Outcome
    assisted: bool
    active_s: float
    errors: int
    assists: int
    clicks: int | None
    ease: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Attempts at a task that are in no figure, counted apart."""

    skipped: int = 0
    faults: int = 0
    still_open: int = 0


def counts(attempt: Attempt) -> bool:
    """Return whether an attempt enters the figures: ended, and neither skipped nor a technical fault."""
    return _ending(attempt) is not None


def trials_of(data: SessionData) -> tuple[Trial, ...]:
    """Return the attempts of a session that count, with what belongs to each because of its time."""
    errors = sorted(error.t_ns for error in data.errors)
    assists = sorted(note.t_ns for note in data.notes if note.tag == ASSIST_TAG)
    pauses = _pause_spans(data)
    ease = _ease_by_attempt(data.answers)
    inputs = dict(data.input_by_attempt)
    return tuple(
        _trial(data.session.participant, attempt, ending, (errors, assists), pauses, (inputs.get(attempt.uid), ease))
        for attempt in data.attempts
        if (ending := _ending(attempt)) is not None
    )


def left_out(attempts: Iterable[Attempt]) -> Left:
    """Return how many of the attempts enter no figure, by reason."""
    kinds = Counter(_reason(attempt) for attempt in attempts if not counts(attempt))
    return Left(skipped=kinds["skipped"], faults=kinds["fault"], still_open=kinds["open"])


def _ending(attempt: Attempt) -> tuple[Span, Outcome] | None:
    """Return the span and the outcome of an attempt that counts."""
    if attempt.ended_ns is None or attempt.outcome in {None, Outcome.FAULT, Outcome.SKIPPED}:
        return None
    return (attempt.started_ns, attempt.ended_ns), attempt.outcome


def _trial(
    person: str,
    attempt: Attempt,
    ending: tuple[Span, Outcome],
    marks: tuple[Sequence[int], Sequence[int]],
    pauses: Sequence[Span],
    given: tuple[InputCounts | None, Mapping[str, float]],
) -> Trial:
    span, outcome = ending
    errors, assists = (count_within(moments, span) for moments in marks)
    seen, ease = given
    return Trial(
        person=person,
        task=attempt.task,
        outcome=outcome,
        assisted=attempt.assisted or assists > 0,
        active_s=active_ns(span, pauses) / NS_PER_S,
        errors=errors,
        assists=assists,
        clicks=None if seen is None else seen.clicks,
        ease=ease.get(attempt.uid),
    )


def _pause_spans(data: SessionData) -> tuple[Span, ...]:
    """Return the pauses; one that is still open reaches to the end of whatever it is clipped to."""
    last = max((attempt.ended_ns or 0 for attempt in data.attempts), default=0)
    return tuple((pause.started_ns, last if pause.ended_ns is None else pause.ended_ns) for pause in data.pauses)


def _ease_by_attempt(answers: Iterable[Answer]) -> dict[str, float]:
    return {
        answer.attempt_uid: answer.number
        for answer in answers
        if answer.questionnaire == EASE and answer.attempt_uid is not None and answer.number is not None
    }


def _reason(attempt: Attempt) -> str:
    match attempt.outcome:
        case Outcome.SKIPPED:
            return "skipped"
        case Outcome.FAULT:
            return "fault"
        case _:
            return "open"
