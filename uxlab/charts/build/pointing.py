"""Maps of where people pointed, from what was read of their pointers; positions from the screen's upper left corner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap, Point, Way, WayEnd
from uxlab.timeline.click_clusters import NEAR_PX, click_clusters
from uxlab.timeline.heat import RADIUS_PX, blurred
from uxlab.timeline.pointer_path import simplified

Numbers = NDArray[np.float64]
Stroke = tuple[NDArray[np.int64], Numbers, Numbers]
"""An unbroken part of the way: times, x and y."""


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """The pointer's way in one attempt: its unbroken parts, oldest first, and the clicks in their order.

    `of` tells it from others in a few letters.
    """

    strokes: Sequence[Stroke]
    clicks: Sequence[Point] = ()
    of: str = ""


_TOLERANCE_PX = 1.0
_AGES = 24
"""So many steps of fading look like none."""
_MOST_POINTS = 20_000
"""More are drawn through as many of them, evenly: an hour through one in 0.2 s."""


def heat_map(
    title: str, ground: Ground, seconds: Numbers, *, radius_px: float = RADIUS_PX, opacity: float = 0.85, note: str = ""
) -> HeatMap:
    """Return the heat map of a grid as `uxlab.timeline.heat.binned` makes it."""
    return HeatMap(title=title, ground=ground, heat=blurred(seconds, radius_px), opacity=opacity, note=note)


def click_map(
    title: str, ground: Ground, points: tuple[Numbers, Numbers], *, near_px: float = NEAR_PX, note: str = ""
) -> ClickMap:
    """Return the click map of all clicks at x and y, those within `near_px` as one place."""
    found = click_clusters(*points, near_px)
    places = tuple(ClickPlace(x_px=one.x_px, y_px=one.y_px, clicks=one.clicks) for one in found)
    return ClickMap(title=title, ground=ground, places=places, note=note)


def path_map(title: str, ground: Ground, walks: Sequence[Walk], note: str = "") -> PathMap:
    """Return the path map of attempts in their order; the age of a part is its share of the attempt's time."""
    seen = [kept for kept in (_seen(walk) for walk in walks) if kept.strokes or kept.clicks]
    step = 1 + sum(stroke[0].size for walk in seen for stroke in walk.strokes) // _MOST_POINTS
    placed = [walk for walk in seen if walk.strokes]
    return PathMap(
        title=title,
        ground=ground,
        ways=tuple(way for walk in placed for way in _walked(walk, step)),
        clicks=tuple(click for walk in seen for click in walk.clicks),
        starts=tuple((float(walk.strokes[0][1][0]), float(walk.strokes[0][2][0])) for walk in placed),
        ends=tuple(WayEnd(at=_last(walk), of=walk.of if len(placed) > 1 else "") for walk in placed),
        numbered=len(seen) <= 1,
        note=note,
    )


def _seen(walk: Walk) -> Walk:
    return replace(walk, strokes=[stroke for stroke in walk.strokes if stroke[0].size])


def _last(walk: Walk) -> Point:
    _, x, y = walk.strokes[-1]
    return float(x[-1]), float(y[-1])


def _walked(walk: Walk, step: int) -> Iterator[Way]:
    first_ns, last_ns = int(walk.strokes[0][0][0]), int(walk.strokes[-1][0][-1])
    for stroke in walk.strokes:
        yield from _ways(stroke, first_ns, max(1, last_ns - first_ns), step)


def _ways(stroke: Stroke, first_ns: int, whole_ns: int, step: int) -> Iterator[Way]:
    """Yield a stroke in parts of one age each, every one from where the one before ends."""
    last = stroke[0].size - 1
    some = np.append(np.arange(0, last, step), last)
    kept = some[simplified(stroke[1][some], stroke[2][some], _TOLERANCE_PX)]
    t_ns, x, y = (column[kept].tolist() for column in stroke)
    points = list(zip(x, y, strict=True))
    steps = [_AGES - 1 - min(_AGES - 1, _AGES * (time - first_ns) // whole_ns) for time in t_ns[1:]]
    for age, numbered in groupby(enumerate(steps, 1), key=lambda one: one[1]):
        numbers = [number for number, _ in numbered]
        yield Way(points=tuple(points[numbers[0] - 1 : numbers[-1] + 1]), age=age / (_AGES - 1))
