"""What a design must keep to, whoever made it: a file, a window or a test."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Protocol

from uxlab.errors import UsageError
from uxlab.model.design import Design, Participant, QuestionnaireUse, Slot, Task
from uxlab.questionnaires.own import flaw_of
from uxlab.storage.indicators import flaws, identity
from uxlab.storage.text import refuse_half_characters
from uxlab.storage.toml_lines import Path

SECTIONS = {
    "tasks": "task",
    "error_types": "error_type",
    "questionnaires": "questionnaire",
    "conditions": "condition",
    "groups": "group",
    "participants": "participant",
    "indicators": "indicator",
}
"""The parts of a design and what one of them is called, in the text of a design and in messages about it."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
_SLUG_RULE = "must be of a-z, 0-9 and hyphens"
_SEVERITIES = range(1, 5)
_LARGEST = 10**9
_LONGEST_CODE = 64
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and the way to it: such as ("task", 2, "time_limit_s")."""

    path: Path
    text: str

    def __str__(self) -> str:
        """Return "task 2, time_limit_s: must be above 0"."""
        section, number, key = (*self.path, *[""] * 3)[:3]
        where = f"{section} {number}" if isinstance(number, int) else str(section)
        inner = key if isinstance(number, int) else number
        return f"{where}, {inner}: {self.text}" if inner else f"{where}: {self.text}"


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


def problems(design: Design) -> list[Problem]:
    """Return everything that is wrong with `design`, in the order of its parts."""
    found = [] if design.name.strip() else [Problem(("name",), "must not be empty")]
    found += _half_characters(design)
    found += _keyed("task", design.tasks)
    found += [problem for n, task in enumerate(design.tasks, 1) for problem in _figures(n, task)]
    found += _keyed("error_type", design.error_types)
    for n, error_type in enumerate(design.error_types, 1):
        if error_type.severity is not None and error_type.severity not in _SEVERITIES:
            found.append(Problem(("error_type", n, "severity"), "must be from 1 (minor) to 4 (critical)"))
    found += _questionnaires(design)
    found += _keyed("condition", design.conditions)
    found += _keyed("group", design.groups)
    found += _participants(design)
    found += [
        Problem(("indicator", n, field), text)
        for n, indicator in enumerate(design.indicators, 1)
        for field, text in flaws(indicator)
    ]
    found += _twice("indicator", "name", [" ".join(filter(None, identity(one))) for one in design.indicators])
    return found


def _keyed(section: str, entries: Sequence[_Keyed]) -> Iterator[Problem]:
    for n, entry in enumerate(entries, 1):
        if not _SLUG.fullmatch(entry.key):
            yield Problem((section, n, "key"), f"{_shown(entry.key)} {_SLUG_RULE}")
        if not entry.name.strip():
            yield Problem((section, n, "name"), "must not be empty")
    yield from _twice(section, "key", [entry.key for entry in entries])


def _twice(section: str, key: str, values: Sequence[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for n, value in enumerate(values, 1):
        if first.setdefault(value, n) != n:
            yield Problem((section, n, key), f"{_shown(value)} is already the {key} of {section} {first[value]}")


def _figures(n: int, task: Task) -> Iterator[Problem]:
    for key in ("time_limit_s", "expert_time_s", "time_goal_s"):
        seconds: float | None = getattr(task, key)
        if seconds is not None and not (0 < seconds <= _LARGEST and math.isfinite(seconds)):
            yield Problem(("task", n, key), "must be above 0")
    for key, least in (("optimal_clicks", 0), ("error_opportunities", 1), ("optimal_pages", 1)):
        count: int | None = getattr(task, key)
        if count is not None and not least <= count <= _LARGEST:
            yield Problem(("task", n, key), f"must be {least} or more")
    if task.success_goal is not None and not 0 < task.success_goal < 1:
        yield Problem(("task", n, "success_goal"), "must be a share between 0 and 1, such as 0.8")


def _questionnaires(design: Design) -> Iterator[Problem]:
    keys = {task.key for task in design.tasks}
    texts: dict[str, str] = {}
    for n, use in enumerate(design.questionnaires, 1):
        if use.definition is not None:
            flaw = flaw_of(use.key, use.definition)
            if texts.setdefault(use.key, use.definition) != use.definition:
                flaw = f"{_shown(use.key)} is defined differently before; one key stands for one text"
            yield from [Problem(("questionnaire", n, "definition"), flaw)] if flaw else []
        if not _SLUG.fullmatch(use.key):
            yield Problem(("questionnaire", n, "key"), f"{_shown(use.key)} {_SLUG_RULE}")
        if use.tasks and use.slot is not Slot.AFTER_TASK:
            yield Problem(
                ("questionnaire", n, "tasks"), f"only questionnaires in the slot {Slot.AFTER_TASK} have tasks"
            )
        yield from (_unknown(("questionnaire", n, "tasks"), "task", key, keys) for key in use.tasks if key not in keys)
        if any(_asked_with(use, earlier) for earlier in design.questionnaires[: n - 1]):
            yield Problem(("questionnaire", n, "key"), f"{_shown(use.key)} is asked twice at the same moment")


def _asked_with(use: QuestionnaireUse, other: QuestionnaireUse) -> bool:
    overlap = not use.tasks or not other.tasks or bool(set(use.tasks) & set(other.tasks))
    return use.key == other.key and use.slot is other.slot and overlap


def _participants(design: Design) -> Iterator[Problem]:
    groups = {group.key for group in design.groups}
    conditions = {condition.key for condition in design.conditions}
    for n, participant in enumerate(design.participants, 1):
        if not is_code(participant.code):
            yield Problem(("participant", n, "code"), f"{_shown(participant.code)} must be a short text without spaces")
        yield from placing(("participant", n), participant, groups, conditions)
    yield from _twice("participant", "code", [participant.code for participant in design.participants])


def is_code(code: str) -> bool:
    """Tell whether a pseudonym can be typed on a command line and printed in a table."""
    return 0 < len(code) <= _LONGEST_CODE and code.isprintable() and not any(sign.isspace() for sign in code)


def placing(path: Path, participant: Participant, groups: set[str], conditions: set[str]) -> Iterator[Problem]:
    """Check that a participant's group and condition exist."""
    if participant.group is not None and participant.group not in groups:
        yield _unknown((*path, "group"), "group", participant.group, groups)
    if participant.condition is not None and participant.condition not in conditions:
        yield _unknown((*path, "condition"), "condition", participant.condition, conditions)


def _unknown(path: Path, noun: str, key: str, known: Iterable[str]) -> Problem:
    names = ", ".join(sorted(known))
    return Problem(path, f"there is no {noun} {_shown(key)}; " + (f"known are {names}" if names else "there are none"))


def _half_characters(design: Design) -> Iterator[Problem]:
    for text_field in ("name", "description", "moderator"):
        yield from _half_character((text_field,), getattr(design, text_field))
    for part, section in SECTIONS.items():
        for n, entry in enumerate(getattr(design, part), 1):
            for entry_field in fields(entry):
                value = getattr(entry, entry_field.name)
                for text in value if isinstance(value, tuple) else (value,):
                    yield from _half_character((section, n, entry_field.name), text)


def _half_character(path: Path, value: object) -> Iterator[Problem]:
    if isinstance(value, str):
        try:
            refuse_half_characters(value)
        except UsageError as error:
            yield Problem(path, str(error))


def _shown(text: str) -> str:
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
