"""How many problems are found with so many participants: what was found, what is expected, and who reaches a goal."""

import math
from collections.abc import Sequence
from dataclasses import replace

from uxlab.charts.axis import Axis
from uxlab.charts.caption import foot, head
from uxlab.charts.lettering import LABEL, TICK, VALUE, room_of
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.spec import DiscoveryCurve
from uxlab.wording.figures import counted, fixed, percent

_WIDEST_PX = 560
_HEIGHT_PX = 190
_POINTS = 60
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_NAMES = 6
_FARTHEST = 3
_DOT_PX = 2.5
_CLEAR_PX = 6
_REACH_PX = 7

Point = tuple[float, float]


def draw_discovery(sheet: Sheet, chart: DiscoveryCurve, *, titled: bool) -> None:
    """Draw the curve, solid as far as the study goes and dotted beyond."""
    head(sheet, chart.title, "Share of all problems that can be found, by number of participants.", titled=titled)
    across, up = _scales(sheet, chart)
    for share in _SHARES:
        y = up.x(share)
        sheet.lines([(across.left, y, across.right, y)], Pen("grid"))
        sheet.text(across.left - 8, y, f"{percent(share)} %", TICK, "right")
    for value, text in across.ticks:
        sheet.text(across.x(value), up.left + 4 + TICK.line_px / 2, text, TICK, "center")
    middle = (across.left + across.right) / 2
    sheet.text(middle, up.left + 6 + 1.5 * TICK.line_px, "participants", TICK, "center")
    _goal(sheet, chart, across, up)
    _curve(sheet, chart, across, up)
    sheet.y = up.left + 2 * TICK.line_px + 6
    foot(sheet, "Dots: found so far, divided by the estimated total. Line: expected if all are equally easy to find.")


def _scales(sheet: Sheet, chart: DiscoveryCurve) -> tuple[Axis, Axis]:
    """Return the scale across, and the one that runs up, its left end at the bottom."""
    here = len(chart.found)
    goal = chart.goal[1] if chart.goal[1] <= _FARTHEST * here else here
    most = max(goal + 1, here + max(2, here // 2))
    step = next((step for step in _STEPS if most / step <= _MOST_NAMES), most)
    ticks = tuple((float(number), fixed(0)(number)) for number in range(0, most + 1, step))
    left = sheet.left + room_of("100 %", TICK) + 8
    right = min(sheet.right, sheet.left + _WIDEST_PX) - 10
    top = sheet.y + 12
    return Axis(left, right, 0, most, ticks), Axis(top + _HEIGHT_PX, top, 0, 1, (), (True, True))


def _curve(sheet: Sheet, chart: DiscoveryCurve, across: Axis, up: Axis) -> None:
    here = len(chart.found)
    expected = _share(chart, here)
    for start, end, pen in ((0.0, here, Pen("accent-text", 2)), (here, across.high, Pen("accent-text", 2, (2, 3)))):
        steps = [start + (end - start) * number / _POINTS for number in range(_POINTS + 1)]
        sheet.curve([(across.x(each), up.x(_share(chart, each))) for each in steps], pen)
    points = [(across.x(number), up.x(share)) for number, share in enumerate(chart.found, 1)]
    sheet.dots(points, _DOT_PX, "text3", "found")
    _spots(sheet, chart, points)
    x, y = across.x(here), up.x(expected)
    sheet.dots([(x, y)], 5, "accent-text", "here")
    _name(sheet, f"{percent(expected)} % found with {here}", (x, y), points, up.left)


def _spots(sheet: Sheet, chart: DiscoveryCurve, points: Sequence[Point]) -> None:
    if chart.source is None:
        return
    for number, ((x, y), share) in enumerate(zip(points, chart.found, strict=True), 1):
        words = f"{counted(number, 'participant')}: {percent(share)} % found"
        box = Box(x - _REACH_PX, y - _REACH_PX, 2 * _REACH_PX, 2 * _REACH_PX)
        sheet.spot(box, replace(chart.source, number=number), words)


def _name(sheet: Sheet, text: str, spot: Point, dots: Sequence[Point], bottom: float) -> None:
    """Say what the study has found below the spot and clear of the dots; above it where there is no room below."""
    style, (x, y) = VALUE.coloured("accent-text"), spot
    width = room_of(text, style)
    left = x + 4 if x + 4 + width <= sheet.right else sheet.right - width
    under = max([y, *(down for across, down in dots if left - _CLEAR_PX <= across <= left + width + _CLEAR_PX)]) + 18
    sheet.text(left, under if under + 8 < bottom else y - 16, text, style, "left")


def _goal(sheet: Sheet, chart: DiscoveryCurve, across: Axis, up: Axis) -> None:
    share, people = chart.goal
    said = f"{people} for {percent(share)} %"
    if across.beyond(people):
        sheet.text(across.right, up.left - 10, f"{said}, beyond this scale", LABEL, "right")
        return
    x = across.x(people)
    sheet.lines([(x, up.left, x, up.x(share))], Pen("text3", 1, (1, 2)), "goal")
    left = x + 5 + room_of(said, TICK) > across.right
    sheet.text(x - 5 if left else x + 5, up.left - 12, said, TICK, "right" if left else "left")


def _share(chart: DiscoveryCurve, participants: float) -> float:
    """Return what so many participants are expected to find; also between two of them, for the line."""
    missed = 1 - min(1.0, max(0.0, chart.adjusted))
    return 1 - math.pow(missed, participants)
