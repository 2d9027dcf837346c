"""The mean SUS on its scale from 0 to 100 with the bands of the grades, its interval and each person's score."""

from collections.abc import Sequence
from itertools import pairwise

from uxlab.charts import marks
from uxlab.charts.axis import Axis, finite
from uxlab.charts.caption import bare, foot, head, level
from uxlab.charts.lettering import TICK, VALUE, Style, room_of
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.spec import SusScale
from uxlab.metrics.estimate import Estimate
from uxlab.wording.figures import fixed, interval

BANDS = (("F", 0.0), ("D", 51.7), ("C", 62.7), ("B", 72.6), ("A", 78.9), ("", 100.0))
"""Letters of Sauro and Lewis' grades with their lower limits; plus and minus are within a letter."""
AVERAGE = 68.0
"""The mean SUS of the products that Sauro collected."""

_BAND_PX = 24
_GAP_PX = 2
_MOST_PEOPLE = 20
_PERSON_PX = 6
_FIGURE = Style(15, 600, "accent-text", 20)


def draw_sus(sheet: Sheet, chart: SusScale, *, titled: bool) -> None:
    """Draw the scale, above it the mean and its interval, below it the single people."""
    head(sheet, chart.title, chart.words, _key(chart), titled=titled)
    scale, top = Axis(sheet.left + 4, sheet.right - 4, 0, 100, (), (True, True)), sheet.y
    value = marks.value_of(chart.estimate)
    if chart.estimate is not None and value is not None:
        _mean(sheet, scale, chart.estimate, value)
    _bands(sheet, scale, chart.grade)
    scores = finite(chart.people)
    shown = 1 < len(scores) <= _MOST_PEOPLE
    if shown:
        _people(sheet, scale, scores)
    sheet.spot(Box(sheet.left, top, sheet.width, sheet.y - top), chart.source, f"{chart.title}. {_key(chart)}")
    foot(sheet, bare([chart.estimate]), "Small dots: single people." if shown else "")


def _key(chart: SusScale) -> str:
    estimate = chart.estimate
    if estimate is None or estimate.value is None:
        return ""
    span = interval(estimate, fixed(1), 0, 100)
    return f"{level(chart.confidence)} {span}, n = {estimate.n}." if span else f"n = {estimate.n}."


def _mean(sheet: Sheet, scale: Axis, estimate: Estimate, value: float) -> None:
    text = fixed(1)(value)
    half = room_of(text, _FIGURE) / 2
    x = min(max(scale.x(value), scale.left + half), scale.right - half)
    sheet.text(x, sheet.y + 10, text, _FIGURE, "center")
    y = sheet.y + 28
    _average(sheet, scale, y, (x - half, x + half))
    marks.whiskers(sheet, scale, [(y, estimate)], marks.Look("accent-text", hollow=False, name="sus"))
    sheet.y += 40


def _average(sheet: Sheet, scale: Axis, y: float, taken: tuple[float, float]) -> None:
    """Draw where the average product is, named on the side on which the mean is not."""
    x = scale.x(AVERAGE)
    sheet.lines([(x, y - 14, x, y + 12)], Pen("text3", 1, (1, 2)), "average")
    text = f"average {AVERAGE:.0f}"
    if sum(taken) / 2 >= x:
        sheet.text(min(x, taken[0]) - 5, y - 12, text, TICK, "right")
    else:
        sheet.text(max(x, taken[1]) + 5, y - 12, text, TICK)


def _bands(sheet: Sheet, scale: Axis, grade: str | None) -> None:
    for (letter, low), (_, high) in pairwise(BANDS):
        left, right = scale.x(low), scale.x(high)
        box = Box(left + _GAP_PX / 2, sheet.y, right - left - _GAP_PX, _BAND_PX)
        ours = grade is not None and grade[:1] == letter
        _band(sheet, box, letter, ours=ours)
    sheet.y += _BAND_PX
    _limits(sheet, scale, [low for _, low in BANDS])


def _band(sheet: Sheet, box: Box, letter: str, *, ours: bool) -> None:
    style = VALUE.coloured("text2")
    if sheet.theme.patterned:
        sheet.outlines([box], Pen("text" if ours else "control", 2 if ours else 1), 2)
        style = VALUE if ours else style
    else:
        sheet.boxes([box], "accent" if ours else "band", 3)
        style = VALUE.coloured("on-accent") if ours else style
    sheet.text(box.x + box.width / 2, box.y + box.height / 2, letter, style, "center")


def _limits(sheet: Sheet, scale: Axis, limits: Sequence[float]) -> None:
    """Write the limits of the bands, each beside its edge where they would run into each other."""
    end = scale.left - 4
    for limit in limits:
        text = fixed(0 if limit == int(limit) else 1)(limit)
        half = room_of(text, TICK) / 2
        x = min(max(scale.x(limit), sheet.left + half), sheet.right - half)
        if x - half < end + 3:
            continue
        sheet.text(x, sheet.y + 10, text, TICK, "center")
        end = x + half
    sheet.y += 20


def _people(sheet: Sheet, scale: Axis, scores: Sequence[float]) -> None:
    """Draw each person's score; equal ones below each other."""
    taken: list[list[float]] = []
    placed = []
    for score in sorted(scores):
        x = scale.x(score)
        row = next((n for n, ends in enumerate(taken) if x - ends[-1] >= _PERSON_PX), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(x)
        placed.append((sheet.y + 6 + row * _PERSON_PX, score))
    marks.people(sheet, scale, placed, "sus")
    sheet.y += 6 + len(taken) * _PERSON_PX
