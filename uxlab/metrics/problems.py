"""Who met which problem, how often, and how many of the problems there are have been seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uxlab.errors import UsageError
from uxlab.metrics.discovery import Discovery, discovery, participants_for
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.rates import adjusted_wald
from uxlab.model.problems import Problem
from uxlab.model.results import SessionData

GOAL = 0.85
"""The share of the problems that further participants are counted for, as in the rule of five users."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """A problem with its number from 1, the participants who met it, and their share."""

    number: int
    problem: Problem
    met_by: frozenset[str]
    frequency: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemSummary:
    """All problems; `discovery` None where nothing can be estimated, and `refusal` says why.

    `unseen` problems have no evidence and are not in the estimate. `more_for_goal`: participants needed beyond those
    seen, to meet the share `GOAL` of the problems; None without an estimate.
    """

    participants: tuple[str, ...]
    rows: tuple[ProblemRow, ...]
    unseen: int
    discovery: Discovery | None
    refusal: str
    more_for_goal: int | None


def summarise_problems(
    problems: Sequence[Problem], participants: Sequence[str], confidence: float = 0.95
) -> ProblemSummary:
    """Return the matrix and the discovery of problems; `participants` are those with a session."""
    rows = tuple(_row(number, problem, participants, confidence) for number, problem in enumerate(problems, 1))
    counts = [len(row.met_by) for row in rows if row.met_by]
    found, refusal = _discovery(counts, len(participants))
    more = None
    if found is not None and found.adjusted is not None:
        more = max(0, participants_for(GOAL, found.adjusted) - len(participants))
    return ProblemSummary(
        participants=tuple(participants),
        rows=rows,
        unseen=len(rows) - len(counts),
        discovery=found,
        refusal=refusal,
        more_for_goal=more,
    )


def those_who_tried(sessions: Iterable[SessionData]) -> tuple[str, ...]:
    """Return the participants of the sessions in which something was tried, in their order."""
    return tuple(dict.fromkeys(one.session.participant for one in sessions if one.attempts))


def _row(number: int, problem: Problem, participants: Sequence[str], confidence: float) -> ProblemRow:
    met_by = frozenset(evidence.participant for evidence in problem.evidence) & frozenset(participants)
    frequency = adjusted_wald(len(met_by), len(participants), confidence)
    return ProblemRow(number=number, problem=problem, met_by=met_by, frequency=frequency)


def _discovery(counts: Sequence[int], participants: int) -> tuple[Discovery | None, str]:
    try:
        found = discovery(counts, participants)
    except UsageError as error:
        return None, str(error)
    return found, found.remark
