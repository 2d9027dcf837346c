"""The journey: tasks as stages from left to right, how easy they were, what they came to, and what people said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from uxlab.charts import marks
from uxlab.charts.axis import Axis, axis, finite
from uxlab.charts.caption import bare, foot, head, level, numbers, value_format
from uxlab.charts.lettering import LABEL, NAME, TICK, VALUE, Style, fitted
from uxlab.charts.sheet import Box, Pen, Segment, Sheet
from uxlab.charts.sources import Source
from uxlab.charts.spec import Journey, Scale, Stage
from uxlab.charts.tell import estimate_text
from uxlab.metrics.estimate import Estimate

_NAMES_PX = 74
_NARROWEST_PX = 112
_PADDING_PX = 10
_CURVE_PX = 92
_CELL_PX = 46
_BETWEEN_BANDS_PX = 22
_EASE = (1.0, 4.0, 7.0)
_QUOTE_LINES = 5
_QUOTES = 2
_NAME_LINES = 3
_LARGE = Style(14, 600, "text", 18)


@dataclass(frozen=True, slots=True)
class _Measure:
    """A row of the journey below the curve."""

    name: str
    scale: Scale
    figure: str
    of: Callable[[Stage], Estimate | None]


_EASE_MEASURE = _Measure("Ease", Scale.SEVEN, "seq", lambda stage: stage.ease)
_MEASURES = (
    _Measure("Success", Scale.SHARE, "success_rate", lambda stage: stage.success),
    _Measure("Time", Scale.TIME, "time_geometric_mean", lambda stage: stage.time_s),
    _Measure("Errors", Scale.COUNT, "error_rate", lambda stage: stage.errors),
)


@dataclass(frozen=True, slots=True)
class _Band:
    """As many stages as stand side by side."""

    stages: Sequence[Stage]
    first: int
    left: float
    step: float

    def start(self, number: int) -> float:
        """Return the left edge of a stage's text."""
        return self.left + number * self.step + _PADDING_PX

    def room(self) -> float:
        """Return the width that a stage's text has."""
        return self.step - 2 * _PADDING_PX

    def spots(self, sheet: Sheet, measure: _Measure, top: float, bottom: float) -> None:
        """Remember where a measure of each stage stands."""
        for number, stage in enumerate(self.stages):
            estimate = measure.of(stage)
            if stage.task and marks.value_of(estimate) is not None:
                box = Box(self.left + number * self.step, top, self.step, bottom - top)
                words = f"{stage.label}, {measure.name.lower()}: {estimate_text(measure.scale, estimate)}"
                sheet.spot(box, Source(figure=measure.figure, task=stage.task), words)


def draw_journey(sheet: Sheet, chart: Journey, *, titled: bool) -> None:
    """Draw the stages side by side, in as many bands as the width demands."""
    estimates = [one for stage in chart.stages for one in (stage.success, stage.time_s, stage.ease, stage.errors)]
    told = f"Whiskers: {level(chart.confidence)}. {numbers(estimates)}."
    eased = any(marks.value_of(stage.ease) is not None for stage in chart.stages)
    head(sheet, chart.title, "Curve: ease of the task, 1 (hard) to 7 (easy)." if eased else "", told, titled=titled)
    for number, band in enumerate(_bands(sheet, chart)):
        sheet.y += _BETWEEN_BANDS_PX if number else 0
        _names(sheet, band)
        if eased:
            _curve(sheet, band)
        for measure in _MEASURES:
            if any(marks.value_of(measure.of(stage)) is not None for stage in chart.stages):
                _measures(sheet, chart, band, measure)
        _quotes(sheet, band)
    foot(sheet, bare(estimates))


def _bands(sheet: Sheet, chart: Journey) -> tuple[_Band, ...]:
    room = sheet.width - _NAMES_PX
    most = max(1, int(room / _NARROWEST_PX))
    bands = ceil(len(chart.stages) / most)
    each = ceil(len(chart.stages) / bands)
    left, step = sheet.left + _NAMES_PX, room / each
    starts = range(0, len(chart.stages), each)
    return tuple(_Band(chart.stages[start : start + each], start, left, step) for start in starts)


def _names(sheet: Sheet, band: _Band) -> None:
    texts = [fitted(stage.label, band.room(), NAME, _NAME_LINES) for stage in band.stages]
    right = band.left + len(band.stages) * band.step
    sheet.lines([(sheet.left, sheet.y, right, sheet.y)], Pen("control"))
    sheet.y += 12
    for number, lines in enumerate(texts):
        sheet.text(band.start(number), sheet.y, f"{band.first + number + 1}", TICK)
        for at, line in enumerate(lines):
            sheet.text(band.start(number), sheet.y + (at + 1) * NAME.line_px, line, NAME)
    sheet.y += (max(map(len, texts)) + 1) * NAME.line_px


def _curve(sheet: Sheet, band: _Band) -> None:
    """Draw how easy each stage was, its interval upright, and a line from stage to stage."""
    top, bottom = sheet.y + 22, sheet.y + 22 + _CURVE_PX
    up = Axis(bottom, top, _EASE[0], _EASE[-1], (), (True, True))
    right = band.left + len(band.stages) * band.step
    sheet.text(sheet.left, (top + bottom) / 2, "Ease", LABEL)
    for point in _EASE:
        sheet.lines([(band.left, up.x(point), right, up.x(point))], Pen("grid"))
        sheet.text(band.left - 8, up.x(point), f"{point:.0f}", TICK, "right")
    known = [(number, stage.ease) for number, stage in enumerate(band.stages)]
    placed = [
        (band.left + (number + 0.5) * band.step, value, ease)
        for number, ease in known
        if ease is not None and (value := marks.value_of(ease)) is not None
    ]
    sheet.curve([(x, up.x(value)) for x, value, _ in placed], Pen("accent-text", 1.5))
    sheet.lines([stroke for x, _, ease in placed for stroke in _upright(up, x, ease)], Pen("ghost", 1.5))
    sheet.dots([(x, up.x(value)) for x, value, _ in placed], marks.RADIUS_PX + 1, "accent-text", "ease-dots")
    for x, at, _ in placed:
        sheet.text(x, top - 12, value_format(Scale.SEVEN, at)(at), VALUE, "center")  # clear of the curve
    band.spots(sheet, _EASE_MEASURE, sheet.y, bottom + 6)
    sheet.y = bottom + 14


def _upright(up: Axis, x: float, ease: Estimate) -> tuple[Segment, ...]:
    if ease.low is None or ease.high is None:
        return ()
    low, high, half = up.x(ease.low), up.x(ease.high), marks.CAP_PX / 2
    return ((x, low, x, high), (x - half, low, x + half, low), (x - half, high, x + half, high))


def _measures(sheet: Sheet, chart: Journey, band: _Band, measure: _Measure) -> None:
    """Write a figure of each stage with its interval as a strip; strips of a row have one scale."""
    right = band.left + len(band.stages) * band.step
    sheet.lines([(sheet.left, sheet.y, right, sheet.y)], Pen("grid"))
    sheet.text(sheet.left, sheet.y + _CELL_PX / 2, measure.name, LABEL)
    every = [measure.of(stage) for stage in chart.stages]
    for number, stage in enumerate(band.stages):
        estimate, start = measure.of(stage), band.start(number)
        value = marks.value_of(estimate)
        if estimate is None or value is None:
            sheet.text(start, sheet.y + _CELL_PX / 2, "\N{EN DASH}", TICK)
            continue
        sheet.text(start, sheet.y + 15, value_format(measure.scale, value)(value), _LARGE)
        scale = axis(measure.scale, every, finite([0.0]), start + 4, start + band.room() - 4)
        y = sheet.y + 34
        sheet.lines([(scale.left, y, scale.right, y)], Pen("band", 3))
        marks.whiskers(
            sheet,
            scale,
            [(y, estimate)],
            marks.Look("accent-text", hollow=False, name=f"{measure.name.lower()}-{band.first + number}"),
        )
    band.spots(sheet, measure, sheet.y, sheet.y + _CELL_PX)
    sheet.y += _CELL_PX


def _quotes(sheet: Sheet, band: _Band) -> None:
    """Write what was said and noted at each stage."""
    if not any(stage.quotes for stage in band.stages):
        return
    right = band.left + len(band.stages) * band.step
    sheet.lines([(sheet.left, sheet.y, right, sheet.y)], Pen("grid"))
    sheet.text(sheet.left, sheet.y + 16, "Notes", LABEL)
    lowest = sheet.y
    for number, stage in enumerate(band.stages):
        y = sheet.y + 16
        for quote in stage.quotes[:_QUOTES]:
            for line in fitted(quote, band.room(), LABEL, _QUOTE_LINES):
                sheet.text(band.start(number), y, line, LABEL)
                y += LABEL.line_px
            y += 6
        lowest = max(lowest, y)
    sheet.y = lowest
