"""Undo and redo as pure readings of the action log; nothing else is remembered, so both survive a restart.

The log is read as one linear stack: an undo takes back the latest action that stands, a redo repeats the latest that
was taken back, and a new action ends the chance to redo. An action that continues the one before it, as its target
says, is one step with it. No later action can therefore have touched what is undone.
What the tool does by itself, and what is said of a finished session (`undoable=False`), is passed over; it may only
touch records that no command changes.
"""

from collections.abc import Sequence

from uxlab.errors import Refused
from uxlab.model.session import Action, ActionKind, Change

Step = tuple[Action, ...]
"""An action with those that continue it."""


def undoable(log: Sequence[Action]) -> Action | None:
    """Return the action that an undo would take back; it takes back those that this one continues, too."""
    standing, _ = stacks(log)
    return standing[-1][-1] if standing else None


def redoable(log: Sequence[Action]) -> Action | None:
    """Return the action that a redo would repeat, after those that it continues."""
    _, undone = stacks(log)
    return undone[-1][-1] if undone else None


def undo_changes(log: Sequence[Action]) -> tuple[Change, ...]:
    """Return what takes back the latest action that stands.

    Raises:
        Refused: there is none.
    """
    standing, _ = stacks(log)
    if not standing:
        raise Refused("There is nothing to undo.")
    return tuple(change.inverse() for action in reversed(standing[-1]) for change in reversed(action.changes))


def redo_changes(log: Sequence[Action]) -> tuple[Change, ...]:
    """Return what repeats the latest undone action, with its original times.

    Raises:
        Refused: there is none.
    """
    _, undone = stacks(log)
    if not undone:
        raise Refused("There is nothing to redo.")
    return tuple(change for action in undone[-1] for change in action.changes)


def stacks(log: Sequence[Action]) -> tuple[list[Step], list[Step]]:
    """Return the steps that stand, and those that were undone, each with the one that is next last."""
    standing: list[Step] = []
    undone: list[Step] = []
    for action in log:
        if not action.undoable:
            continue
        match action.kind:
            case ActionKind.DO:
                continued = () if action.target_uid is None else _pop(standing, action)
                standing.append((*continued, action))
                undone.clear()
            case ActionKind.UNDO:
                undone.append(_pop(standing, action))
            case ActionKind.REDO:
                standing.append(_pop(undone, action))
    return standing, undone


def _pop(stack: list[Step], by: Action) -> Step:
    if not stack or stack[-1][-1].uid != by.target_uid:
        raise ValueError(f"action {by.uid} concerns {by.target_uid}, which is not the latest")
    return stack.pop()
