"""How a comparison reads: values with their intervals, effects with their units, verdicts in words."""

from dataclasses import dataclass

from uxlab.metrics.compare import FEW_PEOPLE, PairComparison
from uxlab.metrics.compare_terms import Effect, Row, Verdict
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.verdict import threshold
from uxlab.wording.figures import (
    ABSENT,
    DASH,
    MINUS,
    Format,
    clock,
    clock_with_tenths,
    fixed,
    listed,
    percent,
    points,
    signed,
    with_unit,
)

FEW_ON_A_SIDE = f"Fewer than {FEW_PEOPLE} people on a side: only large differences can be decided."
TIMES = "\N{MULTIPLICATION SIGN}"
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
_BETTER = {
    "success_rate": "a higher success rate",
    "time_geometric_mean": "shorter times",
    "error_rate": "fewer errors",
    "seq": "easier tasks",
    "sus": "a higher SUS",
    "umux_lite": "a higher UMUX-Lite",
    "ces": "a higher CES",
    "tlx": "a lower load",
    "nps": "a higher NPS",
}


@dataclass(frozen=True, slots=True)
class Form:
    """How the values of a figure and their difference are written, and the unit of the difference.

    `ends`: how the ends of an interval are written, where the value has a unit that they need not repeat.
    """

    value: Format
    effect: Format
    unit: str = ""
    lowest: float | None = None
    highest: float | None = None
    ends: Format | None = None


FORMS = {
    "success_rate": Form(lambda v: f"{percent(v)} %", points, "points", 0, 1, percent),
    "error_rate": Form(fixed(2), fixed(2), lowest=0),
    "seq": Form(fixed(1), fixed(1), lowest=1, highest=7),
    "sus": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "umux_lite": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "ces": Form(fixed(1), fixed(1), lowest=1, highest=7),
    "tlx": Form(fixed(1), fixed(1), lowest=0, highest=100),
    "nps": Form(signed, fixed(0), "points", -100, 100),
}


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
    interval = "" if brief else bracketed(side, form.ends or form.value, form.lowest, form.highest)
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
    shown = with_sign(form.effect)
    value = ABSENT if effect.value is None else with_unit(shown(effect.value), form.unit)
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


def with_sign(form: Format) -> Format:
    """Return the format with a plus before what is above zero."""

    def text(value: float) -> str:
        plain = form(value)
        return f"+{plain}" if value > 0 and plain.strip("0.") else plain

    return text


def decided_text(pair: PairComparison) -> str:
    """Return in sentences what is decided, side by side, and what is not."""
    said = []
    for verdict, label in ((Verdict.SECOND, pair.second), (Verdict.FIRST, pair.first)):
        better = [_BETTER[row.figure.name] for row in pair.overall if row.verdict is verdict]
        said += [f"{label} has {listed(better)}."] if better else []
    undecided = [in_sentence(NAMES[row.figure.name]) for row in pair.overall if row.verdict is Verdict.UNDECIDED]
    if undecided:
        said.append(f"Not decided: {listed(undecided)}.")
    return " ".join(said) or "Nothing can be decided: too few people, or no spread."


def rule_text(confidence: float) -> str:
    """Return in a sentence how every verdict is decided."""
    return (
        f"The test of each figure decides: where its p lies below {threshold(confidence):g}, the verdict names a side."
    )


def in_sentence(name: str) -> str:
    """Return the name of a figure as it stands within a sentence: "success rate", but "SUS" and "UMUX-Lite"."""
    return name if name.isupper() or "-" in name else name.lower()


def verdict_text(row: Row, pair: PairComparison) -> str:
    """Return whom the test favours, in words; a dash where there is neither test nor interval."""
    match row.verdict:
        case Verdict.FIRST:
            return f"{pair.first} better"
        case Verdict.SECOND:
            return f"{pair.second} better"
        case Verdict.UNDECIDED:
            return "Not decided"
        case Verdict.NONE:
            return ABSENT
