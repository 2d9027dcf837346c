"""What an import needs to know of a study, and the one transaction in which it adds to it."""

import sqlite3
import threading
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait

from uxlab.errors import UxlabError
from uxlab.importing.drafts import AnswerKey, KnownAttempt, KnownStudy
from uxlab.importing.plan import Plan, PlannedSession
from uxlab.model.design import Participant
from uxlab.model.session import ASSIST_TAG, Action, ActionKind, Change, Outcome, Session
from uxlab.storage.actions import action_row, insert_action
from uxlab.storage.design_read import read_design, read_participants
from uxlab.storage.design_write import write_participant
from uxlab.storage.records import apply_change, insert_session, read_records, update_session
from uxlab.storage.stamps import new_uid, now_utc
from uxlab.storage.study_actions import Plain, log_study_action
from uxlab.storage.study_file import StudyToRecord

ACTOR = "uxlab import"
_PROGRESS_EVERY = 200
_INTERRUPTIBLE_S = 0.1  # Ctrl+C does not end a wait on Windows, nor anywhere where another thread caught the signal


class ImportCancelled(UxlabError):
    """Somebody stopped the import while it was written; nothing of it is in the study."""


def read_known(connection: sqlite3.Connection) -> KnownStudy:
    """Return the study as an import sees it."""
    (uid,) = connection.execute("SELECT uid FROM study").fetchone()
    numbers = [number for (number,) in connection.execute("SELECT id FROM session ORDER BY id").fetchall()]
    sessions = {number: read_records(connection, Session, number)[0] for number in numbers}
    return KnownStudy(
        uid=uid,
        design=read_design(connection),
        sessions=tuple(sessions.values()),
        attempts=tuple(_attempts(connection, {number: session.uid for number, session in sessions.items()})),
        answers=dict(_answers(connection)),
    )


def write_import(
    study: StudyToRecord, plan: Plan, source: str, *, progress: Callable[[int], None], cancelled: threading.Event
) -> None:
    """Write all of a plan, or nothing; `source` names the files in the log of actions.

    `progress` hears, on another thread, of so many more records. Until all is written, setting `cancelled` stops it.

    Raises:
        ImportCancelled: it was stopped.
        StorageTrouble: the disk refused; nothing was changed.
    """

    def write(connection: sqlite3.Connection) -> None:
        placed = {person.code: person for person in read_participants(connection)}
        for person in plan.participants:
            write_participant(connection, person)
            before = placed.get(person.code)
            log_study_action(
                connection, ACTOR, "participant", None if before is None else _place(before), _place(person)
            )
        for session in plan.sessions:
            _write_session(connection, session, source, progress, cancelled)

    future: Future[None] | None = None
    try:
        future = study.writer.submit(write)
        while not wait([future], _INTERRUPTIBLE_S).done:
            pass
        future.result()
    except KeyboardInterrupt:
        cancelled.set()
        if future is None:
            raise
        future.result()  # which may have been done by then


def _place(person: Participant) -> dict[str, Plain]:
    return {"code": person.code, "group": person.group, "condition": person.condition}


def _write_session(
    connection: sqlite3.Connection,
    planned: PlannedSession,
    source: str,
    progress: Callable[[int], None],
    cancelled: threading.Event,
) -> None:
    changes = [Change(None, record) for record in planned.records]
    if planned.before is None:
        number = insert_session(connection, planned.session)
        connection.execute(
            "INSERT INTO environment (session_id, noted_utc, name, value) VALUES (?, ?, 'imported_from', ?)",
            (number, now_utc(), source),
        )
    else:
        (number,) = connection.execute("SELECT id FROM session WHERE uid = ?", (planned.session.uid,)).fetchone()
        if planned.session != planned.before:
            update_session(connection, planned.session, number)
            changes.append(Change(planned.before, planned.session))
    for start in range(0, len(planned.records), _PROGRESS_EVERY):
        if cancelled.is_set():
            raise ImportCancelled("The import was stopped; the study is as it was.")
        for record in planned.records[start : start + _PROGRESS_EVERY]:
            apply_change(connection, Change(None, record), number)
        progress(len(planned.records[start : start + _PROGRESS_EVERY]))
    insert_action(connection, action_row(_action(planned, changes, source)), number)


def _action(planned: PlannedSession, changes: Sequence[Change], source: str) -> Action:
    return Action(
        uid=new_uid(),
        t_ns=planned.session.ended_ns or 0,
        actor=ACTOR,
        kind=ActionKind.DO,
        command=f"import {source}",
        changes=tuple(changes),
        undoable=False,
    )


def _attempts(connection: sqlite3.Connection, sessions: dict[int, str]) -> Iterator[KnownAttempt]:
    errors = _moments(connection.execute("SELECT session_id, t_ns FROM error WHERE coder IS NULL ORDER BY t_ns"))
    assists = _moments(
        connection.execute(
            "SELECT session_id, t_ns FROM note WHERE coder IS NULL AND tag = ? ORDER BY t_ns", (ASSIST_TAG,)
        )
    )
    rows = connection.execute(
        "SELECT uid, session_id, task, started_ns, ended_ns, outcome, imported_clicks, errors_counted, assists_counted"
        " FROM attempt ORDER BY id"
    )
    for uid, number, task, started_ns, ended_ns, outcome, clicks, errors_counted, assists_counted in rows:
        yield KnownAttempt(
            uid=uid,
            session_uid=sessions[number],
            task=task,
            started_ns=started_ns,
            length_ns=None if ended_ns is None else ended_ns - started_ns,
            outcome=None if outcome is None else Outcome(outcome),
            errors=_within(errors[number], started_ns, ended_ns) if errors_counted else None,
            assists=_within(assists[number], started_ns, ended_ns) if assists_counted else None,
            clicks=clicks,
        )


def _moments(rows: sqlite3.Cursor) -> dict[int, list[int]]:
    moments: dict[int, list[int]] = defaultdict(list)
    for session_id, t_ns in rows:
        moments[session_id].append(t_ns)
    return moments


def _within(moments_ns: Sequence[int], started_ns: int, ended_ns: int | None) -> int:
    end = len(moments_ns) if ended_ns is None else bisect_left(moments_ns, ended_ns)
    return max(0, end - bisect_left(moments_ns, started_ns))


def _answers(connection: sqlite3.Connection) -> Iterator[tuple[AnswerKey, tuple[float | None, str | None]]]:
    rows = connection.execute(
        "SELECT session.uid, attempt_uid, questionnaire, item, number, text FROM answer"
        " JOIN session ON session.id = answer.session_id ORDER BY answer.id"
    )
    for session_uid, attempt_uid, questionnaire, item, number, text in rows:
        yield (session_uid, attempt_uid, questionnaire, item), (number, text)
