"""A study in figures, as values: what the window, the table, the report and `--json` all show."""

from dataclasses import dataclass

from uxlab.metrics.figures import Figures
from uxlab.metrics.opinions import Opinions
from uxlab.metrics.sus_summary import SusSummary
from uxlab.metrics.trials import Left


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSummary:
    """One task; `attempts` and `participants` are those in the figures, `left` counts the attempts that are not."""

    task: str
    name: str
    attempts: int
    participants: int
    figures: Figures
    left: Left


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySummary:
    """A study; `overall` has the figures of all its tasks together."""

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
