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

    The first and the last are always among them (Douglas and Peucker 1973).
    """
    kept = np.zeros(x.size, dtype=np.bool_)
    kept[:1] = kept[-1:] = True
    waiting = [(0, x.size - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first > 1:
            away = _distances(x[first : last + 1], y[first : last + 1])
            farthest = int(away.argmax())
            if away[farthest] > tolerance_px:
                kept[first + farthest] = True
                waiting += [(first, first + farthest), (first + farthest, last)]
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


def _distances(x: Numbers, y: Numbers) -> Numbers:
    """Return how far each point is from the straight line between the first and the last of them."""
    along_x, along_y = float(x[-1] - x[0]), float(y[-1] - y[0])
    square = along_x * along_x + along_y * along_y
    share = np.clip(((x - x[0]) * along_x + (y - y[0]) * along_y) / square, 0, 1) if square else np.zeros(x.size)
    distances: Numbers = np.hypot(x - x[0] - share * along_x, y - y[0] - share * along_y)
    return distances
