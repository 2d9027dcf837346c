"""The pointer's way as lines that can be drawn in a few milliseconds, however densely it was recorded. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.spans import Span, length

AGES = 24
"""So many steps of fading look like none."""

MOST_POINTS = 2_000
"""More would take longer than the time between two pictures; who draws so much in ten seconds scribbles."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """An unbroken line, all of one age: from 0, now, to 1, as old as what is shown."""

    age: float
    points: NDArray[np.float64]


def thinned(path: PointerPath, step_px: float) -> PointerPath:
    """Return a way without the positions that lie in the same square of `step_px` as the one before."""
    if not path.t_ns.size:
        return path
    columns, rows = np.floor(path.x / step_px), np.floor(path.y / step_px)
    kept = path.begins.copy()
    kept[1:] |= (np.diff(columns) != 0) | (np.diff(rows) != 0)
    kept[:-1] |= path.begins[1:]  # where a stroke ends
    kept[-1] = True
    return _those(path, kept)


def lines(path: PointerPath, span: Span, most: int = MOST_POINTS) -> tuple[Line, ...]:
    """Return the way as lines from the oldest to the newest, each from where the one before ends.

    `span`: from when the oldest part would be to now.
    """
    few = _fewer(path, most)
    if few.t_ns.size <= 1:
        return ()
    ages = _ages(few.t_ns, span)
    return tuple(_divided(few, ages))


def _ages(t_ns: NDArray[np.int64], span: Span) -> NDArray[np.int64]:
    """Return the step of fading of the way to each position, 0 for the newest."""
    passed = AGES * (span[1] - t_ns) // max(1, length(span))
    return np.clip(passed, 0, AGES - 1)


def _divided(path: PointerPath, ages: NDArray[np.int64]) -> Iterator[Line]:
    points = np.column_stack((path.x, path.y))
    edges = np.flatnonzero(path.begins[1:] | (np.diff(ages) != 0)) + 1
    for first, end in pairwise([0, *edges.tolist(), path.t_ns.size]):
        start = first if path.begins[first] else first - 1
        if end - start > 1:
            yield Line(float(ages[first]) / (AGES - 1), points[start:end])


def _fewer(path: PointerPath, most: int) -> PointerPath:
    """Return a way through every so manyth of its positions, and all at which strokes begin or end."""
    step = -(-path.t_ns.size // most)
    if step <= 1:
        return path
    kept = path.begins.copy()
    kept[:-1] |= path.begins[1:]
    kept[::step] = True
    kept[-1] = True
    return _those(path, kept)


def _those(path: PointerPath, kept: NDArray[np.bool_]) -> PointerPath:
    return PointerPath(path.t_ns[kept], path.x[kept], path.y[kept], path.begins[kept])
