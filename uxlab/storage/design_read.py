"""A design from the tables of a study file."""

import json
import sqlite3

from uxlab.model.design import (
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)
from uxlab.storage.indicators import read_indicators


def read_design(connection: sqlite3.Connection) -> Design:
    """Return the design of a study."""
    name, description, moderator, order, keys, windows = connection.execute(
        "SELECT name, description, moderator, task_order, key_privacy, window_privacy FROM study"
    ).fetchone()
    return Design(
        name=name,
        description=description,
        moderator=moderator,
        order=Order(order),
        privacy=Privacy(keys=KeyPrivacy(keys), windows=WindowPrivacy(windows)),
        tasks=_tasks(connection),
        error_types=_error_types(connection),
        questionnaires=_questionnaires(connection),
        conditions=_conditions(connection),
        groups=_groups(connection),
        participants=read_participants(connection),
        indicators=read_indicators(connection),
    )


def read_participants(connection: sqlite3.Connection) -> tuple[Participant, ...]:
    """Return the participants in the order in which they were added, with the consents in force."""
    consents: dict[str, set[ConsentKind]] = {}
    for code, kind in connection.execute("SELECT participant, kind FROM consent WHERE withdrawn_utc IS NULL"):
        consents.setdefault(code, set()).add(ConsentKind(kind))
    rows = connection.execute("SELECT code, participant_group, condition FROM participant ORDER BY id")
    return tuple(
        Participant(code=code, group=group, condition=condition, consents=frozenset(consents.get(code, ())))
        for code, group, condition in rows
    )


def _tasks(connection: sqlite3.Connection) -> tuple[Task, ...]:
    rows = connection.execute(
        "SELECT key, name, scenario, success_criteria, time_limit_s, expert_time_s, optimal_clicks,"
        " error_opportunities, conversion_goal, optimal_pages, success_goal, time_goal_s FROM task ORDER BY position"
    )
    return tuple(
        Task(
            key=key,
            name=name,
            scenario=scenario,
            success_criteria=tuple(json.loads(criteria)),
            time_limit_s=limit_s,
            expert_time_s=expert_s,
            optimal_clicks=clicks,
            error_opportunities=chances,
            conversion_goal=bool(goal),
            optimal_pages=pages,
            success_goal=success,
            time_goal_s=time_s,
        )
        for key, name, scenario, criteria, limit_s, expert_s, clicks, chances, goal, pages, success, time_s in rows
    )


def _error_types(connection: sqlite3.Connection) -> tuple[ErrorType, ...]:
    rows = connection.execute("SELECT key, name, short_name, description, severity FROM error_type ORDER BY position")
    return tuple(
        ErrorType(key=key, name=name, short_name=short_name, description=description, severity=severity)
        for key, name, short_name, description, severity in rows
    )


def _questionnaires(connection: sqlite3.Connection) -> tuple[QuestionnaireUse, ...]:
    tasks: dict[int, list[str]] = {}
    for number, task in connection.execute(
        "SELECT questionnaire_id, task FROM questionnaire_task ORDER BY questionnaire_id, position"
    ):
        tasks.setdefault(number, []).append(task)
    rows = connection.execute("SELECT id, key, slot, definition FROM questionnaire ORDER BY position")
    return tuple(
        QuestionnaireUse(key=key, slot=Slot(slot), tasks=tuple(tasks.get(number, ())), definition=definition)
        for number, key, slot, definition in rows
    )


def _conditions(connection: sqlite3.Connection) -> tuple[Condition, ...]:
    rows = connection.execute("SELECT key, name, description FROM condition ORDER BY position")
    return tuple(Condition(key=key, name=name, description=description) for key, name, description in rows)


def _groups(connection: sqlite3.Connection) -> tuple[Group, ...]:
    rows = connection.execute("SELECT key, name, description FROM participant_group ORDER BY position")
    return tuple(Group(key=key, name=name, description=description) for key, name, description in rows)
