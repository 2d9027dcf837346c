"""A session at one moment, as a value, and how changes make the next one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from uxlab.model.session import Action, Answer, Attempt, Change, ErrorMark, Note, Pause, Record, Session

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything the moderator did in a session, and the log of how it came about."""

    session: Session
    attempts: tuple[Attempt, ...] = ()
    pauses: tuple[Pause, ...] = ()
    errors: tuple[ErrorMark, ...] = ()
    notes: tuple[Note, ...] = ()
    answers: tuple[Answer, ...] = ()
    log: tuple[Action, ...] = ()

    @property
    def open_attempt(self) -> Attempt | None:
        """The attempt under way, if any."""
        return next((a for a in self.attempts if a.ended_ns is None), None)

    @property
    def open_pause(self) -> Pause | None:
        """The pause under way, if any."""
        return next((p for p in self.pauses if p.ended_ns is None), None)


def after(snapshot: Snapshot, action: Action) -> Snapshot:
    """Return the session once `action` has taken effect and stands in its log."""
    return replace(changed(snapshot, action.changes), log=(*snapshot.log, action))


def changed(snapshot: Snapshot, changes: Iterable[Change]) -> Snapshot:
    """Return the session with its records changed.

    Raises:
        ValueError: a record is not what a change says it was.
    """
    for change in changes:
        snapshot = _apply(snapshot, change)
    return snapshot


def _apply(snapshot: Snapshot, change: Change) -> Snapshot:
    record = change.after if change.after is not None else change.before
    match record:
        case Session():
            (session,) = _changed((snapshot.session,), change, Session)
            return replace(snapshot, session=session)
        case Attempt():
            return replace(snapshot, attempts=_changed(snapshot.attempts, change, Attempt))
        case Pause():
            return replace(snapshot, pauses=_changed(snapshot.pauses, change, Pause))
        case ErrorMark():
            return replace(snapshot, errors=_changed(snapshot.errors, change, ErrorMark))
        case Note():
            return replace(snapshot, notes=_changed(snapshot.notes, change, Note))
        case Answer():
            return replace(snapshot, answers=_changed(snapshot.answers, change, Answer))
        case None:
            raise ValueError("a change without records")


def _changed(records: tuple[_R, ...], change: Change, kind: type[_R]) -> tuple[_R, ...]:
    before, result = change.before, change.after
    if before is None and isinstance(result, kind):
        return (*records, result)
    if not isinstance(before, kind) or before not in records:
        raise ValueError(f"the record to change is not as expected: {before}")
    if result is None:
        return tuple(r for r in records if r.uid != before.uid)
    if not isinstance(result, kind):
        raise TypeError(f"a {kind.__name__} cannot become a {type(result).__name__}")
    return tuple(result if r.uid == before.uid else r for r in records)
