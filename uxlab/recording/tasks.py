"""Finds the task that a moderator names, and the one that comes next."""

from collections.abc import Sequence

from uxlab.errors import Refused
from uxlab.model.design import Task
from uxlab.model.session import Attempt
from uxlab.recording.suggestion import shown, unknown


def find_task(name: str, tasks: Sequence[Task], order: Sequence[str]) -> str:
    """Return the key of the task called `name`: its key, else its key or name in any case, else its place in `order`.

    Raises:
        Refused: there is none, or more than one.
    """
    if any(task.key == name for task in tasks):
        return name
    folded = name.casefold()
    matches = [task.key for task in tasks if folded in {task.key.casefold(), task.name.casefold()}]
    if len(matches) > 1:
        raise Refused(f"More than one task is called {shown(name)}: choose from {', '.join(matches)}.")
    if matches:
        return matches[0]
    by_place = {str(place): key for place, key in enumerate(order, start=1)}
    if name not in by_place:
        raise Refused(unknown("task", name, [task.key for task in tasks]))
    return by_place[name]


def untried(order: Sequence[str], attempts: Sequence[Attempt]) -> tuple[str, ...]:
    """Return the tasks of `order` that were neither attempted nor skipped."""
    tried = {attempt.task for attempt in attempts}
    return tuple(task for task in order if task not in tried)


def next_task(order: Sequence[str], attempts: Sequence[Attempt]) -> str:
    """Return the first task of `order` that was neither attempted nor skipped.

    Raises:
        Refused: there is none left.
    """
    left = untried(order, attempts)
    if not left:
        raise Refused("Every task was attempted: name the one to repeat, or finish the session.")
    return left[0]
