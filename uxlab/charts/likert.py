"""Answers to the items of a questionnaire: bars that part at the middle of the scale, and below them its scores."""

from collections.abc import Sequence
from dataclasses import replace

from uxlab.charts import marks
from uxlab.charts.axis import Axis
from uxlab.charts.caption import bare, foot, has_interval, head, level
from uxlab.charts.hatching import hatched
from uxlab.charts.lettering import LABEL, NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.likert_layout import (
    BAD,
    END_GAP_PX,
    GOOD,
    Layout,
    Shade,
    label_lines,
    laid_out,
    n_text,
    score_text,
    shade,
    shares,
)
from uxlab.charts.likert_spec import Likert, LikertRow, ScoreRow
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.wording.figures import counted, fixed

_ROW_PX, _LINE_PX, _BAR_PX, _GAP_PX = 32, 16, 20, 1.5
_KEY_PX, _KEY_TEXT_PX, _KEY_GAP_PX = 10, 4, 12
_SCORE_PX, _SCORE_ABOVE_PX = 46, 12


def draw_likert(sheet: Sheet, chart: Likert, *, titled: bool) -> None:
    """Draw a bar for each item, cut at the middle of the scale, and each score on its own scale."""
    head(sheet, chart.title, _key_words(sheet, chart), titled=titled)
    layout = laid_out(sheet, chart)
    _ends(sheet, chart)
    for number, row in enumerate(chart.rows):
        _row(sheet, chart, row, layout, number)
    for number, score in enumerate(chart.scores):
        _score(sheet, score, layout, number)
    foot(sheet, bare([score.estimate for score in chart.scores]), chart.note)


def _key_words(sheet: Sheet, chart: Likert) -> str:
    turned = {row.high_is_good for row in chart.rows}
    against = "hatched" if sheet.theme.patterned else "grey"
    said = f"Blue speaks for the product, {against} against it." if chart.rows else ""
    mixed = " Statements that are worded against it have their blue side on the left." if len(turned) > 1 else ""
    drawn = any(has_interval(one.estimate) for one in chart.scores)
    whiskers = f" Whiskers: {level(chart.confidence)}." if drawn else ""
    return f"{said}{mixed}{whiskers}"


def _ends(sheet: Sheet, chart: Likert) -> None:
    """Write what the ends of the scale are, and a sample of each level between them."""
    low, high = chart.ends
    samples = sum(_sample_px(name) for name in chart.levels)
    together = samples + sum(room_of(end, TICK) + _KEY_GAP_PX for end in chart.ends if end) <= sheet.width
    if not together:
        for said in (f"{name}: {end}" for name, end in ((chart.levels[0], low), (chart.levels[-1], high)) if end):
            sheet.texts(sheet.left, sheet.y + TICK.line_px / 2, fitted(said, sheet.width, TICK, 1), TICK)
            sheet.y += TICK.line_px
    x = sheet.left
    if together and low:
        sheet.text(x, sheet.y + TICK.line_px / 2, low, TICK)
        x += room_of(low, TICK) + _KEY_GAP_PX
    x = _samples(sheet, chart, x)
    if together and high:
        sheet.text(x, sheet.y + TICK.line_px / 2, high, TICK)
    sheet.y += TICK.line_px + 6


def _sample_px(name: str) -> float:
    return _KEY_PX + _KEY_TEXT_PX + room_of(name, TICK) + _KEY_GAP_PX


def _samples(sheet: Sheet, chart: Likert, x: float) -> float:
    """Draw a sample of each level, as rows have them whose upper end is the good one, if there is one."""
    upwards = any(row.high_is_good for row in chart.rows)
    for place, name in enumerate(chart.levels):
        if x > sheet.left and x + _sample_px(name) - _KEY_GAP_PX > sheet.right:
            x, sheet.y = sheet.left, sheet.y + TICK.line_px + 2
        middle = sheet.y + TICK.line_px / 2
        box = Box(x, middle - _KEY_PX / 2, _KEY_PX, _KEY_PX)
        _fill(sheet, box, shade(place, len(chart.levels), high_is_good=upwards), "")
        sheet.text(x + _KEY_PX + _KEY_TEXT_PX, middle, name, TICK)
        x += _sample_px(name)
    return x


def _row(sheet: Sheet, chart: Likert, row: LikertRow, layout: Layout, number: int) -> None:
    label = label_lines(sheet, row, layout.names_px)
    row_px = max(_ROW_PX, len(label) * _LINE_PX + 8)
    middle, bottom, x = sheet.y + row_px / 2, sheet.y + row_px, layout.middle
    beside = (x, sheet.y, x, middle - _BAR_PX / 2 - 1), (x, middle + _BAR_PX / 2 + 1, x, bottom)
    sheet.lines(beside, Pen("control"), f"middle-{number}")
    sheet.texts(sheet.left, middle, label, NAME)
    if layout.ends_px:
        end = fitted(row.ends[1], layout.ends_px - END_GAP_PX, NAME, 2)
        sheet.texts(layout.right + END_GAP_PX, middle, end, NAME)
    if row.n:
        _bar(sheet, chart, row, layout, (middle, number))
    else:
        sheet.text(layout.left, middle, "No answers", TICK)
    sheet.text(sheet.right, middle, n_text(row), TICK, "right")
    sheet.spot(
        Box(sheet.right - layout.counts_px, sheet.y, layout.counts_px, row_px),
        row.source if row.n else None,
        f"{row.label}: {counted(row.n, 'answer')}",
    )
    sheet.y += row_px


def _bar(sheet: Sheet, chart: Likert, row: LikertRow, layout: Layout, at: tuple[float, int]) -> None:
    middle, number = at
    x = layout.middle - shares(row)[0] * layout.unit_px
    for place, (name, count) in enumerate(zip(chart.levels, row.counts, strict=True)):
        if count <= 0:
            continue
        width = layout.unit_px * count / row.n
        box = Box(x + _GAP_PX / 2, middle - _BAR_PX / 2, max(1.0, width - _GAP_PX), _BAR_PX)
        look = shade(place, len(chart.levels), high_is_good=row.high_is_good)
        _fill(sheet, box, look, f"row-{number}-{place}")
        text = str(count)
        if room_of(text, TICK) + 4 <= box.width:
            _digits(sheet, box, text, look)
        source = None if row.source is None else replace(row.source, level=name)
        sheet.spot(box, source, f"{row.label}, {name}: {counted(count, 'answer')}")
        x += width


def _digits(sheet: Sheet, box: Box, text: str, look: Shade) -> None:
    if sheet.theme.patterned and look.role == BAD:
        half = min(room_of(text, TICK) / 2 + 3, box.width / 2)
        middle = box.x + box.width / 2
        ground = [Box(middle - half, box.y, 2 * half, box.height)]
        sheet.boxes(ground, "surface")  # else what is half transparent would lie there twice
        sheet.boxes(ground, look.role, opacity=look.opacity)
    sheet.text(box.x + box.width / 2, box.y + box.height / 2, text, VALUE.coloured(look.ink).sized(11), "center")


def _fill(sheet: Sheet, box: Box, look: Shade, name: str) -> None:
    sheet.boxes([box], look.role, 2, name, opacity=look.opacity)
    if sheet.theme.patterned and look.role == BAD:
        sheet.lines(hatched(box, "down"), Pen("surface", 1.25))


def _score(sheet: Sheet, score: ScoreRow, layout: Layout, number: int) -> None:
    """Draw a score on its own scale, which spans the bars."""
    if number == 0:
        sheet.y += _SCORE_ABOVE_PX
        sheet.lines([(sheet.left, sheet.y, sheet.right, sheet.y)], Pen("grid"))
        sheet.y += 4
    said = fitted(score_text(score), layout.names_px, TICK, 2)
    names = fitted(score.label, layout.names_px, NAME, 2)
    height = max(_SCORE_PX, (len(names) + len(said)) * _LINE_PX + 8)
    middle = sheet.y + height / 2
    top = middle - (len(names) + len(said) - 1) * _LINE_PX / 2
    for at, line in enumerate(names):
        sheet.text(sheet.left, top + at * _LINE_PX, line, NAME)
    for at, line in enumerate(said, len(names)):
        sheet.text(sheet.left, top + at * _LINE_PX, line, LABEL.sized(11))
    scale = Axis(layout.left + 6, layout.right - 6, score.low, score.high, (), (True, True))
    y = middle - 6
    sheet.lines([(scale.left, y, scale.right, y)], Pen("grid"))
    marks.whiskers(sheet, scale, [(y, score.estimate)], marks.Look(GOOD, hollow=False, name=f"score-{number}"))
    for value in _named(score):
        sheet.text_about(scale.x(value), y + 16, fixed(0)(value), TICK)
    sheet.spot(
        Box(sheet.left, sheet.y, layout.right - sheet.left, height), score.source, f"{score.label}: {score_text(score)}"
    )
    sheet.y += height


def _named(score: ScoreRow) -> Sequence[float]:
    return (score.low, (score.low + score.high) / 2, score.high)
