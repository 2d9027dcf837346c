"""Figures as a person reads them: whole percents, clock times, intervals in brackets; a dash where there is none."""

import re
from collections.abc import Callable, Sequence

from uxlab.metrics.estimate import Estimate

DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"
ABSENT = DASH
_S_PER_MINUTE = 60
_S_PER_HOUR = 3600
_TENTHS_BELOW_S = 10
_LONGEST_S = 1e9
"""Two very different times have an interval up to more seconds than the world is old; nobody reads its digits."""

_NO_BREAK = "\N{NO-BREAK SPACE}"
_WITHIN_FIGURES = re.compile(rf"(?<=\d) (?=%)|\bn = (?=\d)|(?<=\d) [{DASH}] (?=[{MINUS}+\d])")

Format = Callable[[float], str]

_HALF_UP = 1 + 1e-12
"""A half is rounded up, as people and spreadsheets do: 12.5 to 13 and 66.25 to 66.3, where Python goes to the even."""


def unbroken(text: str) -> str:
    """Return a text whose figures stay on a line: no break before a percent sign, within "n = 10" or an interval."""
    return _WITHIN_FIGURES.sub(lambda found: found[0].replace(" ", _NO_BREAK), text)


def breakable(text: str) -> str:
    """Return a text with plain spaces where `unbroken` put others."""
    return text.replace(_NO_BREAK, " ")


def _off_the_half(value: float) -> float:
    return value * _HALF_UP


def percent(share: float) -> str:
    """Return a share from 0 to 1 in whole percent, without the sign: `83`."""
    return f"{_off_the_half(100 * share):.0f}"


def sure(confidence: float) -> str:
    """Return how confident one can be in whole percent, which is never 0 or 100 %: `83 %`, `more than 99 %`."""
    shown = percent(confidence)
    return {"0": "less than 1 %", "100": "more than 99 %"}.get(shown, f"{shown} %")


def clock(seconds: float) -> str:
    """Return m:ss, and h:mm:ss from one hour on."""
    if seconds >= _LONGEST_S:
        return "over 30 years"
    whole = round(_off_the_half(seconds))
    minutes, rest = divmod(whole, _S_PER_MINUTE)
    if whole < _S_PER_HOUR:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // _S_PER_MINUTE}:{minutes % _S_PER_MINUTE:02d}:{rest:02d}"


def clock_with_tenths(seconds: float) -> str:
    """Return m:ss.t, for times of a few seconds."""
    if seconds >= _LONGEST_S:
        return clock(seconds)
    tenths = round(_off_the_half(10 * seconds))
    return f"{tenths // (10 * _S_PER_MINUTE)}:{tenths % (10 * _S_PER_MINUTE) / 10:04.1f}"


def clock_like(seconds: float) -> Format:
    """Return the format for a time of this length and its interval."""
    return clock_with_tenths if seconds < _TENTHS_BELOW_S else clock


def points(difference: float) -> str:
    """Return a difference of shares in whole percentage points, in tenths where it would else read 0: `33`, `0.1`."""
    whole, tenths = fixed(0)(100 * difference), fixed(1)(100 * difference)
    return tenths if whole == "0" and tenths != "0.0" else whole


def with_unit(shown: str, unit: str) -> str:
    """Return a number with its unit, in singular where it is one: `+1 point`, `0 points`, `83 %`."""
    one = shown.lstrip(f"+{MINUS}") == "1"
    return f"{shown} {unit.removesuffix('s') if one else unit}".rstrip()


def fixed(digits: int) -> Format:
    """Return the format with so many decimals and a true minus sign."""

    def text(value: float) -> str:
        rounded = f"{_off_the_half(value):.{digits}f}"
        return rounded.removeprefix("-") if float(rounded) == 0 else rounded.replace("-", MINUS)

    return text


def signed(value: float) -> str:
    """Return a whole number with its sign: `+33`, `0`."""
    text = fixed(0)(value)
    return text if text.startswith(MINUS) or text == "0" else f"+{text}"


def interval(estimate: Estimate | None, form: Format, lowest: float | None = None, highest: float | None = None) -> str:
    """Return the interval in brackets, cut at the ends of the scale and rounded as the value is, or nothing."""
    if estimate is None or estimate.low is None or estimate.high is None:
        return ""
    low = form(estimate.low if lowest is None else max(lowest, estimate.low))
    high = form(estimate.high if highest is None else min(highest, estimate.high))
    with_signs = low.startswith((MINUS, "+")) or high.startswith((MINUS, "+"))
    joint = f" {DASH} " if with_signs else DASH
    return f"[{low}{joint}{high}]"


def rate_text(estimate: Estimate | None) -> str:
    """Return a share in percent with interval and n, or nothing."""
    if estimate is None or estimate.value is None:
        return ""
    return with_n(f"{percent(estimate.value)} %", interval(estimate, percent), estimate.n)


def time_text(estimate: Estimate | None) -> str:
    """Return a time with interval and n, or nothing."""
    if estimate is None or estimate.value is None:
        return ""
    form = clock_like(estimate.value)
    return with_n(form(estimate.value), interval(estimate, form, 0), estimate.n)


def number_text(
    estimate: Estimate | None, digits: int, unit: str, lowest: float | None = None, highest: float | None = None
) -> str:
    """Return a number and its unit with interval, cut at the ends of the scale, and n, or nothing."""
    if estimate is None or estimate.value is None:
        return ""
    form = fixed(digits)
    value = f"{form(estimate.value)} {unit}".strip()
    return with_n(value, interval(estimate, form, lowest, highest), estimate.n)


def with_n(value: str, span: str, n: int) -> str:
    """Return a figure with its interval, if it has one, and its n."""
    return f"{value} {span}, n = {n}" if span else f"{value}, n = {n}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in singular or plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
