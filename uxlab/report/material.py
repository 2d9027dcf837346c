"""Everything that a report of a study is made from."""

from dataclasses import dataclass
from datetime import date

from uxlab.charts.map_spec import PointerMap
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_goals import GoalResult
from uxlab.metrics.problems import ProblemSummary
from uxlab.metrics.selection import Excluded, Where, selected_sessions
from uxlab.metrics.study import StudySummary
from uxlab.model.report import ReportPlan, SessionContext
from uxlab.model.results import SessionData, StudyData
from uxlab.questionnaires.form import Questionnaire
from uxlab.report.tables.chosen import of_sessions

__all__ = ["Material", "SessionContext"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A study, its figures, and what its author adds.

    `data` has all sessions, also those that `where` leaves out. `excluded` says whether people whom the study excludes
    are in the figures; in `data` they are marked only where they are not. `readmitted` are those who are in them, pairs
    of code and reason. `questionnaires`: those that the design asks, each
    once, in the order of the session. `comparisons`: of the conditions or groups, each with the first, if any are
    compared; `compared_by` says by what. `goals` are those of the design. `maps`: where people pointed, one for each
    task at which their pointers were recorded; `ways`: where the pointers went, of tasks with few attempts. `made_on`:
    the day of the report. `program`: name and version.
    """

    data: StudyData
    summary: StudySummary
    problems: ProblemSummary
    plan: ReportPlan
    contexts: tuple[SessionContext, ...]
    questionnaires: tuple[Questionnaire, ...]
    made_on: date
    program: str
    comparisons: tuple[PairComparison, ...] = ()
    compared_by: str = ""
    goals: tuple[GoalResult, ...] = ()
    maps: tuple[PointerMap, ...] = ()
    ways: tuple[PointerMap, ...] = ()
    where: Where = ()
    excluded: Excluded = Excluded.OUT
    readmitted: tuple[tuple[str, str], ...] = ()

    @property
    def sessions(self) -> tuple[SessionData, ...]:
        """The sessions that are in the figures."""
        return selected_sessions(self.data, self.where)

    @property
    def part(self) -> StudyData:
        """What is told of one by one: everybody, or the people and sessions that were chosen."""
        if self.where or self.excluded is Excluded.ALONE:
            return of_sessions(self.data, self.sessions)
        return self.data
