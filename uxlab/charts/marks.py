"""Dots with whiskers, the standard mark of a figure: where it lies, and how far its interval reaches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isinf, nan

from uxlab.charts.axis import Axis, finite
from uxlab.charts.sheet import Pen, Segment, Sheet
from uxlab.metrics.estimate import Estimate

RADIUS_PX = 4
CAP_PX = 8
_LINE_PX = 1.5
_ARROW_PX = 4
_PERSON_PX = 2.5


@dataclass(frozen=True, slots=True)
class Look:
    """How the marks of a series look, and by what name they are found in the figure."""

    role: str
    hollow: bool
    name: str


def whiskers(sheet: Sheet, scale: Axis, placed: Sequence[tuple[float, Estimate | None]], look: Look) -> None:
    """Draw a dot with its whisker at each height; an arrow ends what goes on beyond the scale or without end."""
    segments = [one for y, estimate in placed if estimate is not None for one in _whisker(scale, y, estimate)]
    sheet.lines(segments, Pen(look.role, _LINE_PX), f"{look.name}-whiskers")
    dots = [(nan if (at := value_of(estimate)) is None else scale.x(at), y) for y, estimate in placed]
    draw = sheet.rings if look.hollow else sheet.dots
    draw(dots, RADIUS_PX, look.role, f"{look.name}-dots")


def people(sheet: Sheet, scale: Axis, placed: Sequence[tuple[float, float]], name: str) -> None:
    """Draw the values of single people, pairs of height and value, small and in the background."""
    points = [(scale.x(value), y) for y, value in placed if finite([value])]
    if points:
        sheet.dots(points, _PERSON_PX, "ghost", f"{name}-people")


def value_of(estimate: Estimate | None) -> float | None:
    """Return the value, None where there is none that could be drawn."""
    found = finite([None if estimate is None else estimate.value])
    return found[0] if found else None


def _whisker(scale: Axis, y: float, estimate: Estimate) -> Iterator[Segment]:
    low, high = estimate.low, estimate.high
    if low is None and high is None:
        return
    open_left = low is None or isinf(low) or scale.below(low)
    open_right = high is None or isinf(high) or scale.beyond(high)
    left = scale.left if open_left or low is None else scale.x(low)
    right = scale.right if open_right or high is None else scale.x(high)
    yield (left, y, right, y)
    yield from _arrow(left, y, 1) if open_left else _cap(left, y)
    yield from _arrow(right, y, -1) if open_right else _cap(right, y)


def _cap(x: float, y: float) -> Iterator[Segment]:
    yield (x, y - CAP_PX / 2, x, y + CAP_PX / 2)


def _arrow(x: float, y: float, inward: int) -> Iterator[Segment]:
    yield (x, y, x + inward * _ARROW_PX, y - _ARROW_PX)
    yield (x, y, x + inward * _ARROW_PX, y + _ARROW_PX)
