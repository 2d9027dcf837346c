"""What is said around a chart: its title, what its marks are, how many people are behind it; alike in every kind."""

from collections.abc import Iterable, Sequence

from uxlab.charts.lettering import LABEL, TICK, TITLE, Style, fitted
from uxlab.charts.sheet import Sheet
from uxlab.charts.spec import Scale
from uxlab.metrics.estimate import Estimate, percent
from uxlab.wording.figures import DASH, Format, clock_like, fixed
from uxlab.wording.figures import percent as in_percent

_TITLE_LINES = 3
_LINES = 4
_BELOW_TITLE_PX = 2
_BELOW_HEAD_PX = 12
_LONGEST_NAME = 40
_FINE, _COARSE = 10, 1000


def head(sheet: Sheet, title: str, *sentences: str, titled: bool) -> None:
    """Write the title, and under it what the marks are; both from the left."""
    above = sheet.y
    if titled:
        paragraph(sheet, title, TITLE, _TITLE_LINES)
        sheet.y += _BELOW_TITLE_PX
    paragraph(sheet, " ".join(filter(None, sentences)), LABEL, _LINES)
    if sheet.y > above:
        sheet.y += _BELOW_HEAD_PX


def foot(sheet: Sheet, *sentences: str) -> None:
    """Write remarks below the chart."""
    said = " ".join(filter(None, sentences))
    if said:
        sheet.y += 6
        paragraph(sheet, said, TICK, _LINES)


def paragraph(sheet: Sheet, text: str, style: Style, lines: int) -> None:
    """Write a text over the width of the sheet and move on below it."""
    for line in fitted(text, sheet.width, style, lines):
        sheet.text(sheet.left, sheet.y + style.line_px / 2, line, style)
        sheet.y += style.line_px


def level(confidence: float) -> str:
    """Return what the whiskers are: "95 % interval"."""
    return f"{percent(confidence)} interval"


def short(name: str) -> str:
    """Return a name as it stands within a sentence, cut if nobody could read on after it."""
    whole = " ".join(name.split())
    return whole if len(whole) <= _LONGEST_NAME else f"{whole[: _LONGEST_NAME - 1].rstrip()}…"


def numbers(estimates: Iterable[Estimate | None]) -> str:
    """Return the n behind the estimates: "n = 12" or "n = 7–12"; nothing without any."""
    ns = [one.n for one in estimates if one is not None and one.value is not None]
    if not ns:
        return ""
    return f"n = {min(ns)}" if min(ns) == max(ns) else f"n = {min(ns)}{DASH}{max(ns)}"


def bare(estimates: Sequence[Estimate | None]) -> str:
    """Return why some dots have no whisker, or nothing where all have one."""
    without = [one for one in estimates if one is not None and one.value is not None and not has_interval(one)]
    if not without:
        return ""
    if all(one.n == 1 for one in without):
        return "Without whisker: one person, no interval."
    return "Without whisker: no interval can be computed."


def has_interval(estimate: Estimate) -> bool:
    """Return whether at least one end of an interval is known."""
    return estimate.low is not None or estimate.high is not None


def value_format(scale: Scale, value: float) -> Format:
    """Return how a value on a scale is written beside its mark."""
    match scale:
        case Scale.SHARE:
            return lambda share: f"{in_percent(share)} %"
        case Scale.TIME:
            return clock_like(value)
        case Scale.COUNT | Scale.NUMBER:
            return fixed(2 if abs(value) < _FINE else 1 if abs(value) < _COARSE else 0)
        case Scale.SUS | Scale.SEVEN:
            return fixed(1)
