"""How differences and ratios between two sides read, and the scale that they lie on."""

import math
from collections.abc import Sequence
from dataclasses import replace

from uxlab.charts.axis import Axis, axis, finite, thinned
from uxlab.charts.marks import value_of
from uxlab.charts.spec import Difference, Differences, Scale
from uxlab.metrics.estimate import Estimate
from uxlab.wording.comparisons import bracketed, with_sign
from uxlab.wording.figures import ABSENT, MINUS, Format, clock, fixed, signed

SAME = "same"
_RATIOS = (
    (0.01, "a hundredth"), (0.1, "a tenth"), (0.25, "a quarter"), (0.5, "half"), (0.75, "three quarters"), (1.0, SAME),
    (1.5, "half more"), (2.0, "twice"), (4.0, "4 times"), (10.0, "10 times"), (100.0, "100 times"),
)  # fmt: skip
_FARTHEST = 6.0
"""A ratio's interval is cut where it is so many times as far from 1 as any ratio of the chart."""
_LEAST_SIDE = 1.15
_LEAST_SHARE = 0.1
_NO_DIFFERENCE = {True: 1.0, False: 0.0}


def no_effect(chart: Differences) -> float:
    """Return the effect of no difference."""
    return _NO_DIFFERENCE[chart.ratio]


def effect_format(chart: Differences) -> Format:
    """Return how an effect of this chart is written: a ratio bare, a difference with its sign."""
    if chart.ratio:
        return fixed(2)
    match chart.scale:
        case Scale.SHARE:
            return _points
        case Scale.TIME:
            return _clock
        case Scale.COUNT:
            return with_sign(fixed(2))
        case _:
            return with_sign(fixed(1))


def effect_text(chart: Differences, effect: Estimate | None) -> str:
    """Return the effect, a dash where there is none."""
    value = value_of(effect)
    if value is None:
        return ABSENT
    unit = " points" if chart.scale is Scale.SHARE and not chart.ratio else ""
    return f"{effect_format(chart)(value)}{unit}"


def interval_text(chart: Differences, effect: Estimate | None) -> str:
    """Return the interval in brackets."""
    return "" if effect is None else bracketed(effect, effect_format(chart), 0 if chart.ratio else None, None)


def effects_axis(chart: Differences, left: float, right: float) -> Axis:
    """Return the scale of the effects, with no difference on it."""
    effects = [row.effect for row in chart.rows]
    return _ratios(effects, left, right) if chart.ratio else _differences(chart, effects, left, right)


def better(row: Difference, chart: Differences, *, right: bool) -> str:
    """Return which side a row favours at the right or left end of its scale."""
    return chart.first if right == row.better_low else chart.second


def _ratios(effects: Sequence[Estimate | None], left: float, right: float) -> Axis:
    known = [one for one in effects if one is not None]
    values = [math.log(value) for value in finite(one.value for one in known) if value > 0]
    ends = [math.log(end) for end in finite(end for one in known for end in (one.low, one.high)) if end > 0]
    farthest = _FARTHEST * max([*map(abs, values), math.log(2)])
    low, high = (pick([*values, *ends, 0.0]) for pick in (min, max))
    low, high = max(low, -farthest), min(high, farthest)
    if max(-low, high) < math.log(2):
        low, high = (-math.log(2), high) if -low >= high else (low, math.log(2))
    side = math.log(_LEAST_SIDE)
    bottom, top = math.exp(min(1.03 * low, -side)), math.exp(max(1.03 * high, side))
    ticks = [(value, text) for value, text in _RATIOS if bottom <= value * (1 + 1e-9) and value <= top * (1 + 1e-9)]
    whole = Axis(left, right, bottom, top, (), (False, False), log=True)
    return thinned(whole, ticks, keep=1.0)


def _differences(chart: Differences, effects: Sequence[Estimate | None], left: float, right: float) -> Axis:
    """Return a scale with zero on it and some room on both sides."""
    known = finite(one.value for one in effects if one is not None)
    side = max([*map(abs, known), _LEAST_SHARE if chart.scale is Scale.SHARE else 0.0])
    plain = axis(Scale.NUMBER, effects, [-0.3 * side, 0.3 * side], left, right)
    form = effect_format(chart)
    if chart.scale is Scale.SHARE:
        return replace(plain, ticks=tuple((value, form(value)) for value, _ in plain.ticks))
    return replace(plain, ticks=tuple((value, f"+{text}" if value > 0 else text) for value, text in plain.ticks))


def _points(share: float) -> str:
    return signed(100 * share)


def _clock(seconds: float) -> str:
    text = clock(abs(seconds))
    return f"{MINUS if seconds < 0 else '+'}{text}" if text.strip("0:") else text
