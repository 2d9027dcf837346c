"""What a correction does to a finished session: a pure function from a snapshot to a row of its log; undo and redo too.

Undo and redo go through the corrections of the log in their order and never reach the session's own course. Any
correction can be reverted besides, which is a correction itself, as long as its records still are what it made them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from uxlab.errors import Refused
from uxlab.model.design import Design
from uxlab.model.session import Action, ActionKind, Change, Record
from uxlab.recording.conduct import moment_after
from uxlab.recording.corrections import (
    AddAttempt,
    Correction,
    MergeAttempts,
    MoveEdge,
    OfAttempt,
    OfMark,
    RemoveAttempt,
    SetOutcome,
    Settle,
    SplitAttempt,
    single,
)
from uxlab.recording.corrections_attempts import attempt_changes
from uxlab.recording.corrections_log import (
    REVERT,
    finished_ns,
    net,
    records_of,
    reverted,
    standing_corrections,
    undone_corrections,
)
from uxlab.recording.corrections_marks import mark_changes, settling_changes
from uxlab.recording.corrections_rules import consequences, refuse_impossible, refuse_misplaced
from uxlab.recording.snapshot import Changing, Snapshot, changed

_CHANGED_SINCE = "What it changed was changed once more since: revert that first, or correct it by hand."


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrector:
    """Who corrects, and what a correction needs besides the session.

    `coder` codes anew by that name: marks alone, and only those made by that name, which the snapshot is read for.
    """

    design: Design
    actor: str
    new_uid: Callable[[], str]
    reason: str = ""
    coder: str | None = None


def decide(snapshot: Snapshot, correction: Correction, by: Corrector) -> Action:
    """Return the action that makes a correction, with everything that follows from it.

    Raises:
        Refused: the session is not finished, or the correction makes no sense in it, or changes nothing.
    """
    finished_ns(snapshot)
    changing, changes = Changing(snapshot), list[Change]()
    for part in single(correction):
        _make(_changes(part, changing, by), changing, changes)
    if by.coder is None:
        _make(tuple(consequences(snapshot, changing.snapshot())), changing, changes)
    now = changing.snapshot()
    refuse_impossible(snapshot, now, by.design.tasks)
    refuse_misplaced(snapshot, now)
    done = net(changes)
    if not done and not _says_something(correction):
        raise Refused("That changes nothing: the session is so already.")
    return _action(snapshot, by, ActionKind.DO, correction.describe(), done)


def undoing(snapshot: Snapshot, by: Corrector) -> Action:
    """Return what takes the latest correction back.

    Raises:
        Refused: no correction stands, or the session was changed otherwise since.
    """
    finished_ns(snapshot)
    standing = standing_corrections(snapshot)
    if not standing:
        raise Refused("There is no correction to undo: what happened in the session itself stays.")
    changes = _inverse(standing[-1])
    _refuse_stale(snapshot, changes, by)
    return _action(snapshot, by, ActionKind.UNDO, "undo", changes, standing[-1].uid)


def redoing(snapshot: Snapshot, by: Corrector) -> Action:
    """Return what makes the correction again that was undone last.

    Raises:
        Refused: there is none, or the session was changed otherwise since.
    """
    finished_ns(snapshot)
    undone = undone_corrections(snapshot)
    if not undone:
        raise Refused("There is no correction to redo.")
    changes = undone[-1].changes
    _refuse_stale(snapshot, changes, by)
    return _action(snapshot, by, ActionKind.REDO, "redo", changes, undone[-1].uid)


def reverting(snapshot: Snapshot, uid: str, by: Corrector) -> Action:
    """Return the correction that is the inverse of an earlier one, whatever came between.

    Raises:
        Refused: it does not stand, or what it changed was changed once more since.
    """
    finished_ns(snapshot)
    action = next((one for one in standing_corrections(snapshot) if one.uid == uid), None)
    if action is None or uid in reverted(snapshot):
        raise Refused("The correction does not stand any more: there is nothing to revert.")
    changes = _inverse(action)
    _refuse_stale(snapshot, changes, by)
    return _action(snapshot, by, ActionKind.DO, f"{REVERT} {uid}", changes)


def revertible(snapshot: Snapshot, actions: Iterable[Action]) -> frozenset[str]:
    """Return which standing corrections' records still are what those made them, by the corrections' identities."""
    records = _by_uid(snapshot)
    return frozenset(action.uid for action in actions if _is_current(records, _inverse(action)))


def _make(made: tuple[Change, ...], changing: Changing, changes: list[Change]) -> None:
    for change in made:
        changing.make(change)
    changes += made


def _changes(part: OfAttempt | OfMark | Settle, now: Changing, by: Corrector) -> tuple[Change, ...]:
    match part:
        case MoveEdge() | SplitAttempt() | MergeAttempts() | SetOutcome() | AddAttempt() | RemoveAttempt():
            _refuse_coder(by)
            return attempt_changes(part, now.snapshot(), by.design.tasks, by.new_uid)
        case Settle():
            _refuse_coder(by)
            return settling_changes(part, now, by.design.error_types, by.new_uid)
        case _:
            return mark_changes(part, now, by.design.error_types, by.new_uid, by.coder)


def _refuse_coder(by: Corrector) -> None:
    if by.coder is not None:
        raise Refused(f"{by.coder} codes errors and notes; the attempts and their outcomes are the moderator’s.")


def _says_something(correction: Correction) -> bool:
    return any(isinstance(part, Settle) for part in single(correction))


def _inverse(action: Action) -> tuple[Change, ...]:
    return tuple(change.inverse() for change in reversed(action.changes))


def _refuse_stale(snapshot: Snapshot, changes: Sequence[Change], by: Corrector) -> None:
    if not _is_current(_by_uid(snapshot), changes):
        raise Refused(_CHANGED_SINCE)
    refuse_impossible(snapshot, changed(snapshot, changes), by.design.tasks)


def _by_uid(snapshot: Snapshot) -> Mapping[str, Record]:
    return {record.uid: record for record in records_of(snapshot)}


def _is_current(records: Mapping[str, Record], changes: Sequence[Change]) -> bool:
    return all(
        (change.before is None and change.after is not None and change.after.uid not in records)
        or (change.before is not None and records.get(change.before.uid) == change.before)
        for change in changes
    )


def _action(
    snapshot: Snapshot, by: Corrector, kind: ActionKind, command: str, changes: tuple[Change, ...], target: str = ""
) -> Action:
    return Action(
        uid=by.new_uid(),
        t_ns=moment_after(snapshot, finished_ns(snapshot)),
        actor=by.actor,
        kind=kind,
        command=command,
        changes=changes,
        target_uid=target or None,
        reason=by.reason,
    )
