"""The metrics of a study as a table for a terminal: text in, text out."""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from uxlab.cli.metrics_details import detail_blocks
from uxlab.cli.metrics_lines import footnotes, headline, overall_lines
from uxlab.cli.own_figures import own_blocks
from uxlab.metrics.estimate import Estimate
from uxlab.metrics.figures import Figures
from uxlab.metrics.selection import Trait
from uxlab.metrics.summary import StudySummary
from uxlab.metrics.times import MEDIAN_FROM
from uxlab.wording.figures import ABSENT, clock_like, fixed, interval, percent

_GAP = "  "
_NARROWEST_NAME = 14
_WIDEST_NAME = 40


def render(summary: StudySummary, width: int, *, by: Trait | None = None, details: bool = False) -> str:
    """Return the whole text, lines of at most `width` columns (tables from about 70 on), without a final newline.

    `by` adds a table with a row for each participant, group or condition; `details` the further figures.
    """
    blocks = [headline(summary)]
    if summary.attempts:
        rows = [(task.name, task.figures) for task in summary.tasks]
        blocks.append("\n".join(_table("Task", rows, width)))
    if by is not None and summary.sessions:
        blocks.append("\n".join(_by(summary, by, width)))
    lines = overall_lines(summary)
    if lines:
        blocks.append("\n".join(_hanging(lines, width)))
    blocks += ["\n".join([title, *_hanging(found, width)]) for title, found in own_blocks(summary)]
    if details:
        blocks += ["\n".join([title, *_hanging(found, width)]) for title, found in detail_blocks(summary)]
    notes = footnotes(summary)
    blocks.append("\n".join(line for note in notes for line in textwrap.wrap(note, width)))
    return "\n\n".join(block for block in blocks if block)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers: values stand right-aligned, their intervals left-aligned beside them.

    `dropped` orders the columns that give way in a narrow terminal, the highest first; 0 stays.
    """

    header: str
    values: tuple[str, ...]
    intervals: tuple[str, ...]
    dropped: int = 0

    def lines(self) -> list[str]:
        """Return header and cells, all equally wide."""
        wide = max(map(len, self.values))
        beside = max(map(len, self.intervals))
        cells = [
            value.rjust(wide) + (f" {span.ljust(beside)}" if beside else "")
            for value, span in zip(self.values, self.intervals, strict=True)
        ]
        total = max(len(self.header), len(cells[0]))
        return [self.header.rjust(total), *(cell.rjust(total) for cell in cells)]


def _by(summary: StudySummary, trait: Trait, width: int) -> list[str]:
    parts = {"participant": summary.by_participant, "group": summary.by_group, "condition": summary.by_condition}[trait]
    if not parts:
        return [f"No session has a {trait}."]
    return _table(trait.capitalize(), [(part.name, part.overall) for part in parts], width)


def _table(header: str, named: Sequence[tuple[str, Figures]], width: int) -> list[str]:
    shown = [column.lines() for column in _fitting(_columns([figures for _, figures in named]), width)]
    used = sum(len(_GAP) + len(lines[0]) for lines in shown)
    longest = max(len(name) for name, _ in named)
    room = min(max(longest, len(header)), max(_NARROWEST_NAME, width - used), _WIDEST_NAME)
    names = [header.ljust(room), *(_cut(name, room).ljust(room) for name, _ in named)]
    rows = [_GAP.join(cells).rstrip() for cells in zip(names, *shown, strict=True)]
    return [rows[0], "─" * max(map(len, rows)), *rows[1:]]


def _fitting(columns: Sequence[_Column], width: int) -> list[_Column]:
    kept = [column for column in columns if any(value != ABSENT for value in column.values) or not column.dropped]
    while sum(len(_GAP) + len(column.lines()[0]) for column in kept) > width - _NARROWEST_NAME:
        optional = [column for column in kept if column.dropped]
        if not optional:
            break
        kept.remove(max(optional, key=lambda column: column.dropped))
    return kept


def _columns(all_figures: Sequence[Figures]) -> list[_Column]:
    successes = [figures.success_rate for figures in all_figures]
    return [
        _Column("Success", tuple(map(_success, successes)), tuple(interval(one, percent) for one in successes)),
        _plain("Half credit", all_figures, lambda figures: _share(figures.success_half_credit), 5),
        _Column(
            "Time per task",
            tuple(_time(figures.time_per_task) for figures in all_figures),
            tuple(_time_interval(figures.time_per_task) for figures in all_figures),
        ),
        _plain("Typical", all_figures, lambda figures: _time(_typical(figures)), 3),
        _plain("Errors", all_figures, lambda figures: _number(figures.error_rate, 2), 0),
        _plain("Clicks", all_figures, lambda figures: _number(figures.clicks_per_task, 1), 2),
        _plain("Gave up", all_figures, lambda figures: _share(figures.abandon_rate), 1),
        _plain("SEQ", all_figures, lambda figures: _number(figures.seq, 1), 4),
    ]


def _plain(header: str, figures: Sequence[Figures], cell: Callable[[Figures], str], dropped: int) -> _Column:
    return _Column(header, tuple(map(cell, figures)), ("",) * len(figures), dropped)


def _success(rate: Estimate | None) -> str:
    if rate is None or rate.value is None:
        return ABSENT
    return f"{round(rate.value * rate.n)} of {rate.n} {percent(rate.value):>4} %"


def _typical(figures: Figures) -> Estimate | None:
    median = figures.time_median
    return median if median is not None and median.n >= MEDIAN_FROM else figures.time_geometric_mean


def _time(estimate: Estimate | None) -> str:
    return ABSENT if estimate is None or estimate.value is None else clock_like(estimate.value)(estimate.value)


def _time_interval(estimate: Estimate | None) -> str:
    return interval(estimate, clock_like(estimate.value), 0) if estimate and estimate.value is not None else ""


def _number(estimate: Estimate | None, digits: int) -> str:
    return ABSENT if estimate is None or estimate.value is None else fixed(digits)(estimate.value)


def _share(estimate: Estimate | None) -> str:
    return ABSENT if estimate is None or estimate.value is None else f"{percent(estimate.value)} %"


def _cut(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"


def _hanging(lines: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Return label and text in two columns; what does not fit goes on below the text."""
    label_width = max(len(label) for label, _ in lines)
    indent = " " * (label_width + len(_GAP))
    return [
        line
        for label, text in lines
        for line in textwrap.wrap(label.ljust(label_width) + _GAP + text, width, subsequent_indent=indent)
    ]
