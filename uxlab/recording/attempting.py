"""What happens to attempts: begun, skipped, ended, taken away, begun anew, and given more time."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.design import Task
from uxlab.model.session import ASSIST_TAG, Attempt, Change, ErrorMark, Note, Outcome
from uxlab.recording.commands import End
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.tasks import find_task, next_task


def begin_changes(
    task: str | None, snapshot: Snapshot, t_ns: int, among: tuple[Sequence[Task], Sequence[str]], uid: str
) -> tuple[Change, ...]:
    """Return what starts an attempt at the named task, or at the next; `among` the tasks and their order here.

    Raises:
        Refused: there is no such task, or none left.
    """
    key = next_task(among[1], snapshot.attempts) if task is None else find_task(task, *among)
    return (Change(None, Attempt(uid=uid, task=key, started_ns=t_ns)),)


def skip_changes(task: str, t_ns: int, among: tuple[Sequence[Task], Sequence[str]], uid: str) -> tuple[Change, ...]:
    """Return what leaves the named task out.

    Raises:
        Refused: there is no such task.
    """
    skipped = Attempt(
        uid=uid, task=find_task(task, *among), started_ns=t_ns, ended_ns=t_ns, outcome=Outcome.SKIPPED
    )  # fmt: skip
    return (Change(None, skipped),)


def end_changes(command: End, snapshot: Snapshot, t_ns: int) -> tuple[Change, ...]:
    """Return what ends the attempt under way, at the moment that the command names or at its own.

    What was marked between the two moments stays where it is, outside the attempt; an assist given then does not make
    the attempt an assisted one. A pause that began between them lies outside too.

    Raises:
        Refused: attempts do not end like that, or the moment lies before the attempt began.
    """
    if command.outcome is Outcome.SKIPPED:
        raise Refused("An attempt cannot end as skipped: end it another way, or skip a task before it begins.")
    attempt = under_way(snapshot)
    ended_ns = t_ns if command.ended_ns is None else min(command.ended_ns, t_ns)
    if ended_ns < attempt.started_ns:
        raise Refused("The attempt began after the moment at which it is to end: end it as of now.")
    assisted = attempt.assisted and (ended_ns == t_ns or _assisted_before(ended_ns, attempt, snapshot.notes))
    return (Change(attempt, replace(attempt, ended_ns=ended_ns, outcome=command.outcome, assisted=assisted)),)


def cancel_changes(snapshot: Snapshot) -> tuple[Change, ...]:
    """Return what takes the attempt under way away, and with it what was counted in it: its errors and assists."""
    attempt = under_way(snapshot)
    assists = [note for note in snapshot.notes if note.tag == ASSIST_TAG]
    marks: tuple[ErrorMark | Note, ...] = (*snapshot.errors, *assists)
    counted = [mark for mark in marks if mark.t_ns >= attempt.started_ns]
    return (*(Change(mark, None) for mark in reversed(counted)), Change(attempt, None))


def restart_changes(snapshot: Snapshot, t_ns: int, new_uid: Callable[[], str]) -> tuple[Change, ...]:
    """Return what takes the attempt under way away and begins the same task anew."""
    anew = Attempt(uid=new_uid(), task=under_way(snapshot).task, started_ns=t_ns)
    return (*cancel_changes(snapshot), Change(None, anew))


def extend_changes(seconds: float, snapshot: Snapshot) -> tuple[Change, ...]:
    """Return what gives the attempt under way more time."""
    attempt = under_way(snapshot)
    return (Change(attempt, replace(attempt, extra_time_s=attempt.extra_time_s + seconds)),)


def under_way(snapshot: Snapshot) -> Attempt:
    """Return the attempt under way, which the session's state says there is."""
    if snapshot.open_attempt is None:
        raise ValueError("the session runs without an open attempt")
    return snapshot.open_attempt


def _assisted_before(ended_ns: int, attempt: Attempt, notes: Sequence[Note]) -> bool:
    return any(note.tag == ASSIST_TAG and attempt.started_ns <= note.t_ns < ended_ns for note in notes)
