"""Scales of charts: from where to where they reach, which values they name, and where a value lies on them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from uxlab.charts.lettering import TICK, room_of
from uxlab.charts.spec import Scale
from uxlab.metrics.estimate import Estimate
from uxlab.wording.figures import Format, clock, clock_with_tenths, fixed, percent

_CLOSED = {Scale.SHARE: (0.0, 1.0), Scale.SUS: (0.0, 100.0), Scale.SEVEN: (1.0, 7.0)}
_NAMED = {
    Scale.SHARE: ((0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 0.5, 1.0), (0.0, 1.0)),
    Scale.SUS: ((0.0, 20.0, 40.0, 60.0, 80.0, 100.0), (0.0, 50.0, 100.0), (0.0, 100.0)),
    Scale.SEVEN: ((1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), (1.0, 4.0, 7.0), (1.0, 7.0)),
}
_CLOCK_STEPS_S = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800)
_NICE = (1.0, 2.0, 5.0)
_S_PER_HOUR = 3600.0
_MOST_TICKS = 10
_LONGEST_WHISKER = 2.5
"""An interval that reaches farther than so many times the largest value is cut: the values would not be seen."""
LARGEST = 1e9
"""No study has a larger figure (seconds of thirty years); a chart shows none, for its digits would not fit."""

_GAP_PX = 14
_MOST_DIGITS = 6
_ROUNDING = 1e-9
_SHORTEST = 0.1
"""A scale that reached less far would name fractions that nobody measures."""
_FEWEST_TICKS = 2


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale between two places in pixels; `log` where equal factors are equally far apart.

    `ends`: whether no value can be beyond the lower and the upper end, so that an interval is cut there.
    """

    left: float
    right: float
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    ends: tuple[bool, bool] = (False, False)
    log: bool = False

    def x(self, value: float) -> float:
        """Return where a value lies; what is beyond an end lies at it."""
        low, high, at = (math.log(max(v, 1e-300)) if self.log else v for v in (self.low, self.high, value))
        share = (at - low) / (high - low)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def beyond(self, value: float) -> bool:
        """Return whether a value is larger than the scale reaches, though it might."""
        return not self.ends[1] and value > self.high + _ROUNDING * abs(self.high)

    def below(self, value: float) -> bool:
        """Return whether a value is smaller than the scale reaches, though it might."""
        return not self.ends[0] and value < self.low - _ROUNDING * abs(self.low)


def finite(values: Iterable[float | None]) -> list[float]:
    """Return the values that a chart can show."""
    return [value for value in values if value is not None and abs(value) <= LARGEST]


def axis(
    scale: Scale, estimates: Sequence[Estimate | None], others: Sequence[float], left: float, right: float
) -> Axis:
    """Return the scale for these estimates and other values, between two places, with as many names as fit."""
    if scale in _CLOSED:
        low, high = _CLOSED[scale]
        ticks = next((own for values in _NAMED[scale] if _fit(own := _closed(scale, values), right - left)), ())
        return Axis(left, right, low, high, ticks, (True, True))
    low, high = _ends(scale, estimates, others)
    step = next(step for step in _steps(scale, high - low) if _fit(_ticks(scale, low, high, step), right - left))
    ticks = _ticks(scale, low, high, step)
    return Axis(left, right, low, high, ticks, (scale is not Scale.NUMBER, False))


def thinned(scale: Axis, ticks: Iterable[tuple[float, str]], keep: float) -> Axis:
    """Return the scale with those of the ticks that leave each other room, the one at `keep` before all others."""
    kept: list[tuple[float, str]] = []
    for value, text in sorted(ticks, key=lambda tick: tick[0] != keep):
        half = room_of(text, TICK) / 2
        x = scale.x(value)
        if all(abs(x - scale.x(other)) >= half + room_of(name, TICK) / 2 + _GAP_PX for other, name in kept):
            kept.append((value, text))
    return replace(scale, ticks=tuple(sorted(kept)))


def tick_format(scale: Scale, step: float) -> Format:
    """Return how the values of a scale are written that are a step apart."""
    if scale is Scale.TIME:
        return clock if step >= 1 else clock_with_tenths
    return fixed(min(_MOST_DIGITS, max(0, math.ceil(-math.log10(step) - 1e-9))))


def largest(estimates: Sequence[Estimate | None], others: Sequence[float]) -> float:
    """Return the largest value to be shown: of intervals, not more than leaves the values apart."""
    known = [one for one in estimates if one is not None]
    values = finite([*(one.value for one in known), *others])
    centre = max((abs(value) for value in values), default=0.0)
    reach = max(map(abs, finite(end for one in known for end in (one.low, one.high))), default=0.0)
    return max(centre, min(reach, _LONGEST_WHISKER * centre) if centre else reach)


def _ends(scale: Scale, estimates: Sequence[Estimate | None], others: Sequence[float]) -> tuple[float, float]:
    top = largest(estimates, others)
    known = [one for one in estimates if one is not None]
    lowest = min(finite([*(end for one in known for end in (one.value, one.low)), *others]), default=0.0)
    least = 1.0 if scale is Scale.COUNT or top == 0 else _SHORTEST
    low = max(lowest, -top) if scale is Scale.NUMBER and lowest < 0 else 0.0
    return low, max(top * 1.02, least)


def _steps(scale: Scale, span: float) -> Iterable[float]:
    """Yield distances between names, from about ten names to two."""
    unit = _S_PER_HOUR if scale is Scale.TIME and span > _S_PER_HOUR else 1.0
    power = math.floor(math.log10(span / unit)) - 1
    steps = [unit * each * 10.0**exponent for exponent in range(power, power + 3) for each in _NICE]
    if scale is Scale.TIME and span >= 1:
        steps = [*map(float, _CLOCK_STEPS_S), *(step for step in steps if step >= _S_PER_HOUR)]
    return [*(step for step in steps if span / step <= _MOST_TICKS), span]


def _ticks(scale: Scale, low: float, high: float, step: float) -> tuple[tuple[float, str], ...]:
    form = tick_format(scale, step)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    values = [number * step for number in range(first, last + 1)]
    return tuple((max(low, value), form(value)) for value in values) or ((0.0, form(0.0)),)


def _closed(scale: Scale, values: Sequence[float]) -> tuple[tuple[float, str], ...]:
    if scale is Scale.SHARE:
        return tuple((value, f"{percent(value)} %" if value == 0 else percent(value)) for value in values)
    return tuple((value, fixed(0)(value)) for value in values)


def _fit(ticks: Sequence[tuple[float, str]], room_px: float) -> bool:
    """Return whether the names of the ticks leave each other room, or are so few that they may not."""
    widest = max((room_of(text, TICK) for _, text in ticks), default=0.0)
    return len(ticks) <= _FEWEST_TICKS or widest + _GAP_PX <= room_px / (len(ticks) - 1)
