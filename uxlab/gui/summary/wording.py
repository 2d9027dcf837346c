"""Figures as the end of a session words them: "1:19 [1:08–1:30], n = 26 tasks". No Qt."""

from collections.abc import Callable, Sequence

from uxlab.gui.widgets.duration import duration_text
from uxlab.metrics.estimate import Estimate

DASH = "–"
_NS_PER_S = 1_000_000_000
_MINUTE_S, _SECOND_S = 60, 1

Form = Callable[[float], str]


def clock(seconds: float) -> str:
    """Return "1:22", or "1:02:30" from one hour on, rounded."""
    return duration_text(round(seconds))


def clock_ns(t_ns: int) -> str:
    """Return a moment of the session as its clock showed it: "13:47"."""
    return duration_text(max(0, t_ns) // _NS_PER_S)


def span_text(length_ns: int) -> str:
    """Return how long something took: "0.4 s", "12 s", "4:12"."""
    seconds = length_ns / _NS_PER_S
    if seconds < _SECOND_S:
        return f"{max(seconds, 0.1):.1f} s"
    return f"{round(seconds)} s" if round(seconds) < _MINUTE_S else clock(seconds)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in whole percent, without the sign."""
    return f"{100 * share:.0f}"


def two_places(value: float) -> str:
    """Return a rate: "1.20"."""
    return f"{value:.2f}"


def one_place(value: float) -> str:
    """Return a score: "77.5"."""
    return f"{value:.1f}"


def interval(estimate: Estimate, form: Form, least: float | None = None, most: float | None = None) -> str:
    """Return " [1:08–1:30]", cut at the ends of the scale, or nothing where there is no interval."""
    if estimate.low is None or estimate.high is None:
        return ""
    low = estimate.low if least is None else max(least, estimate.low)
    high = estimate.high if most is None else min(most, estimate.high)
    return f" [{form(low)}{DASH}{form(high)}]"


def plural(number: int, one: str, many: str = "") -> str:
    """Return "1 error", "6 errors"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def sentence(text: str) -> str:
    """Return text that begins with a capital and ends with a full stop."""
    trimmed = text.strip()
    ended = trimmed if not trimmed or trimmed[-1] in ".?…" else f"{trimmed}."
    return ended[:1].upper() + ended[1:]
