"""What corrections of attempts change: edges, outcomes, attempts split, merged, added and taken away."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import Task
from uxlab.model.session import ASSIST_TAG, Answer, Attempt, Change, ErrorMark, Note, Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Edge,
    MergeAttempts,
    MoveEdge,
    OfAttempt,
    RemoveAttempt,
    SetOutcome,
    SplitAttempt,
)
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.suggestion import unknown
from uxlab.timeline.spans import contains
from uxlab.wording.durations import moment_text

_NO_ATTEMPT = "There is no such attempt in the session any more: choose one of those that are."


def attempt_changes(
    correction: OfAttempt, snapshot: Snapshot, tasks: Sequence[Task], new_uid: Callable[[], str]
) -> tuple[Change, ...]:
    """Return what a correction of attempts does, whatever else is in its way.

    Raises:
        Refused: there is no such attempt or task, or it makes no sense for that attempt.
    """
    match correction:
        case MoveEdge():
            return _moved(correction, snapshot)
        case SplitAttempt():
            return _split(correction, snapshot, tasks, new_uid())
        case MergeAttempts():
            return _merged(correction, snapshot)
        case SetOutcome():
            return _decided(correction, snapshot)
        case AddAttempt():
            return _added(correction, snapshot, tasks, new_uid())
        case RemoveAttempt():
            return _removed(correction, snapshot)


def _moved(correction: MoveEdge, snapshot: Snapshot) -> tuple[Change, ...]:
    attempt, _ = _ended(correction.attempt_uid, snapshot)
    if correction.edge is Edge.START:
        return (Change(attempt, replace(attempt, started_ns=correction.t_ns)),)
    return (Change(attempt, replace(attempt, ended_ns=correction.t_ns)),)


def _split(correction: SplitAttempt, snapshot: Snapshot, tasks: Sequence[Task], uid: str) -> tuple[Change, ...]:
    attempt, ended_ns = _ended(correction.attempt_uid, snapshot)
    if not attempt.started_ns < correction.t_ns < ended_ns:
        begin, end = moment_text(attempt.started_ns), moment_text(ended_ns)
        raise Refused(f"The attempt lasts from {begin} to {end}: split it at a time between them.")
    _refuse_skipped(correction.first)
    by_hand = attempt.assisted and not _assists_in(attempt, snapshot.notes)
    whole = replace(attempt, imported_clicks=None)
    if correction.task_after in {None, attempt.task}:
        earlier = replace(whole, uid=uid, ended_ns=correction.t_ns, outcome=correction.first, assisted=by_hand)
        earlier = replace(earlier, extra_time_s=0.0)
        return (Change(attempt, replace(whole, started_ns=correction.t_ns)), Change(None, earlier))
    task = _known(correction.task_after or "", tasks)
    later = replace(whole, uid=uid, task=task, started_ns=correction.t_ns, assisted=by_hand, extra_time_s=0.0)
    return (
        Change(attempt, replace(whole, ended_ns=correction.t_ns, outcome=correction.first)),
        Change(None, later),
    )


def _merged(correction: MergeAttempts, snapshot: Snapshot) -> tuple[Change, ...]:
    found = (_ended(correction.first_uid, snapshot)[0], _ended(correction.second_uid, snapshot)[0])
    first, second = sorted(found, key=lambda one: one.started_ns)
    _refuse_unlike(first, second, snapshot.attempts)
    clicks = (first.imported_clicks, second.imported_clicks)
    known = [count for count in clicks if count is not None]
    whole = replace(
        second,
        started_ns=first.started_ns,
        assisted=first.assisted or second.assisted,
        imported_clicks=sum(known) if len(known) == len(clicks) else None,
        errors_counted=first.errors_counted and second.errors_counted,
        assists_counted=first.assists_counted and second.assists_counted,
        extra_time_s=first.extra_time_s + second.extra_time_s,
    )
    answers = _answers_handed_on(first, second, snapshot.answers)
    return (*answers, Change(first, None), Change(second, whole))


def _refuse_unlike(first: Attempt, second: Attempt, attempts: Sequence[Attempt]) -> None:
    if first.uid == second.uid or first.task != second.task:
        raise Refused("Only two attempts at the same task can be merged: choose two of one task.")
    if Outcome.SKIPPED in {first.outcome, second.outcome}:
        raise Refused("A task that was skipped cannot be merged with an attempt: remove it instead.")
    between = [
        one
        for one in attempts
        if one.uid not in {first.uid, second.uid} and first.started_ns <= one.started_ns <= second.started_ns
    ]
    if between:
        raise Refused("Another attempt lies between the two: merge neighbours only.")


def _answers_handed_on(first: Attempt, second: Attempt, answers: Sequence[Answer]) -> tuple[Change, ...]:
    """Let the earlier attempt's answers be about the whole, but for what the later one was asked as well."""
    asked_again = {answer.questionnaire for answer in answers if answer.attempt_uid == second.uid}
    return tuple(
        Change(answer, None if answer.questionnaire in asked_again else replace(answer, attempt_uid=second.uid))
        for answer in answers
        if answer.attempt_uid == first.uid
    )


def _decided(correction: SetOutcome, snapshot: Snapshot) -> tuple[Change, ...]:
    attempt, _ = _ended(correction.attempt_uid, snapshot)
    if correction.outcome is not attempt.outcome:
        _refuse_skipped(correction.outcome)
    assists = _assists_in(attempt, snapshot.notes)
    if assists and not correction.assisted:
        raise Refused(f"An assist was noted at {moment_text(assists[0].t_ns)}: remove it, then it was none.")
    return (Change(attempt, replace(attempt, outcome=correction.outcome, assisted=correction.assisted)),)


def _added(correction: AddAttempt, snapshot: Snapshot, tasks: Sequence[Task], uid: str) -> tuple[Change, ...]:
    others = snapshot.attempts
    attempt = Attempt(
        uid=uid,
        task=_known(correction.task, tasks),
        started_ns=correction.started_ns,
        ended_ns=correction.ended_ns,
        outcome=correction.outcome,
        assisted=correction.assisted,
        errors_counted=not others or any(one.errors_counted for one in others),
        assists_counted=not others or any(one.assists_counted for one in others),
    )
    return (Change(None, attempt),)


def _removed(correction: RemoveAttempt, snapshot: Snapshot) -> tuple[Change, ...]:
    attempt = found_attempt(correction.attempt_uid, snapshot)
    answers = [Change(answer, None) for answer in snapshot.answers if answer.attempt_uid == attempt.uid]
    marks: list[ErrorMark | Note] = []
    if correction.with_marks:
        errors = [error for error in snapshot.errors if contains(span_of(attempt), error.t_ns)]
        marks = [*errors, *_assists_in(attempt, snapshot.notes)]
    return (*answers, *(Change(mark, None) for mark in marks), Change(attempt, None))


def found_attempt(uid: str, snapshot: Snapshot) -> Attempt:
    """Return an attempt by its identity.

    Raises:
        Refused: there is none.
    """
    attempt = next((one for one in snapshot.attempts if one.uid == uid), None)
    if attempt is None:
        raise Refused(_NO_ATTEMPT)
    return attempt


def span_of(attempt: Attempt) -> tuple[int, int]:
    """Return when an attempt was; one without an end has no time."""
    return attempt.started_ns, attempt.started_ns if attempt.ended_ns is None else attempt.ended_ns


def _ended(uid: str, snapshot: Snapshot) -> tuple[Attempt, int]:
    attempt = found_attempt(uid, snapshot)
    if attempt.ended_ns is None or attempt.outcome is None:
        raise Refused("The attempt has no end: remove it, and add it anew with one.")
    return attempt, attempt.ended_ns


def _assists_in(attempt: Attempt, notes: Sequence[Note]) -> list[Note]:
    return [note for note in notes if note.tag == ASSIST_TAG and contains(span_of(attempt), note.t_ns)]


def _known(task: str, tasks: Sequence[Task]) -> str:
    keys = [one.key for one in tasks]
    if task not in keys:
        raise Refused(unknown("task", task, keys))
    return task


def _refuse_skipped(outcome: Outcome) -> None:
    if outcome is Outcome.SKIPPED:
        raise Refused("An attempt cannot end as skipped: choose another outcome, or remove it.")
