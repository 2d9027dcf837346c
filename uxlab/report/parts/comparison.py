"""Conditions or groups against each other: what is decided first and in words, then the figures that decide it."""

from collections.abc import Iterator, Sequence
from itertools import count

from uxlab.charts import build
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Effect, Row, Verdict
from uxlab.report.document import Block, Bullets, Cell, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import interval_name, left, table
from uxlab.report.parts.pictures import picture
from uxlab.report.sections import title_of
from uxlab.wording.comparisons import (
    FEW_ON_A_SIDE,
    NAMES,
    decided_text,
    effect_text,
    in_sentence,
    name_of,
    rule_text,
    sides,
    verdict_text,
)
from uxlab.wording.figures import counted, listed, percent

NOTHING_ALIKE = "No figure has values on both sides."
ONE_SIDE = "Only one condition has sessions, so there is nothing to compare with yet."
_CHARTED = ("time_geometric_mean", "success_rate", "error_rate")


def comparison(material: Material) -> Section:
    """Return a section for each pair that is compared."""
    number = count(1)
    pairs = material.comparisons
    if len(pairs) == 1:
        return Section(key="comparison", title=title_of("comparison"), blocks=tuple(_pair(pairs[0])))
    blocks: tuple[Block, ...] = () if pairs else (Gap(text=ONE_SIDE),)
    sections = tuple(
        Section(key=f"comparison-{next(number)}", title=f"{one.second} against {one.first}", blocks=tuple(_pair(one)))
        for one in pairs
    )
    return Section(key="comparison", title=title_of("comparison"), blocks=blocks, sections=sections)


def _pair(pair: PairComparison) -> Iterator[Block]:
    kind = "the same people on both sides" if pair.paired else "different people on each side"
    people = f"{pair.first} ({_people(pair.people[0])}) and {pair.second} ({_people(pair.people[1])})"
    yield Paragraph(text=decided_text(pair))
    yield Paragraph(text=f"Compared: {people}, {kind}.")
    for figure in _CHARTED:
        chart = build.differences(pair, figure)
        yield from picture(chart, f"{NAMES[figure]}: {pair.second} against {pair.first}")
    yield _table("Over all tasks, one value a person", [(name_of(row), row) for row in pair.overall], pair, "Figure")
    for figure, rows in _by_figure(pair).items():
        yield _table(f"{figure} per task", rows, pair, "Task")
    yield Bullets(items=tuple(_notes(pair)))


def _by_figure(pair: PairComparison) -> dict[str, list[tuple[str, Row]]]:
    found: dict[str, list[tuple[str, Row]]] = {}
    for task in pair.tasks:
        for row in task.rows:
            found.setdefault(name_of(row), []).append((task.name, row))
    return found


def _table(caption: str, rows: Sequence[tuple[str, Row]], pair: PairComparison, first: str) -> Block:
    level = interval_name(pair.confidence)
    columns = [
        left(first, wide=True),
        left(pair.first),
        left(pair.second),
        left(f"Difference, {level}"),
        left("Verdict"),
    ]

    def line(name: str, row: Row) -> list[Cell]:
        undecided = row.verdict in {Verdict.UNDECIDED, Verdict.NONE}
        value = None if row.effect is None else row.effect.value
        one, other = sides(row)
        return [
            cells.text(name),
            _side(one, row.first.value),
            _side(other, row.second.value),
            _side(effect_text(row), value),
            cells.text(verdict_text(row, pair), strong=not undecided),
        ]

    return table(caption, columns, [line(*row) for row in rows], missing=NOTHING_ALIKE, sortable=first == "Task")


def _side(words: str, value: float | None) -> Cell:
    shown, _, rest = words.partition(" [")
    return Cell(text=shown, aside=f"[{rest}" if rest else "", number=value)


def _notes(pair: PairComparison) -> Iterator[str]:
    yield (f"The difference is {pair.second} less {pair.first}, or × as a multiple of it. {rule_text(pair.confidence)}")
    contrary = [name for name, row in _placed(pair) if _says_otherwise(row)]
    if contrary:
        yield f"With few people the interval alone may say otherwise than the test, as here of {listed(contrary)}."
    if pair.tests:
        chance = percent(pair.chance_of_a_false_verdict)
        yield (
            f"{counted(pair.tests, 'figure')} tested. With no real difference, about {chance} % of such sets would "
            "still name a side somewhere."
        )
    if pair.small:
        yield FEW_ON_A_SIDE
    for row in pair.overall:
        if row.needed is not None and row.effect is not None:
            people = _people(row.needed) + ("" if pair.paired else " a side")
            effect = effect_text(row).partition(" [")[0]
            yield f"{name_of(row)}: about {people} would decide it four times in five, if it stays near {effect}."
    if pair.left_out:
        where = "on one side only" if pair.paired else "on both sides"
        yield f"{_people(pair.left_out)} left out, for they are {where}."
    if any(pair.no_errors_counted):
        first, second = pair.no_errors_counted
        yield f"Errors were not counted in {counted(first, 'attempt')} of {pair.first} and {second} of {pair.second}."


def _placed(pair: PairComparison) -> Iterator[tuple[str, Row]]:
    """Return every row with its name: of all tasks, then of each task."""
    for row in pair.overall:
        yield in_sentence(name_of(row)), row
    for task in pair.tasks:
        for row in task.rows:
            yield f"{in_sentence(name_of(row))} at {task.name}", row


def _says_otherwise(row: Row) -> bool:
    """Return whether the interval leaves "no difference" out where nothing is decided, or the reverse."""
    if row.effect is None or row.effect.low is None or row.verdict is Verdict.NONE:
        return False
    none = 1.0 if row.figure.kind is Effect.RATIO else 0.0
    left_out = row.effect.low > none or (row.effect.high is not None and row.effect.high < none)
    return left_out is (row.verdict is Verdict.UNDECIDED)


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
