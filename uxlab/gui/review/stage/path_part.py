"""Parts of the pointer's way as they are read one after the other, and how they join to one. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.input_index import InputIndex
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots, departures

PART_NS = 10_000_000_000
"""How much of a session is read at once: at 1 kHz 10,000 positions, which takes some 20 ms."""

LASTING_NS = 10**15
"""How long the pointer is known to stay where it is, if nothing else is heard of it: longer than any session."""

_SURE_NS = 1_000
_NS = 1_000_000_000
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PathPart:
    """Positions in the order of time, and until when the pointer is known to have been at each.

    `span`: what was read. It may begin with some positions of before, so that it is known where the pointer rests.
    """

    span: Span
    t_ns: NDArray[np.int64]
    x: Numbers
    y: Numbers
    ends_ns: NDArray[np.int64]

    @classmethod
    def empty(cls, span: Span) -> Self:
        """Return a span in which nothing is known of the pointer."""
        places = np.zeros(0)
        return cls(span, places.astype(np.int64), places, places, places.astype(np.int64))

    @classmethod
    def of(cls, span: Span, spots: Spots) -> Self:
        """Return what was read of a span with `LASTING_NS` for the longest stay."""
        return cls(span, spots.t_ns, spots.x, spots.y, spots.t_ns + (spots.dwell_s * _NS).round().astype(np.int64))


def part_span(number: int) -> Span:
    """Return the span of a part of a session by its number, which counts from 0."""
    return number * PART_NS, (number + 1) * PART_NS


def numbers_of(span: Span) -> range:
    """Return the numbers of the parts that a span lies in."""
    return range(max(0, span[0]) // PART_NS, max(0, span[1]) // PART_NS + 1)


def reading_span(index: InputIndex, span: Span) -> Span:
    """Return what must be read for a span: from where the pointer had come to before it."""
    before = int(index.stride_ns.searchsorted(span[0])) - 1
    return (int(index.stride_ns[before]) if before >= 0 else span[0]), span[1]


def rough_part(index: InputIndex, span: Span, holes: Sequence[Span]) -> PathPart:
    """Return the way of a span at once, from the ends of its strides; `holes` are pauses and gaps."""
    first, end = index.stride_ns.searchsorted(span).tolist()
    some = slice(max(0, first - 1), end)
    t_ns = index.stride_ns[some]
    closing = np.array(sorted(hole[0] for hole in holes), np.int64)
    taken = np.minimum(_following(index.own_from_ns, t_ns), _following(closing, t_ns))
    ends_ns = departures(t_ns, taken, LASTING_NS)
    x, y = (column[some].astype(np.float64) for column in (index.stride_x, index.stride_y))
    return PathPart(span, t_ns, x, y, ends_ns)


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """The pointer's way, and until when it is known to have been at each of its positions."""

    path: PointerPath
    ends_ns: NDArray[np.int64]

    def known_at(self, moment_ns: int) -> tuple[float, float] | None:
        """Return where the pointer was; None where nobody knows, as in a pause, or while the moderator had it."""
        last = int(self.path.t_ns.searchsorted(moment_ns, side="right")) - 1
        if last < 0 or moment_ns > int(self.ends_ns[last]) + _SURE_NS:
            return None
        return self.path.position_at(moment_ns)


def joined(parts: Iterable[PathPart]) -> Way:
    """Return the way through parts in the order of time; of what two of them tell, the later one is believed."""
    pieces: list[tuple[NDArray[np.int64], Numbers, Numbers, NDArray[np.int64]]] = []
    until = np.iinfo(np.int64).max
    for part in reversed([*parts, PathPart.empty((0, 0))]):
        end = int(part.t_ns.searchsorted(until))
        pieces.insert(0, (part.t_ns[:end], part.x[:end], part.y[:end], part.ends_ns[:end]))
        until = min([until, *part.t_ns[:1].tolist()])
    t_ns, x, y, ends_ns = (np.concatenate(columns) for columns in zip(*pieces, strict=True))
    begins = np.append(np.ones(1, np.bool_), ends_ns[:-1] + _SURE_NS < t_ns[1:])[: t_ns.size]
    return Way(PointerPath(t_ns, x, y, begins), ends_ns)


def _following(edges_ns: NDArray[np.int64], t_ns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the first of the ordered edges at or after each moment, the end of all times where there is none."""
    return np.append(edges_ns, np.iinfo(np.int64).max)[edges_ns.searchsorted(t_ns)]
