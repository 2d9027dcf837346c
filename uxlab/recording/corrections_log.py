"""What was corrected in a finished session, read from its log: nothing else is remembered of it.

A correction is what can be undone and was done while the session was finished; its finish and its reopening belong to
its course, and the moderator's impression and imports stand outside of both. Those that count are of the latest time
for which the session is finished: it is reopened only once all are undone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from uxlab.errors import Refused
from uxlab.model.session import (
    Action,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Record,
    Session,
    SessionState,
)
from uxlab.recording.snapshot import Snapshot
from uxlab.recording.undo import stacks

REVERT = "revert"
"""The first word of a correction that is the inverse of another, which the second word names."""

SETTLE = "settle"
"""The first word of a correction that settles a difference between the moderator and another coder."""


def finished_ns(snapshot: Snapshot) -> int:
    """Return when a session was finished.

    Raises:
        Refused: it is not.
    """
    session = snapshot.session
    if session.state is not SessionState.FINISHED or session.ended_ns is None:
        raise Refused("The session is not finished: finish it first.")
    return session.ended_ns


def logged_corrections(snapshot: Snapshot) -> tuple[Action, ...]:
    """Return every correction of a finished session, undos and redos among them, oldest first."""
    if snapshot.session.state is not SessionState.FINISHED:
        return ()
    since = max((number for number, action in enumerate(snapshot.log, 1) if _is_course(action)), default=0)
    return tuple(action for action in snapshot.log[since:] if action.undoable)


def standing_corrections(snapshot: Snapshot) -> tuple[Action, ...]:
    """Return the corrections that are in force, oldest first; one that was reverted stands beside its inverse."""
    if snapshot.session.state is not SessionState.FINISHED:
        return ()
    steps, _ = stacks(snapshot.log)
    since = max((number for number, step in enumerate(steps, 1) if any(map(_is_course, step))), default=0)
    return tuple(action for step in steps[since:] for action in step)


def undone_corrections(snapshot: Snapshot) -> tuple[Action, ...]:
    """Return the corrections that a redo repeats, the next last."""
    if snapshot.session.state is not SessionState.FINISHED:
        return ()
    _, undone = stacks(snapshot.log)
    return tuple(action for step in undone for action in step)


def reverted(snapshot: Snapshot) -> frozenset[str]:
    """Return the corrections of which an inverse stands that is not itself reverted, by their identities."""
    found: set[str] = set()
    for action in reversed(standing_corrections(snapshot)):
        target = reverted_by(action)
        if target is not None and action.uid not in found:
            found.add(target)
    return frozenset(found)


def reverted_by(action: Action) -> str | None:
    """Return which correction this one is the inverse of, None for any other."""
    word, _, uid = action.command.partition(" ")
    return uid if word == REVERT else None


def as_logged(snapshot: Snapshot) -> Snapshot:
    """Return a finished session as it was before anything of it was corrected; its log stays whole."""
    return rewound(snapshot, logged_corrections(snapshot))


def before_settling(snapshot: Snapshot) -> Snapshot:
    """Return the session before the first difference between coders was settled; until then, marks are independent."""
    log = logged_corrections(snapshot)
    first = next((n for n, action in enumerate(log) if action.command.startswith(f"{SETTLE} ")), len(log))
    return rewound(snapshot, log[first:])


def rewound(snapshot: Snapshot, actions: Sequence[Action]) -> Snapshot:
    """Return a session without the latest of its actions.

    What the design has taken away since, such as the attempts at a task that was removed, does not come back.
    """
    records: dict[str, Record] = {record.uid: record for record in records_of(snapshot)}
    for action in reversed(actions):
        for change in reversed(action.changes):
            _take_back(change, records)
    kept = tuple(records.values())
    return replace(
        snapshot,
        attempts=tuple(sorted((one for one in kept if isinstance(one, Attempt)), key=_start)),
        errors=tuple(sorted((one for one in kept if isinstance(one, ErrorMark)), key=_moment)),
        notes=tuple(sorted((one for one in kept if isinstance(one, Note)), key=_moment)),
        answers=tuple(one for one in kept if isinstance(one, Answer)),
    )


def records_of(snapshot: Snapshot) -> tuple[Attempt | ErrorMark | Note | Answer, ...]:
    """Return everything that a correction may change."""
    return (*snapshot.attempts, *snapshot.errors, *snapshot.notes, *snapshot.answers)


def net(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the same changes with one for each record, without those that come to nothing."""
    first: dict[str, Record | None] = {}
    last: dict[str, Record | None] = {}
    for change in changes:
        record = change.after or change.before
        if record is not None:
            first.setdefault(record.uid, change.before)
            last[record.uid] = change.after
    return tuple(Change(first[uid], last[uid]) for uid in first if first[uid] != last[uid])


def _take_back(change: Change, records: dict[str, Record]) -> None:
    before, result = change.before, change.after
    if result is not None and records.pop(result.uid, None) is None:
        return
    if before is not None:
        records[before.uid] = before


def _is_course(action: Action) -> bool:
    """Tell whether an action finishes or reopens its session; an import may touch it too, and does neither."""
    return action.undoable and any(isinstance(change.after or change.before, Session) for change in action.changes)


def _start(attempt: Attempt) -> int:
    return attempt.started_ns


def _moment(mark: ErrorMark | Note) -> int:
    return mark.t_ns
