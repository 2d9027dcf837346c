"""What is worth a second look in a design, though nothing of it is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from uxlab.designing.hotkeys import effective_hotkeys, hotkey_conflicts
from uxlab.designing.questionnaires import in_slot
from uxlab.designing.reading import words
from uxlab.model.design import Design, KeyPrivacy, Order, Slot, Task

Part = Literal["study", "task", "error_type", "questionnaire", "condition", "group", "participant"]

LONG_TITLE = 60
LONG_SCENARIO_WORDS = 120
LONG_SHORT_NAME = 6
_QUICK_QUESTIONS = 3
_LONGEST_QUOTED = 40
_PRODUCT_NAMED = frozenset({"sus", "sus-positive", "umux", "umux-lite", "nps"})


@dataclass(frozen=True, slots=True)
class Hint:
    """One sentence or two about a part of a design: what it lacks, and what follows.

    `key` is the part's own (a questionnaire's is that of the questionnaire), empty for the study; `field` the one to
    look at.
    """

    part: Part
    key: str
    field: str
    sentence: str


def hints(design: Design) -> tuple[Hint, ...]:
    """Return all hints, in the order of the pages."""
    return (
        *(hint for number, task in enumerate(design.tasks, 1) for hint in _task(number, task)),
        *_same_names("task", "tasks", [(task.key, task.name) for task in design.tasks]),
        *_order(design),
        *_questionnaires(design),
        *_error_types(design),
        *_versions(design),
        *_consent(design),
    )


def _task(number: int, task: Task) -> Iterator[Hint]:
    def hint(field: str, sentence: str) -> Hint:
        return Hint("task", task.key, field, f"Task {number} {sentence}")

    if not task.scenario.strip():
        yield hint("scenario", "has no scenario. The participant then reads its title.")
    elif words(task.scenario) > LONG_SCENARIO_WORDS:
        yield hint("scenario", f"has a scenario of {words(task.scenario)} words. People may forget how it began.")
    if not any(criterion.strip() for criterion in task.success_criteria):
        yield hint("success_criteria", "has no success criterion. Two moderators may then judge it differently.")
    if len(task.name) > LONG_TITLE:
        yield hint("name", f"has a title of {len(task.name)} characters. It will be cut in tables and charts.")
    limit_s, expert_s = task.time_limit_s, task.expert_time_s
    if limit_s is not None and expert_s is not None and limit_s <= expert_s:
        yield hint("time_limit_s", "has a time limit that even the expert needs. Nobody else will keep it.")
    if limit_s is not None and task.time_goal_s is not None and task.time_goal_s > limit_s:
        yield hint("time_goal_s", "has a longer time as goal than its limit allows.")


def _cut(name: str) -> str:
    """Return a name short enough to be quoted in a sentence."""
    return name if len(name) <= _LONGEST_QUOTED else f"{name[: _LONGEST_QUOTED - 1].rstrip()}…"


def _same_names(part: Part, plural: str, named: Sequence[tuple[str, str]]) -> Iterator[Hint]:
    seen: set[str] = set()
    for key, name in named:
        if name.strip().casefold() in seen:
            yield Hint(
                part, key, "name", f"Two {plural} are called “{_cut(name)}”. Nobody can tell them apart in the results."
            )
        seen.add(name.strip().casefold())


def _order(design: Design) -> Iterator[Hint]:
    tasks = len(design.tasks)
    people = sum(person.excluded_reason is None for person in design.participants)
    if design.order is not Order.LATIN_SQUARE or not people or tasks <= 1:
        return
    rows = tasks if tasks % 2 == 0 else 2 * tasks
    if people % rows:
        more = counted(rows - people % rows, "more person", "more people")
        sentence = f"The Latin square of {tasks} tasks evens out over {rows} people. {more} would complete it."
        yield Hint("study", "", "order", sentence)


def _questionnaires(design: Design) -> Iterator[Hint]:
    tasks = len(design.tasks)
    if tasks and len(in_slot(design, Slot.AFTER_TASK)) > _QUICK_QUESTIONS:
        sentence = "More than three questionnaires follow a task. Long pauses between tasks tire people."
        yield Hint("questionnaire", in_slot(design, Slot.AFTER_TASK)[-1][1].key, "slot", sentence)
    keys = {use.key for use in design.questionnaires}
    if "sus" in keys and "sus-positive" in keys:
        sentence = "SUS is asked in both wordings. Their scores belong to different people, or to none."
        yield Hint("questionnaire", "sus-positive", "key", sentence)
    if keys & _PRODUCT_NAMED and not design.product.strip():
        key = next(use.key for use in design.questionnaires if use.key in _PRODUCT_NAMED)
        yield Hint(
            "questionnaire", key, "product", "The product has no name yet. Statements then speak of “the system”."
        )


def _error_types(design: Design) -> Iterator[Hint]:
    hotkeys = dict(effective_hotkeys(design))
    conflicts = {conflict.error_type: conflict for conflict in hotkey_conflicts(design)}
    for kind in design.error_types:
        if not hotkeys[kind.key]:
            sentence = f"“{_cut(kind.name)}” has no key. It can only be marked with the pointer."
            yield Hint("error_type", kind.key, "hotkey", sentence)
        if kind.key in conflicts:
            yield Hint("error_type", kind.key, "hotkey", conflicts[kind.key].sentence())
        if len(kind.short_name or kind.name) > LONG_SHORT_NAME:
            cut = (kind.short_name or kind.name)[:LONG_SHORT_NAME].strip()
            sentence = (
                f"“{_cut(kind.name)}” needs a short name of at most {LONG_SHORT_NAME} letters. The strip shows “{cut}”."
            )
            yield Hint("error_type", kind.key, "short_name", sentence)
    yield from _same_names("error_type", "error types", [(kind.key, kind.name) for kind in design.error_types])


def _versions(design: Design) -> Iterator[Hint]:
    if len(design.conditions) == 1:
        sentence = "There is one condition only. A comparison needs two."
        yield Hint("condition", design.conditions[0].key, "name", sentence)
    yield from _same_names("condition", "conditions", [(one.key, one.name) for one in design.conditions])
    yield from _same_names("group", "groups", [(one.key, one.name) for one in design.groups])
    for noun, parts in (("condition", design.conditions), ("group", design.groups)):
        placed = sum(getattr(person, noun) is not None for person in design.participants)
        left = len(design.participants) - placed
        if parts and placed and left:
            sentence = f"{counted(left, 'participant is', 'participants are')} in no {noun}."
            yield Hint("participant", "", noun, sentence)


def _consent(design: Design) -> Iterator[Hint]:
    if not design.consent_text.strip() and design.autopilot.consent:
        yield Hint("study", "", "consent_text", "There is no consent text. Participants then have nothing to agree to.")
    if design.privacy.keys is KeyPrivacy.LITERAL:
        sentence = "What people type is recorded word for word, passwords too, from those who agree to it."
        yield Hint("study", "", "keys", sentence)


def counted(number: int, one: str, many: str) -> str:
    """Return "1 person" or "3 people", of the nouns given."""
    return f"{number} {one if number == 1 else many}"
