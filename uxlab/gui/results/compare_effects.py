"""How effects lie on their scales: towards whoever is better, and task by task. No Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.gui.results.scales import Mark
from uxlab.metrics.compare import PairComparison
from uxlab.metrics.compare_terms import Effect, Row, Verdict
from uxlab.wording.comparisons import FORMS, NAMES, effect_text, with_sign

_ROOM = 1.15
_LEAST_REACH = 0.05
_TASK_FIGURES = ("success_rate", "time_geometric_mean", "error_rate", "seq")
_SHORT = {"success_rate": "Success", "time_geometric_mean": "Time", "error_rate": "Errors", "seq": "SEQ"}
_OCTAVES = ((0.25, "a quarter"), (0.5, "half"), (1.0, "same"), (2.0, "twice"), (4.0, "4 times"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEffect:
    """One task: the effect and where it lies on the scale, from 0 at the left to 1; `method`: how it was computed."""

    task: str
    name: str
    text: str
    note: str
    mark: Mark | None
    decided: bool
    method: str = ""

    @property
    def spoken(self) -> str:
        """The task in words."""
        return f"{self.name}: {self.text} {self.note}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEffects:
    """A figure of all tasks. `zero`: where "no difference" lies; `ticks`: places with their words, all from 0 to 1."""

    figure: str
    short: str
    title: str
    caption: str
    rows: tuple[TaskEffect, ...]
    zero: float
    ticks: tuple[tuple[float, str], ...]


def oriented(row: Row) -> tuple[Mark | None, float]:
    """Return how far the second side is better, and how far the scale reaches to both sides; ratios as logarithms."""
    mark = _natural(row)
    if mark is None:
        return None, 1.0
    if not row.figure.better_high:
        low = None if mark.high is None else -mark.high
        high = None if mark.low is None else -mark.low
        mark = Mark(-mark.value, low, high)
    ends = [abs(end) for end in (mark.value, mark.low, mark.high) if end is not None]
    return mark, max(_ROOM * max(ends), _LEAST_REACH)


def effects_of(pair: PairComparison) -> tuple[TaskEffects, ...]:
    """Return the effects of every figure that tasks have."""
    found = []
    for name in _TASK_FIGURES:
        rows = [(task.task, task.name, row) for task in pair.tasks for row in task.rows if row.figure.name == name]
        if any(_natural(row) is not None for _, _, row in rows):
            found.append(_effects(name, rows, pair))
    return tuple(found)


def _effects(name: str, rows: Sequence[tuple[str, str, Row]], pair: PairComparison) -> TaskEffects:
    is_ratio = rows[0][2].figure.kind is Effect.RATIO
    marks = [_natural(row) for _, _, row in rows]
    least, most = _ends([mark for mark in marks if mark is not None], is_ratio=is_ratio)

    def place(value: float) -> float:
        return (value - least) / (most - least)

    shown = [
        _effect(task, title, row, None if mark is None else _placed(mark, least, most))
        for (task, title, row), mark in zip(rows, marks, strict=True)
    ]
    level = f"{pair.confidence * 100:g} %"
    way = f"{pair.second} as a multiple of {pair.first}" if is_ratio else f"{pair.second} less {pair.first}"
    return TaskEffects(
        figure=name,
        short=_SHORT[name],
        title=f"{NAMES[name]}, by task",
        caption=f"{way}, {level}",
        rows=tuple(shown),
        zero=place(0.0),
        ticks=tuple((place(value), text) for value, text in _ticks(name, least, most, is_ratio=is_ratio)),
    )


def _effect(task: str, title: str, row: Row, mark: Mark | None) -> TaskEffect:
    text, _, rest = effect_text(row).partition(" [")
    decided = row.verdict in {Verdict.FIRST, Verdict.SECOND}
    return TaskEffect(
        task=task,
        name=title,
        text=text,
        note=f"[{rest}" if rest else "",
        mark=mark,
        decided=decided,
        method=row.effect.method if row.effect else "",
    )


def _natural(row: Row) -> Mark | None:
    """Return the effect as it is drawn: a difference as it is, a ratio as its logarithm."""
    mark = Mark.of(row.effect)
    if mark is None or row.figure.kind is not Effect.RATIO:
        return mark
    if mark.value <= 0:
        return None
    low = math.log(mark.low) if mark.low else None
    high = math.log(mark.high) if mark.high else None
    return Mark(math.log(mark.value), low, high)


def _ends(marks: Sequence[Mark], *, is_ratio: bool) -> tuple[float, float]:
    ends = [end for mark in marks for end in (mark.value, mark.low, mark.high) if end is not None]
    least, most = min([0.0, *ends]), max([0.0, *ends])
    spare = max(0.08 * (most - least), 0.1 if is_ratio else _LEAST_REACH)
    return least - spare, most + spare


def _placed(mark: Mark, least: float, most: float) -> Mark:
    def place(value: float | None) -> float | None:
        return None if value is None else (value - least) / (most - least)

    return Mark(place(mark.value) or 0.0, place(mark.low), place(mark.high))


def _ticks(name: str, least: float, most: float, *, is_ratio: bool) -> list[tuple[float, str]]:
    if is_ratio:
        return [(math.log(value), text) for value, text in _OCTAVES if least <= math.log(value) <= most]
    form = FORMS[name]
    step = _step((most - least) / 4)
    first, last = math.ceil(least / step), math.floor(most / step)
    signed = with_sign(form.effect)
    return [(n * step, "same" if n == 0 else signed(n * step)) for n in range(first, last + 1)]


def _step(wanted: float) -> float:
    magnitude = 10.0 ** math.floor(math.log10(wanted))
    return next(step * magnitude for step in (1, 2, 5, 10) if step * magnitude >= wanted - 1e-12)
