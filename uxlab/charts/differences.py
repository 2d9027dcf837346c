"""Effects with their intervals about "no difference"; what is not decided is grey."""

from dataclasses import dataclass

from uxlab.charts import marks
from uxlab.charts.axis import Axis
from uxlab.charts.caption import bare, foot, head, level, short
from uxlab.charts.effects import better, effect_text, effects_axis, interval_text, no_effect
from uxlab.charts.lettering import LABEL, NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.sheet import Align, Pen, Sheet
from uxlab.charts.spec import Difference, Differences

_ROW_PX = 34
_TWO_LINES_PX = 40
_GAP_PX = 16
_BESIDE_PX = 8
_INSET_PX = 6
_NARROWEST_PX = 110
_LONGEST_PX = 110
_LARGEST_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where names end, where the scale lies, and where values and intervals stand; two lines where room is scarce."""

    names_px: float
    scale: Axis
    values_right: float
    stacked: bool


def draw_differences(sheet: Sheet, chart: Differences, *, titled: bool) -> None:
    """Draw a row for each effect, with the side that is better named at both ends of the scale."""
    head(sheet, chart.title, _key(chart), titled=titled)
    layout = _layout(sheet, chart)
    _sides(sheet, chart, layout)
    two = any(len(fitted(row.label, layout.names_px, NAME, 2)) > 1 for row in chart.rows)
    row_px = _TWO_LINES_PX if two or layout.stacked else _ROW_PX
    top = sheet.y
    for number, row in enumerate(chart.rows):
        y = top + (number + 0.5) * row_px
        if number:
            sheet.lines([(sheet.left, y - row_px / 2, sheet.right, y - row_px / 2)], Pen("grid"))
        _row(sheet, chart, row, layout, (y, number))
    sheet.y = top + len(chart.rows) * row_px
    _ruler(sheet, chart, layout.scale, (top, sheet.y))
    sheet.y += TICK.line_px + 4
    foot(sheet, bare([row.effect for row in chart.rows]))


def _key(chart: Differences) -> str:
    first, second = short(chart.first), short(chart.second)
    what = f"{second} as a multiple of {first}" if chart.ratio else f"{second} less {first}"
    return f"{what}, {level(chart.confidence)}. Blue: decided. Grey: not decided."


def _layout(sheet: Sheet, chart: Differences) -> _Layout:
    room = _LARGEST_SHARE * sheet.width
    lines = [line for row in chart.rows for line in fitted(row.label, room, NAME, 2)]
    names_px = min(room, 1 + max((room_of(line, NAME) for line in lines), default=0.0))
    values_px = max(room_of(_value(chart, row), VALUE) for row in chart.rows)
    spans_px = max(room_of(_span(chart, row), TICK) for row in chart.rows)
    left = sheet.left + names_px + _GAP_PX
    beside = values_px + _BESIDE_PX + spans_px
    stacked = sheet.right - left - _GAP_PX - beside < _NARROWEST_PX
    right = sheet.right - (max(values_px, spans_px) if stacked else beside)
    scale = effects_axis(chart, left + _INSET_PX, right - _GAP_PX - _INSET_PX)
    return _Layout(names_px, scale, sheet.right if stacked else right + values_px, stacked)


def _value(chart: Differences, row: Difference) -> str:
    return "".join(fitted(effect_text(chart, row.effect), _LONGEST_PX, VALUE))


def _span(chart: Differences, row: Difference) -> str:
    return "".join(fitted(interval_text(chart, row.effect), _LONGEST_PX, TICK))


def _sides(sheet: Sheet, chart: Differences, layout: _Layout) -> None:
    """Write whom each end favours, where it is the same for all rows."""
    ways = {row.better_low for row in chart.rows}
    if len(ways) == 1:
        middle = layout.scale.x(no_effect(chart))
        y, row = sheet.y + TICK.line_px / 2, chart.rows[0]
        at_left, at_right = (f"{short(better(row, chart, right=right))} better" for right in (False, True))
        if room_of(at_left, TICK) <= middle - layout.scale.left - 4:
            sheet.text(layout.scale.left, y, at_left, TICK)
        if room_of(at_right, TICK) <= layout.scale.right - middle - 4:
            sheet.text(layout.scale.right, y, at_right, TICK, "right")
        sheet.y += TICK.line_px + 2


def _row(sheet: Sheet, chart: Differences, row: Difference, layout: _Layout, at: tuple[float, int]) -> None:
    y, number = at
    sheet.texts(sheet.left, y, fitted(row.label, layout.names_px, NAME, 2), NAME)
    if row.effect is not None:
        role = "accent-text" if row.decided else "text3"
        marks.whiskers(sheet, layout.scale, [(y, row.effect)], marks.Look(role, hollow=False, name=f"row-{number}"))
    lift = LABEL.line_px / 2 if layout.stacked else 0
    sheet.text(layout.values_right, y - lift, _value(chart, row), VALUE, "right")
    align: Align = "right" if layout.stacked else "left"
    x = layout.values_right + (0 if layout.stacked else _BESIDE_PX)
    sheet.text(x, y + lift, _span(chart, row), TICK, align)


def _ruler(sheet: Sheet, chart: Differences, scale: Axis, heights: tuple[float, float]) -> None:
    top, bottom = heights
    zero = scale.x(no_effect(chart))
    sheet.lines([(zero, top, zero, bottom)], Pen("text3", 1, (1, 2)), "no-effect")
    for value, text in scale.ticks:
        sheet.text_about(scale.x(value), bottom + 4 + TICK.line_px / 2, text, TICK)
