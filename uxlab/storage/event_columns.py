"""The input of a session as columns of numbers, so that nothing need be done for each of its many events alone.

SQLite joins a column to one text, which numpy reads: half the time of fetching a row for each event, for about 100
bytes of memory an event.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import EventKind
from uxlab.privacy.keys import SHORTCUTS, KeyClass
from uxlab.storage.kept_keys import keys_kept
from uxlab.timeline.spans import Span

Truths = NDArray[np.bool_]

EVER: Span = (-(2**63), 2**63)

_JOINED = " ".join([
    "SELECT group_concat(t_ns), group_concat(x), group_concat(y), group_concat(mark) FROM",
    "(SELECT t_ns, ifnull(x, 0) AS x, ifnull(y, 0) AS y,",
    "CASE WHEN kind = 0 AND flags = 0 AND x + y IS NOT NULL THEN 0",  # as most are, and soon told
    "ELSE kind + 4 * (flags & 3) + 16 * (x IS NULL OR y IS NULL) + 32 * (value IS 0) + 64 * (value IS 1) + 128 *",
    f"(code IS {KeyClass.BACKSPACE:d} OR code IS {KeyClass.DELETE:d} OR code IS {SHORTCUTS['z']}) END AS mark",
    "FROM event WHERE session_id = ? AND t_ns BETWEEN ? AND ? ORDER BY t_ns, seq)",
])  # fmt: skip


class Mark(NamedTuple):
    """What there is to an event beside its time and place, kept as one number from 0 to 255.

    `correcting`: a key that takes something back.
    """

    kind: EventKind
    repeat: bool
    chord: bool
    nowhere: bool
    release: bool
    press: bool
    correcting: bool

    @classmethod
    def of(cls, number: int) -> Self:
        """Return what the number stands for; what only a button or a key can do is false of the rest."""
        kind = EventKind(number & 3)
        repeat, chord, nowhere, zero, one, correcting = (bool(number & 1 << bit) for bit in range(2, 8))
        held = kind in {EventKind.BUTTON, EventKind.KEY}
        return cls(kind, repeat, chord, nowhere, held and zero, held and one, correcting and kind is EventKind.KEY)


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """Events in the order of time, `x` and `y` in physical pixels, 0 for what is not known.

    To learn something of every mark, index what `of_every_mark` returns with `marks`. `keys_kept`: whether the session
    kept its keys throughout; where it did not, how many there are among the events means nothing.
    """

    t_ns: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    marks: NDArray[np.uint8]
    keys_kept: bool

    def where(self, chosen: Truths) -> Self:
        """Return some of the events."""
        return type(self)(self.t_ns[chosen], self.x[chosen], self.y[chosen], self.marks[chosen], self.keys_kept)


def of_every_mark(told: Callable[[Mark], int]) -> NDArray[np.uint8]:
    """Return what is told of each mark, by the mark's number."""
    return np.array([told(Mark.of(number)) for number in range(256)], dtype=np.uint8)


def read_events(connection: sqlite3.Connection, session_id: int, span: Span = EVER) -> EventColumns:
    """Return the input of a session, or of a part of it."""
    texts = connection.execute(_JOINED, (session_id, span[0], span[1] - 1)).fetchone()
    t_ns, x, y, marks = (np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts)
    kept = keys_kept(connection, session_id)
    return EventColumns(t_ns, x.astype(np.float64), y.astype(np.float64), marks.astype(np.uint8), kept)
