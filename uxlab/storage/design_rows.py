"""The parts of a design as rows: which tables hold them, under which columns, and what a column makes of a value."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import TypeVar

from cattrs import Converter

from uxlab.model.design import (
    Autopilot,
    Condition,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    Task,
    WindowPrivacy,
)
from uxlab.storage.statements import Cell, Row

Keyed = Task | ErrorType | Condition | Group

_T = TypeVar("_T", bound=Keyed)
_FROM_ROW = Converter(detailed_validation=False)
_EMPTY_IS_NULL = ("colour", "hotkey")
_LISTS = ("success_criteria",)
_PLACE = {"code": "code", "participant_group": "group", "condition": "condition"}
_OF_PARTICIPANT = {
    **_PLACE,
    "appointment": "appointment",
    "background": "background",
    "excluded_reason": "excluded_reason",
}


@dataclass(frozen=True, slots=True)
class Section:
    """The keyed parts of one kind: what one is called, in which table they are, in which field of a design."""

    noun: str
    table: str
    part: str
    kind: type[Keyed]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that say what an entry is; they are called as its fields."""
        return tuple(field.name for field in fields(self.kind))

    def entries(self, design: Design) -> tuple[Keyed, ...]:
        """Return the entries of a design, in their order."""
        entries: tuple[Keyed, ...] = getattr(design, self.part)
        return entries


TASKS = Section("task", "task", "tasks", Task)
ERROR_TYPES = Section("error type", "error_type", "error_types", ErrorType)
CONDITIONS = Section("condition", "condition", "conditions", Condition)
GROUPS = Section("group", "participant_group", "groups", Group)
SECTIONS = (CONDITIONS, GROUPS, TASKS, ERROR_TYPES)


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return int(value)
        case StrEnum():
            return value.value
        case tuple() | list():
            return json.dumps(value, ensure_ascii=False)
        case None | int() | float() | str():
            return value
    raise TypeError(f"no column holds {value!r}")


def keyed_row(entry: Keyed) -> Row:
    """Return the columns of a task, error type, condition or group."""
    row = {name: _cell(value) for name, value in asdict(entry).items()}
    return {name: None if name in _EMPTY_IS_NULL and value == "" else value for name, value in row.items()}


def keyed_entry(kind: type[_T], row: Mapping[str, Cell]) -> _T:
    """Return what `keyed_row` made a row of."""
    plain: dict[str, object] = {name: "" if name in _EMPTY_IS_NULL and row[name] is None else row[name] for name in row}
    for name in _LISTS:
        if name in plain:
            plain[name] = json.loads(str(plain[name]))
    return _FROM_ROW.structure(plain, kind)


def study_row(design: Design) -> Row:
    """Return the columns of the table `study` that a design decides."""
    privacy, autopilot = design.privacy, design.autopilot
    return {
        "name": design.name,
        "description": design.description,
        "moderator": design.moderator,
        "task_order": design.order.value,
        "key_privacy": privacy.keys.value,
        "window_privacy": privacy.windows.value,
        "move_rate_hz": privacy.move_rate_hz,
        "task_pictures": int(privacy.pictures),
        "product": design.product,
        "consent_text": design.consent_text,
        "consent_version": design.consent_version,
        "welcome_text": design.welcome_text,
        "thanks_text": design.thanks_text,
        "autopilot_consent": int(autopilot.consent),
        "autopilot_tasks": int(autopilot.tasks),
        "autopilot_questionnaires": int(autopilot.questionnaires),
        "participant_fields": _cell(design.participant_fields),
    }


STUDY_COLUMNS = tuple(study_row(Design(name="")))


def study_part(row: Mapping[str, Cell]) -> Design:
    """Return the design without its lists, of the row that `study_row` made."""
    rate = row["move_rate_hz"]
    return Design(
        name=str(row["name"]),
        description=str(row["description"]),
        moderator=str(row["moderator"]),
        product=str(row["product"]),
        order=Order(str(row["task_order"])),
        privacy=Privacy(
            keys=KeyPrivacy(str(row["key_privacy"])),
            windows=WindowPrivacy(str(row["window_privacy"])),
            move_rate_hz=None if rate is None else int(rate),
            pictures=bool(row["task_pictures"]),
        ),
        consent_text=str(row["consent_text"]),
        consent_version=int(row["consent_version"] or 1),
        welcome_text=str(row["welcome_text"]),
        thanks_text=str(row["thanks_text"]),
        autopilot=Autopilot(
            consent=bool(row["autopilot_consent"]),
            tasks=bool(row["autopilot_tasks"]),
            questionnaires=bool(row["autopilot_questionnaires"]),
        ),
        participant_fields=tuple(json.loads(str(row["participant_fields"]))),
    )


PARTICIPANT_COLUMNS = tuple(_OF_PARTICIPANT)


def participant_row(participant: Participant) -> Row:
    """Return the columns of a participant's own row; consents and fields have tables of their own."""
    return {column: getattr(participant, name) for column, name in _OF_PARTICIPANT.items()}
