"""A study in figures, as values: what the window, the table, the report and `--json` all show."""

from dataclasses import dataclass

from uxlab.metrics.custom import OwnQuestions
from uxlab.metrics.details import Details
from uxlab.metrics.error_kinds import ErrorSpread
from uxlab.metrics.figures import Figures
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.metrics.opinions import Opinions
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import ALL_COUNTED, Left, Uncounted
from uxlab.model.results import ExcludedInput


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSummary:
    """One task; `attempts` and `participants` are those in the figures, `left` counts the attempts that are not."""

    task: str
    name: str
    attempts: int
    participants: int
    figures: Figures
    left: Left
    details: Details | None = None
    uncounted: Uncounted = ALL_COUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The sessions of one participant, group or condition.

    A participant's tasks are those attempted, without details, which are about several people. In a brief summary
    `details` are None; `error_spread` is there in any.
    """

    key: str
    name: str
    participants: int
    sessions: int
    attempts: int
    tasks: tuple[TaskSummary, ...]
    overall: Figures
    details: Details | None
    left: Left
    sus: SusSummary
    opinions: Opinions
    uncounted: Uncounted = ALL_COUNTED
    error_spread: ErrorSpread | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySummary:
    """A study; `overall` has the figures of all its tasks together.

    `excluded` is the input of all sessions that is not the participants', None where no input was recorded.
    `people_left_out` are in no figure; pairs of code and reason. `erased` participants were in the study once, and
    nothing of them is left. In a brief summary `details` are None; `error_spread` is there in any.
    """

    study: str
    confidence: float
    participants: int
    sessions: int
    attempts: int
    tasks: tuple[TaskSummary, ...]
    overall: Figures
    left: Left
    sus: SusSummary
    opinions: Opinions
    custom: tuple[OwnQuestions, ...] = ()
    indicators: tuple[IndicatorFigure, ...] = ()
    details: Details | None = None
    excluded: ExcludedInput | None = None
    by_participant: tuple[Part, ...] = ()
    by_group: tuple[Part, ...] = ()
    by_condition: tuple[Part, ...] = ()
    people_left_out: tuple[tuple[str, str], ...] = ()
    erased: int = 0
    error_spread: ErrorSpread | None = None
    uncounted: Uncounted = ALL_COUNTED
