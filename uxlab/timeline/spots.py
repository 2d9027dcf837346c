"""Where the participant's pointer was, and for how long: what heat maps are made of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.input_index import InputIndex, Numbers
from uxlab.timeline.items import Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, union, without

STEP_PX = 8.0
"""Between two strides, the pointer's way is shown as places about so far apart."""

_MOST_STEPS = 16
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


def spots_within(index: InputIndex, spans: Sequence[Span], longest_ns: int) -> Spots:
    """Return where the pointer was in the ordered spans as `spots_of_strides` does, but since it first moved in each.

    Where it rested since before a span is left out, as it is where every position is read.
    """
    parts = [spots_of_strides(_strides_of(index, span), [span], longest_ns) for span in spans]
    none = np.zeros(0)
    columns = [(one.t_ns, one.x, one.y, one.dwell_s) for one in parts]
    t_ns, x, y, dwell_s = (np.concatenate(many) for many in zip((none, none, none, none), *columns, strict=True))
    return Spots(t_ns.astype(np.int64), x, y, dwell_s)


def _strides_of(index: InputIndex, span: Span) -> InputIndex:
    """Return the index with the strides that end in a span, and the one after, towards which the pointer goes on."""
    first, end = index.stride_ns.searchsorted(span).tolist()
    names = ("stride_ns", "stride_px8", "stride_jump", "stride_x", "stride_y")
    return replace(index, **{name: getattr(index, name)[first : end + 1] for name in names})


def spots_of_strides(index: InputIndex, spans: Sequence[Span], longest_ns: int) -> Spots:
    """Return where the pointer was in the spans, from the strides of an index: to within some pixels, and at once.

    A rest counts for no more than `longest_ns`.
    """
    t_ns, x, y = index.stride_ns, index.stride_x, index.stride_y
    jumps = np.append(index.stride_jump != 0, np.ones(min(1, t_ns.size), np.bool_))[1:]
    ends = departures(t_ns, _next_of(index.own_from_ns, index.own_from_ns.searchsorted(t_ns)), longest_ns)
    to_x, to_y = np.append(x[1:], x[-1:]), np.append(y[1:], y[-1:])
    far = np.hypot(to_x - x, to_y - y)
    steps = np.where(jumps, 1, np.clip(np.ceil(far / STEP_PX), 1, _MOST_STEPS)).astype(np.int64)
    seen = _any_inside(t_ns, ends, spans)
    place, number = _repeated(np.flatnonzero(seen), steps)
    begin, end = number / steps[place], (number + 1) / steps[place]
    lasting = ends[place] - t_ns[place]
    from_ns = t_ns[place] + (lasting * begin).astype(np.int64)
    share = np.where(jumps[place], 0.0, (begin + end) / 2)
    return _lasting(
        from_ns,
        t_ns[place] + (lasting * end).astype(np.int64),
        (x[place] + share * (to_x - x)[place], y[place] + share * (to_y - y)[place]),
        spans,
    )


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


def _any_inside(from_ns: Numbers, until_ns: Numbers, spans: Sequence[Span]) -> NDArray[np.bool_]:
    return time_within(spans, until_ns) > time_within(spans, from_ns)


def _repeated(places: NDArray[np.intp], times: Numbers) -> tuple[NDArray[np.intp], Numbers]:
    """Return each place as often as told, and a running number for each of its own."""
    counts = times[places]
    before = np.cumsum(counts) - counts
    return np.repeat(places, counts), np.arange(int(counts.sum()), dtype=np.int64) - np.repeat(before, counts)


def _lasting(from_ns: Numbers, until_ns: Numbers, places: tuple[Reals, Reals], spans: Sequence[Span]) -> Spots:
    dwell_s = (time_within(spans, until_ns) - time_within(spans, from_ns)) / _NS
    kept = dwell_s > 0
    x, y = places
    return Spots(from_ns[kept], x[kept], y[kept], dwell_s[kept])
