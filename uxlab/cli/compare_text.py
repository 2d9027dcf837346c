"""A comparison as a person reads it: the verdict first and in words, then the figures, then how to read them."""

import textwrap
from collections.abc import Iterable, Sequence

from uxlab.cli.compare_cells import columns
from uxlab.lab.compare import Compared
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_goals import GoalResult
from uxlab.metrics.compare_terms import Row
from uxlab.wording.comparisons import (
    FEW_ON_A_SIDE,
    FORMS,
    TIMES,
    bracketed,
    decided_text,
    effect_text,
    in_sentence,
    name_of,
    rule_text,
    sides,
    verdict_text,
)
from uxlab.wording.figures import ABSENT, Format, clock, counted, percent, sure


def render(found: Compared, width: int) -> str:
    """Return the whole text in lines of about `width` columns, without a final newline."""
    blocks = [block for pair in found.comparisons for block in _pair(pair, width)]
    if found.goals:
        blocks.append("\n".join(_goals(found.goals, dict(found.task_names))))
    if found.same_codes:
        sentence = (
            f"{counted(found.same_codes, 'code')} of participants occur in every study and were taken for different "
            "people. If they are the same people, compare with --paired."
        )
        blocks.append(textwrap.fill(sentence, width))
    return "\n\n".join(blocks) if blocks else "There is nothing to compare: no figure has values on both sides."


def _pair(pair: PairComparison, width: int) -> list[str]:
    kind = "The same people on both sides, so paired tests" if pair.paired else "Different people on each side"
    title = f"{pair.first} ({_people(pair.people[0])}) and {pair.second} ({_people(pair.people[1])}). {kind}."
    blocks = [textwrap.fill(title, width), textwrap.fill(decided_text(pair), width)]
    blocks += _tables(pair, width)
    blocks.append("\n".join(textwrap.fill(note, width) for note in _notes(pair)))
    return blocks


def _tables(pair: PairComparison, width: int) -> Iterable[str]:
    """Return the table over all tasks and that of the tasks; where room is scarce, the sides without intervals."""
    overall = [([name_of(row)], row) for row in pair.overall]
    of_tasks = [
        ([task.name if number == 0 else "", name_of(row)], row)
        for task in pair.tasks
        for number, row in enumerate(task.rows)
    ]
    for names, rows in ((["Figure, per person"], overall), (["Task", "Figure"], of_tasks)):
        if rows:
            lines = _table(names, rows, pair, brief=False)
            fits = max(map(len, lines)) <= width
            yield "\n".join(lines if fits else _table(names, rows, pair, brief=True))


def _table(
    names: Sequence[str], rows: Sequence[tuple[list[str], Row]], pair: PairComparison, *, brief: bool
) -> list[str]:
    head = [*names, pair.first, pair.second, f"Effect, {pair.confidence * 100:g} %", "Verdict"]
    cells = [[*own, *sides(row, brief=brief), effect_text(row), verdict_text(row, pair)] for own, row in rows]
    return columns([head, *cells])


def _notes(pair: PairComparison) -> Iterable[str]:
    if pair.tests:
        yield (
            f"The effect is {pair.second} less {pair.first}, or {TIMES} as a multiple of it, with its interval. "
            f"{rule_text(pair.confidence)}"
        )
        yield (
            f"{counted(pair.tests, 'figure')} tested. With no real difference, about "
            f"{percent(pair.chance_of_a_false_verdict)} % of such sets would still name a side somewhere."
        )
    if pair.small:
        yield FEW_ON_A_SIDE
    yield from _plans(pair)
    yield from _left_out(pair)
    yield from _remarks(pair)


def _plans(pair: PairComparison) -> Iterable[str]:
    for row in pair.overall:
        if row.needed is not None and row.effect is not None:
            people = f"{row.needed} people" if pair.paired else f"{row.needed} people a side"
            yield (
                f"About {people} would settle {_article(row)} four times in five, if the effect stays near "
                f"{effect_text(row).split(' [')[0]}."
            )


def _article(row: Row) -> str:
    name = name_of(row)
    return name if in_sentence(name) == name else f"the {in_sentence(name)}"


def _left_out(pair: PairComparison) -> Iterable[str]:
    if pair.left_out:
        where = "on one side only" if pair.paired else "on both sides"
        yield f"{_people(pair.left_out)} left out, for they are {where}."
    for row in pair.overall:
        if row.left_out:
            yield f"{name_of(row)}: {_people(row.left_out)} left out, with a value on one side only."
    if any(pair.no_errors_counted):
        first, second = pair.no_errors_counted
        yield (
            f"Errors were not counted in {counted(first, 'attempt')} of {pair.first} and {second} of {pair.second}, "
            "which are in no figure of errors."
        )
    if pair.other_tasks:
        yield f"Tasks on one side only, in no figure: {', '.join(pair.other_tasks)}."


def _remarks(pair: PairComparison) -> Iterable[str]:
    placed = [("", row) for row in pair.overall] + [(f"{task.name}, ", row) for task in pair.tasks for row in task.rows]
    for where, row in placed:
        if row.remark:
            name = name_of(row).lower() if where else name_of(row)
            yield f"{where}{name}: {row.remark}."


def _goals(goals: Sequence[GoalResult], names: dict[str, str]) -> list[str]:
    figures = {"success": "success_rate", "time": "time", "umux-lite": "umux_lite"}
    lines = [["Goal", "", "Side", "Value", "Certainty", "Verdict"]]
    for goal in goals:
        form: Format = clock if goal.figure == "time" else FORMS[figures.get(goal.figure, goal.figure)].value
        value = ABSENT if goal.estimate.value is None else form(goal.estimate.value)
        certainty = ABSENT if goal.certainty is None else sure(goal.certainty)
        better = "at most" if goal.figure == "time" else "above"
        title = f"{goal.figure} {better} {_target(goal, form)}"
        interval = bracketed(goal.estimate, percent if goal.figure == "success" else form, None, None)
        shown = f"{value}{f' {interval}' if interval else ''}, n = {goal.estimate.n}"
        task = names.get(goal.task, goal.task) if goal.task else ""
        lines.append([title, task, goal.side, shown, certainty, goal.outcome.capitalize()])
    notes = ["Certainty: how sure it is that the true value is on the good side of the goal."]
    if any(goal.designed for goal in goals):
        notes.append("Goals that no --benchmark asks for are those of the design.")
    return [*columns(lines), *notes]


def _target(goal: GoalResult, form: Format) -> str:
    """Return a goal as it was set: 78.5 % is not 79 %."""
    return f"{100 * goal.target:g} %" if goal.figure == "success" else form(goal.target)


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
