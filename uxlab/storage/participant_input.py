"""A participant's input during an attempt: how much was clicked, typed and scrolled, and how the pointer travelled."""

import math
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import EventKind, Surface
from uxlab.model.results import HESITATION_NS, ExcludedInput, InputCounts, InputTrail
from uxlab.storage.event_columns import EventColumns, Mark, Truths, of_every_mark, read_events
from uxlab.storage.excluded_input import excluded_input, own_input
from uxlab.storage.own_windows import EVER_NS, Layout, layouts
from uxlab.timeline.spans import Span

_SUMMED_AT_ONCE = 8192
"""A long path is summed part by part, which rounds less than one sum of all its steps."""

_SORTS = 6
_NOTHING, _MOVE, _CLICK, _SCROLL, _KEY, _CORRECTION = range(_SORTS)
_STANDING = np.zeros(1)


def _sort(mark: Mark) -> int:
    """Return as what an event counts."""
    if mark.repeat:
        return _NOTHING
    if mark.kind is EventKind.MOVE:
        return _MOVE
    if mark.kind is EventKind.SCROLL:
        return _SCROLL
    if mark.release:
        return _NOTHING
    if mark.kind is EventKind.BUTTON:
        return _CLICK
    return _CORRECTION if mark.correcting else _KEY


_SORT = of_every_mark(_sort)
_CHORDS = of_every_mark(lambda mark: mark.chord).astype(np.bool_)
_PLACED = of_every_mark(lambda mark: not mark.nowhere).astype(np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class ParticipantInput:
    """The input of a session without chords, arranged so that what lies in a span is quickly found.

    `sorts` tells for each event as what it counts. `rests` are the events before which there was a hesitation,
    `rested_ns` its length. `spots` are the participant's events that have a place, at `x` and `y`; `steps_px` are the
    ways to each from the one before, and `clicks` those spots that are clicks. A path is interrupted at `own_edges`,
    where input in uxlab's own windows begins or ends, and summed anew from each of `layout_edges`, where they changed.
    Without `keys_kept` nothing is known of keys, and so nothing of hesitations.
    """

    t_ns: NDArray[np.int64]
    own: Truths
    sorts: NDArray[np.uint8]
    rests: Sequence[int]
    rested_ns: Sequence[int]
    spots: NDArray[np.intp]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    steps_px: NDArray[np.float64]
    clicks: Sequence[int]
    own_edges: Sequence[int]
    layout_edges: Sequence[int]
    keys_kept: bool

    @classmethod
    def of(cls, all_events: EventColumns, layouts: Sequence[Layout], all_own: Truths) -> Self:
        """Return the participant's input of a session; `all_own` tells which happened in uxlab's own windows."""
        kept = ~_CHORDS[all_events.marks]
        events, own = all_events.where(kept), all_own[kept]
        sorts = np.where(own, _NOTHING, _SORT[events.marks])
        waits_ns = np.diff(events.t_ns)
        waits = np.flatnonzero((waits_ns > HESITATION_NS) & ~own[1:] & ~own[:-1])
        spots = np.flatnonzero(_PLACED[events.marks] & ~own)
        x, y = events.x[spots], events.y[spots]
        return cls(
            t_ns=events.t_ns,
            own=own,
            sorts=sorts,
            rests=(waits + 1).tolist(),
            rested_ns=waits_ns[waits].tolist(),
            spots=spots,
            x=x,
            y=y,
            steps_px=np.concatenate((np.zeros(min(1, spots.size)), np.sqrt(np.diff(x) ** 2 + np.diff(y) ** 2))),
            clicks=np.flatnonzero(sorts[spots] == _CLICK).tolist(),
            own_edges=(np.flatnonzero(own[1:] != own[:-1]) + 1).tolist(),
            layout_edges=events.t_ns.searchsorted([layout.started_ns for layout in layouts]).tolist(),
            keys_kept=events.keys_kept,
        )

    def within(self, spans: Iterable[Span]) -> tuple[InputCounts, InputTrail]:
        """Measure what lies in `spans`: the attempt without pauses, divided where gaps begin and end.

        A click or key is a press. Neither a path nor a hesitation reaches over the end of a span, or over input in
        uxlab's own windows: what the pointer did there is not the participant's.
        """
        walk = _Walk(self)
        for span in spans:
            first, last = self.t_ns.searchsorted(span).tolist()
            if first < last:
                walk.go(first, last)
        return walk.counts(), walk.trail()


def read_input(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface]
) -> tuple[ParticipantInput, ExcludedInput]:
    """Return the participant's input of a session, and how much is not; `surfaces` are uxlab's own windows."""
    events, own_windows = read_events(connection, session_id), tuple(layouts(surfaces, -EVER_NS, EVER_NS))
    own = own_input(events, own_windows)
    return ParticipantInput.of(events, own_windows, own), excluded_input(events, own)


@dataclass(slots=True)
class _Walk:
    """What was counted and measured so far, and where the walk stands: the last spot, and the last click."""

    seen: ParticipantInput
    found: NDArray[np.intp] = field(default_factory=lambda: np.zeros(_SORTS, np.intp))
    path_px: float = 0.0
    clicked_path_px: float = 0.0
    straight_px: float = 0.0
    hesitations: int = 0
    hesitated_ns: int = 0
    moving: bool = False
    clicked_at: Sequence[float] | None = None
    since_click_px: float = 0.0

    def go(self, first: int, last: int) -> None:
        """Go along the events from `first` until before `last`, one span."""
        seen = self.seen
        self.found += np.bincount(seen.sorts[first:last], minlength=_SORTS)
        rested_ns = seen.rested_ns[bisect_right(seen.rests, first) : bisect_left(seen.rests, last)]
        self.hesitations += len(rested_ns)
        self.hesitated_ns += sum(rested_ns)
        self._interrupt()
        for start, end in pairwise(self._edges(first, last)):
            if seen.own[start]:
                self._interrupt()
            else:
                self._follow(*seen.spots.searchsorted((start, end)).tolist())

    def counts(self) -> InputCounts:
        """Return what was counted."""
        found: list[int] = self.found.tolist()
        known = self.seen.keys_kept
        return InputCounts(
            clicks=found[_CLICK],
            keys=found[_KEY] + found[_CORRECTION] if known else None,
            scrolls=found[_SCROLL],
            moves=found[_MOVE],
            corrections=found[_CORRECTION] if known else None,
        )

    def trail(self) -> InputTrail:
        """Return what was measured."""
        return InputTrail(
            path_px=self.path_px,
            clicked_path_px=self.clicked_path_px,
            straight_px=self.straight_px,
            hesitations=self.hesitations if self.seen.keys_kept else None,
            hesitated_ns=self.hesitated_ns if self.seen.keys_kept else None,
        )

    def _edges(self, first: int, last: int) -> list[int]:
        layouts = [first, *_between(self.seen.layout_edges, first, last), last]
        sums = (edge for start, end in pairwise(layouts) for edge in range(start, end, _SUMMED_AT_ONCE))
        return sorted({*sums, *_between(self.seen.own_edges, first, last), last})

    def _interrupt(self) -> None:
        self.moving, self.clicked_at, self.since_click_px = False, None, 0.0

    def _follow(self, first: int, last: int) -> None:
        if first == last:
            return
        steps_px = self.seen.steps_px[first:last]
        travelled = (steps_px if self.moving else np.concatenate((_STANDING, steps_px[1:]))).cumsum()
        whole_px = float(travelled[-1])
        self.path_px += whole_px
        left_px = 0.0
        for spot in _between(self.seen.clicks, first - 1, last):
            point = float(self.seen.x[spot]), float(self.seen.y[spot])
            reached_px = float(travelled[spot - first])
            if self.clicked_at is not None:
                self.clicked_path_px += self.since_click_px + reached_px - left_px
                self.straight_px += math.dist(self.clicked_at, point)
            self.clicked_at, self.since_click_px, left_px = point, 0.0, reached_px
        self.since_click_px += whole_px - left_px
        self.moving = True


def _between(ordered: Sequence[int], low: int, high: int) -> Sequence[int]:
    """Return those of the numbers that lie between the two, both left out."""
    return ordered[bisect_right(ordered, low) : bisect_left(ordered, high)]
