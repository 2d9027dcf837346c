"""Charts of usability problems: who met which, and how many of them have been found."""

from uxlab.charts.build.titles import discovery_title
from uxlab.charts.sources import Source
from uxlab.charts.spec import DiscoveryCurve, Matrix, MatrixRow
from uxlab.metrics.discovery import participants_for
from uxlab.metrics.problems import GOAL, ProblemRow, ProblemSummary


def matrix(problems: ProblemSummary) -> Matrix:
    """Return who met which problem, the most frequent first, among equals the worst."""
    ordered = sorted(problems.rows, key=lambda row: (-len(row.met_by), -(row.problem.severity or 0), row.number))
    return Matrix(
        title="Who met which problem",
        participants=problems.participants,
        rows=tuple(
            MatrixRow(
                label=row.problem.title,
                severity=row.problem.severity,
                met=tuple(person in row.met_by for person in problems.participants),
                source=Source(figure="sightings", problem=row.problem.uid),
            )
            for row in ordered
        ),
    )


def discovery(problems: ProblemSummary) -> DiscoveryCurve:
    """Return the share of problems found with each participant; empty where their total cannot be estimated."""
    estimate = problems.discovery
    if estimate is None or estimate.adjusted is None or not estimate.total:
        return DiscoveryCurve(title=discovery_title(problems), found=(), adjusted=0.0, goal=(GOAL, 0))
    total = estimate.total
    return DiscoveryCurve(
        title=discovery_title(problems),
        found=tuple(count / total for count in _found(problems.rows, problems.participants)),
        adjusted=estimate.adjusted,
        goal=(GOAL, participants_for(GOAL, estimate.adjusted)),
        source=Source(figure="discovery"),
    )


def _found(rows: tuple[ProblemRow, ...], participants: tuple[str, ...]) -> list[int]:
    """Return how many different problems were met up to each participant."""
    found: set[int] = set()
    counts = []
    for person in participants:
        found |= {row.number for row in rows if person in row.met_by}
        counts.append(len(found))
    return counts
