"""In which cell of which screen the participant's pointer was at any moment: so much of its way is kept for maps.

A heat map counts the time in cells of `CELL_PX`, and where in a cell the pointer was makes no difference to it. So the
maps of stays and of every position are the same, to the microsecond, however few or many positions a second have. For
path maps a stay is told by where in its cell the pointer came in, to half of it.
"""

from dataclasses import dataclass, field, fields
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.heat import CELL_PX, REST_LIMIT_NS
from uxlab.timeline.indexing import EventPart
from uxlab.timeline.input_index import Numbers, Truths
from uxlab.timeline.scene import Desktops
from uxlab.timeline.screens import NOWHERE, which_screen
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots

Reals = NDArray[np.float64]
_HALF_PX = CELL_PX // 2
_US = 1_000
_PER_S = 1e6
_AWAY_AT_FIRST = -(2**62)


@dataclass(frozen=True, eq=False)
class Stays:
    """Where the pointer was from `stay_us` on, in microseconds, until the next stay begins.

    `stay_x`, `stay_y`: where it came into the cell, to half a cell, in physical pixels of the whole desktop; cells are
    counted from the corner of the screen that the pointer was on. `stay_away`: the numbers of those stays for which
    nobody knows, because the pointer was above uxlab's own windows, or had rested for as long as counts.
    """

    stay_us: Numbers
    stay_x: Numbers
    stay_y: Numbers
    stay_away: Numbers

    @classmethod
    def of(cls, columns: dict[str, Numbers]) -> Self:
        """Return the stays of columns by name."""
        return cls(*(columns[name] for name in STAY_COLUMNS))

    def columns(self) -> dict[str, Numbers]:
        """Return all columns by name."""
        return {name: getattr(self, name) for name in STAY_COLUMNS}

    def within(self, span: Span) -> Spots:
        """Return where the pointer was in a span that begins when it moved, as places and times to be counted."""
        start_us, end_us = (round(edge / _US) for edge in span)
        first = max(0, int(self.stay_us.searchsorted(start_us, side="right")) - 1)
        some = slice(first, int(self.stay_us.searchsorted(end_us)))
        edges = np.append(self.stay_us[some], end_us)
        edges[0] = max(edges[0], start_us)
        kept = np.ones(edges.size - 1, np.bool_)
        kept[self.stay_away[slice(*self.stay_away.searchsorted((some.start, some.stop)).tolist())] - some.start] = False
        x, y = (column[some][kept].astype(np.float64) for column in (self.stay_x, self.stay_y))
        return Spots(edges[:-1][kept] * _US, x, y, np.diff(edges)[kept] / _PER_S)


STAY_COLUMNS = tuple(one.name for one in fields(Stays))
"""The last of which is as long as there are such stays, the others as there are stays."""


class _Seen(NamedTuple):
    """Where the pointer was at some moments: the corners of cells, the numbers of screens, and the very places."""

    t_ns: Numbers
    left: Numbers
    top: Numbers
    screen: Numbers
    x: Numbers
    y: Numbers
    away: Truths

    def some(self, places: NDArray[np.intp] | slice) -> "_Seen":
        return _Seen.of(tuple(column[places] for column in self.numbers()), self.away[places])

    def then(self, other: "_Seen") -> "_Seen":
        joined = (np.concatenate(columns) for columns in zip(self.numbers(), other.numbers(), strict=True))
        return _Seen.of(tuple(joined), np.concatenate((self.away, other.away)))

    def numbers(self) -> tuple[Numbers, ...]:
        """Return all columns but the last."""
        return self.t_ns, self.left, self.top, self.screen, self.x, self.y

    @classmethod
    def of(cls, numbers: tuple[Numbers, ...], away: Truths) -> "_Seen":
        """Return what has these columns."""
        t_ns, left, top, screen, x, y = numbers
        return cls(t_ns, left, top, screen, x, y, away)


@dataclass(slots=True)
class StayMaking:
    """Takes the parts of a session in their order; `desktops` as of `uxlab.timeline.screens.screen_spans`."""

    desktops: Desktops = ()
    _columns: list[tuple[Numbers, ...]] = field(default_factory=list)
    _last: _Seen | None = None

    def add(self, part: EventPart) -> None:
        """Take the next events."""
        placed = part.placed & ~part.chords
        if not placed.any():
            return
        t_ns, x, y = part.t_ns[placed], part.x[placed], part.y[placed]
        left, top, screen = _cells(self.desktops, t_ns, x, y)
        half_x, half_y = (
            (corner + (to - corner) // _HALF_PX * _HALF_PX).astype(np.int64) for corner, to in ((left, x), (top, y))
        )
        seen = _Seen(t_ns, left, top, screen, half_x, half_y, part.own[placed])
        before = _nowhere() if self._last is None else self._last
        self._columns.append(_stays(before.then(seen)))
        self._last = seen.some(slice(-1, None))

    def stays(self) -> Stays:
        """Return the stays of all events taken; where the pointer came to at last, it stayed as long as counts."""
        ends = [] if self._last is None else [_rows(_departed(self._last))]
        none = (np.zeros(0, np.int64),) * len(STAY_COLUMNS)
        columns = zip(none, *self._columns, *ends, strict=True)
        stay_us, stay_x, stay_y, away = (np.concatenate(column) for column in columns)
        return Stays(stay_us, stay_x, stay_y, np.flatnonzero(away).astype(np.int64))


def _nowhere() -> _Seen:
    """Return that the pointer was away since long before anything is known of it."""
    ago, none = np.array([_AWAY_AT_FIRST]), np.zeros(1, np.int64)
    return _Seen(ago, none, none, none, none, none, np.ones(1, np.bool_))


def _cells(desktops: Desktops, t_ns: Numbers, x: Reals, y: Reals) -> tuple[Numbers, Numbers, Numbers]:
    """Return the corners of the cells that points are in, and the numbers of the screens that they are on.

    Beside all screens, where no map is of, a pixel is a cell; as it is where a cell reaches under another screen.
    """
    numbers = _numbers(desktops, t_ns, x, y)
    corners = [(screen.x_px, screen.y_px) for _, screens in desktops for screen in screens]
    from_x, from_y = np.array([*corners, (0, 0)], np.float64)[numbers].T
    cell_px = np.where(numbers == NOWHERE, 1 if desktops else CELL_PX, CELL_PX)
    left, top = x - (x - from_x) % cell_px, y - (y - from_y) % cell_px
    astray = _numbers(desktops, t_ns, left, top) != numbers
    left[astray], top[astray] = x[astray], y[astray]
    return left.astype(np.int64), top.astype(np.int64), numbers


def _numbers(desktops: Desktops, t_ns: Numbers, x: Reals, y: Reals) -> Numbers:
    """Return for each point the number of the screen it is on, counted through all desktops, or NOWHERE."""
    numbers, before = np.full(x.size, NOWHERE, np.int64), 0
    for span, screens in desktops:
        first, end = t_ns.searchsorted(span).tolist()
        where = which_screen(screens, x[first:end], y[first:end])
        numbers[first:end] = np.where(where == NOWHERE, NOWHERE, where + before)
        before += len(screens)
    return numbers


def _stays(seen: _Seen) -> tuple[Numbers, ...]:
    """Return the stays that begin after the first moment, and when the pointer had rested for as long as counts."""
    moved = np.diff(seen.left) | np.diff(seen.top) | np.diff(seen.screen) != 0
    both_away = seen.away[1:] & seen.away[:-1]
    rested = (np.diff(seen.t_ns) > REST_LIMIT_NS) & ~seen.away[:-1]
    begun = 1 + np.flatnonzero(~both_away & (moved | np.diff(seen.away) | rested))
    found = seen.some(begun).then(_departed(seen.some(np.flatnonzero(rested))))
    return _rows(found.some(found.t_ns.argsort(kind="stable")))


def _departed(seen: _Seen) -> _Seen:
    """Return that after so long a rest the pointer is no longer counted where it was."""
    return seen._replace(t_ns=seen.t_ns + REST_LIMIT_NS, away=np.ones(seen.away.size, np.bool_))


def _rows(seen: _Seen) -> tuple[Numbers, ...]:
    return np.round(seen.t_ns / _US).astype(np.int64), seen.x, seen.y, seen.away.astype(np.int64)
