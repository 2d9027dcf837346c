"""The list of usability problems and their evidence, as rows of a study file; every change is logged."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from uxlab.errors import UsageError
from uxlab.model.problems import Evidence, Problem, ProblemDraft
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_actions import Plain, log_study_action

SEVERITIES = range(1, 5)
_SAME_MOMENT = (
    "SELECT 1 FROM problem_evidence WHERE problem_id = ?"
    " AND session_id = (SELECT id FROM session WHERE uid = ?) AND t_ns = ? AND error_uid IS ? AND note_uid IS ?"
)
_INSERT_EVIDENCE = (
    "INSERT INTO problem_evidence (uid, problem_id, session_id, t_ns, error_uid, note_uid)"
    " SELECT ?, ?, id, ?, ?, ? FROM session WHERE uid = ?"
)


def read_problems(connection: sqlite3.Connection) -> tuple[Problem, ...]:
    """Return the problems in their order, each with its evidence in the order of sessions and time."""
    evidence: dict[int, list[Evidence]] = {}
    rows = connection.execute(
        "SELECT problem_id, problem_evidence.uid, session.uid, session.participant, t_ns, error_uid, note_uid"
        " FROM problem_evidence JOIN session ON session.id = session_id ORDER BY session_id, t_ns, problem_evidence.id"
    )
    for problem_id, uid, session_uid, participant, t_ns, error_uid, note_uid in rows:
        moment = Evidence(
            uid=uid,
            session_uid=session_uid,
            participant=participant,
            t_ns=t_ns,
            error_uid=error_uid,
            note_uid=note_uid,
        )
        evidence.setdefault(problem_id, []).append(moment)
    listed = connection.execute(
        "SELECT id, uid, title, description, place, severity FROM problem ORDER BY position, id"
    )
    return tuple(
        Problem(
            uid=uid,
            title=title,
            description=description,
            place=place,
            severity=severity,
            evidence=tuple(evidence.get(problem_id, ())),
        )
        for problem_id, uid, title, description, place, severity in listed.fetchall()
    )


def flaw_of(draft: ProblemDraft) -> str | None:
    """Return what keeps a draft from becoming a problem."""
    if not draft.title.strip():
        return "A problem needs a title that says what is wrong."
    if draft.severity is not None and draft.severity not in SEVERITIES:
        return f"The severity of “{draft.title}” runs from 1 (minor) to 4 (critical); {draft.severity} is none of them."
    return None


def put_problem(connection: sqlite3.Connection, draft: ProblemDraft, actor: str) -> Problem:
    """Add a problem, or give the one with this title what the draft says; return it. Nothing new is nothing logged.

    Raises:
        UsageError: the draft has no title, or no such severity.
    """
    flaw = flaw_of(draft)
    if flaw:
        raise UsageError(flaw)
    before = next((one for one in read_problems(connection) if one.title == draft.title), None)
    known = before or Problem(uid=new_uid(), title=draft.title)
    wanted = replace(
        known,
        description=draft.description or known.description,
        place=draft.place or known.place,
        severity=known.severity if draft.severity is None else draft.severity,
    )
    if wanted == before:
        return wanted
    columns = (wanted.title, wanted.description, wanted.place, wanted.severity)
    log_study_action(connection, actor, "problem", None if before is None else _plain(before), _plain(wanted))
    if before is None:
        connection.execute(
            "INSERT INTO problem (uid, position, title, description, place, severity)"
            " VALUES (?, 1 + (SELECT coalesce(max(position), 0) FROM problem), ?, ?, ?, ?)",
            (wanted.uid, *columns),
        )
    else:
        connection.execute(
            "UPDATE problem SET title = ?, description = ?, place = ?, severity = ? WHERE uid = ?",
            (*columns, wanted.uid),
        )
    return wanted


def link_evidence(connection: sqlite3.Connection, problem: Problem, moments: Sequence[Evidence], actor: str) -> int:
    """Add evidence to a problem, and return how much of it was new."""
    (problem_id,) = connection.execute("SELECT id FROM problem WHERE uid = ?", (problem.uid,)).fetchone()
    added = 0
    for one in moments:
        same = (problem_id, one.session_uid, one.t_ns, one.error_uid, one.note_uid)
        if connection.execute(_SAME_MOMENT, same).fetchone():
            continue
        row = (one.uid, problem_id, one.t_ns, one.error_uid, one.note_uid, one.session_uid)
        connection.execute(_INSERT_EVIDENCE, row)
        after: Plain = {"problem": problem.uid, "participant": one.participant, "t_ns": one.t_ns, "uid": one.uid}
        log_study_action(connection, actor, "evidence", None, after)
        added += 1
    return added


def _plain(problem: Problem) -> Plain:
    return {
        "uid": problem.uid,
        "title": problem.title,
        "description": problem.description,
        "place": problem.place,
        "severity": problem.severity,
    }
