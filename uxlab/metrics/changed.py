"""Which figures of a study differ between two of its versions, such as as logged and as corrected."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from uxlab.metrics.figures import Figures
from uxlab.metrics.study import StudySummary

EVERY_TASK = ""
"""Stands for all tasks together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure that has another value: a field of `Figures`, or "attempts", those that count.

    `task` is a key, `EVERY_TASK` for all together; a value is None where there was, or is, no figure.
    """

    key: str
    task: str
    before: float | None
    after: float | None


def changed_figures(before: StudySummary, after: StudySummary) -> tuple[FigureChange, ...]:
    """Return the figures that differ, of all tasks together first, then of each task of either."""
    was, now = _figures(before), _figures(after)
    return tuple(
        FigureChange(key=key, task=task, before=was.get((task, key)), after=now.get((task, key)))
        for task, key in dict.fromkeys([*was, *now])
        if was.get((task, key)) != now.get((task, key))
    )


def _figures(summary: StudySummary) -> dict[tuple[str, str], float | None]:
    parts = [(EVERY_TASK, summary.attempts, summary.overall)]
    parts += [(one.task, one.attempts, one.figures) for one in summary.tasks]
    return {
        (task, key): value
        for task, attempts, figures in parts
        for key, value in (("attempts", float(attempts)), *_values(figures))
    }


def _values(figures: Figures) -> Iterator[tuple[str, float | None]]:
    for field in fields(figures):
        estimate = getattr(figures, field.name)
        yield field.name, None if estimate is None else estimate.value
