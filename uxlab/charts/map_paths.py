"""The pointer's ways over a screen: lines that are fainter the older, with clicks and both ends."""

from collections import defaultdict
from collections.abc import Iterator
from math import dist

from uxlab.charts.click_labels import click_labels
from uxlab.charts.fonts import STRONG
from uxlab.charts.lettering import Style, room_of
from uxlab.charts.map_area import Area
from uxlab.charts.map_spec import PathMap, Point, WayEnd
from uxlab.charts.sheet import Box, Pen, Sheet

_WAY_PX = 2.5
_FAINTEST = 0.3
_LABEL_PX = 10.0
_LABEL_PAD_PX = 7.0
_FINE_WAY_PX = 1.5
_START_PX = 4.0
_CLICK_PX = 3.5
_END_PX = 5.0
_NAME_PAD_PX = 3.0
_NEAR_ENDS_PX = 24.0
_MOST_NAMES = 3
_NAME_OPACITY = 0.85
_MOST_NUMBERS = 150
"""Nobody follows more clicks by their numbers."""
_MOST_RINGS = 600
"""More of them would hide the lines."""


def path_marks(chart: PathMap) -> str:
    """Return what the marks are."""
    if len(chart.clicks) > _MOST_RINGS:
        return "A line is one attempt, from a square to a dot, fainter the older; its many clicks are not shown."
    if not chart.numbered:
        return "A line is one attempt, from a square to a dot, fainter the older; rings are clicks."
    if len(chart.clicks) > _MOST_NUMBERS:
        return "Rings are clicks. The way leads from a square to a dot, fainter the older."
    return "Numbers are clicks in their order. The way leads from a square to a dot, fainter the older."


def draw_paths(sheet: Sheet, chart: PathMap, area: Area) -> None:
    """Draw the ways, fainter the older, then the clicks, those in one place under one label, and where ways end."""
    ways: defaultdict[float, list[list[Point]]] = defaultdict(list)
    for way in chart.ways:
        ways[way.age].append([area.at(point) for point in way.points])
    width_px = _WAY_PX if len(chart.ends) <= 1 else _FINE_WAY_PX
    for age in sorted(ways, reverse=True):
        sheet.curves(ways[age], Pen("accent-text", width_px, opacity=1 - (1 - _FAINTEST) * age), "way")
    clicks = [area.at(point) for point in chart.clicks]
    many = not chart.numbered or len(clicks) > _MOST_NUMBERS
    if many and len(clicks) <= _MOST_RINGS:
        sheet.rings(clicks, _CLICK_PX, "accent-text", "click")
    _starts(sheet, chart, area)
    _ends(sheet, chart, area)
    ends = [area.at(end.at) for end in chart.ends]
    for label in () if many else click_labels(clicks, 1.5 * _LABEL_PX):
        last = any(dist((label.x, label.y), end) < _LABEL_PX for end in ends)
        _numbered(sheet, (label.x, label.y), label.text, filled=last)


def _starts(sheet: Sheet, chart: PathMap, area: Area) -> None:
    corners = [area.at(point) for point in chart.starts]
    boxes = [Box(x - _START_PX, y - _START_PX, 2 * _START_PX, 2 * _START_PX) for x, y in corners]
    sheet.boxes(boxes, "surface", gid="start")
    sheet.outlines(boxes, Pen("accent-text", 1.5))


def _ends(sheet: Sheet, chart: PathMap, area: Area) -> None:
    """Mark where ways end, and of which attempts they are as far as their names do not lie on each other."""
    style, taken = Style(11, STRONG, "accent-text", 15), list[Box]()
    for places, names in _together(chart, area):
        words = ", ".join([*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])])
        box = _beside(max(places), room_of(words, style) + 2 * _NAME_PAD_PX, style.line_px, area.box)
        if words and not any(_meet(box, other) for other in taken):
            taken.append(box)
            sheet.boxes([box], "surface", _NAME_PAD_PX, opacity=_NAME_OPACITY)
            sheet.text(box.x + _NAME_PAD_PX, box.y + box.height / 2, words, style)
    sheet.discs([area.at(end.at) for end in chart.ends], _END_PX, "accent-text", "end")


def _together(chart: PathMap, area: Area) -> Iterator[tuple[list[Point], list[str]]]:
    """Yield ends that are so near to a first one that their names would lie on each other, and these names."""
    found: dict[Point, list[WayEnd]] = {}
    for end in chart.ends:
        place = area.at(end.at)
        near = next((one for one in found if dist(one, place) < _NEAR_ENDS_PX), place)
        found.setdefault(near, []).append(end)
    for ends in found.values():
        yield [area.at(end.at) for end in ends], sorted({end.of for end in ends})


def _beside(point: Point, width_px: float, height_px: float, around: Box) -> Box:
    """Return where a name stands: at the right of a point, or at its left where there is no room."""
    x, y = point
    left = x + _END_PX + 2
    if left + width_px > around.x + around.width:
        left = x - _END_PX - 2 - width_px
    return Box(left, y - height_px / 2, width_px, height_px)


def _meet(one: Box, other: Box) -> bool:
    apart = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not apart and one.y < other.y + other.height and other.y < one.y + one.height


def _numbered(sheet: Sheet, point: Point, words: str, *, filled: bool) -> None:
    """Write numbers on a label; a `filled` one is where the way ends."""
    (x, y), style = point, Style(11, STRONG, "on-accent-text" if filled else "accent-text", 15)
    half = max(_LABEL_PX, room_of(words, style) / 2 + _LABEL_PAD_PX)
    if half <= _LABEL_PX + 1:
        (sheet.discs if filled else sheet.rings)([point], _LABEL_PX, "accent-text", "click")
    else:
        box = Box(x - half, y - _LABEL_PX, 2 * half, 2 * _LABEL_PX)
        sheet.boxes([box], "accent-text" if filled else "surface", _LABEL_PX, "click")
        sheet.outlines([box], Pen("surface" if filled else "accent-text", 1.5), _LABEL_PX)
    sheet.text_about(x, y, words, style)
