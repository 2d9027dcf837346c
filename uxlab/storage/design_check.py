"""What a design must keep to, whoever made it: a file, a window or a test."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Protocol

from uxlab.errors import UsageError
from uxlab.model.design import Design, ErrorType, QuestionnaireUse, Slot, Task
from uxlab.questionnaires.own import flaw_of
from uxlab.storage.design_check_people import participant_problems
from uxlab.storage.design_problem import Problem, shown, twice, unknown
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
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_HOTKEY = re.compile(r"[^\W_]|[!-/:-@\[-`{-~]|F(?:[1-9]|1[0-9]|2[0-4])")


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


def problems(design: Design) -> list[Problem]:
    """Return everything that is wrong with `design`, in the order of its parts."""
    found = [] if design.name.strip() else [Problem(("name",), "must not be empty")]
    found += _numbers(design)
    found += _half_characters(design)
    found += _keyed("task", design.tasks)
    found += [problem for n, task in enumerate(design.tasks, 1) for problem in _figures(n, task)]
    found += _keyed("error_type", design.error_types)
    for n, error_type in enumerate(design.error_types, 1):
        found += _error_type(n, error_type)
    found += _questionnaires(design)
    found += _keyed("condition", design.conditions)
    found += _keyed("group", design.groups)
    found += participant_problems(design)
    found += [
        Problem(("indicator", n, field), text)
        for n, indicator in enumerate(design.indicators, 1)
        for field, text in flaws(indicator)
    ]
    found += twice("indicator", "name", [" ".join(filter(None, identity(one))) for one in design.indicators])
    return found


def _keyed(section: str, entries: Sequence[_Keyed]) -> Iterator[Problem]:
    for n, entry in enumerate(entries, 1):
        if not _SLUG.fullmatch(entry.key):
            yield Problem((section, n, "key"), f"{shown(entry.key)} {_SLUG_RULE}")
        if not entry.name.strip():
            yield Problem((section, n, "name"), "must not be empty")
    yield from twice(section, "key", [entry.key for entry in entries])


def _numbers(design: Design) -> Iterator[Problem]:
    rate_hz = design.privacy.move_rate_hz
    if rate_hz is not None and not 1 <= rate_hz <= _LARGEST:
        yield Problem(("privacy", "move_rate_hz"), "must be 1 or more; leave it out to keep every position")
    if not 1 <= design.consent_version <= _LARGEST:
        yield Problem(("consent_version",), "must be 1 or more")


def _error_type(n: int, error_type: ErrorType) -> Iterator[Problem]:
    if error_type.severity is not None and error_type.severity not in _SEVERITIES:
        yield Problem(("error_type", n, "severity"), "must be from 1 (minor) to 4 (critical)")
    if error_type.colour and not _COLOUR.fullmatch(error_type.colour):
        yield Problem(("error_type", n, "colour"), f"{shown(error_type.colour)} must be written as #RRGGBB")
    if error_type.hotkey and not _HOTKEY.fullmatch(error_type.hotkey):
        text = f"{shown(error_type.hotkey)} must be one character, or a function key such as F5"
        yield Problem(("error_type", n, "hotkey"), text)


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
                flaw = f"{shown(use.key)} is defined differently before; one key stands for one text"
            yield from [Problem(("questionnaire", n, "definition"), flaw)] if flaw else []
        if not _SLUG.fullmatch(use.key):
            yield Problem(("questionnaire", n, "key"), f"{shown(use.key)} {_SLUG_RULE}")
        if use.tasks and use.slot is not Slot.AFTER_TASK:
            yield Problem(
                ("questionnaire", n, "tasks"), f"only questionnaires in the slot {Slot.AFTER_TASK} have tasks"
            )
        yield from (unknown(("questionnaire", n, "tasks"), "task", key, keys) for key in use.tasks if key not in keys)
        if any(_asked_with(use, earlier) for earlier in design.questionnaires[: n - 1]):
            yield Problem(("questionnaire", n, "key"), f"{shown(use.key)} is asked twice at the same moment")


def _asked_with(use: QuestionnaireUse, other: QuestionnaireUse) -> bool:
    overlap = not use.tasks or not other.tasks or bool(set(use.tasks) & set(other.tasks))
    return use.key == other.key and use.slot is other.slot and overlap


def _half_characters(design: Design) -> Iterator[Problem]:
    for top in fields(design):
        value = getattr(design, top.name)
        if top.name not in SECTIONS:
            for text in _texts(value):
                yield from _half_character((top.name,), text)
    for part, section in SECTIONS.items():
        for n, entry in enumerate(getattr(design, part), 1):
            for entry_field in fields(entry):
                for text in _texts(getattr(entry, entry_field.name)):
                    yield from _half_character((section, n, entry_field.name), text)


def _half_character(path: Path, text: str) -> Iterator[Problem]:
    try:
        refuse_half_characters(text)
    except UsageError as error:
        yield Problem(path, str(error))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
