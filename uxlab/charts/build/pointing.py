"""Maps of where people pointed, from what was read of their pointers; positions from the screen's upper left corner."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from uxlab.charts.map_spec import ClickMap, ClickPlace, Ground, HeatMap, PathMap, Point, Way, WayEnd
from uxlab.timeline.click_clusters import NEAR_PX, click_clusters
from uxlab.timeline.heat import RADIUS_PX, blurred
from uxlab.timeline.newest_steps import newest_steps
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
_AGES, _OLDEST = 24, 23
"""So many steps of fading look like none."""
_MOST_COARSE = 400_000
"""Of more cells, those steps are drawn that nothing newer lies on; see `uxlab.timeline.newest_steps`."""
TOLD_TO_PX = 5
"""Within a cell the pointer was no farther than 3.6 px from where it is told to have come in, and what is left out of a
way lies no farther than 1.4 px from what is drawn; or newer steps between the same cells are drawn, 3.6 px from it."""
COARSE = f" Of so many positions, ways are drawn to {TOLD_TO_PX} px of the screen."


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


def path_map(title: str, ground: Ground, walks: Sequence[Walk], note: str = "", *, coarse: bool = False) -> PathMap:
    """Return the path map of attempts in their order; the age of a part is its share of the attempt's time.

    `coarse`: of the positions in a cell of a heat map only the first is known; the note says how exact the ways are.
    """
    seen = [kept for kept in (_seen(walk) for walk in walks) if kept.strokes or kept.clicks]
    placed = [walk for walk in seen if walk.strokes]
    many = coarse and sum(stroke[0].size for walk in placed for stroke in walk.strokes) > _MOST_COARSE
    ways = _newest(placed, ground) if many else (way for walk in placed for way in _walked(walk))
    return PathMap(
        title=title,
        ground=ground,
        ways=tuple(ways),
        clicks=tuple(click for walk in seen for click in walk.clicks),
        starts=tuple((float(walk.strokes[0][1][0]), float(walk.strokes[0][2][0])) for walk in placed),
        ends=tuple(WayEnd(at=_last(walk), of=walk.of if len(placed) > 1 else "") for walk in placed),
        numbered=len(seen) <= 1,
        note=note + COARSE if coarse else note,
    )


def _seen(walk: Walk) -> Walk:
    return replace(walk, strokes=[stroke for stroke in walk.strokes if stroke[0].size])


def _last(walk: Walk) -> Point:
    _, x, y = walk.strokes[-1]
    return float(x[-1]), float(y[-1])


def _walked(walk: Walk) -> Iterator[Way]:
    for stroke in walk.strokes:
        for age, (x, y) in _aged(walk, stroke):
            kept = simplified(x, y, _TOLERANCE_PX)
            yield Way(points=_points(x[kept], y[kept]), age=age / _OLDEST)


def _newest(walks: Sequence[Walk], ground: Ground) -> Iterator[Way]:
    """Yield for each age the newest lines, as one way with breaks."""
    by_age = defaultdict[int, list[tuple[Numbers, Numbers]]](list)
    for walk in walks:
        for stroke in walk.strokes:
            for age, points in _aged(walk, stroke):
                by_age[age].append(points)
    ages = sorted(by_age, reverse=True)
    drawn = iter(newest_steps([one for age in ages for one in by_age[age]], (ground.width_px, ground.height_px)))
    for age in ages:
        broken = [_broken(points, next(drawn)) for points in by_age[age]]
        x, y = (np.concatenate(column) for column in zip(*broken, strict=True))
        if x.size:
            yield Way(points=_points(x, y), age=age / _OLDEST)


def _broken(points: tuple[Numbers, Numbers], drawn: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """Return points with the steps that are drawn, and a break behind each of its parts."""
    starts, ends = np.append(drawn, np.zeros(1, np.bool_)), np.append(np.zeros(1, np.bool_), drawn)
    kept = np.flatnonzero(starts | ends)
    breaks = 1 + np.flatnonzero(~starts[kept])
    x, y = (np.insert(column[kept], breaks, np.nan) for column in points)
    return x, y


def _aged(walk: Walk, stroke: Stroke) -> Iterator[tuple[int, tuple[Numbers, Numbers]]]:
    """Yield the points of a stroke in parts of one age each, every one from where the one before ends."""
    t_ns, x, y = stroke
    first_ns, last_ns = int(walk.strokes[0][0][0]), int(walk.strokes[-1][0][-1])
    ages = _OLDEST - np.minimum(_OLDEST, _AGES * (t_ns[1:] - first_ns) // max(1, last_ns - first_ns))
    cuts = [0, *(np.flatnonzero(np.diff(ages)) + 1).tolist(), ages.size]
    for first, end in pairwise(cuts if ages.size else ()):
        some = slice(first, end + 1)
        yield int(ages[first]), (x[some], y[some])


def _points(x: Numbers, y: Numbers) -> tuple[Point, ...]:
    return tuple(zip(x.tolist(), y.tolist(), strict=True))
