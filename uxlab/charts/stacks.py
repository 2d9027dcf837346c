"""Levels of completion: a bar for each task, a part for each way in which attempts ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from uxlab.charts.caption import head
from uxlab.charts.hatching import hatched
from uxlab.charts.lettering import NAME, TICK, VALUE, fitted, room_of
from uxlab.charts.sheet import Box, Pen, Sheet
from uxlab.charts.spec import Stack, Stacks

_ROW_PX = 32
_TWO_LINES_PX = 40
_BAR_PX = 20
_GAP_PX = 2
_NAME_GAP_PX = 16
_RADIUS_PX = 2
_KEY_PX = 10
_KEY_GAP_PX = 16
_LARGEST_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class Level:
    """How a way to end is called and shown; strokes run over its colour: up, down, across, upright, or several."""

    name: str
    role: str
    strokes: tuple[str, ...] = ()
    print_strokes: tuple[str, ...] = ()


LEVELS: Mapping[str, Level] = MappingProxyType(
    {
        "success": Level("Success", "success"),
        "assisted": Level("Success with help", "success", ("up",), ("up",)),
        "partial": Level("Partial", "partial"),
        "failure": Level("Failure", "failure", (), ("down",)),
        "abandoned": Level("Gave up", "abandoned", (), ("across",)),
        "timeout": Level("Time limit", "other", (), ("up", "down")),
        "stopped": Level("Stopped", "other", ("down",), ("upright",)),
        "fault": Level("Fault", "other", ("across",), ("across", "upright")),
        "skipped": Level("Skipped", "other", ("up",), ("up", "across")),
    }
)
"""The ways to end by key of the counts, the best first."""


def level_of(key: str) -> Level:
    """Return how a way to end is shown; one that nobody foresaw goes by its own name."""
    return LEVELS.get(key, Level(key, "other"))


def draw_stacks(sheet: Sheet, chart: Stacks, *, titled: bool) -> None:
    """Draw a bar for each task, all as wide, with the key to their parts above."""
    head(sheet, chart.title, titled=titled)
    _key(sheet, chart.rows)
    names_px = _names_px(sheet, chart.rows)
    sums_px = 8 + max(room_of(_sum(row), TICK) for row in chart.rows)
    two = any(len(fitted(row.label, names_px, NAME, 2)) > 1 for row in chart.rows)
    row_px = _TWO_LINES_PX if two else _ROW_PX
    for number, row in enumerate(chart.rows):
        middle = sheet.y + row_px / 2
        sheet.texts(sheet.left, middle, fitted(row.label, names_px, NAME, 2), NAME)
        left, right = sheet.left + names_px + _NAME_GAP_PX, sheet.right - sums_px
        _bar(sheet, row, Box(left, middle - _BAR_PX / 2, right - left, _BAR_PX), f"row-{number}")
        sheet.text(sheet.right, middle, _sum(row), TICK, "right")
        sheet.spot(Box(right, sheet.y, sums_px, row_px), row.source, f"{row.label}: {_sum(row)}")
        sheet.y += row_px


def parts(row: Stack, bar: Box) -> tuple[tuple[str, int, Box], ...]:
    """Return the key, the count and the box of each part of a bar; equal counts of one bar are equally wide."""
    shown = [(key, count) for key, count in row.counts if count > 0]
    total = sum(count for _, count in shown)
    free = max(0.0, bar.width - _GAP_PX * (len(shown) - 1))
    found, x = [], bar.x
    for key, count in shown:
        width = free * count / total
        found.append((key, count, Box(x, bar.y, width, bar.height)))
        x += width + _GAP_PX
    return tuple(found)


def _bar(sheet: Sheet, row: Stack, bar: Box, name: str) -> None:
    for key, count, box in parts(row, bar):
        level = level_of(key)
        source = None if row.source is None else replace(row.source, level=key)
        sheet.spot(box, source, f"{row.label}, {level.name.lower()}: {count}")
        _fill(sheet, level, box, f"{name}-{key if key in LEVELS else 'other'}")
        digits = str(count)
        room = room_of(digits, TICK)
        if room + 2 <= box.width:
            middle = box.x + box.width / 2
            if _strokes(sheet, level):
                half = min(room / 2 + 4, box.width / 2)
                sheet.boxes([Box(middle - half, box.y, 2 * half, box.height)], level.role)
            sheet.text(middle, box.y + box.height / 2, digits, VALUE.coloured(f"on-{level.role}").sized(11), "center")
    if not any(count > 0 for _, count in row.counts):
        sheet.text(bar.x, bar.y + bar.height / 2, "No attempts", TICK)


def _strokes(sheet: Sheet, level: Level) -> tuple[str, ...]:
    return level.print_strokes if sheet.theme.patterned else level.strokes


def _fill(sheet: Sheet, level: Level, box: Box, name: str) -> None:
    sheet.boxes([box], level.role, _RADIUS_PX, name)
    for stroke in _strokes(sheet, level):
        sheet.lines(hatched(box, stroke), Pen("surface", 1.25))


def _key(sheet: Sheet, rows: Sequence[Stack]) -> None:
    """Write what the parts are, in their order, in as many lines as it takes."""
    present = dict.fromkeys(key for row in rows for key, count in row.counts if count > 0)
    ordered = [key for key in LEVELS if key in present] + [key for key in present if key not in LEVELS]
    x = sheet.left
    for key in ordered:
        (name,) = fitted(level_of(key).name, sheet.width / 2, TICK, 1) or ("",)
        width = _KEY_PX + 6 + room_of(name, TICK)
        if x > sheet.left and x + width > sheet.right:
            x, sheet.y = sheet.left, sheet.y + TICK.line_px + 2
        middle = sheet.y + TICK.line_px / 2
        _fill(sheet, level_of(key), Box(x, middle - _KEY_PX / 2, _KEY_PX, _KEY_PX), "")
        sheet.text(x + _KEY_PX + 6, middle, name, TICK)
        x += width + _KEY_GAP_PX
    sheet.y += TICK.line_px + 6


def _names_px(sheet: Sheet, rows: Sequence[Stack]) -> float:
    room = _LARGEST_SHARE * sheet.width
    return min(room, 1 + max(room_of(line, NAME) for row in rows for line in fitted(row.label, room, NAME, 2) or ("",)))


def _sum(row: Stack) -> str:
    return f"n = {sum(count for _, count in row.counts if count > 0)}"
