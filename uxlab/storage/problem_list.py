"""Changes of the list of problems, each all or nothing: problems with their evidence, and evidence for one of them."""

import sqlite3
from collections.abc import Sequence

from uxlab.errors import UsageError
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.model.results import SessionData
from uxlab.storage.problem_evidence import evidence_for
from uxlab.storage.problems import link_evidence, put_problem, read_problems


def add_drafts(
    connection: sqlite3.Connection, drafts: Sequence[ProblemDraft], sessions: Sequence[SessionData], actor: str
) -> int:
    """Add problems, or complete those with the same titles, and return how much evidence was new.

    Raises:
        UsageError: a draft that cannot be a problem, or evidence that leads nowhere.
    """
    added = 0
    for draft in drafts:
        problem = put_problem(connection, draft, actor)
        for pointer in draft.evidence:
            added += link_evidence(connection, problem, evidence_for(pointer, sessions), actor)
    return added


def link_to_number(
    connection: sqlite3.Connection, number: int, pointer: Pointer, sessions: Sequence[SessionData], actor: str
) -> int:
    """Add evidence to the problem with this number, from 1, and return how much was new.

    Raises:
        UsageError: no such problem, or evidence that leads nowhere.
    """
    problems = read_problems(connection)
    if not 1 <= number <= len(problems):
        have = f"the study has {len(problems)}" if problems else "the study has none yet"
        raise UsageError(f"There is no problem {number}; {have}.")
    return link_evidence(connection, problems[number - 1], evidence_for(pointer, sessions), actor)
