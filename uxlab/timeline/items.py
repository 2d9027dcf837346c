"""What was noted of a session, as spans and moments on the tracks of its timeline."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from uxlab.timeline.spans import Span, contains


class Track(StrEnum):
    """The tracks of a timeline, those of items first, then those of input."""

    TASKS = "tasks"
    PAUSES = "pauses"
    GAPS = "gaps"
    ERRORS = "errors"
    NOTES = "notes"
    FOCUS = "focus"
    CLICKS = "clicks"
    KEYS = "keys"
    SCROLLS = "scrolls"
    POINTER = "pointer"
    MODERATOR = "moderator"


ITEM_TRACKS = (Track.TASKS, Track.PAUSES, Track.GAPS, Track.ERRORS, Track.NOTES, Track.FOCUS)
MOMENTS = frozenset({Track.ERRORS, Track.NOTES})
"""Tracks of moments; the rest are spans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A span, or a moment if it ends when it starts.

    `uid` is empty for gaps and focus. `label` and `detail` are, of an attempt, its task's key and its outcome, empty
    while it has none; of a pause or gap the reason, and what is known of a gap; of an error the key of its type, and
    the text; of a note its tag, and the text; of focus the application and the title. `open`: it had no end, and is
    shown until the session's.
    """

    track: Track
    started_ns: int
    ended_ns: int
    uid: str = ""
    label: str = ""
    detail: str = ""
    severity: int | None = None
    assisted: bool = False
    open: bool = False

    @property
    def span(self) -> Span:
        """From when until when."""
        return self.started_ns, self.ended_ns


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items by their starts; those that start together by track, then as they came."""
    tracks = {track: place for place, track in enumerate(Track)}
    return tuple(sorted(items, key=lambda item: (item.started_ns, tracks[item.track])))


def of_track(items: Iterable[Item], track: Track) -> tuple[Item, ...]:
    """Return the items of a track."""
    return tuple(item for item in items if item.track is track)


def items_at(items: Iterable[Item], t_ns: int, track: Track) -> tuple[Item, ...]:
    """Return the items of a track that a moment belongs to; a moment belongs to itself."""
    return tuple(
        item for item in items if item.track is track and (contains(item.span, t_ns) or item.started_ns == t_ns)
    )


def next_after(moments_ns: NDArray[np.int64], t_ns: int) -> int | None:
    """Return the first of the ordered moments after `t_ns`, None if there is none."""
    place = int(moments_ns.searchsorted(t_ns, side="right"))
    return int(moments_ns[place]) if place < moments_ns.size else None


def last_before(moments_ns: NDArray[np.int64], t_ns: int) -> int | None:
    """Return the last of the ordered moments before `t_ns`, None if there is none."""
    place = int(moments_ns.searchsorted(t_ns))
    return int(moments_ns[place - 1]) if place else None
