"""Undo and redo as pure readings of the action log; nothing else is remembered, so both survive a restart.

The log is read as one linear stack: an undo takes back the latest action that stands, a redo repeats the latest that
was taken back, and a new action ends the chance to redo. No later action can therefore have touched what is undone.
What the tool does by itself (`undoable=False`) is passed over, and may only add records that no command changes.
"""

from collections.abc import Sequence

from uxlab.errors import Refused
from uxlab.model.session import Action, ActionKind, Change


def undoable(log: Sequence[Action]) -> Action | None:
    """Return the action that an undo would take back."""
    standing, _ = _stacks(log)
    return standing[-1] if standing else None


def redoable(log: Sequence[Action]) -> Action | None:
    """Return the action that a redo would repeat."""
    _, undone = _stacks(log)
    return undone[-1] if undone else None


def undo_changes(log: Sequence[Action]) -> tuple[Change, ...]:
    """Return what takes back the latest action that stands.

    Raises:
        Refused: there is none.
    """
    action = undoable(log)
    if action is None:
        raise Refused("There is nothing to undo.")
    return tuple(change.inverse() for change in reversed(action.changes))


def redo_changes(log: Sequence[Action]) -> tuple[Change, ...]:
    """Return what repeats the latest undone action, with its original times.

    Raises:
        Refused: there is none.
    """
    action = redoable(log)
    if action is None:
        raise Refused("There is nothing to redo.")
    return action.changes


def _stacks(log: Sequence[Action]) -> tuple[list[Action], list[Action]]:
    standing: list[Action] = []
    undone: list[Action] = []
    for action in log:
        if not action.undoable:
            continue
        match action.kind:
            case ActionKind.DO:
                standing.append(action)
                undone.clear()
            case ActionKind.UNDO:
                undone.append(_pop(standing, action))
            case ActionKind.REDO:
                standing.append(_pop(undone, action))
    return standing, undone


def _pop(stack: list[Action], by: Action) -> Action:
    if not stack or stack[-1].uid != by.target_uid:
        raise ValueError(f"action {by.uid} concerns {by.target_uid}, which is not the latest")
    return stack.pop()
