"""What there is to point at on a track: what was noted, and single presses. No Qt."""

from dataclasses import dataclass

from uxlab.timeline.items import MOMENTS, Item, Track
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import contains

PRESSED = frozenset({Track.CLICKS, Track.KEYS, Track.SCROLLS, Track.MODERATOR})
"""Tracks of single presses and steps."""

_WITH_ENDS = frozenset({Track.TASKS, Track.PAUSES, Track.GAPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something at `t_ns` of a track: an item, or a press with its code and place in physical pixels."""

    track: Track
    t_ns: int
    item: Item | None = None
    code: int = -1
    place: tuple[int, int] | None = None


def mark_at(session: ReviewedSession, track: Track, t_ns: int, reach_ns: int) -> Mark | None:
    """Return the nearest moment of a track within reach, or the span that a moment belongs to."""
    if track in PRESSED:
        return _press_near(session, track, t_ns, reach_ns)
    if track is Track.POINTER:
        return None
    items = session.by_track[track]
    if track in MOMENTS:
        near = [item for item in items if abs(item.started_ns - t_ns) <= reach_ns]
        found = min(near, key=lambda item: abs(item.started_ns - t_ns), default=None)
        return None if found is None else Mark(track=track, t_ns=found.started_ns, item=found)
    return _span_at(items, track, t_ns, reach_ns)


def _span_at(items: tuple[Item, ...], track: Track, t_ns: int, reach_ns: int) -> Mark | None:
    inside = next((item for item in reversed(items) if contains(item.span, t_ns)), None)
    if inside is None:  # one that is narrower than the pointer
        near = (item for item in items if item.started_ns - reach_ns <= t_ns <= item.ended_ns + reach_ns)
        inside = next((item for item in near if item.ended_ns - item.started_ns < reach_ns), None)
    return None if inside is None else Mark(track=track, t_ns=t_ns, item=inside)


def _press_near(session: ReviewedSession, track: Track, t_ns: int, reach_ns: int) -> Mark | None:
    presses = session.presses(track)
    place = int(presses.t_ns.searchsorted(t_ns))
    near = [one for one in (place - 1, place) if 0 <= one < presses.t_ns.size]
    found = min(near, key=lambda one: abs(int(presses.t_ns[one]) - t_ns), default=None)
    if found is None or abs(int(presses.t_ns[found]) - t_ns) > reach_ns:
        return None
    at = (int(presses.x[found]), int(presses.y[found]))
    return Mark(track=track, t_ns=int(presses.t_ns[found]), code=int(presses.code[found]), place=at)


def next_moment(session: ReviewedSession, track: Track, t_ns: int, *, forward: bool) -> int | None:
    """Return the next or the previous moment of a track; attempts, pauses and gaps have two, their ends."""
    seek = session.following if forward else session.preceding
    found = [] if (one := seek(track, t_ns)) is None else [one]
    if track in _WITH_ENDS:
        ends = (item.ended_ns for item in session.by_track[track])
        found += [end for end in ends if (end > t_ns if forward else end < t_ns)]
    return min(found, default=None) if forward else max(found, default=None)
