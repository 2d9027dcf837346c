"""A study in figures, as values: what the window, the table, the report and `--json` all show."""

from dataclasses import dataclass

from uxlab.metrics.custom import OwnQuestions
from uxlab.metrics.details import Details
from uxlab.metrics.figures import Figures
from uxlab.metrics.indicators import IndicatorFigure
from uxlab.metrics.opinions import Opinions
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Left
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The sessions of one participant, group or condition; those of a single participant have no tasks apart."""

    key: str
    name: str
    participants: int
    sessions: int
    attempts: int
    tasks: tuple[TaskSummary, ...]
    overall: Figures
    details: Details
    left: Left
    sus: SusSummary
    opinions: Opinions


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySummary:
    """A study; `overall` has the figures of all its tasks together.

    `excluded` is the input of all sessions that is not the participants', None where no input was recorded.
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
