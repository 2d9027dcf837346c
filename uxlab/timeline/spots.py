"""Where the participant's pointer was, and for how long: what heat maps are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.input_index import Numbers
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, union, without

_NS = 1e9
Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Spots:
    """Places in physical pixels, from `t_ns` on, and how long the pointer was there, in seconds."""

    t_ns: Numbers
    x: Reals
    y: Reals
    dwell_s: Reals


def open_spans(session: ReviewedSession, spans: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """Return the session, or spans of it, without its pauses and the gaps in which input could not be seen."""
    holes = [item.span for track in (Track.PAUSES, Track.GAPS) for item in session.by_track[track]]
    return tuple(part for span in union([session.span_ns] if spans is None else spans) for part in without(span, holes))


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """The participant's positions, and when there was input in uxlab's own windows.

    `own_before`: how much of it came before each position.
    """

    t_ns: Numbers
    x: Reals
    y: Reals
    own_before: Numbers
    own_ns: Numbers


def spots_of_positions(positions: Positions, spans: Sequence[Span], longest_ns: int) -> Spots:
    """Return how long the pointer was at each of its positions, until it moved on or the moderator had it."""
    ends = departures(positions.t_ns, _next_of(positions.own_ns, positions.own_before), longest_ns)
    return _lasting(positions.t_ns, ends, (positions.x, positions.y), spans)


def departures(t_ns: Numbers, taken_ns: Numbers, longest_ns: int) -> Numbers:
    """Return until when the pointer was at each position: until the next, or `taken_ns`, but no longer than told."""
    latest = t_ns + longest_ns
    followed = np.minimum(latest, np.append(t_ns[1:], latest[-1:]))
    return np.asarray(np.minimum(followed, taken_ns))


def _next_of(own_ns: Numbers, places: NDArray[np.int64]) -> Numbers:
    return np.append(own_ns, np.iinfo(np.int64).max)[places]


def time_within(spans: Sequence[Span], t_ns: Numbers) -> Reals:
    """Return how much of the ordered spans lies before each time, in nanoseconds."""
    if not spans:
        return np.zeros(t_ns.size)
    edges = np.array(spans, np.float64).reshape(-1)
    steps = np.diff(edges, prepend=edges[0])
    steps[::2] = 0.0
    return np.asarray(np.interp(t_ns, edges, steps.cumsum()))


def _lasting(from_ns: Numbers, until_ns: Numbers, places: tuple[Reals, Reals], spans: Sequence[Span]) -> Spots:
    dwell_s = (time_within(spans, until_ns) - time_within(spans, from_ns)) / _NS
    kept = dwell_s > 0
    x, y = places
    return Spots(from_ns[kept], x[kept], y[kept], dwell_s[kept])
