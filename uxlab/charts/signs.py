"""Values to be measured by, such as the time limit: a sign of its own shape for each kind, and the key to them."""

from collections.abc import Sequence

from uxlab.charts.caption import short
from uxlab.charts.lettering import TICK, fitted, room_of
from uxlab.charts.sheet import Pen, Segment, Sheet
from uxlab.charts.spec import Dots

_HALF_PX = 9
_DIAMOND_PX = 4
_WORDS_AT_PX = 13
_ABOVE_PX = 6
_KEY_GAP_PX = 16
_MOST_KINDS = 3


def sign_names(chart: Dots) -> tuple[str, ...]:
    """Return the kinds of values that a chart is measured by, in the order of the rows; three at most."""
    names = dict.fromkeys(name for panel in chart.panels for row in panel.rows for name, _ in row.marks)
    return tuple(names)[:_MOST_KINDS]


def sign(kind: int, x: float, y: float, room_px: float) -> tuple[Segment, ...]:
    """Return the strokes of a sign: a bar, a diamond, or a cross."""
    half = min(_HALF_PX, room_px / 2 - 1)
    d = _DIAMOND_PX
    if kind == 0:
        return ((x, y - half, x, y + half),)
    if kind == 1:
        return (
            (x - d, y, x, y - d), (x, y - d, x + d, y), (x + d, y, x, y + d), (x, y + d, x - d, y),
        )  # fmt: skip
    return ((x - d, y - d, x + d, y + d), (x - d, y + d, x + d, y - d))


def signs_key(sheet: Sheet, kinds: Sequence[tuple[int, str]]) -> None:
    """Write below the chart what the signs are; `kinds` are the numbers of the drawn ones with their names."""
    x = sheet.left
    sheet.y += _ABOVE_PX
    for kind, name in kinds:
        words = "".join(fitted(short(name), sheet.width - _WORDS_AT_PX, TICK))
        width = _WORDS_AT_PX + room_of(words, TICK)
        if x > sheet.left and x + width > sheet.right:
            x, sheet.y = sheet.left, sheet.y + TICK.line_px
        y = sheet.y + TICK.line_px / 2
        sheet.lines(sign(kind, x + _DIAMOND_PX, y, TICK.line_px), Pen("text2", 1.5))
        sheet.text(x + _WORDS_AT_PX, y, words, TICK)
        x += width + _KEY_GAP_PX
    sheet.y += TICK.line_px
