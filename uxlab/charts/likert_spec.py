"""Answers to the items of a questionnaire as bars that part at the middle of the scale, and its scores, as values."""

from dataclasses import dataclass

from uxlab.charts.sources import Source
from uxlab.metrics.estimate import Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class LikertRow:
    """An item, or a task at which one was asked: how often each level was chosen, the lowest first.

    `high_is_good`: whether the upper end speaks for the product. `ends`: what the ends are called, where it differs
    from row to row. `source`: all of these answers; each level narrows it to its own.
    """

    label: str
    counts: tuple[int, ...]
    high_is_good: bool = True
    ends: tuple[str, str] = ("", "")
    source: Source | None = None

    @property
    def n(self) -> int:
        """How many answers there are."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """A score with its interval on its own scale from `low` to `high`; `unit` stands after it ("%")."""

    label: str
    estimate: Estimate
    low: float
    high: float
    digits: int
    unit: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likert:
    """A questionnaire. `levels` are the names of the levels, the lowest first, `ends` what the lowest and highest mean.

    `scores`: what its answers come to, with the interval; none where it has no score. `note` is said below.
    """

    title: str
    levels: tuple[str, ...]
    rows: tuple[LikertRow, ...]
    ends: tuple[str, str]
    scores: tuple[ScoreRow, ...]
    confidence: float
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not any(row.n for row in self.rows)
