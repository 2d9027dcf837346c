"""A session at one moment, as a value, and how changes make the next one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from uxlab.model.session import Action, Answer, Attempt, Change, ErrorMark, Note, Pause, Record, Session

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDraft:
    """A note that is being typed since `began_ns` of its session; it is no record of the session, and in no log."""

    began_ns: int
    text: str


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
    changing = Changing(snapshot)
    for change in changes:
        changing.make(change)
    return changing.snapshot()


class Changing:
    """A session to which one change after the other is made, the thousandth as quickly as the first."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._changed: dict[type, dict[str, Record]] = {}
        self._whole: Snapshot | None = snapshot

    def find(self, kind: type[_R], uid: str) -> _R | None:
        """Return a record as it is now, None where there is none."""
        record = self._of(kind).get(uid)
        return record if isinstance(record, kind) else None

    def make(self, change: Change) -> None:
        """Change a record.

        Raises:
            ValueError: the record is not what the change says it was.
        """
        before, result = change.before, change.after
        record = result if result is not None else before
        if record is None:
            raise ValueError("a change without records")
        records = self._of(type(record))
        if records.get(record.uid) != before:
            raise ValueError(f"the record to change is not as expected: {before}")
        if result is None:
            del records[record.uid]
        else:
            records[record.uid] = result
        self._whole = None

    def snapshot(self) -> Snapshot:
        """Return the session as it is now."""
        if self._whole is None:
            was = self._snapshot
            (session,) = self._now(Session, (was.session,))
            self._whole = replace(
                was,
                session=session,
                attempts=self._now(Attempt, was.attempts),
                pauses=self._now(Pause, was.pauses),
                errors=self._now(ErrorMark, was.errors),
                notes=self._now(Note, was.notes),
                answers=self._now(Answer, was.answers),
            )
        return self._whole

    def _of(self, kind: type) -> dict[str, Record]:
        if kind not in self._changed:
            self._changed[kind] = {record.uid: record for record in _records(self._snapshot, kind)}
        return self._changed[kind]

    def _now(self, kind: type[_R], was: tuple[_R, ...]) -> tuple[_R, ...]:
        found = self._changed.get(kind)
        return was if found is None else tuple(record for record in found.values() if isinstance(record, kind))


def _records(snapshot: Snapshot, kind: type) -> tuple[Record, ...]:
    by_kind: dict[type, tuple[Record, ...]] = {
        Session: (snapshot.session,),
        Attempt: snapshot.attempts,
        Pause: snapshot.pauses,
        ErrorMark: snapshot.errors,
        Note: snapshot.notes,
        Answer: snapshot.answers,
    }
    return by_kind[kind]
