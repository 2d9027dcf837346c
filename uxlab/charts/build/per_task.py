"""Charts with a row for each task: success, time and errors, how attempts ended, ease, clicks, repeated attempts."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from uxlab.charts.build.titles import standing_out
from uxlab.charts.sources import Source
from uxlab.charts.spec import DotPanel, DotRow, Dots, Scale, Series, Stack, Stacks
from uxlab.metrics.compare import PairComparison, TaskComparison
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.learning import Learning, Try
from uxlab.metrics.study import StudySummary
from uxlab.model.design import Design, Task
from uxlab.wording.comparisons import decided_text

LIMIT, EXPERT, OPTIMAL = "time limit", "expert", "optimal"

_SUCCESS, _TIME, _ERRORS = "Success rate", "Time, geometric mean", "Errors per attempt"
_PANELS = (
    (_SUCCESS, Scale.SHARE, "success_rate"),
    (_TIME, Scale.TIME, "time_geometric_mean"),
    (_ERRORS, Scale.COUNT, "error_rate"),
)
_LEVELS = {
    "unassisted-success": "success",
    "assisted-success": "assisted",
    "success-assists-not-counted": "success",
}
"""Keys of the stacks for those levels of completion that are not outcomes."""

_PICKED: Mapping[str, Callable[[Figures], Estimate | None]] = MappingProxyType(
    {
        "success_rate": lambda figures: figures.success_rate,
        "error_rate": lambda figures: figures.error_rate,
        "seq": lambda figures: figures.seq,
    }
)
Marks = tuple[tuple[str, float], ...]


def tasks(summary: StudySummary, design: Design | None = None, *, compared: PairComparison | None = None) -> Dots:
    """Return success rate, time and errors of each task; of both sides where two are compared.

    A design adds its time limits and expert times, and what stands out beside them.
    """
    if compared is not None:
        return _both_sides(compared)
    known = {} if design is None else {one.key: one for one in design.tasks}
    return Dots(
        title=standing_out(summary, design) or "Success, time and errors per task",
        panels=(
            _panel(summary, _SUCCESS, Scale.SHARE, "success_rate"),
            DotPanel(title=_TIME, scale=Scale.TIME, rows=_times(summary, known)),
            _panel(summary, _ERRORS, Scale.COUNT, "error_rate"),
        ),
        series=(Series(name=summary.study),),
        confidence=summary.confidence,
    )


def outcomes(summary: StudySummary) -> Stacks:
    """Return how many people ended each task at each level; a person counts once a task."""
    return Stacks(
        title="How attempts ended",
        rows=tuple(
            Stack(
                label=task.name,
                counts=_counts([(one.level, one.people) for one in task.details.outcomes]),
                source=Source(figure="outcomes", task=task.task),
            )
            for task in summary.tasks
            if task.details is not None
        ),
    )


def ease(summary: StudySummary) -> Dots:
    """Return how easy people found each task, by the SEQ."""
    panel = _panel(summary, "Ease (SEQ), 1 hard to 7 easy", Scale.SEVEN, "seq")
    return _single(summary, "Ease of each task", panel)


def clicks(summary: StudySummary, design: Design) -> Dots:
    """Return the clicks of each task beside the least that it takes."""
    optimal = {one.key: one.optimal_clicks for one in design.tasks}
    rows = tuple(
        DotRow(
            label=task.name,
            estimates=(task.figures.clicks_per_task,),
            marks=() if (least := optimal.get(task.task)) is None else ((OPTIMAL, float(least)),),
            source=Source(figure="clicks_per_task", task=task.task),
        )
        for task in summary.tasks
    )
    return _single(summary, "Clicks per task", DotPanel(title="Clicks, mean", scale=Scale.COUNT, rows=rows))


def learning(summary: StudySummary, task: str | None = None) -> Dots:
    """Return success and time by the number of the attempt, of a task by its key or of all; empty without repeats."""
    found = _learning(summary, task)
    tries = () if found is None else found.tries

    def rows(figure: str, pick: Callable[[Try], Estimate | None]) -> tuple[DotRow, ...]:
        return tuple(
            DotRow(
                label=f"Attempt {one.number}",
                estimates=(pick(one),),
                source=Source(figure=figure, task=task or "", number=one.number),
            )
            for one in tries
        )

    success = rows("success_rate", lambda one: one.success_rate)
    times = rows("time_geometric_mean", lambda one: one.time_geometric_mean)
    return Dots(
        title="Repeated attempts",
        panels=(
            DotPanel(title=_SUCCESS, scale=Scale.SHARE, rows=success),
            DotPanel(title=_TIME, scale=Scale.TIME, rows=times),
        ),
        series=(Series(name=summary.study),),
        confidence=summary.confidence,
    )


def _single(summary: StudySummary, title: str, panel: DotPanel) -> Dots:
    return Dots(title=title, panels=(panel,), series=(Series(name=summary.study),), confidence=summary.confidence)


def _panel(summary: StudySummary, title: str, scale: Scale, figure: str) -> DotPanel:
    rows = tuple(
        DotRow(
            label=task.name, estimates=(_PICKED[figure](task.figures),), source=Source(figure=figure, task=task.task)
        )
        for task in summary.tasks
    )
    return DotPanel(title=title, scale=scale, rows=rows)


def _times(summary: StudySummary, known: dict[str, Task]) -> tuple[DotRow, ...]:
    people = _people_times(summary)
    return tuple(
        DotRow(
            label=task.name,
            estimates=(task.figures.time_geometric_mean,),
            people=people.get(task.task, ()),
            marks=_time_marks(known.get(task.task)),
            source=Source(figure="time_geometric_mean", task=task.task),
        )
        for task in summary.tasks
    )


def _people_times(summary: StudySummary) -> dict[str, tuple[float, ...]]:
    """Return what each person needed for a task, one of several people at least."""
    found: dict[str, list[float]] = {}
    for person in summary.by_participant if len(summary.by_participant) > 1 else ():
        for task in person.tasks:
            own = task.figures.time_geometric_mean
            if own is not None and own.value is not None:
                found.setdefault(task.task, []).append(own.value)
    return {task: tuple(values) for task, values in found.items()}


def _time_marks(task: Task | None) -> Marks:
    if task is None:
        return ()
    marks = ((LIMIT, task.time_limit_s), (EXPERT, task.expert_time_s))
    return tuple((name, value) for name, value in marks if value is not None)


def _counts(levels: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for level, people in levels:
        key = _LEVELS.get(level, level)
        counts[key] = counts.get(key, 0) + people
    return tuple(counts.items())


def _learning(summary: StudySummary, task: str | None) -> Learning | None:
    details = summary.details
    if task is not None:
        details = next((one.details for one in summary.tasks if one.task == task), None)
    return None if details is None else details.learning


def _both_sides(pair: PairComparison) -> Dots:
    """Return the tasks of both sides, the second filled; what is compared stands hollow below it."""
    return Dots(
        title=decided_text(pair),
        panels=tuple(
            DotPanel(title=title, scale=scale, rows=tuple(_pair_row(task, figure) for task in pair.tasks))
            for title, scale, figure in _PANELS
        ),
        series=(Series(name=pair.second), Series(name=pair.first, hollow=True)),
        confidence=pair.confidence,
    )


def _pair_row(task: TaskComparison, figure: str) -> DotRow:
    row = next((one for one in task.rows if one.figure.name == figure), None)
    return DotRow(label=task.name, estimates=(None, None) if row is None else (row.second, row.first))
