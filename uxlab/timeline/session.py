"""A session as review holds it in memory: what was noted of it, and the index of its input."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np

from uxlab.timeline.input_index import InputIndex, Numbers, Presses
from uxlab.timeline.items import Item, Track, last_before, next_after, of_track
from uxlab.timeline.spans import Span

_KIND_OF = {Track.CLICKS: 0, Track.SCROLLS: 1, Track.KEYS: 2}


@dataclass(frozen=True, eq=False)
class ReviewedSession:
    """`items` in the order of time; `session_id` is its number in the file, which no face needs.

    `group` is the key of the participant's, None where it has none; `names` are those of tasks and error types, by key.
    """

    uid: str
    session_id: int
    participant: str
    group: str | None
    span_ns: Span
    items: tuple[Item, ...]
    input: InputIndex
    names: tuple[tuple[str, str], ...] = ()

    def with_items(self, items: tuple[Item, ...]) -> Self:
        """Return the session after something noted of it changed."""
        return replace(self, items=items)

    def presses(self, track: Track) -> Presses:
        """Return the input of the clicks, keys, scrolls or moderator track.

        Raises:
            ValueError: another track has none.
        """
        if track is Track.MODERATOR:
            return self.input.moderators
        if track not in _KIND_OF:
            raise ValueError(f"the track {track} has no presses")
        return self.input.counted[_KIND_OF[track]]

    @cached_property
    def by_track(self) -> dict[Track, tuple[Item, ...]]:
        """The items of each track."""
        return {track: of_track(self.items, track) for track in Track}

    @cached_property
    def item_edges(self) -> dict[Track, tuple[Numbers, Numbers]]:
        """When the items of each track start and when they end."""
        return {
            track: (
                np.array([item.started_ns for item in items], np.int64),
                np.array([item.ended_ns for item in items], np.int64),
            )
            for track, items in self.by_track.items()
        }

    def moments_ns(self, track: Track) -> Numbers:
        """Return when the items of a track start, or when its input was, in order."""
        if track in _KIND_OF or track is Track.MODERATOR:
            return self.presses(track).t_ns
        if track is Track.POINTER:
            return self.input.stride_ns
        return self.item_edges[track][0]

    def following(self, track: Track, t_ns: int) -> int | None:
        """Return the next moment of a track after `t_ns`, None if there is none."""
        return next_after(self.moments_ns(track), t_ns)

    def preceding(self, track: Track, t_ns: int) -> int | None:
        """Return the last moment of a track before `t_ns`, None if there is none."""
        return last_before(self.moments_ns(track), t_ns)

    def spans_of_task(self, task: str) -> tuple[Span, ...]:
        """Return the attempts at a task, by its key."""
        return tuple(item.span for item in self.by_track[Track.TASKS] if item.label == task)
