"""The list of usability problems and their evidence, as rows of a study file; every change is logged."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from uxlab.errors import UsageError
from uxlab.model.problems import Evidence, Problem, ProblemDraft
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_actions import Plain, log_study_action

SEVERITIES = range(1, 5)
_INSERT = (
    "INSERT INTO problem (uid, position, title, description, place, severity)"
    " VALUES (:uid, 1 + (SELECT coalesce(max(position), 0) FROM problem), :title, :description, :place, :severity)"
)
_UPDATE = (
    "UPDATE problem SET title = :title, description = :description, place = :place, severity = :severity"
    " WHERE uid = :uid"
)
_INSERT_EVIDENCE = (
    "INSERT INTO problem_evidence (uid, problem_id, session_id, t_ns, error_uid, note_uid)"
    " SELECT ?, (SELECT id FROM problem WHERE uid = ?), id, ?, ?, ? FROM session WHERE uid = ?"
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


def completed(known: Problem | None, draft: ProblemDraft) -> Problem:
    """Return the problem of the draft, or the known one with what the draft says beyond it.

    Raises:
        UsageError: the draft has no title, or no such severity.
    """
    flaw = flaw_of(draft)
    if flaw:
        raise UsageError(flaw)
    before = known or Problem(uid=new_uid(), title=draft.title)
    return replace(
        before,
        description=draft.description or before.description,
        place=draft.place or before.place,
        severity=before.severity if draft.severity is None else draft.severity,
    )


def with_evidence(problem: Problem, moments: Iterable[Evidence]) -> Problem:
    """Return the problem with those moments that it has not yet."""
    known = set(map(_moment, problem.evidence))
    new = {_moment(one): one for one in moments if _moment(one) not in known}
    return replace(problem, evidence=(*problem.evidence, *new.values()))


def write_problem(connection: sqlite3.Connection, before: Problem | None, after: Problem, actor: str) -> None:
    """Add a problem, or change it, with its new evidence; what is as before is neither written nor logged."""
    was = None if before is None else _plain(before)
    if was != _plain(after):
        log_study_action(connection, actor, "problem", was, _plain(after))
        statement = _INSERT if before is None else _UPDATE
        connection.execute(statement, _plain(after))
    for one in after.evidence[0 if before is None else len(before.evidence) :]:
        row = (one.uid, after.uid, one.t_ns, one.error_uid, one.note_uid, one.session_uid)
        connection.execute(_INSERT_EVIDENCE, row)
        log_study_action(connection, actor, "evidence", None, _plain_evidence(after, one))


def delete_problem(connection: sqlite3.Connection, problem: Problem, actor: str) -> None:
    """Take a problem and its evidence off the list; the log keeps all of it."""
    for one in problem.evidence:
        log_study_action(connection, actor, "evidence", _plain_evidence(problem, one), None)
    log_study_action(connection, actor, "problem", _plain(problem), None)
    connection.execute("DELETE FROM problem WHERE uid = ?", (problem.uid,))


def write_order(
    connection: sqlite3.Connection, before: Sequence[Problem], after: Sequence[Problem], actor: str
) -> None:
    """Put the problems into another order."""
    was, wanted = ([problem.uid for problem in order] for order in (before, after))
    if was == wanted:
        return
    log_study_action(connection, actor, "problem order", was, wanted)
    places = [(place, uid) for place, uid in enumerate(wanted, 1)]
    connection.executemany("UPDATE problem SET position = ? WHERE uid = ?", places)


def log_evidence(
    connection: sqlite3.Connection,
    problem: Problem,
    actor: str,
    *,
    before: Evidence | None = None,
    after: Evidence | None = None,
) -> None:
    """Log that evidence was taken away, or added."""
    was, now = (None if one is None else _plain_evidence(problem, one) for one in (before, after))
    log_study_action(connection, actor, "evidence", was, now)


def _moment(evidence: Evidence) -> tuple[str, int, str | None, str | None]:
    """Return what an evidence is known by."""
    return evidence.session_uid, evidence.t_ns, evidence.error_uid, evidence.note_uid


def _plain(problem: Problem) -> dict[str, Plain]:
    return {
        "uid": problem.uid,
        "title": problem.title,
        "description": problem.description,
        "place": problem.place,
        "severity": problem.severity,
    }


def _plain_evidence(problem: Problem, one: Evidence) -> Plain:
    return {"problem": problem.uid, "participant": one.participant, "t_ns": one.t_ns, "uid": one.uid}
