"""What a comparison is made of: figures, the terms on which they are compared, rows with a verdict."""

from dataclasses import dataclass
from enum import StrEnum

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.scales import FREE, Ends


class Effect(StrEnum):
    """How the second side is set against the first."""

    DIFFERENCE = "difference"
    RATIO = "ratio"


class Verdict(StrEnum):
    """What the test says; `NONE` where there is neither test nor interval."""

    FIRST = "first better"
    SECOND = "second better"
    UNDECIDED = "not decided"
    NONE = "no comparison"


@dataclass(frozen=True, slots=True)
class Figure:
    """What is compared: its name, whether more of it is better, the kind of effect, and the ends of its scale."""

    name: str
    better_high: bool
    kind: Effect = Effect.DIFFERENCE
    ends: Ends = FREE


@dataclass(frozen=True, slots=True)
class Terms:
    """How two sides are compared: the same people on both or not, and at which level."""

    paired: bool
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A compared figure; `effect` is the second side minus the first, or as a multiple of it.

    `left_out`: people with a value on one side only, where both are needed. `needed`: people a side (of the same
    people: in all; for errors: attempts a side) that would decide four times in five what is not decided.
    """

    figure: Figure
    first: Estimate
    second: Estimate
    effect: Estimate | None
    p: float | None
    statistic: float | None
    df: float | None
    verdict: Verdict
    left_out: int
    needed: int | None
    remark: str = ""
