"""Charts of a comparison: the effect in each task, and over all of them where its unit is the same."""

from uxlab.charts.spec import Difference, Differences, Scale
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Effect, Row, Verdict
from uxlab.wording.comparisons import NAMES
from uxlab.wording.figures import listed

ALL_TASKS = "All tasks"
_MOST_NAMED = 3
_SCALES = {
    "success_rate": Scale.SHARE,
    "time_geometric_mean": Scale.TIME,
    "error_rate": Scale.COUNT,
    "seq": Scale.SEVEN,
}


def differences(pair: PairComparison, figure: str) -> Differences:
    """Return the effects on a figure by its name ("success_rate"), task by task and over all; empty without any."""
    of_tasks = [(task.name, row) for task in pair.tasks for row in task.rows if row.figure.name == figure]
    overall = [(ALL_TASKS, row) for row in pair.overall if row.figure.name == figure]
    kind = (of_tasks or overall)[0][1].figure.kind if of_tasks or overall else Effect.DIFFERENCE
    if not of_tasks:
        overall = [(NAMES[figure], row) for _, row in overall]
    placed = [(label, row) for label, row in (*overall, *of_tasks) if row.figure.kind is kind]
    rows = tuple(_difference(label, row, pair) for label, row in placed)
    return Differences(
        title=_title(pair, figure, placed),
        rows=rows,
        ratio=kind is Effect.RATIO,
        scale=_SCALES.get(figure, Scale.NUMBER),
        first=pair.first,
        second=pair.second,
        confidence=pair.confidence,
    )


def _difference(label: str, row: Row, pair: PairComparison) -> Difference:
    decided = {Verdict.FIRST: pair.first, Verdict.SECOND: pair.second}.get(row.verdict, "")
    return Difference(label=label, effect=row.effect, better_low=not row.figure.better_high, decided=decided)


def _title(pair: PairComparison, figure: str, placed: list[tuple[str, Row]]) -> str:
    """Return which side is better where, or that nothing is decided."""
    name = NAMES.get(figure, figure)
    said = []
    for verdict, side in ((Verdict.SECOND, pair.second), (Verdict.FIRST, pair.first)):
        where = [label for label, row in placed if row.verdict is verdict]
        if where:
            said.append(f"{side} better at {_where(where)}" if where != [name] else f"{side} better")
    return f"{name}: {'; '.join(said) or 'not decided'}" if placed else name


def _where(labels: list[str]) -> str:
    tasks = [label for label in labels if label != ALL_TASKS]
    if len(tasks) > _MOST_NAMED:
        return f"{len(tasks)} tasks"
    named = [*([ALL_TASKS.lower() + " together"] if len(tasks) < len(labels) else []), *tasks]
    return listed(named)
