"""Which steps of a very long way are to be drawn, so that it looks as all of them do.

The way goes from cell to cell of the screen. Where it takes the same step again, the newer line lies on the older or
beside it, and nobody sees more than one; so each is drawn once, and the screen has room for so many steps only.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.heat import CELL_PX

Reals = NDArray[np.float64]
Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]
Places = NDArray[np.intp]
Points = tuple[Reals, Reals]
_AT_ONCE = 200_000
_UNSEEN = -1
_WAYS_OUT = 4
"""To the right, and to the three cells below; the other four are ways into a cell."""


def newest_steps(strokes: Sequence[Points], size_px: tuple[int, int], cell_px: int = CELL_PX) -> list[Truths]:
    """Return for each stroke, x and y of its points, which of the steps from point to point to draw.

    The strokes are in the order in which they are drawn, the newest last, on a screen of this width and height. Of
    steps between two cells beside each other the newest is drawn. A longer one is drawn unless newer long ones go
    through each pixel that it goes through.
    """
    size = -(-size_px[0] // cell_px), -(-size_px[1] // cell_px)
    short = np.full(size[0] * size[1] * _WAYS_OUT, _UNSEEN, np.int64)
    long, before = np.full(size_px[0] * size_px[1], _UNSEEN, np.int64), 0
    for x, y in strokes:
        for first in range(0, x.size - 1, _AT_ONCE):
            some = slice(first, first + _AT_ONCE + 1)
            far = _note_short(short, (x[some] // cell_px, y[some] // cell_px), size, before + first)
            _note_long(long, (x[some], y[some]), size_px, far, before + first)
        before += max(0, x.size - 1)
    drawn = np.zeros(before, np.bool_)
    for newest in (short, long):
        drawn[newest[newest != _UNSEEN]] = True
    return np.split(drawn, np.cumsum([max(0, x.size - 1) for x, _ in strokes][:-1]))


def _note_short(newest: Numbers, cells: Points, size: tuple[int, int], number: int) -> Places:
    """Note the steps between cells beside each other as the newest so far, and return which are none.

    The first step has this number.
    """
    column, row = (one.astype(np.int64) for one in cells)
    across, down = np.diff(column), np.diff(row)
    near = np.maximum(np.abs(across), np.abs(down)) == 1
    way_out = 3 * down + across  # from 1 to 4, or as much below 0 for the way back
    place = np.where(way_out < 0, row[1:], row[:-1]) * size[0] + np.where(way_out < 0, column[1:], column[:-1])
    steps = np.flatnonzero(near & _within(column[:-1], row[:-1], size) & _within(column[1:], row[1:], size))
    newest[place[steps] * _WAYS_OUT + np.abs(way_out[steps]) - 1] = steps + number
    return np.flatnonzero(~near)


def _note_long(newest: Numbers, points: Points, size: tuple[int, int], steps: Places, number: int) -> None:
    """Note some steps between points as the newest so far in all that they go through; as of `_note_short`."""
    passed, column, row = _passed(points, steps)
    inside = _within(column, row, size)
    newest[(row * size[0] + column)[inside]] = passed[inside] + number


def _within(column: Numbers, row: Numbers, size: tuple[int, int]) -> Truths:
    return np.asarray((column >= 0) & (column < size[0]) & (row >= 0) & (row < size[1]))


def _passed(points: Points, steps: Places) -> tuple[Numbers, Numbers, Numbers]:
    """Return which of some steps goes through which pixel: both ends, and places between no farther apart."""
    starts, ways = zip(*((one[steps], one[steps + 1] - one[steps]) for one in points), strict=True)
    parts = np.ceil(np.maximum(*(np.abs(way) for way in ways))).astype(np.int64)
    times = parts + 1
    which = np.repeat(np.arange(steps.size), times)
    share = (np.arange(which.size) - np.repeat(times.cumsum() - times, times)) / np.maximum(1, parts)[which]
    column, row = (
        np.floor(start[which] + share * way[which]).astype(np.int64) for start, way in zip(starts, ways, strict=True)
    )
    return steps[which], column, row
