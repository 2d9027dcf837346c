"""Patterns of lines within a box, by which fills can be told apart without colour."""

from uxlab.charts.sheet import Box, Segment

_HATCH_PX = 6


def hatched(box: Box, stroke: str) -> list[Segment]:
    """Return the lines of a pattern within a box: "across", "upright", "up" or "down"."""
    bottom, right = box.y + box.height, box.x + box.width
    match stroke:
        case "across":
            return [(box.x, y, right, y) for y in _steps(box.y, box.height)]
        case "upright":
            return [(x, box.y, x, bottom) for x in _steps(box.x, box.width)]
        case _:
            return _slanted(box, up=stroke == "up")


def _steps(start: float, length: float) -> list[float]:
    return [start + step for step in range(_HATCH_PX // 2, int(length), _HATCH_PX)]


def _slanted(box: Box, *, up: bool) -> list[Segment]:
    found = []
    for start in range(-int(box.height), int(box.width), _HATCH_PX):
        low, high = max(0.0, start), min(box.width, start + box.height)
        if high > low:
            ends = [box.y + (box.height - (x - start) if up else x - start) for x in (low, high)]
            found.append((box.x + low, ends[0], box.x + high, ends[1]))
    return found
