"""The session's clock, computed from readings that others take: nanoseconds since the start of the session."""

from dataclasses import dataclass

from uxlab.model.events import ClockPair

JUMP_THRESHOLD_NS = 1_000_000_000
"""What a disciplined wall clock never reaches: NTP slews by at most 500 ppm, 15 ms between two pairs 30 s apart."""


@dataclass(frozen=True, slots=True)
class SessionClock:
    """Maps readings of the machine's monotonic clock to the session's clock; negative where resumed after a boot."""

    origin_monotonic_ns: int

    def to_session_ns(self, monotonic_ns: int) -> int:
        """Return the session time of a reading."""
        return monotonic_ns - self.origin_monotonic_ns


def resumed_origin(last: ClockPair | None, last_seen_ns: int, *, monotonic_ns: int, wall_ns: int, boot_id: str) -> int:
    """Return the monotonic reading at which a session that goes on now would have started.

    `last` is the latest pair on disk and `last_seen_ns` the latest session time on disk; the others are read now.
    Within one boot the monotonic clock has gone on. After a boot, or where a boot cannot be told (an empty id), the
    wall clock says how long the tool was away; if it was set back meanwhile, the session goes on at `last_seen_ns`.
    """
    if last is None:
        return monotonic_ns - last_seen_ns
    if last.boot_id and last.boot_id == boot_id:
        origin = last.monotonic_ns - last.t_ns
        if monotonic_ns - origin >= last_seen_ns:
            return origin
    away_ns = wall_ns - last.wall_ns
    return monotonic_ns - max(last.t_ns + away_ns, last_seen_ns)


def jump_ns(previous: ClockPair, current: ClockPair) -> int:
    """Return how much further the wall clock went than the monotonic clock; negative if it was set back."""
    return (current.wall_ns - previous.wall_ns) - (current.monotonic_ns - previous.monotonic_ns)


def has_jumped(previous: ClockPair, current: ClockPair, threshold_ns: int = JUMP_THRESHOLD_NS) -> bool:
    """Tell whether the machine slept or its wall clock was set between the two pairs."""
    return abs(jump_ns(previous, current)) > threshold_ns
