"""The way of the pointer: where it was at a moment, where it came from, and the time in which nothing happens."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.dead_time import dead_times
from uxlab.timeline.spans import Span

Numbers = NDArray[np.float64]
Point = tuple[float, float]

GLIDE_NS = 100_000_000
"""Positions closer in time are points of one movement; otherwise the pointer stood still, then jumped."""
IDLE_NS = 2_000_000_000
KEPT_NS = 500_000_000
"""What is shown of an idle span on either side of the jump, lest input seem to follow on other input at once."""


@dataclass(frozen=True, slots=True, eq=False)
class PointerPath:
    """Positions in the order of time. `begins`: this one does not continue the way from the one before.

    A way is broken by pauses and gaps, and where the pointer was over uxlab's own windows.
    """

    t_ns: NDArray[np.int64]
    x: Numbers
    y: Numbers
    begins: NDArray[np.bool_]

    def position_at(self, moment_ns: int) -> Point | None:
        """Return where the pointer was, between two near positions on the straight line; None before the first."""
        last = int(self.t_ns.searchsorted(moment_ns, side="right")) - 1
        if last < 0:
            return None
        share = self._share(last, moment_ns)
        after = min(last + 1, self.t_ns.size - 1)
        x0, y0, x1, y1 = (float(one) for one in (self.x[last], self.y[last], self.x[after], self.y[after]))
        return x0 + share * (x1 - x0), y0 + share * (y1 - y0)

    def within(self, span: Span) -> Self:
        """Return the way during a span, both ends with where the pointer was just then."""
        first, end = self.t_ns.searchsorted(span).tolist()
        start, stop = self.position_at(span[0]), self.position_at(span[1])
        known = end > first and (bool(self.begins[first]) or int(self.t_ns[first]) == span[0])
        before = [] if start is None or known else [start]
        after = [] if stop is None or not (before or end > first) else [stop]
        begins = [*([False] * len(before)), *self.begins[first:end].tolist(), *([False] * len(after))]
        return type(self)(
            np.concatenate((_moments(span[0], before), self.t_ns[first:end], _moments(span[1], after))),
            np.concatenate((_column(before, 0), self.x[first:end], _column(after, 0))),
            np.concatenate((_column(before, 1), self.y[first:end], _column(after, 1))),
            np.array([True, *begins[1:]] if begins else [], dtype=np.bool_),
        )

    def last(self, moment_ns: int, length_ns: int) -> Self:
        """Return the way of so long before a moment, such as the last ten seconds."""
        return self.within((moment_ns - length_ns, moment_ns))

    def strokes(self) -> tuple[slice, ...]:
        """Return the parts between which the way is broken."""
        starts = np.flatnonzero(self.begins).tolist()
        return tuple(slice(first, end) for first, end in pairwise([*starts, self.t_ns.size]))

    def _share(self, last: int, moment_ns: int) -> float:
        """Return how far the pointer is on its way to the next position, from 0 to 1."""
        if last + 1 >= self.t_ns.size or self.begins[last + 1]:
            return 0.0
        whole_ns = int(self.t_ns[last + 1] - self.t_ns[last])
        return (moment_ns - int(self.t_ns[last])) / whole_ns if 0 < whole_ns <= GLIDE_NS else 0.0


def simplified(x: Numbers, y: Numbers, tolerance_px: float) -> NDArray[np.intp]:
    """Return which points to draw so that no other lies farther than `tolerance_px` from the line through them.

    The first and the last are always among them (Douglas and Peucker 1973). All parts between kept points are divided
    at once, so that a way of hundreds of thousands takes a second or two.
    """
    kept = np.zeros(x.size, dtype=np.bool_)
    kept[:1] = kept[-1:] = True
    first, last = np.array([(0, x.size - 1)] if x.size - 1 > 1 else [], np.intp).reshape(-1, 2).T
    while first.size:
        sizes = last - first - 1
        before = sizes.cumsum() - sizes
        part = np.repeat(np.arange(first.size), sizes)
        inside = np.arange(part.size) + (first + 1 - before)[part]
        away = _distances((x, y), inside, first[part], last[part])
        farthest = np.maximum.reduceat(away, before)
        found = np.flatnonzero(away == farthest[part])
        middle = inside[found[part[found].searchsorted(np.arange(first.size))]]
        cut = farthest > tolerance_px
        kept[middle[cut]] = True
        first, last = np.append(first[cut], middle[cut]), np.append(middle[cut], last[cut])
        whole = last - first > 1
        first, last = first[whole], last[whole]
    return np.flatnonzero(kept)


def idle_spans(
    inputs_ns: NDArray[np.int64], spans: Iterable[Span], least_ns: int = IDLE_NS, kept_ns: int = KEPT_NS
) -> tuple[Span, ...]:
    """Return what a replay may skip: the inside of spans without input for `least_ns`, `kept_ns` left at both ends."""
    idle = dead_times(inputs_ns, spans, least_ns)
    return tuple((start + kept_ns, end - kept_ns) for start, end in idle if end - start > 2 * kept_ns)


def after_idle(idle: Sequence[Span], moment_ns: int) -> int:
    """Return where a replay goes on that comes to a moment: at once, or at the end of the idle span that it lies in."""
    last = bisect_right(idle, moment_ns, key=lambda span: span[0]) - 1
    return max(moment_ns, idle[last][1]) if last >= 0 else moment_ns


def _moments(moment_ns: int, points: Sequence[Point]) -> NDArray[np.int64]:
    return np.full(len(points), moment_ns, dtype=np.int64)


def _column(points: Sequence[Point], number: int) -> Numbers:
    return np.array([point[number] for point in points], dtype=np.float64)


def _distances(
    points: tuple[Numbers, Numbers], some: NDArray[np.intp], first: NDArray[np.intp], last: NDArray[np.intp]
) -> Numbers:
    """Return how far each of some points is from the straight line between two others."""
    x, y = points
    from_x, from_y = x[some] - x[first], y[some] - y[first]
    along_x, along_y = x[last] - x[first], y[last] - y[first]
    square = along_x * along_x + along_y * along_y
    along = from_x * along_x + from_y * along_y
    share = np.clip(np.divide(along, square, out=np.zeros(some.size), where=square > 0), 0, 1)
    distances: Numbers = np.hypot(from_x - share * along_x, from_y - share * along_y)
    return distances
