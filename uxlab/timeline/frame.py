"""What a timeline of some pixels shows of a session: the work grows with the pixels, not with the session."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.input_index import Numbers, Presses
from uxlab.timeline.items import ITEM_TRACKS, Item, Track
from uxlab.timeline.pointer import Pointer
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span

_NS = 1e9
Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Input by pixel: `counts` for each; `by_class` the same for each class of keys that is there.

    Where no pixel has more than one, `single` is true and each is a mark: at `marks_ns`, in pixel `marks_px`, with its
    code as stored; otherwise these are empty.
    """

    counts: Numbers
    by_class: tuple[tuple[int, Numbers], ...]
    single: bool
    marks_ns: Numbers
    marks_px: Numbers
    codes: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class ItemTrack:
    """Items that are to be seen, from `left_px` to `right_px` within the width; of a moment, both are the same.

    Of items narrower than a pixel, one stands for all that begin in that pixel: for `stands_for`.
    """

    track: Track
    items: tuple[Item, ...]
    left_px: Reals
    right_px: Reals
    stands_for: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class TimelineFrame:
    """What lies in `window`, over `width_px` pixels; an event at the window's end is no longer in it.

    `moderator_moves`: in which pixels the moderator's pointer moved.
    `speed_px_s` is the participant's pointer speed in each pixel's time, in physical pixels a second.
    """

    window: Span
    width_px: int
    clicks: Columns
    keys: Columns
    scrolls: Columns
    moderator: Columns
    moderator_moves: NDArray[np.bool_]
    speed_px_s: Reals
    tracks: tuple[ItemTrack, ...]


def timeline_frame(
    session: ReviewedSession, window: Span, width_px: int, pointer: Pointer | None = None
) -> TimelineFrame:
    """Return what is to be seen of a session; `pointer` stands in for its strides where it is known more finely.

    Raises:
        ValueError: the window or the width is empty.
    """
    if window[1] <= window[0] or width_px < 1:
        raise ValueError(f"nothing is to be seen of {window} in {width_px} pixels")
    edges_ns = pixel_edges(window, width_px)
    seconds = np.maximum(np.diff(edges_ns), 1) / _NS
    travelled = (pointer or session.input.way).travelled_at(edges_ns)
    return TimelineFrame(
        window=window,
        width_px=width_px,
        clicks=columns(session.presses(Track.CLICKS), edges_ns),
        keys=columns(session.presses(Track.KEYS), edges_ns),
        scrolls=columns(session.presses(Track.SCROLLS), edges_ns),
        moderator=columns(session.presses(Track.MODERATOR), edges_ns),
        moderator_moves=_covered(session.input.own_from_ns, session.input.own_to_ns, edges_ns),
        speed_px_s=np.diff(travelled) / seconds,
        tracks=tuple(item_track(session, track, window, width_px) for track in ITEM_TRACKS),
    )


def pixel_edges(window: Span, width_px: int) -> Numbers:
    """Return where each pixel's time begins, and where the last one's ends."""
    return window[0] + (window[1] - window[0]) * np.arange(width_px + 1, dtype=np.int64) // width_px


def columns(presses: Presses, edges_ns: Numbers) -> Columns:
    """Return input by pixel."""
    places = presses.t_ns.searchsorted(edges_ns)
    counts = np.diff(places)
    seen = slice(int(places[0]), int(places[-1]))
    single = bool(counts.max(initial=0) <= 1)
    marks = seen if single else slice(0, 0)
    return Columns(
        counts=counts,
        by_class=_by_class(presses, edges_ns),
        single=single,
        marks_ns=presses.t_ns[marks],
        marks_px=np.flatnonzero(counts) if single else np.zeros(0, np.int64),
        codes=presses.code[marks],
    )


def item_track(session: ReviewedSession, track: Track, window: Span, width_px: int) -> ItemTrack:
    """Return the items of a track that are to be seen, in their order."""
    items = session.by_track[track]
    started, ended = session.item_edges[track]
    seen = np.flatnonzero((started < window[1]) & ((ended > window[0]) | (started == ended) & (started >= window[0])))
    scale = width_px / (window[1] - window[0])
    left, right = (np.clip((edge[seen] - window[0]) * scale, 0, width_px) for edge in (started, ended))
    kept, stands_for = _thinned(left, right)
    return ItemTrack(track, tuple(items[place] for place in seen[kept].tolist()), left[kept], right[kept], stands_for)


def _covered(from_ns: Numbers, to_ns: Numbers, edges_ns: Numbers) -> NDArray[np.bool_]:
    return np.asarray(from_ns.searchsorted(edges_ns[1:]) > to_ns.searchsorted(edges_ns[:-1]))


def _by_class(presses: Presses, edges_ns: Numbers) -> tuple[tuple[int, Numbers], ...]:
    found = ((key_class, np.diff(t_ns.searchsorted(edges_ns))) for key_class, t_ns in presses.by_class)
    return tuple((key_class, counts) for key_class, counts in found if counts.any())


def _thinned(left: Reals, right: Reals) -> tuple[NDArray[np.intp], Numbers]:
    """Return which items are kept, and for how many each stands."""
    pixels = np.floor(left).astype(np.int64)
    alone = np.arange(left.size, dtype=np.int64)
    groups = np.where(right - left < 1, -1 - pixels, alone)
    _, first, counts = np.unique(groups, return_index=True, return_counts=True)
    order = np.argsort(first)
    return first[order], counts[order]
