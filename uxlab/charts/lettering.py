"""Texts of a chart: their sizes and colours, and how long ones are wrapped and cut to the room there is."""

from dataclasses import dataclass, replace
from functools import lru_cache

from uxlab.charts.fonts import MEDIUM, REGULAR, STRONG, legible, width_px
from uxlab.wording.figures import breakable, unbroken

_ELLIPSIS = "…"
_LONGEST = 600
"""More characters than any chart has room for; the rest of a text is not even measured."""


@dataclass(frozen=True, slots=True)
class Style:
    """The size, weight and colour role of a text; lines are `line_px` apart."""

    size_px: float
    weight: int
    role: str
    line_px: float

    def coloured(self, role: str) -> "Style":
        """Return the style in another colour."""
        return replace(self, role=role)

    def sized(self, size_px: float) -> "Style":
        """Return the style in another size."""
        return replace(self, size_px=size_px)


TITLE = Style(13, STRONG, "text", 18)
LABEL = Style(12, REGULAR, "text2", 16)
NAME = Style(12, MEDIUM, "text", 16)
VALUE = Style(12, STRONG, "text", 16)
TICK = Style(11, REGULAR, "text3", 15)


def room_of(text: str, style: Style) -> float:
    """Return the width of a text in pixels, as it is drawn."""
    return width_px(legible(text[:_LONGEST]), style.size_px, style.weight)


@lru_cache(maxsize=2048)
def fitted(text: str, room_px: float, style: Style, lines: int = 1) -> tuple[str, ...]:
    """Return the text in at most so many lines that fit the room, the last of them cut with an ellipsis."""
    rest = unbroken(legible(text[:_LONGEST]) + (_ELLIPSIS if len(text) > _LONGEST else ""))
    found: list[str] = []
    while rest and len(found) < lines:
        if len(found) == lines - 1:
            found.append(_cut(rest, room_px, style))
            break
        line, rest = _line(rest, room_px, style)
        found.append(line)
    return tuple(map(breakable, found))


def _line(text: str, room_px: float, style: Style) -> tuple[str, str]:
    """Return as many words as fit in a line, and the rest; a word that is longer than the line is broken."""
    end = _fitting(text, room_px, style)
    if end == len(text):
        return text, ""
    space = text.rfind(" ", 0, end + 1)
    if space > 0:
        return text[:space], text[space + 1 :]
    return text[:end], text[end:]


def _cut(text: str, room_px: float, style: Style) -> str:
    if _fitting(text, room_px, style) == len(text):
        return text
    end = _fitting(text, room_px - width_px(_ELLIPSIS, style.size_px, style.weight), style)
    return text[:end].rstrip(" ,.;:–") + _ELLIPSIS


def _fitting(text: str, room_px: float, style: Style) -> int:
    """Return how many characters fit, at least one."""
    used = 0.0
    for number, character in enumerate(text):
        used += width_px(character, style.size_px, style.weight)
        if used > room_px:
            return max(1, number)
    return len(text)
