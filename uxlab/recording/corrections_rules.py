"""What follows from a correction, and what none may break: attempts lie in the session and never over each other."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from uxlab.errors import Refused
from uxlab.model.design import Task
from uxlab.model.session import ASSIST_TAG, Attempt, Change, ErrorMark, Note, Outcome
from uxlab.recording.corrections_attempts import span_of
from uxlab.recording.corrections_log import as_logged
from uxlab.recording.snapshot import Snapshot
from uxlab.timeline.spans import Span, clip, contains, total
from uxlab.wording.durations import moment_text

_M = TypeVar("_M", ErrorMark, Note)


def consequences(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    """Yield what follows for the attempts.

    An attempt is an assisted one from when an assist comes to lie in it, until none does any more. Who codes an error,
    or an assist, in an attempt of which nobody had counted them counts them.
    """
    earlier = {attempt.uid: attempt for attempt in before.attempts}
    assists_before, assists = _assists(before), _assists(now)
    there_before_ns, there_ns = _times(assists_before), _times(assists)
    errors_ns, assists_ns = _times(_placed(before.errors, now.errors)), _times(_placed(assists_before, assists))
    for attempt in now.attempts:
        span, was = span_of(attempt), earlier.get(attempt.uid)
        had = was is not None and _any_in(there_before_ns, span_of(was))
        has = _any_in(there_ns, span)
        result = replace(
            attempt,
            assisted=has if has != had else attempt.assisted,
            errors_counted=attempt.errors_counted or _any_in(errors_ns, span),
            assists_counted=attempt.assists_counted or _any_in(assists_ns, span),
        )
        if result != attempt:
            yield Change(attempt, result)


def refuse_impossible(before: Snapshot, now: Snapshot, tasks: Sequence[Task]) -> None:
    """Refuse a session that no moderator could have had.

    What was so before, or as it was logged, such as attempts from elsewhere that overlap, may be so.

    Raises:
        Refused: an attempt takes no time, leaves the session, or lies over another; answers have lost their attempt.
    """
    names = {task.key: f"Task {number}" for number, task in enumerate(tasks, 1)}
    earlier = {attempt.uid: attempt for attempt in before.attempts}
    logged = {attempt.uid: attempt for attempt in as_logged(before).attempts}
    changed = {attempt.uid for attempt in now.attempts if attempt != earlier.get(attempt.uid)}
    ended_ns = now.session.ended_ns or 0
    for attempt in now.attempts:
        if attempt.uid in changed:
            _refuse_odd_span(attempt, earlier.get(attempt.uid), ended_ns)
    for one, other in _overlapping(now.attempts):
        known = max(_overlap_in(earlier, one, other), _overlap_in(logged, one, other))
        if {one.uid, other.uid} & changed and _overlap(one, other) > known:
            _refuse_overlap(one, other, names)
    held = {attempt.uid for attempt in now.attempts}
    if any(answer.attempt_uid is not None and answer.attempt_uid not in held for answer in now.answers):
        raise Refused("There are answers about the attempt that would go: remove the attempt itself instead.")


def refuse_misplaced(before: Snapshot, now: Snapshot) -> None:
    """Refuse what could not have been marked live at its time.

    Raises:
        Refused: it lies outside of the session; or an error or assist outside of an attempt, or in a pause.
    """
    ended_ns = now.session.ended_ns or 0
    errors, notes = _placed(before.errors, now.errors), _placed(before.notes, now.notes)
    marks: tuple[ErrorMark | Note, ...] = (*errors, *notes)
    if any(not 0 <= mark.t_ns <= ended_ns for mark in marks):
        raise Refused(f"The session lasts from 0:00 to {moment_text(ended_ns)}: choose a time in it.")
    marks = (*errors, *_placed(_assists(before), _assists(now)))
    for mark in marks:
        _refuse_outside(mark, now)


def _refuse_outside(mark: ErrorMark | Note, now: Snapshot) -> None:
    what = "an error" if isinstance(mark, ErrorMark) else "an assist"
    if not any(contains(span_of(attempt), mark.t_ns) for attempt in now.attempts):
        raise Refused(f"No attempt was under way at {moment_text(mark.t_ns)}: {what} lies in one; a note may lie here.")
    if any(contains((one.started_ns, one.ended_ns or one.started_ns), mark.t_ns) for one in now.pauses):
        raise Refused(f"The session was paused at {moment_text(mark.t_ns)}: {what} lies outside of pauses.")


def _refuse_odd_span(attempt: Attempt, was: Attempt | None, ended_ns: int) -> None:
    start_ns, end_ns = span_of(attempt)
    if was is not None and span_of(was) == (start_ns, end_ns):
        if (was.outcome is Outcome.SKIPPED) == (attempt.outcome is Outcome.SKIPPED):
            return
    elif not (start_ns >= 0 and end_ns <= ended_ns):
        raise Refused(f"The session lasts from 0:00 to {moment_text(ended_ns)}: an attempt lies between.")
    if end_ns < start_ns:
        raise Refused("An attempt ends after it began: choose other times.")
    if (start_ns == end_ns) != (attempt.outcome is Outcome.SKIPPED):
        raise Refused("A task that was skipped takes no time, and any attempt does: choose other times.")


def _refuse_overlap(one: Attempt, other: Attempt, names: Mapping[str, str]) -> None:
    ((start_ns, end_ns),) = clip([span_of(one)], span_of(other))
    called = [names.get(attempt.task, attempt.task) for attempt in (one, other)]
    raise Refused(
        f"{called[0]} and {called[1]} would overlap from {moment_text(start_ns)} to {moment_text(end_ns)}: attempts "
        "never do, so move or split the other first."
    )


def _overlapping(attempts: Sequence[Attempt]) -> Iterator[tuple[Attempt, Attempt]]:
    """Yield each two attempts of which the later begins before the earlier ends, in the order of time."""
    ordered = sorted(attempts, key=span_of)
    for number, one in enumerate(ordered, 1):
        place = number
        while place < len(ordered) and ordered[place].started_ns < span_of(one)[1]:
            yield one, ordered[place]
            place += 1


def _overlap(one: Attempt, other: Attempt) -> int:
    return total(clip([span_of(one)], span_of(other)))


def _overlap_in(attempts: Mapping[str, Attempt], one: Attempt, other: Attempt) -> int:
    was, other_was = attempts.get(one.uid), attempts.get(other.uid)
    return 0 if was is None or other_was is None else _overlap(was, other_was)


def _assists(snapshot: Snapshot) -> tuple[Note, ...]:
    return tuple(note for note in snapshot.notes if note.tag == ASSIST_TAG and note.coder is None)


def _placed(before: Sequence[_M], now: Sequence[_M]) -> tuple[_M, ...]:
    known = {(mark.uid, mark.t_ns) for mark in before}
    return tuple(mark for mark in now if (mark.uid, mark.t_ns) not in known)


def _times(marks: Sequence[ErrorMark] | Sequence[Note]) -> tuple[int, ...]:
    return tuple(sorted(mark.t_ns for mark in marks))


def _any_in(times_ns: Sequence[int], span: Span) -> bool:
    """Return whether any of the ordered times lies in a span."""
    place = bisect_left(times_ns, span[0])
    return place < len(times_ns) and times_ns[place] < span[1]
