"""Monitors: which there were when, which of them a point is on, and where that is in a picture of it.

All positions are physical pixels of the whole desktop, as they were recorded; a monitor may lie left of or above the
first, and have a scale of its own. Physical pixels need no scale to be found: it only tells how large things looked.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import Screen
from uxlab.timeline.spans import Span

_PIXEL = "pixel"
NOWHERE = -1
"""In place of a screen's index: the point is on none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenKind:
    """What makes pictures of two monitors comparable: their size as recorded, and the scale of what is on them.

    `scale`: how many pixels as recorded make one of those that programs lay out by; 1 where points were recorded.
    `number` tells monitors of one desktop apart that are alike: 1 for the leftmost, among those the topmost.
    """

    width_px: int
    height_px: int
    scale: float
    number: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class OnScreen:
    """Points on a monitor: which of all they are, and where they lie from its upper left corner."""

    kind: ScreenKind
    points: NDArray[np.intp]
    x_px: NDArray[np.float64]
    y_px: NDArray[np.float64]


def screen_spans(screens: Sequence[Screen], span: Span) -> tuple[tuple[Span, tuple[Screen, ...]], ...]:
    """Divide a span by which monitors there were, without the parts of it in which none was known.

    Monitors are noted all at once, whenever one of them changes: those of an earlier moment are no more. What was
    noted first holds before as well.
    """
    noted = [tuple(group) for _, group in groupby(sorted(screens, key=_time), key=_time)]
    starts = [span[0], *(max(span[0], desktop[0].t_ns) for desktop in noted[1:]), span[1]]
    parts = zip(pairwise(starts), noted, strict=False)
    return tuple(((start, min(end, span[1])), desktop) for (start, end), desktop in parts if start < min(end, span[1]))


def which_screen(screens: Sequence[Screen], x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return for each point the index of the monitor it is on, the first where they mirror each other, or NOWHERE."""
    found = np.full(x.size, NOWHERE, dtype=np.intp)
    for number, screen in reversed(list(enumerate(screens))):
        across = (x >= screen.x_px) & (x < screen.x_px + screen.width_px)
        found[across & (y >= screen.y_px) & (y < screen.y_px + screen.height_px)] = number
    return found


def on_picture(
    screen: Screen, x: NDArray[np.float64], y: NDArray[np.float64], width_px: int, height_px: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return where points are in a picture of the monitor, in the picture's own pixels.

    A screenshot may have been taken, or stored, at another scale than the monitor's own.
    """
    return (x - screen.x_px) * (width_px / screen.width_px), (y - screen.y_px) * (height_px / screen.height_px)


def kinds(screens: Sequence[Screen]) -> tuple[ScreenKind, ...]:
    """Return the kind of each monitor of a desktop, in their order; no two are the same."""
    before: Counter[tuple[int, int, float]] = Counter()
    found: dict[int, ScreenKind] = {}
    for index in sorted(range(len(screens)), key=lambda number: (screens[number].x_px, screens[number].y_px)):
        screen = screens[index]
        scale = screen.scale if screen.unit == _PIXEL else 1.0
        size = (screen.width_px, screen.height_px, scale)
        before[size] += 1
        found[index] = ScreenKind(width_px=size[0], height_px=size[1], scale=scale, number=before[size])
    return tuple(found[index] for index in range(len(screens)))


def by_screen(
    desktops: Sequence[tuple[Span, tuple[Screen, ...]]],
    t_ns: NDArray[np.int64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
) -> tuple[OnScreen, ...]:
    """Return the points on each monitor that has any; `desktops` as of `screen_spans`, times in ascending order.

    Where a monitor changes, what was on it before and after are apart.
    """
    found = []
    for span, screens in desktops:
        first, end = t_ns.searchsorted(span).tolist()
        where = which_screen(screens, x[first:end], y[first:end])
        for number, (kind, screen) in enumerate(zip(kinds(screens), screens, strict=True)):
            points = np.flatnonzero(where == number) + first
            if points.size:
                found.append(OnScreen(kind, points, x[points] - screen.x_px, y[points] - screen.y_px))
    return tuple(found)


def _time(screen: Screen) -> int:
    return screen.t_ns
