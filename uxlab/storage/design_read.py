"""A design from the tables of a study file."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from uxlab.model.design import (
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    Participant,
    QuestionnaireUse,
    Slot,
    Task,
)
from uxlab.storage.design_rows import (
    CONDITIONS,
    ERROR_TYPES,
    GROUPS,
    PARTICIPANT_COLUMNS,
    STUDY_COLUMNS,
    TASKS,
    Keyed,
    Section,
    keyed_entry,
    study_part,
)
from uxlab.storage.indicators import read_indicators
from uxlab.storage.statements import columns_of, select

_T = TypeVar("_T", bound=Keyed)


def read_design(connection: sqlite3.Connection) -> Design:
    """Return the design of a study."""
    (row,) = select(connection, columns_of("study", STUDY_COLUMNS))
    return replace(
        study_part(row),
        tasks=_entries(connection, TASKS, Task),
        error_types=_entries(connection, ERROR_TYPES, ErrorType),
        questionnaires=_questionnaires(connection),
        conditions=_entries(connection, CONDITIONS, Condition),
        groups=_entries(connection, GROUPS, Group),
        participants=read_participants(connection),
        indicators=read_indicators(connection),
    )


def read_participants(connection: sqlite3.Connection) -> tuple[Participant, ...]:
    """Return the participants in their order, with the consents in force and the study's own fields about them."""
    consents: dict[str, set[ConsentKind]] = {}
    for code, kind in connection.execute("SELECT participant, kind FROM consent WHERE withdrawn_utc IS NULL"):
        consents.setdefault(code, set()).add(ConsentKind(kind))
    fields = _fields(connection)
    rows = connection.execute(columns_of("participant", PARTICIPANT_COLUMNS, order="position, id"))
    return tuple(
        Participant(
            code=code,
            group=group,
            condition=condition,
            consents=frozenset(consents.get(code, ())),
            appointment=appointment,
            background=background,
            fields=fields.get(code, ()),
            excluded_reason=excluded,
        )
        for code, group, condition, appointment, background, excluded in rows
    )


def _fields(connection: sqlite3.Connection) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return each participant's own fields in the order of the study's."""
    rows = connection.execute(
        "SELECT participant_field.participant, participant_field.name, participant_field.value FROM participant_field"
        " LEFT JOIN study LEFT JOIN json_each(study.participant_fields) AS named"
        " ON named.value = participant_field.name ORDER BY named.key IS NULL, named.key, participant_field.name"
    )
    fields: dict[str, tuple[tuple[str, str], ...]] = {}
    for code, name, value in rows:
        fields[code] = (*fields.get(code, ()), (name, value))
    return fields


def _entries(connection: sqlite3.Connection, section: Section, kind: type[_T]) -> tuple[_T, ...]:
    rows = select(connection, columns_of(section.table, section.columns, order="position, id"))
    return tuple(keyed_entry(kind, row) for row in rows)


def _questionnaires(connection: sqlite3.Connection) -> tuple[QuestionnaireUse, ...]:
    tasks: dict[int, list[str]] = {}
    for number, task in connection.execute(
        "SELECT questionnaire_id, task FROM questionnaire_task ORDER BY questionnaire_id, position"
    ):
        tasks.setdefault(number, []).append(task)
    rows = connection.execute("SELECT id, key, slot, definition FROM questionnaire ORDER BY position, id")
    return tuple(
        QuestionnaireUse(key=key, slot=Slot(slot), tasks=tuple(tasks.get(number, ())), definition=definition)
        for number, key, slot, definition in rows
    )
