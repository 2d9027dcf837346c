"""The usability problems as tables: a row a problem with its frequency, and a row a moment at which it was met."""

from collections.abc import Iterator, Sequence

from uxlab.metrics.problems import ProblemSummary
from uxlab.model.problems import Problem
from uxlab.model.results import StudyData
from uxlab.report.tables.figures import estimate_columns, estimate_values
from uxlab.report.tables.places import Places
from uxlab.report.tables.records import SEVERITY
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Table, Value, table_of

_NUMBER = Column(name="problem", title="No.", kind=Kind.WHOLE, meaning="Number of the problem in the list")
_TITLE = Column(name="title", title="Problem", kind=Kind.TEXT, wide=True, meaning="What is wrong, in a few words")
_PLACE = Column(name="place", title="Place", kind=Kind.TEXT, meaning="A task or a part of the product")
_DESCRIPTION = Column(
    name="description", title="Description", kind=Kind.TEXT, wide=True, meaning="What is wrong, at length"
)
_UNSEEN = "nobody met it yet"


def problem_figures_table(summary: ProblemSummary) -> Table:
    """Return a row for each problem, with how many met it and their share."""
    columns = (
        _NUMBER, _TITLE, SEVERITY, _PLACE,
        Column(name="met_by", title="Met by", kind=Kind.WHOLE, meaning="Participants who met the problem"),
        *estimate_columns("frequency", "Frequency", Kind.SHARE, "Share of the participants who met the problem"),
        Column(
            name="participants", title="Participants", kind=Kind.TEXT, wide=True, meaning="Codes of those who met it"
        ),
        _DESCRIPTION,
    )  # fmt: skip
    rows: list[dict[str, Value]] = [
        {
            **_described(row.number, row.problem),
            "met_by": len(row.met_by),
            **estimate_values("frequency", row.frequency),
            "participants": ", ".join(code for code in summary.participants if code in row.met_by),
        }
        for row in summary.rows
    ]
    return table_of("problems", "Problems", "One usability problem", columns, rows)


def problem_moments_table(problems: Sequence[Problem], data: StudyData) -> Table:
    """Return a row for each moment at which a problem was met, and one for a problem that nobody met yet."""
    columns = (
        _NUMBER, _TITLE, SEVERITY, _PLACE,
        Column(name="participant", title="Participant", kind=Kind.CODE, meaning="Who met it", missing=_UNSEEN),
        Column(
            name="session", title="Session", kind=Kind.WHOLE, missing=_UNSEEN,
            meaning="In which of the participant's sessions, from 1",
        ),
        Column(
            name="at", title="Time in session", kind=Kind.SECONDS, unit="s", missing=_UNSEEN,
            meaning="When, from the start of the session; 0 where nobody noted when",
        ),
        _DESCRIPTION,
    )  # fmt: skip
    rows = [row for number, problem in enumerate(problems, 1) for row in _moments(number, problem, data)]
    return table_of("problems", "Problems", "One moment at which a participant met a usability problem", columns, rows)


def _moments(number: int, problem: Problem, data: StudyData) -> Iterator[dict[str, Value]]:
    sessions = Places.of(data).sessions
    for one in problem.evidence:
        if one.session_uid in sessions:
            yield {
                **_described(number, problem),
                "participant": one.participant,
                "session": sessions[one.session_uid],
                "at": one.t_ns / NS_PER_S,
            }
    if not problem.evidence:
        yield _described(number, problem)


def _described(number: int, problem: Problem) -> dict[str, Value]:
    return {
        "problem": number,
        "title": problem.title,
        "severity": problem.severity,
        "place": problem.place,
        "description": problem.description,
    }
