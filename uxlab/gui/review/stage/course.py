"""Where playing is after some time, what it skips, and where it stops. No Qt, no clock."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from uxlab.timeline.items import Item, Track
from uxlab.timeline.pointer_path import KEPT_NS, idle_spans
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, length, union
from uxlab.timeline.spots import open_spans

FRAME_NS = 40_000_000
"""A step where nothing is pressed meanwhile: one of 25 pictures a second."""

_PRESSES = (Track.CLICKS, Track.KEYS, Track.SCROLLS)


@dataclass(frozen=True, slots=True)
class Course:
    """`span`: where playing may be. `rate`: session seconds a second, negative backwards. `idle`: what it skips."""

    span: Span
    rate: float
    idle: tuple[Span, ...] = ()

    def beginning(self, here_ns: int) -> int:
        """Return where to begin: here, or at the other end where nothing is left to play."""
        start, end = self.span
        if self.rate > 0:
            return here_ns if start <= here_ns < end else start
        return here_ns if start < here_ns <= end else end

    def at(self, begun_ns: int, passed_ns: int) -> int:
        """Return where playing is that begun at a moment, after so much time of the clock."""
        played = round(passed_ns * abs(self.rate))
        place = _ahead(begun_ns, played, self.idle) if self.rate > 0 else _back(begun_ns, played, self.idle)
        return min(max(place, self.span[0]), self.span[1])

    def over(self, place_ns: int) -> bool:
        """Tell whether there is nothing left to play."""
        return place_ns >= self.span[1] if self.rate > 0 else place_ns <= self.span[0]


def skipped(session: ReviewedSession) -> tuple[Span, ...]:
    """Return what there is to skip: pauses, gaps, and where the participant did nothing; a little of each is left."""
    tracks = (session.moments_ns(track) for track in (Track.POINTER, *_PRESSES))
    inputs_ns = np.sort(np.concatenate(list(tracks)), kind="stable")  # quick, for each is sorted
    holes = [item.span for track in (Track.PAUSES, Track.GAPS) for item in session.by_track[track]]
    closed = [(start + KEPT_NS, end - KEPT_NS) for start, end in holes if length((start, end)) > 2 * KEPT_NS]
    return union([*closed, *idle_spans(inputs_ns, open_spans(session))])


def stepped(session: ReviewedSession, here_ns: int, *, forward: bool) -> int:
    """Return where a step leads: to what the participant presses or scrolls next, but no farther than `FRAME_NS`."""
    if forward:
        after = (session.following(track, here_ns) for track in _PRESSES)
        return min([here_ns + FRAME_NS, *(one for one in after if one is not None)])
    before = (session.preceding(track, here_ns) for track in _PRESSES)
    return max([here_ns - FRAME_NS, *(one for one in before if one is not None)])


def attempt_about(attempts: Sequence[Item], t_ns: int) -> Item | None:
    """Return the attempt at a moment; at the very end of one it is still that one, unless the next begins there."""
    return next((one for one in reversed(attempts) if one.started_ns <= t_ns <= one.ended_ns), None)


def _ahead(begun_ns: int, played_ns: int, idle: Sequence[Span]) -> int:
    """Return the moment so much later, idle spans not counted."""
    place = begun_ns
    for start, end in idle[bisect_right(idle, begun_ns, key=lambda span: span[1]) :]:
        if place + played_ns < start:
            break
        played_ns -= max(0, start - place)
        place = end
    return place + played_ns


def _back(begun_ns: int, played_ns: int, idle: Sequence[Span]) -> int:
    place = begun_ns
    for start, end in reversed(idle[: bisect_left(idle, begun_ns, key=lambda span: span[0])]):
        if place - played_ns > end:
            break
        played_ns -= max(0, place - end)
        place = start
    return place - played_ns
