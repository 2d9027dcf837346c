"""The figures of a study as tables, every one exactly as the summary has it, with its interval and its n."""

from dataclasses import dataclass

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.report.tables.people import participants_table
from uxlab.report.tables.table import Column, Kind, Table, Value, table_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a task: its field in `Figures`, and how people call it."""

    field: str
    title: str
    kind: Kind
    meaning: str
    unit: str = ""


FIGURES = (
    Figure("success_rate", "Success rate", Kind.SHARE, "People who completed the task / people who tried it"),
    Figure("unassisted_success_rate", "Unassisted success", Kind.SHARE, "People who completed it without help"),
    Figure("partial_rate", "Partial success", Kind.SHARE, "People who completed part of it"),
    Figure("failure_rate", "Failure", Kind.SHARE, "People who finished, but did not meet the criteria"),
    Figure("abandon_rate", "Gave up", Kind.SHARE, "People who gave up"),
    Figure("timeout_rate", "Time limit reached", Kind.SHARE, "People who reached the time limit"),
    Figure("time_per_task", "Time per task", Kind.SECONDS, "Mean time of completed attempts", "s"),
    Figure("time_geometric_mean", "Time, geometric mean", Kind.SECONDS, "Geometric mean of these times", "s"),
    Figure("time_median", "Time, median", Kind.SECONDS, "Median of these times", "s"),
    Figure("time_all_attempts", "Time, all attempts", Kind.SECONDS, "Mean time, however the attempt ended", "s"),
    Figure("error_rate", "Error rate", Kind.NUMBER, "Errors / attempts", "per attempt"),
    Figure("error_free_rate", "Error-free", Kind.SHARE, "Attempts without any error / attempts"),
    Figure("assists_per_attempt", "Assists", Kind.NUMBER, "Assists / attempts", "per attempt"),
    Figure("clicks_per_task", "Clicks", Kind.TENTHS, "Mean clicks", "per task"),
    Figure(
        "efficiency_percent_per_minute", "Efficiency", Kind.TENTHS, "Success rate in percent / mean time in minutes",
        "% per minute",
    ),
    Figure("seq", "SEQ", Kind.TENTHS, "Mean ease of the task, 1 (very difficult) to 7 (very easy)"),
    Figure("success_half_credit", "Success, half credit", Kind.SHARE, "A partial success counts one half"),
)  # fmt: skip
"""Every figure of a task, in the order of `Figures`."""

_NO_FIGURE = "nothing to compute it from"
_NO_INTERVAL = "no interval: too few values"


def estimate_columns(name: str, title: str, kind: Kind, meaning: str, unit: str = "") -> tuple[Column, ...]:
    """Return the four columns of an estimate: its value, the ends of its interval, and its n."""
    clock = kind is Kind.SECONDS
    return (
        Column(name=name, title=title, kind=kind, meaning=meaning, unit=unit, missing=_NO_FIGURE, clock=clock),
        Column(
            name=f"{name}_low", title=f"{title}, low", kind=kind, unit=unit, missing=_NO_INTERVAL,
            meaning="Lower end of its interval",
        ),
        Column(
            name=f"{name}_high", title=f"{title}, high", kind=kind, unit=unit, missing=_NO_INTERVAL,
            meaning="Upper end of its interval",
        ),
        Column(name=f"{name}_n", title=f"{title}, n", kind=Kind.WHOLE, meaning="People or attempts that it rests on"),
    )  # fmt: skip


def estimate_values(name: str, estimate: Estimate | None) -> dict[str, Value]:
    """Return the values of these columns; nothing where there is no value."""
    if estimate is None or estimate.value is None:
        return {}
    return {
        name: estimate.value,
        f"{name}_low": estimate.low,
        f"{name}_high": estimate.high,
        f"{name}_n": estimate.n,
    }


def tasks_table(summary: StudySummary) -> Table:
    """Return a row for each task with all of its figures."""
    shown = _shown(summary)
    columns = (
        Column(name="task", title="Task", kind=Kind.CODE, meaning="Key of the task"),
        Column(name="name", title="Name", kind=Kind.TEXT, wide=True, meaning="Name of the task"),
        Column(name="participants", title="Participants", kind=Kind.WHOLE, meaning="People in the figures"),
        Column(name="attempts", title="Attempts", kind=Kind.WHOLE, meaning="Attempts in the figures"),
        *(column for figure in shown for column in _columns(figure)),
        Column(name="skipped", title="Skipped", kind=Kind.WHOLE, meaning="Attempts that were skipped; in no figure"),
        Column(name="faults", title="Faults", kind=Kind.WHOLE, meaning="Technical faults; in no figure"),
        Column(name="open_attempts", title="Open", kind=Kind.WHOLE, meaning="Attempts not ended yet; in no figure"),
    )
    rows: list[dict[str, Value]] = [
        {
            "task": task.task,
            "name": task.name,
            "participants": task.participants,
            "attempts": task.attempts,
            **figure_values(task.figures, shown),
            "skipped": task.left.skipped,
            "faults": task.left.faults,
            "open_attempts": task.left.still_open,
        }
        for task in summary.tasks
    ]
    return table_of("tasks", "Tasks", "One task with its figures", columns, rows)


def figure_values(figures: Figures, shown: tuple[Figure, ...]) -> dict[str, Value]:
    """Return the values of the columns of these figures."""
    found: dict[str, Value] = {}
    for figure in shown:
        found |= estimate_values(figure.field, getattr(figures, figure.field))
    return found


def people_table(data: StudyData, summary: StudySummary) -> Table:
    """Return a row for each participant with what each came to; no intervals, which are about several people."""
    shown = [figure for figure in _shown(summary) if figure.field in _OF_PEOPLE]
    base = participants_table(data).without(["background", "attempts"])
    columns = (
        *base.columns,
        Column(name="attempts", title="Attempts", kind=Kind.WHOLE, meaning="Attempts in the figures"),
        *(_columns(figure)[0] for figure in shown),
        Column(name="sus", title="SUS", kind=Kind.TENTHS, missing="no score", meaning="SUS of the participant"),
    )
    names, parts = [column.name for column in base.columns], {part.key: part for part in summary.by_participant}
    rows = []
    for values in base.rows:
        row: dict[str, Value] = dict(zip(names, values, strict=True))
        part = parts.get(str(row["participant"]))
        if part is not None:
            row["attempts"] = part.attempts
            row |= {figure.field: _value(getattr(part.overall, figure.field)) for figure in shown}
            row["sus"] = _value(part.sus.estimate)
        rows.append(row)
    return table_of("participants", "Participants", "One participant with what the attempts came to", columns, rows)


_OF_PEOPLE = (
    "success_rate", "unassisted_success_rate", "abandon_rate", "time_per_task", "time_all_attempts", "error_rate",
    "assists_per_attempt", "clicks_per_task", "seq",
)  # fmt: skip


def _shown(summary: StudySummary) -> tuple[Figure, ...]:
    """Return the figures, without the one that is there on demand only."""
    asked = summary.overall.success_half_credit is not None
    return tuple(figure for figure in FIGURES if asked or figure.field != "success_half_credit")


def _columns(figure: Figure) -> tuple[Column, ...]:
    return estimate_columns(figure.field, figure.title, figure.kind, figure.meaning, figure.unit)


def _value(estimate: Estimate | None) -> Value:
    return None if estimate is None else estimate.value
