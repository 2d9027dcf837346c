"""Charts in words with their numbers, for those who hear a report or cannot see its pictures."""

from collections.abc import Iterator

from uxlab.charts.axis import finite
from uxlab.charts.caption import level, short, value_format
from uxlab.charts.effects import effect_text, interval_text
from uxlab.charts.likert_spec import Likert
from uxlab.charts.likert_text import tell_likert
from uxlab.charts.map_spec import ClickMap, HeatMap, PathMap
from uxlab.charts.map_text import tell_map
from uxlab.charts.marks import value_of
from uxlab.charts.spec import (
    Chart,
    Differences,
    DiscoveryCurve,
    Distribution,
    DotPanel,
    DotRow,
    Dots,
    Journey,
    Matrix,
    Scale,
    Stacks,
    SusScale,
)
from uxlab.charts.stacks import level_of
from uxlab.metrics.estimate import Estimate
from uxlab.wording.figures import ABSENT, counted, fixed, interval, listed, percent, with_n

_LONGEST = 300
_NOTHING = "Nothing to show yet."
_MOST_ROWS = 40
"""More rows than anybody listens to; the table beside the chart has all."""
_ENDS: dict[Scale, tuple[float, float | None]] = {
    Scale.SHARE: (0.0, 1.0),
    Scale.SUS: (0.0, 100.0),
    Scale.SEVEN: (1.0, 7.0),
    Scale.TIME: (0.0, None),
}


def tell(chart: Chart) -> str:
    """Return what a chart shows, in sentences: its title, each figure with its interval and n."""
    return " ".join([_sentence(chart.title), *(_told(chart) if not chart.empty else [_NOTHING])]).strip()


def _told(chart: Chart) -> Iterator[str]:
    match chart:
        case Dots():
            yield from _dots(chart)
        case Differences():
            yield from _differences(chart)
        case Stacks():
            yield from _stacks(chart)
        case SusScale() | Distribution() | Likert():
            yield from _opinions(chart)
        case DiscoveryCurve():
            yield from _discovery(chart)
        case Matrix():
            yield from _matrix(chart)
        case Journey():
            yield from _journey(chart)
        case HeatMap() | ClickMap() | PathMap():
            yield from tell_map(chart)


def _opinions(chart: SusScale | Distribution | Likert) -> Iterator[str]:
    match chart:
        case SusScale():
            yield from _sus(chart)
        case Distribution():
            yield from _distribution(chart)
        case Likert():
            yield from tell_likert(chart)


def _dots(chart: Dots) -> Iterator[str]:
    yield f"In brackets: {level(chart.confidence)}."
    for panel in chart.panels:
        yield f"{short(panel.title)}:"
        rows = [f"{short(row.label)} {_row(chart, panel, row)}" for row in panel.rows[:_MOST_ROWS]]
        yield _ended(rows, len(panel.rows))


def _row(chart: Dots, panel: DotPanel, row: DotRow) -> str:
    said = []
    for number, estimate in enumerate(row.estimates):
        series = chart.series[number].name if len(chart.series) > 1 and number < len(chart.series) else ""
        said.append(f"{short(series)} {estimate_text(panel.scale, estimate)}".strip())
    marks = [f"{short(name)} {_mark(panel.scale, value)}" for name, value in row.marks if finite([value])]
    return ", ".join([*said, *marks]) or ABSENT


def _mark(scale: Scale, value: float) -> str:
    """Return a value to be measured by; such a count is a whole number."""
    return fixed(0)(value) if scale is Scale.COUNT and value == int(value) else value_format(scale, value)(value)


def estimate_text(scale: Scale, estimate: Estimate | None) -> str:
    """Return a figure on a scale with its interval and n; a dash where there is none."""
    value = value_of(estimate)
    if estimate is None or value is None:
        return ABSENT
    low, high = _ENDS.get(scale, (None, None))
    bare = percent if scale is Scale.SHARE else value_format(scale, value)
    return with_n(value_format(scale, value)(value), interval(estimate, bare, low, high), estimate.n)


def _differences(chart: Differences) -> Iterator[str]:
    first, second = short(chart.first), short(chart.second)
    what = f"{second} as a multiple of {first}" if chart.ratio else f"{second} less {first}"
    yield f"{what}, {level(chart.confidence)}."
    rows = []
    for row in chart.rows[:_MOST_ROWS]:
        verdict = f"{short(row.decided)} better" if row.decided else "not decided"
        effect = f"{effect_text(chart, row.effect)} {interval_text(chart, row.effect)}".strip()
        rows.append(f"{short(row.label)} {effect}, {verdict}")
    yield _ended(rows, len(chart.rows))


def _stacks(chart: Stacks) -> Iterator[str]:
    rows = []
    for row in chart.rows[:_MOST_ROWS]:
        parts = [f"{count} {level_of(key).name.lower()}" for key, count in row.counts if count > 0]
        rows.append(f"{short(row.label)}: {', '.join(parts) or 'no attempts'}")
    yield _ended(rows, len(chart.rows))


def _sus(chart: SusScale) -> Iterator[str]:
    yield f"Mean {estimate_text(Scale.SUS, chart.estimate)}, {level(chart.confidence)}, on a scale from 0 to 100."
    if chart.grade is not None:
        yield f"Grade {chart.grade}."
    if chart.words:
        yield _sentence(chart.words)


def _distribution(chart: Distribution) -> Iterator[str]:
    parts = [f"{short(name)}: {count}" for name, count in chart.levels[:_MOST_ROWS]]
    yield f"{counted(chart.n, 'answer')}. {_ended(parts, len(chart.levels))}"
    value = value_of(chart.mean)
    if chart.mean is not None and value is not None:
        low, high = chart.ends or (None, None)
        yield f"Mean {with_n(fixed(1)(value), interval(chart.mean, fixed(1), low, high), chart.mean.n)}."


def _discovery(chart: DiscoveryCurve) -> Iterator[str]:
    here = len(chart.found)
    yield f"With {counted(here, 'participant')}, {percent(chart.found[-1])} % of the estimated total were found."
    share, people = chart.goal
    yield f"{counted(people, 'participant')} would find {percent(share)} %."


def _matrix(chart: Matrix) -> Iterator[str]:
    yield f"{counted(len(chart.rows), 'problem')}, {counted(len(chart.participants), 'participant')}."
    rows = []
    for row in chart.rows[:_MOST_ROWS]:
        severity = "" if row.severity is None else f", severity {row.severity} of 4"
        rows.append(f"{short(row.label)}: {sum(row.met)} of {len(chart.participants)}{severity}")
    yield _ended(rows, len(chart.rows))


def _journey(chart: Journey) -> Iterator[str]:
    yield f"In brackets: {level(chart.confidence)}."
    for number, stage in enumerate(chart.stages[:_MOST_ROWS], 1):
        figures = [
            f"{name} {estimate_text(scale, estimate)}"
            for name, scale, estimate in (
                ("success", Scale.SHARE, stage.success),
                ("time", Scale.TIME, stage.time_s),
                ("ease", Scale.SEVEN, stage.ease),
                ("errors", Scale.COUNT, stage.errors),
            )
            if value_of(estimate) is not None
        ]
        yield f"{number}. {short(stage.label)}: {listed(figures) if figures else ABSENT}."
    if len(chart.stages) > _MOST_ROWS:
        yield f"And {counted(len(chart.stages) - _MOST_ROWS, 'more stage')}."


def _ended(parts: list[str], total: int) -> str:
    """Return the parts as a sentence that says how many it leaves out."""
    rest = f"; and {total - len(parts)} more" if total > len(parts) else ""
    return f"{'; '.join(parts)}{rest}."


def _sentence(text: str) -> str:
    whole = " ".join(text.split())[:_LONGEST]
    return whole if not whole or whole.endswith((".", "?", "!")) else f"{whole}."
