"""The cells of a comparison: values with their intervals, effects with their units, columns of equal width."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.cli.figure_text import ABSENT, DASH, MINUS, Format, clock, clock_with_tenths, fixed, percent
from uxlab.metrics.compare import FEW_PEOPLE
from uxlab.metrics.compare_terms import Effect, Row
from uxlab.metrics.estimate import Estimate

FEW_ON_A_SIDE = f"Fewer than {FEW_PEOPLE} people on a side: only large differences can be decided."
TIMES = "\N{MULTIPLICATION SIGN}"
_GAP = "  "
_TENTHS_BELOW_S = 10
_SIGNS = ("+", MINUS)
NAMES = {
    "success_rate": "Success rate",
    "time_geometric_mean": "Typical time",
    "error_rate": "Error rate",
    "seq": "SEQ",
    "sus": "SUS",
    "umux_lite": "UMUX-Lite",
    "ces": "CES",
    "tlx": "NASA-TLX",
    "nps": "NPS",
}


@dataclass(frozen=True, slots=True)
class Form:
    """How the values of a figure and their difference are written, and the unit of the difference."""

    value: Format
    effect: Format
    unit: str = ""
    lowest: float | None = None
    highest: float | None = None


FORMS = {
    "success_rate": Form(lambda v: f"{percent(v)} %", lambda v: fixed(0)(100 * v), " points", 0, 1),
    "error_rate": Form(fixed(2), fixed(2), lowest=0),
    "seq": Form(fixed(1), fixed(1), lowest=1, highest=7),
    "sus": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "umux_lite": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "ces": Form(fixed(1), fixed(1), lowest=1, highest=7),
    "tlx": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "nps": Form(fixed(0), fixed(0), " points", -100, 100),
}


def columns(lines: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table, the first of which is its header, in columns of equal width."""
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    texts = [_GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return [texts[0], "─" * max(map(len, texts)), *texts[1:]]


def name_of(row: Row) -> str:
    """Return what a person calls the figure."""
    return NAMES[row.figure.name]


def sides(row: Row, *, brief: bool = False) -> tuple[str, str]:
    """Return the values of both sides with their intervals; `brief` without."""
    return _value(row, row.first, brief=brief), _value(row, row.second, brief=brief)


def _form(row: Row) -> Form:
    if row.figure.name != "time_geometric_mean":
        return FORMS[row.figure.name]
    shortest = min(side.value or 0.0 for side in (row.first, row.second))
    return Form(clock_with_tenths if shortest < _TENTHS_BELOW_S else clock, fixed(2), lowest=0)


def _value(row: Row, side: Estimate, *, brief: bool) -> str:
    if side.value is None:
        return ABSENT
    form = _form(row)
    interval = "" if brief else bracketed(side, form.value, form.lowest, form.highest)
    return f"{form.value(side.value)}{f' {interval}' if interval else ''}, n = {side.n}"


def effect_text(row: Row) -> str:
    """Return the effect with its unit and interval."""
    effect = row.effect
    if effect is None or (effect.value is None and effect.low is None):
        return ABSENT
    if row.figure.kind is Effect.RATIO:
        text = ABSENT if effect.value is None else f"{TIMES} {fixed(2)(effect.value)}"
        return f"{text} {bracketed(effect, fixed(2), 0, None)}".rstrip()
    form = _form(row)
    shown = _signed(form.effect)
    value = ABSENT if effect.value is None else f"{shown(effect.value)}{form.unit}"
    return f"{value} {bracketed(effect, shown, None, None)}".rstrip()


def bracketed(estimate: Estimate, form: Format, lowest: float | None, highest: float | None) -> str:
    """Return the interval in brackets; one without an upper end goes on to infinity."""
    if estimate.low is None:
        return ""
    low = form(estimate.low if lowest is None else max(lowest, estimate.low))
    if estimate.high is None:
        return f"[{low} or more]"
    high = form(estimate.high if highest is None else min(highest, estimate.high))
    joint = " to " if low.startswith(_SIGNS) or high.startswith(_SIGNS) else DASH
    return f"[{low}{joint}{high}]"


def _signed(form: Format) -> Format:
    def text(value: float) -> str:
        plain = form(value)
        return f"+{plain}" if value > 0 and plain.strip("0.") else plain

    return text
