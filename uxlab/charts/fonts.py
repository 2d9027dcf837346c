"""The type of charts: Inter, which ships with uxlab, other families for what it lacks, and the room of a text."""

import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from uxlab.resources import resource

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FAMILY = "Inter"
TABULAR = ("tnum",)
"""The feature of the font that makes all digits equally wide."""
REGULAR, MEDIUM, STRONG = 400, 500, 600

_FALLBACKS = (
    "DejaVu Sans",  # ships with matplotlib, so it is always there
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Segoe UI",
    "Segoe UI Symbol",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
)
_BOX = "\N{WHITE SQUARE}"
_EM_PX = 1000
_POINTS_AN_INCH = 72
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Me"}
"""Categories of characters that leave no box where no font has them: controls, spaces, and marks on other letters."""
_DIRECTIONS = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}


@cache
def families() -> tuple[str, ...]:
    """Return the families to write in, best first, after Inter is known to matplotlib."""
    from matplotlib.font_manager import fontManager

    for file in sorted(resource("fonts").glob("*.otf")):
        fontManager.addfont(file)
    present = set(fontManager.get_font_names())
    found = tuple(name for name in _FALLBACKS if name in present)
    for name in found:
        _complete(name)
    return (FAMILY, *found)


def _complete(family: str) -> None:
    """Enter the nearest weight of a family under those weights that it lacks; else each look-up would say so."""
    from matplotlib.font_manager import FontEntry, fontManager

    upright = [entry for entry in fontManager.ttflist if entry.name == family and entry.style == "normal"]
    for weight in (REGULAR, MEDIUM, STRONG):

        def distance(entry: FontEntry, wanted: int = weight) -> int:
            return abs(entry.weight - wanted) if isinstance(entry.weight, int) else REGULAR

        nearest = min(upright, key=distance)
        if nearest.weight != weight:
            fontManager.ttflist.append(replace(nearest, weight=weight))


@lru_cache(maxsize=4096)
def families_for(text: str) -> tuple[str, ...]:
    """Return the families that a text needs; Inter alone where it has all of it, which draws twice as fast."""
    return families()[:1] if all(_family(character) == FAMILY for character in text) else families()


@lru_cache(maxsize=4096)
def legible(text: str) -> str:
    """Return a text on one line as it can be drawn: without controls, and with a box for what no font here has."""
    whole = " ".join(text.split())
    return " ".join("".join(map(_drawable, whole)).split())


def width_px(text: str, size_px: float, weight: int) -> float:
    """Return the room that a legible text takes, without kerning; digits are tabular."""
    return size_px * sum(_advance_em(character, weight) for character in text)


def _drawable(character: str) -> str:
    if character in _DIRECTIONS:
        return ""
    if _family(character) is not None:
        return character
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    return "" if category in _UNSEEN else _BOX


@lru_cache(maxsize=4096)
def _family(character: str) -> str | None:
    """Return the first family that has a character."""
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return None
    return next((family for family in families() if ord(character) in _characters(family)), None)


@cache
def _characters(family: str) -> frozenset[int]:
    return frozenset(_font(family, REGULAR).get_charmap())


@lru_cache(maxsize=16384)
def _advance_em(character: str, weight: int) -> float:
    font = _font(_family(character) or FAMILY, weight)
    font.set_size(_EM_PX, _POINTS_AN_INCH)
    if character.isdecimal():
        return _width_em(font, character * 2) - _width_em(font, character)
    from matplotlib.ft2font import LoadFlags

    glyph = font.load_char(ord(character), flags=LoadFlags.NO_HINTING)
    return glyph.linearHoriAdvance / 65536 / _EM_PX


def _width_em(font: "FT2Font", text: str) -> float:
    from matplotlib.ft2font import LoadFlags

    font.set_text(text, 0, flags=LoadFlags.NO_HINTING, features=TABULAR)
    return font.get_width_height()[0] / 64 / _EM_PX


def _font(family: str, weight: int) -> "FT2Font":
    """Return a font; matplotlib keeps one for each thread."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return get_font(findfont(FontProperties(family=family, weight=weight)))
