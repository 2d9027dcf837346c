"""The native charts of a workbook: success and time of each task with their intervals, the SUS of each participant."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.study import StudySummary
from uxlab.report.tables.table import Table
from uxlab.report.workbook.cells import SECONDS_PER_DAY, ExactNumber
from uxlab.report.workbook.formats import ACCENT, CLOCK, GRID, SUCCESS, TEXT, TEXT2, TEXT3
from uxlab.report.workbook.table_sheet import place_of
from uxlab.wording.figures import number_text

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook

WIDTH_PX = 600
_BAR_PX, _AROUND_PX, _LOWEST_PX, _HIGHEST_PX = 30, 96, 190, 1000
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_MOST_STEPS = 6
_FARTHEST = 3
_MOST_NAMES = 25
_REACHES = "Chart data"


@dataclass(frozen=True, slots=True)
class Placed:
    """A chart and its height."""

    chart: "Chart"
    height_px: int


def study_charts(book: "Workbook", summary: StudySummary, tasks: Table, people: Table) -> tuple[Placed, ...]:
    """Return the charts for which there are figures; they refer to the cells of the sheets of these tables.

    How far the intervals reach stands on a sheet of its own out of sight, for LibreOffice draws no other error bars.
    """
    charts = []
    rates = [task.figures.success_rate for task in summary.tasks]
    times = [task.figures.time_per_task for task in summary.tasks]
    reaches = _write_reaches(book, errors(rates, 1), errors(times, SECONDS_PER_DAY))
    if any(map(_has_value, rates)):
        charts.append(_success(book, summary, tasks, reaches[0]))
    if any(map(_has_value, times)):
        charts.append(_times(book, summary, tasks, reaches[1], longest(times)))
    if any(value is not None for value in people.column("sus")):
        charts.append(_sus(book, summary, people))
    return tuple(charts)


def _success(book: "Workbook", summary: StudySummary, tasks: Table, reach: tuple[str, str]) -> Placed:
    chart = _bars(book, tasks, place_of(tasks, "success_rate"), SUCCESS, reach)
    chart.set_title(_title(f"Success rate, with {_level(summary)} intervals"))
    chart.set_x_axis(_scale({"min": 0, "max": 1, "major_unit": 0.2, "num_format": "0 %"}))
    return _placed(chart, len(tasks.rows))


def _times(book: "Workbook", summary: StudySummary, tasks: Table, reach: tuple[str, str], longest_s: float) -> Placed:
    chart = _bars(book, tasks, place_of(tasks, "time_per_task", clock=True), ACCENT, reach)
    chart.set_title(_title(f"Time per task in minutes and seconds, with {_level(summary)} intervals"))
    step_s = step_for(longest_s)
    end_s = step_s * max(1, ceil(longest_s / step_s))  # else a program ends it at the longest bar, and cuts whiskers
    steps = {"max": end_s / SECONDS_PER_DAY, "major_unit": step_s / SECONDS_PER_DAY}
    chart.set_x_axis(_scale({"min": 0, **steps, "num_format": CLOCK}))
    return _placed(chart, len(tasks.rows))


def _sus(book: "Workbook", summary: StudySummary, people: Table) -> Placed:
    chart = book.add_chart({"type": "column"})
    chart.add_series(
        {
            **_ranges("Participants", people, 0, place_of(people, "sus")),
            "fill": {"color": ACCENT},
            "gap": 60,
        }
    )
    chart.set_title(_title(sus_title(summary)))
    chart.set_y_axis(_scale({"min": 0, "max": 100, "major_unit": 20, "num_format": "0"}))
    every = -(-len(people.rows) // _MOST_NAMES)
    chart.set_x_axis(
        {
            "num_font": {"color": TEXT3},
            "line": {"color": GRID},
            "major_tick_mark": "none",
            "interval_unit": every,
        }
    )
    _finish(chart)
    return _sized(chart, 300)


def sus_title(summary: StudySummary) -> str:
    """Return what the chart of the SUS shows, with its mean and interval."""
    mean = number_text(summary.sus.estimate, 1, "", 0, 100)
    return f"SUS of each participant; mean {mean}" if mean else "SUS of each participant"


def errors(estimates: Sequence[Estimate | None], per: float) -> tuple[list[float], list[float]]:
    """Return how far the intervals reach above and below their values, in units of `per`; 0 where there is none."""
    above, below = [], []
    for one in estimates:
        if one is None or one.value is None or one.low is None or one.high is None:
            above.append(0.0)
            below.append(0.0)
        else:
            above.append((one.high - one.value) / per)
            below.append((one.value - one.low) / per)
    return above, below


def step_for(longest_s: float) -> int:
    """Return the step of a scale of times, so that it has few steps of usual length."""
    return next((step for step in _STEPS_S if longest_s / step <= _MOST_STEPS), _STEPS_S[-1])


def _write_reaches(book: "Workbook", *reaches: tuple[list[float], list[float]]) -> list[tuple[str, str]]:
    """Write how far intervals reach, and return the ranges of cells above and below, for each chart."""
    sheet = book.add_worksheet(_REACHES)
    sheet.hide()
    columns = [column for reach in reaches for column in reach]
    for place, column in enumerate(columns):
        sheet.write_column(0, place, list(map(ExactNumber, column)))
    last = max(1, len(columns[0]))
    ranges = [f"='{_REACHES}'!${letter}$1:${letter}${last}" for letter in "ABCDEF"[: len(columns)]]
    return list(zip(ranges[::2], ranges[1::2], strict=True))


def _bars(book: "Workbook", tasks: Table, place: int, colour: str, reach: tuple[str, str]) -> "Chart":
    chart = book.add_chart({"type": "bar"})
    above, below = reach
    chart.add_series({
        **_ranges("Tasks", tasks, place_of(tasks, "name"), place),
        "fill": {"color": colour},
        "gap": 70,
        "y_error_bars": {
            "type": "custom", "plus_values": above, "minus_values": below, "line": {"color": TEXT, "width": 1},
        },
    })  # fmt: skip
    chart.set_y_axis({
        "reverse": True, "num_font": {"color": TEXT2}, "line": {"color": GRID}, "major_tick_mark": "none",
        "crossing": "max",
    })  # fmt: skip
    _finish(chart)
    return chart


def _ranges(sheet: str, table: Table, names: int, values: int) -> dict[str, list[object]]:
    last = len(table.rows)
    return {"categories": [sheet, 1, names, last, names], "values": [sheet, 1, values, last, values]}


def _scale(own: dict[str, object]) -> dict[str, object]:
    return {
        **own, "num_font": {"color": TEXT3}, "major_gridlines": {"visible": True, "line": {"color": GRID}},
        "line": {"none": True}, "major_tick_mark": "none",
    }  # fmt: skip


def _title(text: str) -> dict[str, object]:
    return {"name": text, "name_font": {"size": 11, "bold": True, "color": TEXT}, "overlay": False}


def _finish(chart: "Chart") -> None:
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}})


def _placed(chart: "Chart", bars: int) -> Placed:
    return _sized(chart, max(_LOWEST_PX, min(_HIGHEST_PX, _AROUND_PX + bars * _BAR_PX)))


def _sized(chart: "Chart", height_px: int) -> Placed:
    chart.set_size({"width": WIDTH_PX, "height": height_px})
    return Placed(chart, height_px)


def _has_value(estimate: Estimate | None) -> bool:
    return estimate is not None and estimate.value is not None


def longest(times: Sequence[Estimate | None]) -> float:
    """Return the time up to which a chart reaches: the ends of the intervals, unless they dwarf the values."""
    known = [(one.value, one.high) for one in times if one is not None and one.value is not None]
    values, ends = [value for value, _ in known], [value if high is None else high for value, high in known]
    return min(max(ends, default=0.0), _FARTHEST * max(values, default=0.0))


def _level(summary: StudySummary) -> str:
    return f"{summary.confidence * 100:g} %"
