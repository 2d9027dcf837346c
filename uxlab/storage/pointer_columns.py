"""The pointer during one span of a session, as columns: where it was, for how long, and where it was clicked.

What happened above uxlab's own windows is left out, and no time is counted for it. The events of a minute are read at
once, so that an hour at 1 kHz needs little more memory than its positions.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import EventKind, Surface
from uxlab.storage.event_columns import EventColumns, Mark, Truths, of_every_mark, read_events
from uxlab.storage.excluded_input import own_input
from uxlab.storage.own_windows import layouts
from uxlab.timeline.heat import dwells_ns
from uxlab.timeline.spans import Span

_READ_AT_ONCE_NS = 60_000_000_000
_CLICKS = (
    "SELECT t_ns, x, y FROM event WHERE session_id = ? AND t_ns >= ? AND t_ns < ? AND kind = 1 AND value = 1"
    " AND flags & 3 = 0 AND x IS NOT NULL AND y IS NOT NULL ORDER BY t_ns, seq"
)
_PRESS = EventKind.BUTTON + 64
"""The mark of a button that goes down; see `Mark`."""


def _clicks(mark: Mark) -> bool:
    return mark.kind is EventKind.BUTTON and mark.press and not mark.repeat


_CLICKED = of_every_mark(_clicks).astype(np.bool_)
_PLACED = of_every_mark(lambda mark: not mark.nowhere and not mark.chord).astype(np.bool_)
_COUNTED = of_every_mark(lambda mark: not mark.chord).astype(np.bool_)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PointerColumns:
    """Each position with its time and how long the pointer stayed there.

    `clicked`: whether a button went down there. `begins`: whether a way of its own begins there. `inputs_ns`: the times
    of all input, that of keys too.
    """

    t_ns: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    dwell_ns: NDArray[np.int64]
    clicked: Truths
    begins: Truths
    inputs_ns: NDArray[np.int64]

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """Return several spans as one; each begins a way of its own."""
        every = list(parts) or [cls._of(_Seen.joined([]), 0)]
        if len(every) == 1:
            return every[0]
        return cls(**{one.name: np.concatenate([getattr(part, one.name) for part in every]) for one in fields(cls)})

    @classmethod
    def read(
        cls,
        connection: sqlite3.Connection,
        session_id: int,
        surfaces: Sequence[Surface],
        span: Span,
        watch: Callable[[Span], None] = lambda _: None,
    ) -> Self:
        """Return what the participant's pointer did during a span; `surfaces` are uxlab's own windows.

        `watch` hears of each part before it is read, and may end the reading by what it raises.
        """
        parts = []
        for part in _divided(span):
            watch(part)
            events = read_events(connection, session_id, part)
            if events.t_ns.size:
                parts.append(_Seen.of(events, own_input(events, tuple(layouts(surfaces, *part)))))
        return cls._of(_Seen.joined(parts), span[1])

    @classmethod
    def _of(cls, seen: "_Seen", ended_ns: int) -> Self:
        theirs = ~seen.own
        return cls(
            t_ns=seen.t_ns[theirs],
            x=seen.x[theirs],
            y=seen.y[theirs],
            dwell_ns=dwells_ns(seen.t_ns, ended_ns)[theirs],
            clicked=seen.clicked[theirs],
            begins=np.concatenate((np.ones(min(1, seen.own.size), np.bool_), seen.own[:-1]))[theirs],
            inputs_ns=seen.inputs_ns,
        )


def read_clicks_within(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], spans: Iterable[Span]
) -> NDArray[np.int64]:
    """Return time, x and y of the participant's clicks, a row each; the positions between them are not even read."""
    found = [row for span in spans for row in connection.execute(_CLICKS, (session_id, *span))]
    rows = np.array(found, dtype=np.int64).reshape(-1, 3)
    x, y = rows[:, 1].astype(np.float64), rows[:, 2].astype(np.float64)
    events = EventColumns(rows[:, 0], x, y, np.full(len(rows), _PRESS, np.uint8), keys_kept=True)
    span = (int(rows[0, 0]), int(rows[-1, 0]) + 1) if len(rows) else (0, 0)
    return rows[~own_input(events, tuple(layouts(surfaces, *span)))]


def read_input_times(
    connection: sqlite3.Connection, session_id: int, surfaces: Sequence[Surface], spans: Iterable[Span]
) -> NDArray[np.int64]:
    """Return the times of all input of the participant in some spans, span after span."""
    parts = (PointerColumns.read(connection, session_id, surfaces, span).inputs_ns for span in spans)
    return np.concatenate([np.zeros(0, np.int64), *parts])


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """All positions of a span, also those above own windows, which end how long the pointer stayed where it was."""

    t_ns: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    clicked: Truths
    own: Truths
    inputs_ns: NDArray[np.int64]

    @classmethod
    def of(cls, events: EventColumns, own: Truths) -> Self:
        placed = _PLACED[events.marks]
        return cls(
            t_ns=events.t_ns[placed],
            x=events.x[placed],
            y=events.y[placed],
            clicked=_CLICKED[events.marks[placed]],
            own=own[placed],
            inputs_ns=events.t_ns[_COUNTED[events.marks] & ~own],
        )

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        none = np.zeros(0)
        empty = (none.astype(np.int64), none, none, none.astype(np.bool_), none.astype(np.bool_), none.astype(np.int64))
        columns = zip(empty, *(tuple(getattr(part, one.name) for one in fields(cls)) for part in parts), strict=True)
        return cls(*(np.concatenate(column) for column in columns))


def _divided(span: Span) -> Iterator[Span]:
    for start in range(*span, _READ_AT_ONCE_NS):
        yield start, min(span[1], start + _READ_AT_ONCE_NS)
