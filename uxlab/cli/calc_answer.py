"""The answer of the calculator: one figure with its interval, further rows, and a sentence that says what it means."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from uxlab.metrics.as_json import Json
from uxlab.metrics.estimate import Estimate, p_words
from uxlab.metrics.estimate import percent as level
from uxlab.wording.figures import MINUS, Format, clock_like, fixed, interval, percent, points, signed, with_unit

NO_VALUE = "no value"
NOTHING_OBSERVED = "Nothing was observed, so there is no value."
ALL_EQUAL = "All values are equal, so nothing can be said about how others vary."
TOO_WIDE = "interval too wide to state"


@dataclass(frozen=True, slots=True)
class Scale:
    """How a kind of figure reads: its form, its unit, and the ends of its scale, at which an interval is cut."""

    form: Format
    unit: str = ""
    lowest: float | None = None
    highest: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a statistic comes to; `rows` are shown below the figure, `details` are their plain values for JSON."""

    label: str
    estimate: Estimate
    scale: Scale
    meaning: str
    rows: tuple[tuple[str, str], ...] = ()
    show_n: bool = True
    details: Mapping[str, Json] = field(default_factory=dict)


SHARE = Scale(percent, "%", 0, 1)
"""A share of people; `share_scale` is that of one who may be very rare or very common."""
_MOST_DECIMALS = 6
_SMALLEST_PLAIN = 1e-4
HUNDRED = Scale(fixed(1), "", 0, 100)
SEVEN = Scale(fixed(1), "", 1, 7)
NET = Scale(signed, "", -100, 100)
COUNT = Scale(fixed(0), "", 0)
RATIO = Scale(fixed(2), "", 0)


def share_scale(estimate: Estimate) -> Scale:
    """Return the scale of a share, with as many decimals as keep 0.3 % apart from 0 % and 99.7 % from 100 %."""
    value = estimate.value or 0
    if not 0 < value < 1:
        return SHARE
    digits = next((n for n in range(_MOST_DECIMALS) if _is_apart(100 * value, fixed(n))), 0)
    form = fixed(digits)
    return Scale(lambda share: form(100 * share), "%", 0, 1) if digits else SHARE


def _is_apart(shown: float, form: Format) -> bool:
    return form(shown) not in {form(0), form(100)}


def signed_percent(value: float) -> str:
    """Return a difference of shares in percentage points, with its sign."""
    plain = points(value)
    return plain if plain.startswith(MINUS) or plain == "0" else f"+{plain}"


def decimals(value: float) -> Format:
    """Return the form that shows a figure of this size with about three digits."""
    size = abs(value)
    if size == 0 or not math.isfinite(size):
        return fixed(1)
    if size < _SMALLEST_PLAIN:
        return lambda number: f"{number:.2e}".replace("-", MINUS) if number else "0"
    return fixed(min(6, max(0, 2 - math.floor(math.log10(size)))))


def measure(estimate: Estimate) -> Scale:
    """Return the scale of a measure without a known range."""
    return Scale(decimals(estimate.value or 0))


def time_scale(estimate: Estimate) -> Scale:
    """Return the scale of a time of this length."""
    return Scale(clock_like(estimate.value or 0), "", 0)


def signed_measure(estimate: Estimate) -> Scale:
    """Return the scale of a difference, which carries its sign."""
    form = decimals(estimate.value or 0)

    def with_sign(value: float) -> str:
        plain = form(value)
        return plain if plain.startswith(MINUS) or not any(sign in plain for sign in "123456789") else f"+{plain}"

    return Scale(with_sign)


def p_text(p: float | None) -> str:
    """Return a p value as a person reads it."""
    if p is None:
        return "not defined, for nothing varies"
    return p_words(p)


def finite(estimate: Estimate) -> Estimate:
    """Return the estimate without what no number holds: an interval that extreme confidence makes infinite."""
    ends = (estimate.low, estimate.high)
    if all(end is None or math.isfinite(end) for end in ends):
        return estimate
    return replace(estimate, low=None, high=None, method=f"{estimate.method}; {TOO_WIDE}")


def figure(estimate: Estimate, scale: Scale) -> str:
    """Return value, interval and n: `83 % [54-97], n = 12`."""
    if estimate.value is None:
        return NO_VALUE
    value = with_unit(scale.form(estimate.value), scale.unit)
    span = interval(estimate, scale.form, scale.lowest, scale.highest)
    return f"{value} {span}, n = {estimate.n}" if span else f"{value}, n = {estimate.n}"


def span_words(estimate: Estimate, scale: Scale) -> str:
    """Return both ends of the interval for a sentence: `between 51 % and 96 %`; nothing where there is none."""
    if estimate.low is None or estimate.high is None:
        return ""
    low = estimate.low if scale.lowest is None else max(scale.lowest, estimate.low)
    high = estimate.high if scale.highest is None else min(scale.highest, estimate.high)
    first, last = (with_unit(scale.form(end), scale.unit) for end in (low, high))
    return f"between {first} and {last}"


def of_all_people(estimate: Estimate, scale: Scale, confidence: float) -> str:
    """Return where the mean of all such people lies, as a sentence."""
    span = span_words(estimate, scale)
    if not span:
        return "One person, so there is no interval."
    if estimate.low == estimate.high:
        return ALL_EQUAL
    return f"With {level(confidence)} confidence, the mean of all such people lies {span}."


def estimate_details(estimate: Estimate) -> Json:
    """Return an estimate as plain values, absent ones as None."""
    whole = finite(estimate)
    return {"value": whole.value, "low": whole.low, "high": whole.high, "n": whole.n, "method": whole.method}


def text(answer: Answer) -> str:
    """Return the answer for a terminal."""
    shown = figure(answer.estimate, answer.scale)
    rows = [
        (answer.label, shown if answer.show_n else shown.rpartition(", n = ")[0]),
        *answer.rows,
        ("Method", answer.estimate.method),
    ]
    width = max(len(label) for label, _ in rows)
    lines = [f"{label:<{width}}  {value}" for label, value in rows]
    return "\n".join([*lines, "", answer.meaning])


def json_text(statistic: str, answer: Answer) -> str:
    """Return the answer as one JSON object with its stable keys, None where there is no value."""
    estimate = answer.estimate
    found: dict[str, Json] = {
        "statistic": statistic,
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "n": estimate.n,
        "method": estimate.method,
        "details": dict(answer.details),
    }
    return json.dumps(found, ensure_ascii=False, allow_nan=False)
