"""Charts as values: what is shown, not how it is drawn. The window, every report and the tests read the same ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from uxlab.charts.likert_spec import Likert
from uxlab.charts.map_spec import PointerMap
from uxlab.charts.sources import Source
from uxlab.metrics.estimate import Estimate


class Scale(StrEnum):
    """What an axis measures, which decides its ends, its ticks and how its values read."""

    SHARE = "share"
    """From 0 to 1, read in percent."""
    TIME = "time"
    """Seconds from 0, read as m:ss."""
    COUNT = "count"
    """A mean count from 0."""
    SUS = "sus"
    """0 to 100."""
    SEVEN = "seven"
    """1 to 7."""
    NUMBER = "number"
    """Any number, its ends from the values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One set of marks: filled where it is what the chart is about, hollow where it is what that is compared with."""

    name: str
    hollow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRow:
    """A line of dots with whiskers: one estimate per series, None where there is no value.

    `people`: each person's own value, drawn behind the first series where there are few. `marks`: labelled values to
    be measured by, such as the time limit. `source`: what the first series was made from.
    """

    label: str
    estimates: tuple[Estimate | None, ...]
    people: tuple[float, ...] = ()
    marks: tuple[tuple[str, float], ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DotPanel:
    """One quantity over all rows; `rows` of all panels of a chart have the same labels in the same order."""

    title: str
    scale: Scale
    rows: tuple[DotRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Dots and whiskers: one or more panels side by side over the same rows; `note` is said below it."""

    title: str
    panels: tuple[DotPanel, ...]
    series: tuple[Series, ...]
    confidence: float
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not any(_any(row.estimates) for panel in self.panels for row in panel.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One comparison: the second side against the first; `decided` names whom its verdict favours, if anybody."""

    label: str
    effect: Estimate | None
    better_low: bool
    decided: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Effects with their intervals about "no difference": 1 for ratios, 0 otherwise. All of one unit."""

    title: str
    rows: tuple[Difference, ...]
    ratio: bool
    scale: Scale
    first: str
    second: str
    confidence: float

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not any(row.effect is not None and not _nothing(row.effect) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """How the attempts at one task ended: counts by outcome (keys of `Outcome`, assisted successes as "assisted").

    `source`: all of these attempts; each part of the bar narrows it to its own level.
    """

    label: str
    counts: tuple[tuple[str, int], ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacks:
    """Levels of completion as stacked bars, a bar a task."""

    title: str
    rows: tuple[Stack, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not any(count for row in self.rows for _, count in row.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SusScale:
    """The mean SUS with its interval on the grades' scale.

    `people` are the scores of each person. `words`: what such a mean is called and which share of products it beats.
    """

    title: str
    estimate: Estimate | None
    grade: str | None
    people: tuple[float, ...]
    confidence: float
    words: str = ""
    source: Source | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not _any([self.estimate])


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How often each answer of a scale was given, lowest first; `n` people answered.

    `mean`: the mean answer, if it has one; `ends` are then the numbers of the first and of the last level.
    `source`: all of these answers; each level narrows it to its own.
    """

    title: str
    levels: tuple[tuple[str, int], ...]
    n: int
    mean: Estimate | None = None
    ends: tuple[float, float] | None = None
    confidence: float = 0.95
    source: Source | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return self.n == 0 or not any(count for _, count in self.levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscoveryCurve:
    """How many of the problems are found with so many participants.

    `found`: the share found after each participant, in their order, of the estimated total. `adjusted`: the chance of
    one participant to meet a problem. `goal`: a share, and the participants that it takes.
    """

    title: str
    found: tuple[float, ...]
    adjusted: float
    goal: tuple[float, int]
    source: Source | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not self.found


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A problem, how bad it is (1 to 4 or unknown) and who met it, by position among the participants."""

    label: str
    severity: int | None
    met: tuple[bool, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Problems by participants."""

    title: str
    participants: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not self.rows or not self.participants


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A task as a stage of the journey: success, geometric mean time in seconds, ease (SEQ, 1 to 7), mean errors.

    `task` is its key, by which its attempts are found.
    """

    label: str
    success: Estimate | None
    time_s: Estimate | None
    ease: Estimate | None
    errors: Estimate | None
    quotes: tuple[str, ...] = ()
    task: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The tasks as stages, from left to right, with a curve of how satisfied people were."""

    title: str
    stages: tuple[Stage, ...]
    confidence: float

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw, so that words stand in the chart's place."""
        return not any(_any([one.success, one.time_s, one.ease, one.errors]) for one in self.stages)


Chart = Dots | Differences | Stacks | SusScale | Distribution | DiscoveryCurve | Matrix | Journey | Likert | PointerMap


def is_empty(chart: Chart) -> bool:
    """Return whether there is nothing to draw, so that words stand in the chart's place."""
    return chart.empty


def _any(estimates: Sequence[Estimate | None]) -> bool:
    return any(one is not None and one.value is not None for one in estimates)


def _nothing(effect: Estimate) -> bool:
    """Return whether neither the effect nor an end of its interval is known."""
    return effect.value is None and effect.low is None and effect.high is None
