"""Edits of which questionnaires are asked, and when; a use is known by its place in the design."""

from dataclasses import replace

from uxlab.designing.entries import with_entry
from uxlab.model.design import Design, QuestionnaireUse, Slot

_Uses = tuple[QuestionnaireUse, ...]


def in_slot(design: Design, slot: Slot) -> tuple[tuple[int, QuestionnaireUse], ...]:
    """Return what is asked at a moment of the session, each with its place in the design."""
    return tuple((place, use) for place, use in enumerate(design.questionnaires) if use.slot is slot)


def may_add(design: Design, key: str, slot: Slot, tasks: tuple[str, ...] = ()) -> bool:
    """Tell whether a questionnaire is not asked at this moment yet; `tasks` empty means after every task."""
    uses = [use for use in design.questionnaires if use.key == key and use.slot is slot]
    return not any(not use.tasks or not tasks or set(use.tasks) & set(tasks) for use in uses)


def add_questionnaire(
    design: Design,
    key: str,
    slot: Slot,
    *,
    tasks: tuple[str, ...] = (),
    definition: str | None = None,
    at: int | None = None,
) -> Design:
    """Return the design with a questionnaire asked at a moment too; `at` is its place among those of that moment."""
    use = QuestionnaireUse(key=key, slot=slot, tasks=tasks, definition=definition)
    return replace(design, questionnaires=_put(design.questionnaires, use, at))


def move_questionnaire(design: Design, index: int, slot: Slot, at: int | None = None) -> Design:
    """Return the design with the questionnaire at `index` asked at a moment, in a place among those of that moment.

    One that leaves the moment after tasks is asked once, whatever its tasks were.
    """
    use = design.questionnaires[index]
    use = replace(use, slot=slot, tasks=use.tasks if slot is Slot.AFTER_TASK else ())
    return replace(design, questionnaires=_put(_without(design.questionnaires, index), use, at))


def replace_questionnaire(design: Design, index: int, use: QuestionnaireUse) -> Design:
    """Return the design with this use in place of that at `index`."""
    uses = design.questionnaires
    return replace(design, questionnaires=(*uses[:index], use, *uses[index + 1 :]))


def remove_questionnaire(design: Design, index: int) -> Design:
    """Return the design without the use at `index`."""
    return replace(design, questionnaires=_without(design.questionnaires, index))


def is_asked(design: Design, key: str, task: str) -> bool:
    """Tell whether a questionnaire is asked after a task."""
    return any(not use.tasks or task in use.tasks for use in _after_tasks(design, key))


def ask_after_task(design: Design, key: str, task: str, *, asked: bool) -> Design:
    """Return the design with a questionnaire asked after a task, or not; other tasks keep what they have.

    Asked after every task, it is asked after those that are added later as well.
    """
    if is_asked(design, key, task) == asked:
        return design
    keys = [each.key for each in design.tasks]
    wanted = tuple(each for each in keys if (asked if each == task else is_asked(design, key, each)))
    every = () if len(wanted) == len(keys) else wanted
    uses = _after_tasks(design, key)
    if not uses:
        definition = next((use.definition for use in design.questionnaires if use.key == key), None)
        return add_questionnaire(design, key, Slot.AFTER_TASK, tasks=every, definition=definition)
    first, *others = uses
    kept = tuple(use for use in design.questionnaires if use not in others)
    if not wanted:
        return replace(design, questionnaires=tuple(use for use in kept if use != first))
    changed = replace(first, tasks=every)
    return replace(design, questionnaires=tuple(changed if use == first else use for use in kept))


def _after_tasks(design: Design, key: str) -> _Uses:
    return tuple(use for _, use in in_slot(design, Slot.AFTER_TASK) if use.key == key)


def _put(uses: _Uses, use: QuestionnaireUse, at: int | None) -> _Uses:
    """Put a use in before the one that has its place among those of the same moment, else after the last of them."""
    places = [place for place, other in enumerate(uses) if other.slot is use.slot]
    if at is not None and 0 <= at < len(places):
        return with_entry(uses, use, places[at])
    return with_entry(uses, use, places[-1] + 1 if places else None)


def _without(uses: _Uses, index: int) -> _Uses:
    return (*uses[:index], *uses[index + 1 :])
