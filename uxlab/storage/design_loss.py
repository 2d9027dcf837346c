"""Counts the data that would go with what an edit removes from a design."""

import sqlite3
from collections.abc import Iterable, Iterator

from uxlab.designing.loss import Loss, LostPart, Removed, listed, removed
from uxlab.model.design import Design
from uxlab.model.session import SessionState

_TASK = (
    "SELECT count(*), count(DISTINCT participant) FROM attempt JOIN session ON session.id = session_id WHERE task = ?"
)
_TASK_ANSWERS = "SELECT count(*) FROM answer WHERE attempt_uid IN (SELECT uid FROM attempt WHERE task = ?)"
_CONDITION = "SELECT count(*), count(DISTINCT participant) FROM session WHERE condition = ?"
_ERRORS = (
    "SELECT count(*), count(DISTINCT participant) FROM error JOIN session ON session.id = session_id"
    " WHERE error_type = ?"
)
_ANSWERS = (
    "SELECT count(*), count(DISTINCT participant) FROM answer JOIN session ON session.id = session_id"
    " WHERE questionnaire = ?"
)
_SESSIONS = "SELECT count(*) FROM session WHERE participant = ?"
_ERASED = "SELECT erased_utc IS NOT NULL FROM participant WHERE code = ?"
_OPEN = {
    "task": "SELECT participant FROM session WHERE state <> ?"
    " AND id IN (SELECT session_id FROM attempt WHERE task = ?)",
    "condition": "SELECT participant FROM session WHERE state <> ? AND condition = ?",
    "error type": "SELECT participant FROM session WHERE state <> ?"
    " AND id IN (SELECT session_id FROM error WHERE error_type = ?)",
    "questionnaire": "SELECT participant FROM session WHERE state <> ?"
    " AND id IN (SELECT session_id FROM answer WHERE questionnaire = ?)",
}
# What was undone or cancelled counts as well, for undo and redo may bring it back.
_LOGGED = (
    "SELECT participant FROM session WHERE state <> ? AND id IN (SELECT session_id FROM action"
    " JOIN json_each(action.after) AS record WHERE json_extract(record.value, ?) = ?)"
)
_LOGGED_AS = {"task": "$.task", "error type": "$.error_type", "questionnaire": "$.questionnaire"}


def loss_between(connection: sqlite3.Connection, before: Design, after: Design) -> Loss:
    """Return what data would go if `after` were saved in place of `before`."""
    gone = removed(before, after)
    if not gone:
        return Loss()
    parts = tuple(_parts(connection, before, gone))
    blocks = [*_blocked_people(connection, gone), *_blocked_by_open_sessions(connection, parts)]
    return Loss(tuple(part for part in parts if part), blocks[0] if blocks else "")


def _parts(connection: sqlite3.Connection, before: Design, gone: Removed) -> Iterator[LostPart]:
    for task in (one for one in before.tasks if one.key in gone.tasks):
        attempts, people = _count(connection, _TASK, task.key)
        (answers,) = _count(connection, _TASK_ANSWERS, task.key)
        yield LostPart(
            kind="task", key=task.key, name=task.name, attempts=attempts, answers=answers, participants=people
        )
    for condition in (one for one in before.conditions if one.key in gone.conditions):
        sessions, people = _count(connection, _CONDITION, condition.key)
        yield LostPart(kind="condition", key=condition.key, name=condition.name, sessions=sessions, participants=people)
    for group in (one for one in before.groups if one.key in gone.groups):
        people = sum(
            _count(connection, _SESSIONS, one.code)[0] > 0 for one in before.participants if one.group == group.key
        )
        yield LostPart(kind="group", key=group.key, name=group.name, participants=people)
    for kind in (one for one in before.error_types if one.key in gone.error_types):
        errors, people = _count(connection, _ERRORS, kind.key)
        yield LostPart(kind="error type", key=kind.key, name=kind.name, errors=errors, participants=people)
    for key in gone.questionnaires:
        answers, people = _count(connection, _ANSWERS, key)
        yield LostPart(kind="questionnaire", key=key, name=key, answers=answers, participants=people)
    for name in gone.fields:
        values = sum(dict(one.fields).get(name, "") != "" for one in before.participants)
        yield LostPart(kind="field", key=name, name=name, values=values, participants=values)


def _blocked_people(connection: sqlite3.Connection, gone: Removed) -> Iterator[str]:
    for code in (*gone.participants, *(old for old, _ in gone.renamed)):
        (sessions,) = _count(connection, _SESSIONS, code)
        if connection.execute(_ERASED, (code,)).fetchone() == (1,):
            yield f"{code} was erased; the code stays in the list so that nobody else gets it."
        elif sessions and code in gone.participants:
            has = "a session" if sessions == 1 else f"{sessions} sessions"
            yield (
                f"{code} has {has}; exclude {code} to keep that out of every figure, or erase {code} to remove"
                " every trace of the person."
            )
        elif sessions:
            yield f"{code} has sessions that are logged under this code; note another name in a field of your own."


def _blocked_by_open_sessions(connection: sqlite3.Connection, parts: Iterable[LostPart]) -> Iterator[str]:
    for part in parts:
        people = dict.fromkeys(_people_who_need(connection, part))
        if people:
            yield (
                f"The {part.kind} “{part.name}” is in use in the open session with {listed(people)};"
                " finish that session first."
            )


def _people_who_need(connection: sqlite3.Connection, part: LostPart) -> Iterator[str]:
    finished = SessionState.FINISHED
    if part.kind in _OPEN:
        yield from (code for (code,) in connection.execute(_OPEN[part.kind], (finished, part.key)))
    if part.kind in _LOGGED_AS:
        yield from (code for (code,) in connection.execute(_LOGGED, (finished, _LOGGED_AS[part.kind], part.key)))


def _count(connection: sqlite3.Connection, statement: str, key: str) -> tuple[int, ...]:
    counts: tuple[int, ...] = connection.execute(statement, (key,)).fetchone()
    return counts
