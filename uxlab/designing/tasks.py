"""Edits of the tasks; questionnaires follow them."""

from dataclasses import replace

from uxlab.designing.entries import entry_of, exchanged, moved, place_of, with_entry, without
from uxlab.designing.keys import copy_name, is_made_of, key_from
from uxlab.model.design import Design, QuestionnaireUse, Task

_FALLBACK = "task"


def add_task(design: Design, name: str, at: int | None = None) -> tuple[Design, str]:
    """Return the design with a new task at a place, from 0, at the end where that is None; and the task's key."""
    key = _new_key(design, name)
    return replace(design, tasks=with_entry(design.tasks, Task(key=key, name=name), at)), key


def duplicate_task(design: Design, key: str) -> tuple[Design, str]:
    """Return the design with a copy after the task, asked the same questionnaires; and the copy's key."""
    original = entry_of(design.tasks, key)
    name = copy_name(original.name, {task.name for task in design.tasks})
    copy = replace(original, key=_new_key(design, name), name=name)
    tasks = with_entry(design.tasks, copy, place_of(design.tasks, key) + 1)
    uses = tuple(_also_after(use, key, copy.key) for use in design.questionnaires)
    return replace(design, tasks=tasks, questionnaires=uses), copy.key


def move_task(design: Design, key: str, to: int) -> Design:
    """Return the design with the task at another place, from 0."""
    return replace(design, tasks=moved(design.tasks, place_of(design.tasks, key), to))


def replace_task(design: Design, task: Task) -> Design:
    """Return the design with this task in place of that with the same key."""
    return replace(design, tasks=exchanged(design.tasks, task))


def name_task(design: Design, key: str, name: str) -> tuple[Design, str]:
    """Return the design with a task called otherwise, and the task's key, which follows the name if it was made of it.

    For a task that nothing refers to but the design; `replace_task` is for others.
    """
    task = entry_of(design.tasks, key)
    new = key
    if is_made_of(key, task.name, _FALLBACK):
        new = key_from(name, {other.key for other in design.tasks if other.key != key}, _FALLBACK)
    tasks = tuple(replace(task, key=new, name=name) if other.key == key else other for other in design.tasks)
    uses = tuple(
        replace(use, tasks=tuple(new if each == key else each for each in use.tasks)) for use in design.questionnaires
    )
    return replace(design, tasks=tasks, questionnaires=uses), new


def remove_task(design: Design, key: str) -> Design:
    """Return the design without the task, and without the questionnaires that only it was asked."""
    uses = tuple(_not_after(use, key) for use in design.questionnaires if use.tasks != (key,))
    return replace(design, tasks=without(design.tasks, key), questionnaires=uses)


def _new_key(design: Design, name: str) -> str:
    return key_from(name, {task.key for task in design.tasks}, _FALLBACK)


def _also_after(use: QuestionnaireUse, key: str, copy: str) -> QuestionnaireUse:
    if key not in use.tasks:
        return use
    place = use.tasks.index(key) + 1
    return replace(use, tasks=(*use.tasks[:place], copy, *use.tasks[place:]))


def _not_after(use: QuestionnaireUse, key: str) -> QuestionnaireUse:
    if key not in use.tasks:
        return use
    return replace(use, tasks=tuple(task for task in use.tasks if task != key))
