"""The summary table of the Common Industry Format: every figure over all tasks, a row each."""

from collections.abc import Iterator
from dataclasses import replace

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.report.document import Block, Cell
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import interval_name, left, right, table

_BRIEF = {
    "Success rate",
    "Unassisted completion",
    "Assisted completion",
    "Gave up",
    "Time per task, mean",
    "Completion, % per minute",
    "Errors per attempt",
    "Assists per attempt",
    "SEQ, 1 to 7",
    "SUS, 0 to 100",
    "NPS, −100 to 100",
}
_Row = tuple[str, Cell, int | None]


def summary_table(material: Material, *, brief: bool = False) -> Block:
    """Return the table; figures without a value are not in it. `brief`: the few that an executive summary needs."""
    summary = material.summary
    rows = [*_completion(summary), *_times(summary), *_counts(summary), *_opinions(summary)]
    columns = (left("Figure", wide=True), right("Value"), right(interval_name(summary.confidence)), right("n"))
    shown = [_cells(*row) for row in rows if row[1] != cells.NOTHING and (not brief or row[0] in _BRIEF)]
    caption = "Summary of results" if brief else "All figures"
    return table(caption, columns, shown, missing="No figure has a value yet.", sortable=False)


def _cells(name: str, value: Cell, n: int | None) -> tuple[Cell, ...]:
    return cells.text(name), replace(value, aside=""), cells.text(value.aside), cells.number(n)


def _completion(summary: StudySummary) -> Iterator[_Row]:
    figures, details = summary.overall, summary.details
    yield _row("Success rate", figures.success_rate, cells.share(figures.success_rate, strong=True))
    yield _row("Unassisted completion", figures.unassisted_success_rate, cells.share(figures.unassisted_success_rate))
    assisted = details.assisted_success_rate if details else None
    yield _row("Assisted completion", assisted, cells.share(assisted))
    yield _row("Partial success", figures.partial_rate, cells.share(figures.partial_rate))
    yield _row("Failure", figures.failure_rate, cells.share(figures.failure_rate))
    yield _row("Gave up", figures.abandon_rate, cells.share(figures.abandon_rate))
    yield _row("Time limit reached", figures.timeout_rate, cells.share(figures.timeout_rate))


def _times(summary: StudySummary) -> Iterator[_Row]:
    figures = summary.overall
    spread = summary.details.time_spread if summary.details else None
    n = None if spread is None else spread.n
    yield _row("Time per task, mean", figures.time_per_task, cells.time(figures.time_per_task, strong=True))
    yield "Time, standard deviation", cells.seconds(None if spread is None else spread.sd), n
    yield "Shortest time", cells.seconds(None if spread is None else spread.min), n
    yield "Longest time", cells.seconds(None if spread is None else spread.max), n
    yield _row("Time, geometric mean", figures.time_geometric_mean, cells.time(figures.time_geometric_mean))
    yield _row("Time, median", figures.time_median, cells.time(figures.time_median))
    yield _row("Time of all attempts, mean", figures.time_all_attempts, cells.time(figures.time_all_attempts))
    rate = figures.efficiency_percent_per_minute
    yield _row("Completion, % per minute", rate, cells.value(rate, 0))


def _counts(summary: StudySummary) -> Iterator[_Row]:
    figures = summary.overall
    yield _row("Errors per attempt", figures.error_rate, cells.value(figures.error_rate, 2, 0, strong=True))
    yield _row("Error-free attempts", figures.error_free_rate, cells.share(figures.error_free_rate))
    yield _row("Assists per attempt", figures.assists_per_attempt, cells.value(figures.assists_per_attempt, 2, 0))
    yield _row("Clicks per task", figures.clicks_per_task, cells.value(figures.clicks_per_task, 1, 0))


def _opinions(summary: StudySummary) -> Iterator[_Row]:
    seq, sus, opinions = summary.overall.seq, summary.sus.estimate, summary.opinions
    yield _row("SEQ, 1 to 7", seq, cells.value(seq, 1, 1, 7))
    yield _row("SUS, 0 to 100", sus, cells.value(sus, 1, 0, 100, strong=True))
    yield _row("NPS, −100 to 100", opinions.nps, cells.value(opinions.nps, 0, sign=True))


def _row(name: str, estimate: Estimate | None, cell: Cell) -> _Row:
    return name, cell, None if estimate is None else estimate.n
