"""Keeps at most so many pointer positions a second, as the study asks. Pure, but for its memory.

Time is divided into spans of equal length, and of each span the last position is kept, so that the path ends where
the pointer stopped. Clicks and the wheel carry their own positions and always pass.
"""

from collections.abc import Iterable

from uxlab.model.events import EventKind, InputEvent

_NS_PER_S = 1_000_000_000
_MOVE = int(EventKind.MOVE)


class MoveThinner:
    """Holds a move back until its span is over; `rate_hz` None lets all pass at once."""

    def __init__(self, rate_hz: int | None) -> None:
        self._rate_hz = rate_hz
        self._held: InputEvent | None = None

    def thin(self, events: Iterable[InputEvent]) -> list[InputEvent]:
        """Return what is to be kept by now: a held move may come out after a click that was later."""
        if self._rate_hz is None:
            return list(events)
        kept = []
        for event in events:
            if event.kind != _MOVE:
                kept.append(event)
                continue
            if self._held is not None and self._span(self._held.t_ns) != self._span(event.t_ns):
                kept.append(self._held)
            self._held = event
        return kept

    def expire(self, clock_ns: int) -> list[InputEvent]:
        """Return the held move if its span is over by `clock_ns`, up to which every event has arrived."""
        if self._held is None or self._span(self._held.t_ns) >= self._span(clock_ns):
            return []
        return self.release()

    def release(self) -> list[InputEvent]:
        """Return the held move whatever the time: this is the end."""
        held, self._held = self._held, None
        return [] if held is None else [held]

    def waiting_since_ns(self) -> int | None:
        """Return the time of the held move, None where there is none."""
        return None if self._held is None else self._held.t_ns

    def _span(self, clock_ns: int) -> int:
        return clock_ns * (self._rate_hz or 1) // _NS_PER_S
