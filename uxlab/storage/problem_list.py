"""Changes of the list of problems, each all or nothing, and worked out before they are made."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from uxlab.errors import UsageError
from uxlab.model.problems import Pointer, Problem, ProblemDraft
from uxlab.model.results import SessionData
from uxlab.storage.problem_evidence import evidence_for
from uxlab.storage.problems import completed, delete_problem, read_problems, with_evidence, write_order, write_problem

_T = TypeVar("_T")
Change = Callable[[sqlite3.Connection, str], _T]
"""What is done in one transaction, and who does it."""


@dataclass(frozen=True, slots=True)
class PlannedProblem:
    """A problem as it is, None if it is new, and as it is to be."""

    before: Problem | None
    after: Problem

    @property
    def new_evidence(self) -> int:
        """How many moments are added to it."""
        return len(self.after.evidence) - (len(self.before.evidence) if self.before else 0)


def plan_drafts(
    problems: Sequence[Problem], drafts: Sequence[ProblemDraft], sessions: Sequence[SessionData]
) -> tuple[PlannedProblem, ...]:
    """Return what the drafts add: new problems, or what they say beyond those with the same titles.

    Raises:
        UsageError: a draft that cannot be a problem, or evidence that leads nowhere.
    """
    known = {problem.title: problem for problem in problems}
    wanted: dict[str, Problem] = {}
    for draft in drafts:
        problem = completed(wanted.get(draft.title) or known.get(draft.title), draft)
        moments = [moment for pointer in draft.evidence for moment in evidence_for(pointer, sessions)]
        wanted[draft.title] = with_evidence(problem, moments)
    return tuple(PlannedProblem(known.get(title), problem) for title, problem in wanted.items())


def add_drafts(
    connection: sqlite3.Connection, drafts: Sequence[ProblemDraft], sessions: Sequence[SessionData], actor: str
) -> tuple[PlannedProblem, ...]:
    """Add problems, or complete those with the same titles, and return what was planned and done.

    Raises:
        UsageError: a draft that cannot be a problem, or evidence that leads nowhere.
    """
    plan = plan_drafts(read_problems(connection), drafts, sessions)
    for one in plan:
        write_problem(connection, one.before, one.after, actor)
    return plan


def link(
    connection: sqlite3.Connection, which: str, pointer: Pointer, sessions: Sequence[SessionData], actor: str
) -> int:
    """Add evidence to a problem, by number or title, and return how much was new.

    Raises:
        UsageError: no such problem, or evidence that leads nowhere.
    """
    problems = read_problems(connection)
    before = problems[place_of(problems, which)]
    after = with_evidence(before, evidence_for(pointer, sessions))
    write_problem(connection, before, after, actor)
    return PlannedProblem(before, after).new_evidence


def remove(connection: sqlite3.Connection, which: str, actor: str) -> Problem:
    """Take a problem, by number or title, off the list and return it.

    Raises:
        UsageError: no such problem.
    """
    problems = read_problems(connection)
    problem = problems[place_of(problems, which)]
    delete_problem(connection, problem, actor)
    return problem


def move(connection: sqlite3.Connection, which: str, number: int, actor: str) -> Problem:
    """Put a problem, by number or title, at another place from 1 on and return it.

    Raises:
        UsageError: no such problem, or no such place.
    """
    problems = read_problems(connection)
    moved = problems[place_of(problems, which)]
    if not 1 <= number <= len(problems):
        raise _missing(problems, str(number))
    others = [problem for problem in problems if problem is not moved]
    write_order(connection, problems, [*others[: number - 1], moved, *others[number - 1 :]], actor)
    return moved


def place_of(problems: Sequence[Problem], which: str) -> int:
    """Return where a problem stands, from 0; a number counts from 1, else it is the title.

    Raises:
        UsageError: there is none.
    """
    titles = [problem.title for problem in problems]
    if which in titles:
        return titles.index(which)
    if which in map(str, range(1, len(problems) + 1)):
        return int(which) - 1
    raise _missing(problems, which if which.isdecimal() else f"“{which}”")


def _missing(problems: Sequence[Problem], which: str) -> UsageError:
    have = f"the study has {len(problems)}" if problems else "the study has none yet"
    return UsageError(f"There is no problem {which}; {have}.")
