"""As what the format of a spreadsheet cell shows its number: a figure, a date, a time with or without seconds."""

import re
from enum import Enum, auto


class Shown(Enum):
    """As what a cell shows its number."""

    NUMBER = auto()
    DATE = auto()
    CLOCK = auto()
    CLOCK_WITH_SECONDS = auto()


_BUILT_IN = {
    **dict.fromkeys((*range(14, 18), *range(27, 32), 36, *range(50, 55), 57, 58), Shown.DATE),
    22: Shown.DATE,
    **dict.fromkeys((18, 20, 32, 34, 55), Shown.CLOCK),
    **dict.fromkeys((19, 21, 33, 35, 45, 46, 47, 56), Shown.CLOCK_WITH_SECONDS),
}
"""Formats that are named by number alone (ECMA-376-1, 18.8.30); those from 27 on are of East Asian Excel."""

_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM/PM|A/P|General', re.IGNORECASE)


def shown_by(code: str) -> Shown:
    """Return what a format code such as `mm:ss` shows; of several sections, the first is of positive numbers."""
    elapsed = _ELAPSED.search(code)
    letters = _LITERAL.sub("", _ELAPSED.sub(r"\1", code)).partition(";")[0].casefold()
    if "y" in letters or "d" in letters:
        return Shown.DATE
    if "s" in letters:
        return Shown.CLOCK_WITH_SECONDS
    if "h" in letters or elapsed:
        return Shown.CLOCK
    return Shown.DATE if "m" in letters else Shown.NUMBER


def shown_by_number(number: int) -> Shown:
    """Return what a format without a code shows."""
    return _BUILT_IN.get(number, Shown.NUMBER)
