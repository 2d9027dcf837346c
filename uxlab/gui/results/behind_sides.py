"""What a figure of a comparison was made from: the attempts of one side, or of both, also of other studies. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.gui.results.behind import Asked, BehindView, present_behind
from uxlab.gui.results.behind_lines import Line
from uxlab.gui.results.filtering import Choice, Filter
from uxlab.gui.results.results import Results, compute
from uxlab.model.results import StudyData

ONE_SIDE_ONLY = "Task on one side only"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSide:
    """A side: the sessions that `filter` admits in a study, which is in `file` where it is not the one that is open.

    `out`: people who are in no figure of the comparison, with the reason.
    """

    label: str
    study: StudyData
    filter: Filter
    file: Path | None = None
    out: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSides:
    """A figure of a comparison. `value` and `method`: the figure in words, and how it was computed.

    `tasks_out`: by key, those of one side only, which are in no figure over all tasks.
    """

    asked: Asked
    sides: tuple[AskedSide, ...]
    value: str
    method: str
    confidence: float
    tasks_out: frozenset[str] = frozenset()


def present_sides(asked: AskedSides) -> BehindView:
    """Return the attempts of the sides, one side after the other; takes up to some tenths of a second each."""
    views = [_view(asked, side) for side in asked.sides]
    several = len(views) > 1
    lines = tuple(line for view, side in views for line in _lines(view.lines, side, named=several))
    view, side = views[0]
    tail = " and ".join(each.label for _, each in views) if several else side.label
    return replace(
        view,
        asked=asked,
        about=f"{view.about}, {tail}",
        value=asked.value,
        counted="; ".join(f"{each.label}: {one.counted}" for one, each in views) if several else view.counted,
        method=asked.method,
        lines=lines,
    )


def _view(asked: AskedSides, side: AskedSide) -> tuple[BehindView, AskedSide]:
    results = compute(side.study, Choice(side.filter, asked.confidence))
    view = present_behind(results, asked.asked)
    out, tasks = dict(side.out), set() if asked.asked.task else _attempts_of(results, asked.tasks_out)
    lines = tuple(_reasoned(line, out, tasks) for line in view.lines)
    inside = sum(not line.why for line in lines)
    counted = view.counted
    if inside < sum(not line.why for line in view.lines):
        counted = f"{inside} of {len(lines)} counted"
    return replace(view, lines=tuple(sorted(lines, key=lambda line: bool(line.why))), counted=counted), side


def _attempts_of(results: Results, tasks: frozenset[str]) -> set[str]:
    return {one.uid for data in results.data.sessions for one in data.attempts if one.task in tasks}


def _reasoned(line: Line, people: dict[str, str], attempts: set[str]) -> Line:
    why = line.why or people.get(line.who, "") or (ONE_SIDE_ONLY if line.key in attempts else "")
    return line if why == line.why else replace(line, why=why)


def _lines(lines: tuple[Line, ...], side: AskedSide, *, named: bool) -> Iterator[Line]:
    for line in lines:
        about = ", ".join(part for part in (side.label, line.about) if part) if named else line.about
        yield replace(line, key=f"{side.label}-{line.key}", about=about, file=side.file)
