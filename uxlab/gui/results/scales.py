"""Where whiskers end and begin: values with their intervals, and axes that have room for them. No Qt."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate

_ROOM = 1.4
_TIMES_S = (5, 10, 15, 30, 60, 90, 120, 180, 240, 300, 480, 600, 900, 1200, 1800, 2700, 3600)
_HOUR_S = 3600
_STEPS = (1, 2, 3, 5, 10)
_FAR = 1.6
"""A limit that lies further out than so many times the largest value is left out of a scale."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A value with the ends of its interval; None where there is none."""

    value: float
    low: float | None = None
    high: float | None = None

    @classmethod
    def of(cls, estimate: Estimate | None) -> "Mark | None":
        """Return the mark of an estimate, None without a value."""
        if estimate is None or estimate.value is None:
            return None
        return cls(estimate.value, estimate.low, estimate.high)


def time_axis(estimates: Iterable[Estimate | None], limits_s: Sequence[float] = ()) -> float:
    """Return the end in seconds of a scale that begins at 0; it shows the limits, unless they are far out."""
    furthest = _furthest(estimates)
    near = [limit for limit in limits_s if limit <= _FAR * furthest]
    wanted = max([_ROOM * furthest, *near])
    return next((float(end) for end in _TIMES_S if end >= wanted), math.ceil(wanted / _HOUR_S) * float(_HOUR_S))


def count_axis(estimates: Iterable[Estimate | None]) -> float:
    """Return the end of a scale of counts that begins at 0: 1, 2, 3, 5, 10, 20 ..."""
    wanted = _ROOM * _furthest(estimates)
    if wanted <= 1:
        return 1.0
    magnitude = 10.0 ** math.floor(math.log10(wanted))
    return next(step * magnitude for step in _STEPS if step * magnitude >= wanted - 1e-9)


def _furthest(estimates: Iterable[Estimate | None]) -> float:
    ends = [one.high if one.high is not None else one.value for one in estimates if one is not None]
    return max((end for end in ends if end is not None), default=0.0)
