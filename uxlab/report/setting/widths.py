"""How wide the columns of a table are, so that numbers stay on a line and long texts share what is left.

Sizes are in em, the size of the text itself: what fits once fits at every size.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from uxlab.charts.fonts import REGULAR, STRONG, legible, width_px
from uxlab.report.document import Align, Cell, Column, Table
from uxlab.report.setting.characters import printable

NORMAL_PT = 9.0
"""What the text of a table is set in wherever possible."""
_SMALLER_PT, _SMALL_PT, _SMALLEST_PT = 8.5, 8.0, 7.0
_GAP_EM, _NARROW_GAP_EM = 1.5, 1.0
"""The room between columns."""
_COMFORTABLE_EM = 9.0
"""What a column of texts should have at least, if its texts are that long."""
_SPACE_EM = 0.3
_BREAKABLE = re.compile(r"[ \n]+")
_SLACK_EM = 0.15
_MEASURED, _AVERAGE_EM = 400, 0.55
"""Lines of more characters are broken in any case; they are estimated by the mean width of a character."""
_LONGEST_WORD = 0.3
_LONGEST_NUMBER = 0.45
_ASIDE = 0.5
"""Parts of the whole room: what one word, number or aside may claim before it is broken."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The columns of a table as it is set, in text of so many points with so much room between columns.

    `columns`: shares of its width, together 1. `asides_em`: for each column how wide the lighter texts are set, so that
    the figures before them stand under each other; 0 where they follow the text.
    """

    size_pt: float
    gap_em: float
    columns: tuple[float, ...]
    asides_em: tuple[float, ...]


def fitted(table: Table, room_pt: float) -> Widths:
    """Return how a table is set in so much room.

    At best every text is on a line; next numbers and their titles are; next numbers are, and titles are broken between
    words. The text is made smaller only where one of these would be impossible.
    """
    loose, tight = _Trial(table, room_pt, NORMAL_PT, _GAP_EM), _Trial(table, room_pt, NORMAL_PT, _NARROW_GAP_EM)
    smaller = [_Trial(table, room_pt, size_pt, _NARROW_GAP_EM) for size_pt in (_SMALLER_PT, _SMALL_PT, _SMALLEST_PT)]
    for limit, trials in (
        (_whole, [loose, tight, *smaller[:2]]),
        (_titled, [loose, tight]),
        (_comfortable, [loose, tight, *smaller]),
        (_least, [tight, *smaller]),
    ):
        for trial in trials:
            if trial.fits(limit):
                return trial.widths(limit)
    return smaller[-1].widths(_least)


def asides(table: Table, room_em: float) -> tuple[float, ...]:
    """Return for each column how wide its lighter texts are set; 0 where they follow the text."""
    return tuple(
        _aside([row[at] for row in table.rows], room_em) if column.align is Align.RIGHT else 0.0
        for at, column in enumerate(table.columns)
    )


def text_width(text: str) -> float:
    """Return how wide the longest line of a text is."""
    return _width(text)


def lines(text: str, width_em: float) -> int:
    """Return about how many lines a text takes."""
    return sum(1 + int(_line_width(line, REGULAR) / max(width_em, 1.0)) for line in printable(text).split("\n"))


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column takes: at least, so that texts are easy to read, so that titles of numbers are whole, and all."""

    least: float
    comfortable: float
    titled: float
    whole: float
    aside: float


def _least(need: _Need) -> float:
    return need.least


def _comfortable(need: _Need) -> float:
    return need.comfortable


def _titled(need: _Need) -> float:
    return need.titled


def _whole(need: _Need) -> float:
    return need.whole


class _Trial:
    """A table in one size of text."""

    def __init__(self, table: Table, room_pt: float, size_pt: float, gap_em: float) -> None:
        self._size_pt, self._gap_em = size_pt, gap_em
        self._room = room_pt / size_pt
        self._columns = table.columns
        gaps = [gap_em if at else 0.0 for at in range(len(table.columns))]
        self._needs = [_need(table, at, self._room, gap) for at, gap in enumerate(gaps)]

    def fits(self, limit: Callable[[_Need], float]) -> bool:
        return sum(map(limit, self._needs)) <= self._room

    def widths(self, limit: Callable[[_Need], float]) -> Widths:
        least, whole = list(map(limit, self._needs)), [need.whole for need in self._needs]
        taken = _shared(least, whole, self._columns, self._room) if self.fits(limit) else _scaled(least, self._room)
        shares = tuple(one / self._room for one in taken)
        return Widths(self._size_pt, self._gap_em, shares, tuple(need.aside for need in self._needs))


def _need(table: Table, at: int, room: float, gap: float) -> _Need:
    column, cells = table.columns[at], [row[at] for row in table.rows]
    numbers, edge = column.align is Align.RIGHT, gap + _SLACK_EM
    aside = _aside(cells, room) if numbers else 0.0
    widest = max((_cell_width(cell, aside) for cell in cells), default=0.0)
    title, title_word = _width(column.title), min(_longest_word(column.title), room * _LONGEST_WORD)
    words = max((_longest_word(text) for cell in cells for text in (cell.text, cell.aside)), default=0.0)
    content = min(widest, room * _LONGEST_NUMBER) if numbers else min(words, room * _LONGEST_WORD)
    least, whole = max(content, title_word), max(widest, title)
    comfortable = least if numbers else max(least, min(whole, _COMFORTABLE_EM))
    titled = max(least, min(whole, room * _LONGEST_NUMBER)) if numbers else comfortable
    return _Need(least + edge, comfortable + edge, titled + edge, max(least, whole) + edge, aside)


def _aside(cells: Sequence[Cell], room: float) -> float:
    widest = max((_width(cell.aside) for cell in cells), default=0.0)
    return widest + _SLACK_EM if 0 < widest < room * _ASIDE / 2 else 0.0


def _cell_width(cell: Cell, aside: float) -> float:
    beside = max(aside, _width(cell.aside)) + _SPACE_EM if cell.aside or aside else 0.0
    return _width(cell.text, strong=cell.strong) + beside


def _width(text: str, *, strong: bool = False) -> float:
    return max(_line_width(line, STRONG if strong else REGULAR) for line in printable(text).split("\n"))


@lru_cache(maxsize=16384)
def _line_width(line: str, weight: int) -> float:
    return len(line) * _AVERAGE_EM if len(line) > _MEASURED else width_px(legible(line), 1.0, weight)


def _longest_word(text: str) -> float:
    return max((_width(word) for word in _BREAKABLE.split(printable(text))), default=0.0)


def _scaled(widths: Sequence[float], room: float) -> list[float]:
    whole = sum(widths) or 1.0
    return [width / whole * room for width in widths]


def _shared(least: Sequence[float], most: Sequence[float], columns: Sequence[Column], room: float) -> list[float]:
    """Return at least the least; what is left goes to the narrowest first, in the end to the wide columns, or all."""
    if sum(most) > room:
        return _levelled(least, most, room)
    wide = [at for at, column in enumerate(columns) if column.wide] or list(range(len(columns)))
    left = (room - sum(most)) / max(1, len(wide))
    return [width + (left if at in wide else 0.0) for at, width in enumerate(most)]


def _levelled(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    low, high = 0.0, room
    for _ in range(40):
        level = (low + high) / 2
        taken = sum(_at_level(a, b, level) for a, b in zip(least, most, strict=True))
        low, high = (level, high) if taken < room else (low, level)
    return [_at_level(a, b, low) for a, b in zip(least, most, strict=True)]


def _at_level(least: float, most: float, level: float) -> float:
    return max(least, min(most, level))
