"""The Compare tab: the verdict in words, the figures of both sides, each task, and how to read it. No Qt."""

from dataclasses import dataclass

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.compare_effects import TaskEffects, effects_of, oriented
from uxlab.gui.results.results import level_text
from uxlab.gui.results.scales import Mark
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Row, Verdict
from uxlab.wording.comparisons import (
    FEW_ON_A_SIDE,
    decided_text,
    effect_text,
    in_sentence,
    name_of,
    rule_text,
    sides,
    verdict_text,
)
from uxlab.wording.figures import counted, percent

_UNDER = {"time_geometric_mean": "geometric mean"}
ASKED = {
    "success_rate": Asked(Figure.SUCCESS),
    "time_geometric_mean": Asked(Figure.TYPICAL_TIME),
    "error_rate": Asked(Figure.ERRORS),
    "seq": Asked(Figure.SEQ),
    "sus": Asked(Figure.SUS),
    "umux_lite": Asked(Figure.SCORE, questionnaire="umux-lite"),
    "ces": Asked(Figure.SCORE, questionnaire="ces"),
    "tlx": Asked(Figure.SCORE, questionnaire="nasa-tlx"),
    "nps": Asked(Figure.SCORE, questionnaire="nps"),
}
"""What each compared figure was made from."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and what is said quietly below it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """A figure of both sides. `mark`: how far the second side is better, on a scale from -`reach` to `reach`.

    `methods`: how the first, the second side and the effect were computed.
    """

    key: str
    name: Told
    first: Told
    second: Told
    mark: Mark | None
    reach: float
    effect: Told
    verdict: str
    decided: bool
    methods: tuple[str, str, str]

    @property
    def icon(self) -> tuple[str, str]:
        """The icon of the verdict and the role of its colour; none where there is no verdict."""
        if self.decided:
            return "check-circle-fill", "ok-fill"
        return ("question", "text2") if self.mark is not None else ("", "text2")


@dataclass(frozen=True, slots=True)
class Plan:
    """What would settle what is not decided."""

    fact: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """The tab for two sides."""

    first: str
    second: str
    design: str
    verdict: str
    rows: tuple[CompareRow, ...]
    tasks: tuple[TaskEffects, ...]
    notes: tuple[str, ...]
    plan: Plan | None
    level: str
    paired: bool
    tasks_out: frozenset[str]


def present_comparison(pair: PairComparison) -> CompareView:
    """Return the tab for a comparison."""
    same = "The same people in both, so paired tests"
    different = "Different people in each, so tests for independent groups"
    return CompareView(
        first=pair.first,
        second=pair.second,
        design=same if pair.paired else different,
        verdict=decided_text(pair),
        rows=tuple(_row(row, pair) for row in pair.overall),
        tasks=effects_of(pair),
        notes=tuple(_notes(pair)),
        plan=_plan(pair),
        level=level_text(pair.confidence),
        paired=pair.paired,
        tasks_out=frozenset(pair.other_tasks),
    )


def _row(row: Row, pair: PairComparison) -> CompareRow:
    first, second = (_told(text) for text in sides(row))
    mark, reach = oriented(row)
    effect = _told(effect_text(row))
    return CompareRow(
        key=row.figure.name,
        name=Told(name_of(row), _UNDER.get(row.figure.name, "")),
        first=first,
        second=second,
        mark=mark,
        reach=reach,
        effect=effect,
        verdict=verdict_text(row, pair),
        decided=row.verdict in {Verdict.FIRST, Verdict.SECOND},
        methods=(row.first.method, row.second.method, row.effect.method if row.effect else ""),
    )


def _told(text: str) -> Told:
    """Part a figure from its interval and n: "83 %" and "[74–92], n = 12"."""
    for sign in (" [", ", n = "):
        value, found, rest = text.partition(sign)
        if found:
            return Told(value, f"{sign.strip(', ')}{rest}" if sign == " [" else f"n = {rest}")
    return Told(text)


def _notes(pair: PairComparison) -> list[str]:
    notes = []
    if pair.tests:
        notes.append(rule_text(pair.confidence))
        chance = percent(pair.chance_of_a_false_verdict)
        notes.append(
            f"{counted(pair.tests, 'figure')} tested, tasks included. With no real difference, about {chance} % "
            "of such sets would still show one."
        )
    if pair.small:
        notes.append(FEW_ON_A_SIDE)
    if pair.left_out:
        people = "1 person is" if pair.left_out == 1 else f"{pair.left_out} people are"
        notes.append(f"{people} left out, for they are {'on one side only' if pair.paired else 'on both sides'}.")
    if any(pair.no_errors_counted):
        first, second = pair.no_errors_counted
        notes.append(f"Nobody counted errors in {first} and {second} attempts, which are in no figure of errors.")
    if pair.other_tasks:
        notes.append(f"On one side only, in no figure: {', '.join(pair.other_tasks)}.")
    notes += [f"{name_of(row)}: {row.remark}." for row in pair.overall if row.remark]
    return notes


def _plan(pair: PairComparison) -> Plan | None:
    row = next((row for row in pair.overall if row.needed is not None and row.effect is not None), None)
    if row is None:
        return None
    name = name_of(row)
    of = name if in_sentence(name) == name else f"the {in_sentence(name)}"
    effect = effect_text(row).split(" [")[0]
    return Plan(
        f"About {row.needed} people{'' if pair.paired else ' a side'}",
        f"would settle {of} four times in five, if the difference stays near {effect}.",
    )
