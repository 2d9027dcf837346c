"""A participant's input during an attempt: how much was clicked, typed and scrolled, and how the pointer travelled.

Each event is fetched once, in its order and a few thousand at a time, so that an attempt of any length fits in memory.
"""

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from operator import itemgetter, sub

from uxlab.model.events import Surface
from uxlab.model.results import HESITATION_NS, InputCounts, InputTrail
from uxlab.privacy.keys import SHORTCUTS, KeyClass
from uxlab.storage.excluded_input import own_window_condition
from uxlab.storage.own_windows import layouts
from uxlab.timeline.spans import Span

_AT_ONCE = 8192
_NOTHING, _MOVE, _CLICK, _SCROLL, _KEY, _CORRECTION = range(6)
_COLUMNS = (
    "SELECT t_ns, x, y, CASE WHEN flags & 1 THEN 0 WHEN kind = 0 THEN 1 WHEN kind = 2 THEN 3 WHEN value = 0 THEN 0",
    f"WHEN kind = 1 THEN 2 WHEN code IN ({KeyClass.BACKSPACE:d}, {KeyClass.DELETE:d}, {SHORTCUTS['z']}) THEN 5",
    "ELSE 4 END, (",
)
_IN_ORDER = (
    ") IS TRUE FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ? AND flags & 2 = 0",
    "ORDER BY t_ns, seq",
)

_Row = tuple[int, int | None, int | None, int, int]
_Point = tuple[int, int]
_time, _what, _is_own = itemgetter(0), itemgetter(3), itemgetter(4)


def participant_input(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], spans: Iterable[Span]
) -> tuple[InputCounts, InputTrail]:
    """Measure the participant's input within `spans`: the attempt without pauses, divided where gaps begin and end.

    A click or key is a press. Neither a path nor a hesitation reaches over the end of a span, or over input in uxlab's
    own windows: what the pointer did there is not the participant's.
    """
    walk = _Walk()
    for span in spans:
        for rows in _rows(connection, session_id, surfaces, span):
            if not any(map(_is_own, rows)):
                walk.follow(rows)
                continue
            for own, run in groupby(rows, key=_is_own):
                if own:
                    walk.interrupt()
                else:
                    walk.follow(list(run))
        walk.interrupt()
    return walk.counts(), walk.trail()


@dataclass(slots=True)
class _Walk:
    """What was counted and measured so far, and where the walk stands: the last time, point, and point of a click."""

    found: Counter[int] = field(default_factory=Counter)
    path_px: float = 0.0
    clicked_path_px: float = 0.0
    straight_px: float = 0.0
    hesitations: int = 0
    hesitated_ns: int = 0
    last_ns: int | None = None
    at: _Point | None = None
    clicked_at: _Point | None = None
    since_click_px: float = 0.0

    def interrupt(self) -> None:
        """Let nothing connect what came before with what follows."""
        self.last_ns, self.at, self.clicked_at, self.since_click_px = None, None, None, 0.0

    def follow(self, rows: Sequence[_Row]) -> None:
        """Go on along events that follow each other."""
        self.found.update(map(_what, rows))
        self._rest(list(map(_time, rows)))
        self._move([(x, y, what) for _, x, y, what, _ in rows if x is not None and y is not None])

    def counts(self) -> InputCounts:
        """Return what was counted."""
        return InputCounts(
            clicks=self.found[_CLICK],
            keys=self.found[_KEY] + self.found[_CORRECTION],
            scrolls=self.found[_SCROLL],
            moves=self.found[_MOVE],
            corrections=self.found[_CORRECTION],
        )

    def trail(self) -> InputTrail:
        """Return what was measured."""
        return InputTrail(
            path_px=self.path_px,
            clicked_path_px=self.clicked_path_px,
            straight_px=self.straight_px,
            hesitations=self.hesitations,
            hesitated_ns=self.hesitated_ns,
        )

    def _rest(self, times_ns: list[int]) -> None:
        earlier = times_ns if self.last_ns is None else [self.last_ns, *times_ns]
        waits = [wait for wait in map(sub, earlier[1:], earlier) if wait > HESITATION_NS]
        self.hesitations += len(waits)
        self.hesitated_ns += sum(waits)
        self.last_ns = times_ns[-1]

    def _move(self, places: Sequence[tuple[int, int, int]]) -> None:
        if not places:
            return
        points = [(x, y) for x, y, _ in places]
        start = points[0] if self.at is None else self.at
        travelled = list(accumulate(map(math.dist, [start, *points], points)))
        self.path_px += travelled[-1]
        left_px = 0.0
        for index in [index for index, place in enumerate(places) if place[2] == _CLICK]:
            if self.clicked_at is not None:
                self.clicked_path_px += self.since_click_px + travelled[index] - left_px
                self.straight_px += math.dist(self.clicked_at, points[index])
            self.clicked_at, self.since_click_px, left_px = points[index], 0.0, travelled[index]
        self.since_click_px += travelled[-1] - left_px
        self.at = points[-1]


def _rows(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], span: Span
) -> Iterator[list[_Row]]:
    for layout in layouts(surfaces, *span):
        own, covered = own_window_condition(layout)
        cursor = connection.execute(
            " ".join([*_COLUMNS, own, *_IN_ORDER]), (*covered, session_id, layout.started_ns, layout.ended_ns)
        )
        while rows := cursor.fetchmany(_AT_ONCE):
            yield rows
