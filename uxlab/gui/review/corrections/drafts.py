"""What stands in the form of an attempt, an error or a note, and the correction that it comes to. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from uxlab.errors import Refused
from uxlab.gui.review.corrections.marks_times import HOW_TO_WRITE, moment_meant, moment_of
from uxlab.lab.corrected import Preview, previewed
from uxlab.model.design import Design
from uxlab.model.session import Attempt, ErrorMark, Note, Outcome
from uxlab.recording.corrections import (
    AddAttempt,
    Bulk,
    ChangeError,
    ChangeNote,
    Correction,
    Edge,
    MergeAttempts,
    MoveEdge,
    SetOutcome,
)
from uxlab.recording.corrections_decide import Corrector
from uxlab.recording.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class AttemptDraft:
    """An attempt as its form says it; times as they are written."""

    begins: str
    ends: str
    outcome: Outcome
    assisted: bool
    task: str = ""


@dataclass(frozen=True, slots=True)
class ErrorDraft:
    """An error as its form says it."""

    at: str
    error_type: str | None
    severity: int | None
    text: str


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as its form says it."""

    at: str
    text: str
    tag: str


def of_attempt(attempt: Attempt, draft: AttemptDraft) -> Correction | None:
    """Return what makes an attempt what its form says, None where it is so already.

    Raises:
        Refused: a time cannot be read.
    """
    parts: list[Correction] = []
    ended_ns = attempt.started_ns if attempt.ended_ns is None else attempt.ended_ns
    for edge, text, was_ns in ((Edge.START, draft.begins, attempt.started_ns), (Edge.END, draft.ends, ended_ns)):
        t_ns = _time(text, was_ns)
        if t_ns != was_ns:
            parts.append(MoveEdge(attempt.uid, edge, t_ns))
    if (draft.outcome, draft.assisted) != (attempt.outcome, attempt.assisted):
        parts.append(SetOutcome(attempt.uid, draft.outcome, draft.assisted))
    return _one(parts)


def of_error(mark: ErrorMark, draft: ErrorDraft) -> Correction | None:
    """Return what makes an error what its form says, None where it is so already.

    Raises:
        Refused: its time cannot be read.
    """
    after = replace(
        mark, t_ns=_time(draft.at, mark.t_ns), error_type=draft.error_type, severity=draft.severity, text=draft.text
    )
    return None if after == mark else ChangeError(after)


def of_note(note: Note, draft: NoteDraft) -> Correction | None:
    """Return what makes a note what its form says, None where it is so already.

    Raises:
        Refused: its time cannot be read.
    """
    after = replace(note, t_ns=_time(draft.at, note.t_ns), text=draft.text, tag=draft.tag)
    return None if after == note else ChangeNote(after)


def of_missed(draft: AttemptDraft) -> Correction:
    """Return what adds an attempt that was missed.

    Raises:
        Refused: a time cannot be read.
    """
    return AddAttempt(draft.task, _written(draft.begins), _written(draft.ends), draft.outcome, draft.assisted)


def merging(snapshot: Snapshot, attempt: Attempt, *, forward: bool) -> MergeAttempts | None:
    """Return what merges an attempt with the next one, or the one before, if that is at the same task."""
    ordered = sorted(snapshot.attempts, key=lambda one: one.started_ns)
    place = next((n for n, one in enumerate(ordered) if one.uid == attempt.uid), -1) + (1 if forward else -1)
    beside = ordered[place] if 0 <= place < len(ordered) else None
    if beside is None or beside.task != attempt.task or Outcome.SKIPPED in {beside.outcome, attempt.outcome}:
        return None
    first, second = (attempt, beside) if forward else (beside, attempt)
    return MergeAttempts(first.uid, second.uid)


def room_at(snapshot: Snapshot, t_ns: int) -> tuple[int, int]:
    """Return the time without an attempt around a moment; where there is one, nothing from there on."""
    starts = [one.started_ns for one in snapshot.attempts]
    ends = [one.ended_ns or one.started_ns for one in snapshot.attempts]
    if any(start <= t_ns < end for start, end in zip(starts, ends, strict=True)):
        return t_ns, t_ns
    before = max((end for end in ends if end <= t_ns), default=0)
    after = min((start for start in starts if start > t_ns), default=snapshot.session.ended_ns or t_ns)
    return before, after


def foreseen(snapshot: Snapshot, correction: Correction, design: Design, coder: str | None) -> Preview:
    """Return what a correction would change; nothing is written.

    Raises:
        Refused: it makes no sense.
    """
    return previewed(snapshot, correction, Corrector(design=design, actor="", new_uid=_uids(), coder=coder))


def _one(parts: list[Correction]) -> Correction | None:
    return (parts[0] if len(parts) == 1 else Bulk(tuple(parts))) if parts else None


def _time(text: str, was_ns: int) -> int:
    t_ns = moment_meant(text, was_ns)
    if t_ns is None:
        raise Refused(f"{HOW_TO_WRITE}.")
    return t_ns


def _written(text: str) -> int:
    t_ns = moment_of(text)
    if t_ns is None:
        raise Refused(f"{HOW_TO_WRITE}.")
    return t_ns


def _uids() -> Callable[[], str]:
    """Return identities for what is only foreseen."""
    numbers = count(1)
    return lambda: f"foreseen-{next(numbers)}"
