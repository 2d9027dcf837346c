"""A design into the tables of a study file."""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from uxlab.model.design import Condition, ConsentKind, Design, ErrorType, Group, Participant, QuestionnaireUse, Task
from uxlab.storage.indicators import write_indicators
from uxlab.storage.stamps import new_uid, now_utc


def write_design(connection: sqlite3.Connection, design: Design) -> None:
    """Fill the design tables of an empty study."""
    privacy = design.privacy
    connection.execute(
        "INSERT INTO study (id, uid, name, description, moderator, task_order, key_privacy, window_privacy,"
        " created_utc) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(new_uid(), design.name, design.description, design.moderator, design.order),
            *(privacy.keys, privacy.windows, now_utc()),
        ),
    )
    _write_tasks(connection, design.tasks)
    _write_error_types(connection, design.error_types)
    connection.executemany(
        "INSERT INTO condition (uid, position, key, name, description) VALUES (?, ?, ?, ?, ?)",
        _versions(design.conditions),
    )
    connection.executemany(
        "INSERT INTO participant_group (uid, position, key, name, description) VALUES (?, ?, ?, ?, ?)",
        _versions(design.groups),
    )
    for position, use in enumerate(design.questionnaires, 1):
        _write_questionnaire(connection, position, use)
    for participant in design.participants:
        write_participant(connection, participant)
    write_indicators(connection, design.indicators)


def write_participant(connection: sqlite3.Connection, participant: Participant) -> None:
    """Add a participant, or give one that exists this place in the design and exactly these consents."""
    connection.execute(
        "INSERT INTO participant (uid, code, participant_group, condition) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (code) DO UPDATE SET"
        " participant_group = excluded.participant_group, condition = excluded.condition",
        (new_uid(), participant.code, participant.group, participant.condition),
    )
    rows = connection.execute(
        "SELECT kind FROM consent WHERE participant = ? AND withdrawn_utc IS NULL", (participant.code,)
    )
    in_force = {ConsentKind(kind) for (kind,) in rows}
    now = now_utc()
    connection.executemany(
        "INSERT INTO consent (participant, kind, given_utc) VALUES (?, ?, ?)",
        [(participant.code, kind, now) for kind in sorted(participant.consents - in_force)],
    )
    connection.executemany(
        "UPDATE consent SET withdrawn_utc = ? WHERE participant = ? AND kind = ? AND withdrawn_utc IS NULL",
        [(now, participant.code, kind) for kind in sorted(in_force - participant.consents)],
    )


def _write_tasks(connection: sqlite3.Connection, tasks: Sequence[Task]) -> None:
    connection.executemany(
        "INSERT INTO task (uid, position, key, name, scenario, success_criteria, time_limit_s, expert_time_s,"
        " optimal_clicks, error_opportunities, conversion_goal, optimal_pages, success_goal, time_goal_s)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(new_uid(), position, task.key, task.name, task.scenario),
                *(json.dumps(task.success_criteria, ensure_ascii=False), task.time_limit_s, task.expert_time_s),
                *(task.optimal_clicks, task.error_opportunities, task.conversion_goal),
                *(task.optimal_pages, task.success_goal, task.time_goal_s),
            )
            for position, task in enumerate(tasks, 1)
        ],
    )


def _write_error_types(connection: sqlite3.Connection, kinds: Sequence[ErrorType]) -> None:
    connection.executemany(
        "INSERT INTO error_type (uid, position, key, name, short_name, description, severity)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (new_uid(), position, kind.key, kind.name, kind.short_name, kind.description, kind.severity)
            for position, kind in enumerate(kinds, 1)
        ],
    )


def _write_questionnaire(connection: sqlite3.Connection, position: int, use: QuestionnaireUse) -> None:
    number = connection.execute(
        "INSERT INTO questionnaire (uid, position, key, slot, definition) VALUES (?, ?, ?, ?, ?)",
        (new_uid(), position, use.key, use.slot, use.definition),
    ).lastrowid
    connection.executemany(
        "INSERT INTO questionnaire_task (questionnaire_id, position, task) VALUES (?, ?, ?)",
        [(number, n, task) for n, task in enumerate(use.tasks, 1)],
    )


def _versions(entries: Sequence[Condition | Group]) -> Iterator[tuple[str | int, ...]]:
    for position, entry in enumerate(entries, 1):
        yield new_uid(), position, entry.key, entry.name, entry.description
