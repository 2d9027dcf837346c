"""The tracks of the timeline from top to bottom, and where they lie. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from uxlab.timeline.frame import TimelineFrame
from uxlab.timeline.items import Track

TITLES = {
    Track.TASKS: ("Tasks", 24),
    Track.PAUSES: ("Pauses", 18),
    Track.ERRORS: ("Errors", 19),
    Track.NOTES: ("Notes", 19),
    Track.CLICKS: ("Clicks", 18),
    Track.KEYS: ("Keys", 18),
    Track.SCROLLS: ("Scrolls", 18),
    Track.POINTER: ("Pointer speed", 26),
    Track.FOCUS: ("Focus", 18),
    Track.GAPS: ("Gaps", 18),
    Track.MODERATOR: ("Moderator", 18),
}
"""What a track is called, and how high it is, in pixels with text of the usual size."""

COUNTED = frozenset(
    {Track.PAUSES, Track.ERRORS, Track.NOTES, Track.CLICKS, Track.KEYS, Track.SCROLLS, Track.GAPS, Track.MODERATOR}
)
"""Tracks whose label says how many are to be seen."""


@dataclass(frozen=True, slots=True)
class Row:
    """A track's place, in pixels from the top of the first."""

    track: Track
    title: str
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """Where the next one begins."""
        return self.top + self.height


def rows(text_scale: float = 1.0) -> tuple[Row, ...]:
    """Return all tracks, higher where text is larger."""
    heights = [round(height * text_scale) for _, height in TITLES.values()]
    tops = accumulate(heights, initial=0)
    return tuple(
        Row(track, title, top, height)
        for (track, (title, _)), top, height in zip(TITLES.items(), tops, heights, strict=False)
    )


def row_at(places: Iterable[Row], y: float) -> Row | None:
    """Return the row at a height below the top of the first one."""
    return next((row for row in places if row.top <= y < row.bottom), None)


def counts(frame: TimelineFrame) -> Mapping[Track, int]:
    """Return how many of each counted track are to be seen."""
    items = {one.track: int(one.stands_for.sum()) for one in frame.tracks}
    presses = {
        Track.CLICKS: frame.clicks,
        Track.KEYS: frame.keys,
        Track.SCROLLS: frame.scrolls,
        Track.MODERATOR: frame.moderator,
    }
    every = items | {track: int(columns.counts.sum()) for track, columns in presses.items()}
    return {track: number for track, number in every.items() if track in COUNTED}
