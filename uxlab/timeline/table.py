"""Everything that happened in a session as one table in the order of time, of which any row is found at once.

A row is an event, or something noted: an error, a note, the begin or end of an attempt, pause or gap, a change of
focus. What was noted comes before the events of the same time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from uxlab.model.events import EventKind
from uxlab.timeline.input_index import Numbers
from uxlab.timeline.items import Item, Track
from uxlab.timeline.ordinals import Ordinals
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span


class RowKind(StrEnum):
    """What a row tells of."""

    MOVE = "move"
    BUTTON = "button"
    SCROLL = "scroll"
    KEY = "key"
    ERROR = "error"
    NOTE = "note"
    ATTEMPT_BEGIN = "attempt begins"
    ATTEMPT_END = "attempt ends"
    PAUSE_BEGIN = "pause begins"
    PAUSE_END = "pause ends"
    GAP_BEGIN = "gap begins"
    GAP_END = "gap ends"
    FOCUS = "focus"


EVENT_ROWS = {
    RowKind.MOVE: EventKind.MOVE,
    RowKind.BUTTON: EventKind.BUTTON,
    RowKind.SCROLL: EventKind.SCROLL,
    RowKind.KEY: EventKind.KEY,
}
ROWS_OF_EVENTS = {int(kind): row for row, kind in EVENT_ROWS.items()}
_BEGINS = {
    Track.ERRORS: RowKind.ERROR,
    Track.NOTES: RowKind.NOTE,
    Track.FOCUS: RowKind.FOCUS,
    Track.TASKS: RowKind.ATTEMPT_BEGIN,
    Track.PAUSES: RowKind.PAUSE_BEGIN,
    Track.GAPS: RowKind.GAP_BEGIN,
}
_ENDS = {Track.TASKS: RowKind.ATTEMPT_END, Track.PAUSES: RowKind.PAUSE_END, Track.GAPS: RowKind.GAP_END}


class By(StrEnum):
    """Whose input; what was noted is nobody's."""

    ANYONE = "anyone"
    PARTICIPANT = "participant"
    MODERATOR = "moderator"


_TRACKS = {
    Track.CLICKS: (frozenset({RowKind.BUTTON}), By.PARTICIPANT),
    Track.KEYS: (frozenset({RowKind.KEY}), By.PARTICIPANT),
    Track.SCROLLS: (frozenset({RowKind.SCROLL}), By.PARTICIPANT),
    Track.POINTER: (frozenset({RowKind.MOVE}), By.PARTICIPANT),
    Track.MODERATOR: (frozenset(EVENT_ROWS), By.MODERATOR),
}


def rows_of(track: Track) -> tuple[frozenset[RowKind], By]:
    """Return the kinds of rows that tell of a track, and by whom."""
    if track in _TRACKS:
        return _TRACKS[track]
    return frozenset(kinds[track] for kinds in (_BEGINS, _ENDS) if track in kinds), By.ANYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFilter:
    """Which rows are wanted: those that satisfy all of it; None and an empty text stand for any.

    `task`: the key of a task, in whose attempts a row lies. `text` is sought in a row's words, whatever its case.
    `counted`: of buttons and keys only what counts in figures, neither releases nor repeats.
    """

    kinds: frozenset[RowKind] | None = None
    by: By = By.ANYONE
    task: str | None = None
    spans: tuple[Span, ...] | None = None
    text: str = ""
    counted: bool = False

    def wants(self, kind: RowKind) -> bool:
        """Tell whether rows of a kind are wanted."""
        return self.kinds is None or kind in self.kinds


class Moment(NamedTuple):
    """A row that tells of an item."""

    t_ns: int
    kind: RowKind
    item: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row: `x`, `y` in physical pixels, `code`, `value` and `flags` as stored, for an event.

    `moderators`: input of the moderator. `item` is what a row tells of that is no event; `task` the key of the task
    that was under way, empty outside of attempts.
    """

    row: int
    t_ns: int
    kind: RowKind
    x: int | None = None
    y: int | None = None
    code: int | None = None
    value: int | None = None
    flags: int = 0
    moderators: bool = False
    item: Item | None = None
    task: str = ""


class Page(NamedTuple):
    """What some successive rows show: events by their numbers, and moments; each with its row."""

    event_rows: Numbers
    ordinals: Numbers
    moments: tuple[tuple[int, Moment], ...]


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """The rows that a filter leaves: `events` by their numbers, and `moments` at `moment_rows`."""

    session: ReviewedSession
    filter: TableFilter
    events: Ordinals
    moments: tuple[Moment, ...]
    moment_rows: Numbers

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.events) + len(self.moments)

    def page(self, first: int, count: int) -> Page:
        """Return what is in `count` rows from `first`, or in as many as there are."""
        rows = np.arange(max(first, 0), max(0, min(first + count, self.count)), dtype=np.int64)
        before = self.moment_rows.searchsorted(rows)
        after = self.moment_rows.searchsorted(rows, side="right")
        events = before == after
        told = zip(rows[~events].tolist(), before[~events].tolist(), strict=True)
        moments = tuple((row, self.moments[place]) for row, place in told)
        return Page(rows[events], self.events.at(rows[events] - before[events]), moments)

    def row_at(self, t_ns: int, events_before: int) -> int:
        """Return the first row at or after a time before which the session has `events_before` events.

        It is `count` where there is none.
        """
        return int(self.events.rank(np.array([events_before]))[0]) + self._moments_before(t_ns)

    def row_of(self, item: Item, kind: RowKind) -> int | None:
        """Return the row that tells of an item in this way, None where the filter leaves it out."""
        found = (
            row
            for row, moment in zip(self.moment_rows.tolist(), self.moments, strict=True)
            if moment.item is item and moment.kind is kind
        )
        return next(found, None)

    def _moments_before(self, t_ns: int) -> int:
        return sum(moment.t_ns < t_ns for moment in self.moments)


def all_moments(items: Sequence[Item]) -> tuple[Moment, ...]:
    """Return the rows of items in the order of time; what ends comes before what begins at the same time."""
    begins = [Moment(item.started_ns, _BEGINS[item.track], item) for item in items]
    ends = [Moment(item.ended_ns, _ENDS[item.track], item) for item in items if item.track in _ENDS and not item.open]
    empty = {id(item) for item in items if item.started_ns == item.ended_ns}
    return tuple(
        sorted(
            [*begins, *ends],
            key=lambda moment: (moment.t_ns, id(moment.item) in empty or moment.kind not in _ENDS.values()),
        )
    )
