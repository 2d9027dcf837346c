"""The table of tasks: a column a figure, with what its whiskers show. No Qt."""

from dataclasses import dataclass
from enum import StrEnum

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.results import Results
from uxlab.gui.results.scales import Mark, count_axis, time_axis
from uxlab.metrics.completion import LevelShare
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import TaskSummary
from uxlab.model.design import Design, Task
from uxlab.model.session import Outcome
from uxlab.wording.figures import ABSENT, Format, clock_like, fixed, interval, percent


class TaskColumn(StrEnum):
    """A column of the table."""

    SUCCESS = "success"
    TIME = "time"
    ERRORS = "errors"
    ENDED = "ended"
    ASSISTS = "assists"
    ABANDONED = "abandoned"
    CLICKS = "clicks"
    SEQ = "seq"


USUAL = (TaskColumn.SUCCESS, TaskColumn.TIME, TaskColumn.ERRORS, TaskColumn.ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell:
    """A figure of a task: its text, a quieter note, its whisker, and marks to be measured by ("limit", "expert")."""

    text: str
    note: str = ""
    mark: Mark | None = None
    measures: tuple[tuple[str, float], ...] = ()
    sort: float | None = None
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """How many ended in a way; `helped` marks a success with the moderator's help."""

    outcome: Outcome
    number: int
    helped: bool = False


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task."""

    task: str
    name: str
    cells: tuple[tuple[TaskColumn, FigureCell], ...]
    endings: tuple[Ending, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTableView:
    """The table; `most`: where the scale of a column ends. `note` says what the whiskers are."""

    rows: tuple[TaskRow, ...]
    most: tuple[tuple[TaskColumn, float], ...]
    endings: tuple[tuple[Outcome, bool], ...]
    note: str


def asked_of(column: TaskColumn, task: str) -> Asked:
    """Return what a click on a cell asks for."""
    return Asked(_FIGURES[column], task)


def present_tasks(results: Results) -> TaskTableView:
    """Return the table of the chosen sessions."""
    tasks, design = results.summary.tasks, results.data.design
    designed = {one.key: one for one in design.tasks}
    rows = tuple(_row(one, designed.get(one.task)) for one in tasks)
    seen = {(ending.outcome, ending.helped) for row in rows for ending in row.endings}
    return TaskTableView(
        rows=rows,
        most=(
            (TaskColumn.SUCCESS, 1.0),
            (TaskColumn.TIME, time_axis([one.figures.time_geometric_mean for one in tasks], _limits(design))),
            (TaskColumn.ERRORS, count_axis([one.figures.error_rate for one in tasks])),
        ),
        endings=tuple(both for both in ALL_ENDINGS if both in seen),
        note=_note(results, rows),
    )


def _note(results: Results, rows: tuple[TaskRow, ...]) -> str:
    shown = {name for row in rows for _, cell in row.cells for name, _ in cell.measures}
    parts = [f"Ticks: {results.level} interval"]
    parts += ["diamond: expert"] if "expert" in shown else []
    parts += ["dotted: time limit"] if "limit" in shown else []
    return ", ".join(parts)


def _limits(design: Design) -> list[float]:
    return [limit for task in design.tasks for limit in (task.time_limit_s, task.expert_time_s) if limit is not None]


def _row(task: TaskSummary, designed: Task | None) -> TaskRow:
    figures = task.figures
    cells = (
        (TaskColumn.SUCCESS, _share(figures.success_rate)),
        (TaskColumn.TIME, _time(figures.time_geometric_mean, designed)),
        (TaskColumn.ERRORS, _number(figures.error_rate, 2)),
        (TaskColumn.ENDED, _ended(task)),
        (TaskColumn.ASSISTS, _number(figures.assists_per_attempt, 2)),
        (TaskColumn.ABANDONED, _share(figures.abandon_rate)),
        (TaskColumn.CLICKS, _clicks(figures.clicks_per_task, designed)),
        (TaskColumn.SEQ, _number(figures.seq, 1)),
    )
    return TaskRow(task.task, task.name, cells, _endings(task))


def _share(rate: Estimate | None) -> FigureCell:
    if rate is None or rate.value is None:
        return _nothing()
    counts = f"{round(rate.value * rate.n)} of {rate.n}"
    return _cell(rate, f"{percent(rate.value)} %", counts, percent)


def _time(time: Estimate | None, designed: Task | None) -> FigureCell:
    if time is None or time.value is None:
        return _nothing()
    form = clock_like(time.value)
    wanted = (("expert", designed.expert_time_s), ("limit", designed.time_limit_s)) if designed else ()
    measures = tuple((name, value) for name, value in wanted if value is not None)
    return _cell(time, form(time.value), f"n {time.n}", form, measures)


def _number(estimate: Estimate | None, digits: int) -> FigureCell:
    if estimate is None or estimate.value is None:
        return _nothing()
    return _cell(estimate, fixed(digits)(estimate.value), "", fixed(digits))


def _clicks(clicks: Estimate | None, designed: Task | None) -> FigureCell:
    if clicks is None or clicks.value is None:
        return _nothing()
    best = "" if designed is None or designed.optimal_clicks is None else f"best {designed.optimal_clicks}"
    return _cell(clicks, fixed(1)(clicks.value), best, fixed(1))


def _cell(
    estimate: Estimate, text: str, note: str, form: Format, measures: tuple[tuple[str, float], ...] = ()
) -> FigureCell:
    span = interval(estimate, form, 0)
    marks = "".join(f", {_MEASURE_WORDS[name]} {clock_like(value)(value)}" for name, value in measures)
    words = f"{text} {span}, {note or f'n = {estimate.n}'}{marks}".replace("  ", " ")
    return FigureCell(
        text=text,
        note=note,
        mark=Mark.of(estimate),
        measures=measures,
        sort=estimate.value,
        spoken=words.replace("\N{EN DASH}", " to "),
        tip=f"{words}\n{estimate.method}",
    )


def _ended(task: TaskSummary) -> FigureCell:
    endings = _endings(task)
    words = ", ".join(f"{one.number} {ending_name(one.outcome, helped=one.helped).lower()}" for one in endings)
    left = [
        f"{number} {word}"
        for number, word in (
            (task.left.faults, "technical fault"),
            (task.left.skipped, "skipped"),
            (task.left.still_open, "not ended"),
        )
        if number
    ]
    out = f"In no figure: {', '.join(left)}" if left else ""
    succeeded = task.figures.success_rate
    return FigureCell(
        text="" if endings else ABSENT,
        sort=None if succeeded is None else succeeded.value,
        spoken=words or "Nobody tried",
        tip="\n".join(part for part in (words, out) if part),
    )


def _endings(task: TaskSummary) -> tuple[Ending, ...]:
    shares = task.details.outcomes if task.details is not None else ()
    return tuple(_ending(one) for one in shares if one.people)


def _ending(level: LevelShare) -> Ending:
    outcome, helped = _LEVELS[level.level]
    return Ending(outcome, level.people, helped)


def ending_name(outcome: Outcome, *, helped: bool) -> str:
    """Return what an ending is called beside its colour."""
    return "With help" if helped else _NAMES[outcome]


def _nothing() -> FigureCell:
    return FigureCell(text=ABSENT, spoken="no value")


_MEASURE_WORDS = {"expert": "expert", "limit": "limit"}
_LEVELS: dict[str, tuple[Outcome, bool]] = {
    "unassisted-success": (Outcome.SUCCESS, False),
    "success-assists-not-counted": (Outcome.SUCCESS, False),
    "assisted-success": (Outcome.SUCCESS, True),
    "partial": (Outcome.PARTIAL, False),
    "failure": (Outcome.FAILURE, False),
    "abandoned": (Outcome.ABANDONED, False),
    "timeout": (Outcome.TIMEOUT, False),
    "stopped": (Outcome.STOPPED, False),
}
ALL_ENDINGS = tuple(dict.fromkeys(_LEVELS.values()))
_NAMES = {
    Outcome.SUCCESS: "Success",
    Outcome.PARTIAL: "Partial",
    Outcome.FAILURE: "Failure",
    Outcome.ABANDONED: "Gave up",
    Outcome.TIMEOUT: "Time limit",
    Outcome.STOPPED: "Stopped",
}
_FIGURES = {
    TaskColumn.SUCCESS: Figure.SUCCESS,
    TaskColumn.TIME: Figure.TYPICAL_TIME,
    TaskColumn.ERRORS: Figure.ERRORS,
    TaskColumn.ENDED: Figure.OUTCOMES,
    TaskColumn.ASSISTS: Figure.ASSISTS,
    TaskColumn.ABANDONED: Figure.ABANDONED,
    TaskColumn.CLICKS: Figure.CLICKS,
    TaskColumn.SEQ: Figure.SEQ,
}
