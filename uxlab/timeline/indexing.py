"""Makes the index of a session's input in one pass, some thousands of events at a time."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from uxlab.model.events import EventKind
from uxlab.timeline.input_index import (
    BLOCK,
    COLUMNS,
    COUNTED,
    MODERATORS,
    PLACED,
    SUBPIXELS,
    InputIndex,
    Numbers,
    Truths,
)

STRIDE = 16
"""So many positions of the pointer are one stride."""

REST_NS = 100_000_000
"""After a longer rest the pointer's next position is a stride of its own, so that its way is not spread over it."""

LEFT_OUT_NS = STRIDE * REST_NS
"""No stride lasts as long as this."""


@dataclass(frozen=True, slots=True, eq=False)
class EventPart:
    """Successive events: `kinds` as `EventKind`; `counted`: presses and steps that are no repeats.

    `chords` and `own`: of the moderator's, by key combination and in uxlab's own windows; `placed`: `x` and `y` are
    known, in physical pixels.
    """

    t_ns: Numbers
    seq: Numbers
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    kinds: Numbers
    codes: Numbers
    key_classes: Numbers
    counted: Truths
    chords: Truths
    own: Truths
    placed: Truths


@dataclass(slots=True)
class _Pointer:
    """Where the participant's pointer was last, None where it has not been yet or the moderator used it since."""

    t_ns: int = 0
    place: tuple[float, float] | None = None
    travelled_px: float = 0.0


@dataclass(slots=True)
class Indexing:
    """Takes the parts of a session in their order."""

    events: int = 0
    _columns: dict[str, list[Numbers]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    _pointer: _Pointer = field(default_factory=_Pointer)
    _blind_ns: int = 0

    def add(self, part: EventPart) -> None:
        """Take the next events."""
        if part.t_ns.size:
            self._add_keys(part)
            self._add_presses(part)
            self._add_own_moves(part)
            self._add_strides(part)
            self._add_blind_moves(part)
            self.events += part.t_ns.size

    def index(self) -> InputIndex:
        """Return the index of all events taken."""
        none = np.zeros(0, np.int64)
        return InputIndex.of(self.events, {name: np.concatenate([none, *all_]) for name, all_ in self._columns.items()})

    def _append(self, **columns: NDArray[np.generic]) -> None:
        for name, numbers in columns.items():
            self._columns[name].append(numbers.astype(np.int64))

    def _add_keys(self, part: EventPart) -> None:
        first = slice(-self.events % BLOCK, None, BLOCK)
        self._append(block_ns=part.t_ns[first], block_seq=part.seq[first])

    def _add_presses(self, part: EventPart) -> None:
        kept = np.flatnonzero(part.kinds != EventKind.MOVE)
        moderators = part.own[kept] | part.chords[kept]
        what = part.kinds[kept] + COUNTED * part.counted[kept] + MODERATORS * moderators + PLACED * part.placed[kept]
        self._append(
            t_ns=part.t_ns[kept],
            ordinal=kept + self.events,
            what=what,
            code=part.codes[kept],
            key_class=part.key_classes[kept],
            press_x=part.x[kept],
            press_y=part.y[kept],
        )

    def _add_own_moves(self, part: EventPart) -> None:
        own = (part.kinds == EventKind.MOVE) & (part.own | part.chords)
        edges = np.flatnonzero(np.diff(own, prepend=False, append=False))
        first, end = edges[::2], edges[1::2]
        self._append(
            own_first=first + self.events,
            own_end=end + self.events,
            own_from_ns=part.t_ns[first],
            own_to_ns=part.t_ns[end - 1],
        )

    def _add_strides(self, part: EventPart) -> None:
        own = part.own & ~part.chords
        spots = np.flatnonzero(part.placed & ~own & ~part.chords)
        if spots.size == 0:
            if own.any():
                self._pointer.place = None
            return
        t_ns, x, y = part.t_ns[spots], part.x[spots], part.y[spots]
        steps, jumps = self._steps(t_ns, x, y, np.diff(own.cumsum()[spots], prepend=0) > 0)
        travelled = self._pointer.travelled_px + steps.cumsum()
        ends = _stride_ends(jumps)
        self._append(
            stride_ns=t_ns[ends],
            stride_px8=np.round(travelled[ends] * SUBPIXELS),
            stride_jump=jumps[ends],
            stride_x=x[ends],
            stride_y=y[ends],
        )
        last_own = np.flatnonzero(own)
        left = last_own.size > 0 and bool(last_own[-1] > spots[-1])
        self._pointer = _Pointer(int(t_ns[-1]), None if left else (float(x[-1]), float(y[-1])), float(travelled[-1]))

    def _add_blind_moves(self, part: EventPart) -> None:
        t_ns = part.t_ns[(part.kinds == EventKind.MOVE) & ~part.placed & ~part.chords]
        if t_ns.size:
            self._append(blind_ns=t_ns[_stride_ends(np.diff(t_ns, prepend=self._blind_ns) > REST_NS)])
            self._blind_ns = int(t_ns[-1])

    def _steps(
        self, t_ns: Numbers, x: NDArray[np.float64], y: NDArray[np.float64], interrupted: Truths
    ) -> tuple[NDArray[np.float64], Truths]:
        """Return how far each position is from the one before, and which come after a rest or an interruption."""
        since = self._pointer
        before_x, before_y = since.place or (0.0, 0.0)
        interrupted[0] |= since.place is None
        steps = np.sqrt(np.diff(x, prepend=before_x) ** 2 + np.diff(y, prepend=before_y) ** 2)
        steps[interrupted] = 0.0
        return steps, interrupted | (np.diff(t_ns, prepend=since.t_ns) > REST_NS)


def _stride_ends(jumps: Truths) -> NDArray[np.intp]:
    """Return the last position of each stride: a jump is one alone, and after it come strides of `STRIDE`."""
    places = np.arange(jumps.size)
    since = places - np.maximum.accumulate(np.where(jumps, places, -1))
    starts = jumps | ((since - 1) % STRIDE == 0)
    starts[0] = True
    return np.append(np.flatnonzero(starts[1:]), jumps.size - 1)
