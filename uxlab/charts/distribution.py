"""How often each answer was given: columns where the answers are short, else rows; above them the mean."""

from dataclasses import replace

from uxlab.charts import marks
from uxlab.charts.axis import Axis
from uxlab.charts.caption import bare, foot, head, level
from uxlab.charts.lettering import NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.spec import Distribution
from uxlab.wording.figures import fixed, interval, percent

_WIDEST_PX = 560
_COLUMNS_PX = 120
_WIDEST_COLUMN_PX = 56
_BETWEEN_PX = 6
_ROW_PX = 28
_BAR_PX = 16
_RADIUS_PX = 2
_LARGEST_SHARE = 0.4
_MEAN_PX = 30


def draw_distribution(sheet: Sheet, chart: Distribution, *, titled: bool) -> None:
    """Draw the counts of all answers."""
    head(sheet, chart.title, _key(chart), titled=titled)
    step = min(min(sheet.width, _WIDEST_PX) / len(chart.levels), _WIDEST_COLUMN_PX)
    widest = max(room_of(text, TICK) for text, _ in chart.levels)
    if widest + _BETWEEN_PX <= step:
        _columns(sheet, chart, step)
    else:
        _rows(sheet, chart)
    foot(sheet, bare([chart.mean]))


def _key(chart: Distribution) -> str:
    answered = "1 answer." if chart.n == 1 else f"n = {chart.n}."
    mean = chart.mean
    value = marks.value_of(mean)
    if mean is None or value is None or chart.ends is None:
        return answered
    span = interval(mean, fixed(1), *chart.ends)
    said = f"Mean {fixed(1)(value)}"
    return f"{said} {span}, {level(chart.confidence)}, {answered}" if span else f"{said}, {answered}"


def _columns(sheet: Sheet, chart: Distribution, step: float) -> None:
    _mean(sheet, chart, step)
    base = sheet.y + VALUE.line_px + _COLUMNS_PX
    most = max(count for _, count in chart.levels)
    boxes = []
    for number, (name, count) in enumerate(chart.levels):
        height = _COLUMNS_PX * max(0, count) / most
        x = sheet.left + number * step
        boxes.append(Box(x + _BETWEEN_PX / 2, base - height, step - _BETWEEN_PX, height))
        style = VALUE if count > 0 else TICK
        sheet.text(x + step / 2, base - height - 9, str(count), style, "center")
        sheet.text(x + step / 2, base + 4 + TICK.line_px / 2, name, TICK, "center")
        _spot(sheet, chart, number, Box(x, base - height - 18, step, height + 18))
    _bars(sheet, boxes)
    sheet.lines([(sheet.left, base, sheet.left + step * len(chart.levels), base)], Pen("control"))
    sheet.y = base + 4 + TICK.line_px


def _mean(sheet: Sheet, chart: Distribution, step: float) -> None:
    """Draw the mean over the columns, whose middles are its scale."""
    if chart.ends is None or marks.value_of(chart.mean) is None or chart.ends[0] >= chart.ends[1]:
        return
    low, high = chart.ends
    scale = Axis(sheet.left + step / 2, sheet.left + step * (len(chart.levels) - 0.5), low, high, (), (True, True))
    y = sheet.y + _MEAN_PX / 2 - 6
    sheet.lines([(scale.left, y, scale.right, y)], Pen("grid"))
    marks.whiskers(sheet, scale, [(y, chart.mean)], marks.Look("accent-text", hollow=False, name="mean"))
    sheet.spot(Box(sheet.left, sheet.y - 4, step * len(chart.levels), _MEAN_PX - 6), chart.source, _key(chart))
    sheet.y += _MEAN_PX


def _rows(sheet: Sheet, chart: Distribution) -> None:
    room = _LARGEST_SHARE * sheet.width
    names = [fitted(name, room, NAME, 2) or ("",) for name, _ in chart.levels]
    names_px = max(room_of(line, NAME) for lines in names for line in lines)
    counts_px = max(room_of(_count(chart, count), TICK) for _, count in chart.levels) + 12
    left = sheet.left + names_px + 16
    longest = sheet.right - counts_px - left
    most = max(count for _, count in chart.levels)
    boxes = []
    for number, ((_, count), lines) in enumerate(zip(chart.levels, names, strict=True)):
        row_px = _ROW_PX if len(lines) == 1 else 2 * NAME.line_px + 4
        middle = sheet.y + row_px / 2
        width = longest * max(0, count) / most
        sheet.texts(sheet.left, middle, lines, NAME)
        boxes.append(Box(left, middle - _BAR_PX / 2, width, _BAR_PX))
        sheet.text(left + width + 6, middle, _count(chart, count), TICK.coloured("text2"))
        _spot(sheet, chart, number, Box(sheet.left, sheet.y, left + width + counts_px - sheet.left, row_px))
        sheet.y += row_px
    _bars(sheet, boxes)


def _spot(sheet: Sheet, chart: Distribution, number: int, box: Box) -> None:
    name, count = chart.levels[number]
    if count > 0:
        source = None if chart.source is None else replace(chart.source, level=name)
        sheet.spot(box, source, f"{name}: {_count(chart, count)}")


def _bars(sheet: Sheet, boxes: list[Box]) -> None:
    shown = [box for box in boxes if box.width > 0 and box.height > 0]
    sheet.boxes(shown, "ghost", _RADIUS_PX, "bars")


def _count(chart: Distribution, count: int) -> str:
    """Return a count with the share of people it is."""
    return f"{count}, {percent(count / chart.n)} %"
