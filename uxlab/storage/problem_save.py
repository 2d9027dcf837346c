"""Makes the list of problems what somebody wants it to be; only what differs is written and logged."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace

from uxlab.errors import UsageError
from uxlab.model.problems import Problem, ProblemDraft
from uxlab.storage.problems import delete_problem, flaw_of, log_evidence, read_problems, write_order, write_problem

_INSERT = (  # an error or a note may be gone since, and then the moment stays
    "INSERT INTO problem_evidence (uid, problem_id, session_id, t_ns, error_uid, note_uid)"
    " SELECT ?, (SELECT id FROM problem WHERE uid = ?), id, ?,"
    " (SELECT uid FROM error WHERE uid = ?), (SELECT uid FROM note WHERE uid = ?) FROM session WHERE uid = ?"
)


def save_problems(connection: sqlite3.Connection, wanted: Sequence[Problem], actor: str) -> tuple[Problem, ...]:
    """Make these the problems of the study, in this order, and return them as they are on disk.

    Evidence whose session is gone is left out.

    Raises:
        UsageError: one has no title or no such severity, or two have the same title.
    """
    _check(wanted)
    before = {problem.uid: problem for problem in read_problems(connection)}
    kept = {problem.uid for problem in wanted}
    for uid, problem in before.items():
        if uid not in kept:
            delete_problem(connection, problem, actor)
    for problem in wanted:
        _save(connection, before.get(problem.uid), problem, actor)
    write_order(connection, read_problems(connection), wanted, actor)
    return read_problems(connection)


def change_problems(
    connection: sqlite3.Connection, change: Callable[[tuple[Problem, ...]], Sequence[Problem]], actor: str
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Change the problems that there are, and return them as they were and as they are.

    Raises:
        UsageError: what `change` or `save_problems` refuses.
    """
    before = read_problems(connection)
    return before, save_problems(connection, change(before), actor)


def _save(connection: sqlite3.Connection, before: Problem | None, after: Problem, actor: str) -> None:
    had = {one.uid: one for one in before.evidence} if before else {}
    wanted = {one.uid: one for one in after.evidence}
    write_problem(connection, before, replace(after, evidence=before.evidence if before else ()), actor)
    for uid, one in had.items():
        if uid not in wanted:
            log_evidence(connection, after, actor, before=one)
            connection.execute("DELETE FROM problem_evidence WHERE uid = ?", (uid,))
    for uid, one in wanted.items():
        if uid not in had:
            row = (uid, after.uid, one.t_ns, one.error_uid, one.note_uid, one.session_uid)
            if connection.execute(_INSERT, row).rowcount:
                log_evidence(connection, after, actor, after=one)


def _check(problems: Sequence[Problem]) -> None:
    titles = set()
    for problem in problems:
        flaw = flaw_of(ProblemDraft(title=problem.title, severity=problem.severity))
        if flaw is None and problem.title in titles:
            flaw = f"There is a problem “{problem.title}” already; choose another title."
        if flaw:
            raise UsageError(flaw)
        titles.add(problem.title)
