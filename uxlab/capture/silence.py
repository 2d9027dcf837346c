"""Tells a hook that has fallen silent from a person who rests. Pure, but for its memory.

The system is asked now and then when it last saw input. One answer proves nothing: what it saw a moment ago may still
be under way to us. Only if it goes on seeing input, and for seconds none of it arrives, the hook is silent.
"""

_SILENT_AFTER_NS = 3_000_000_000
_SLACK_NS = 200_000_000


class SilenceWatch:
    """Holds what the system saw against what arrived."""

    def __init__(self, began_ns: int) -> None:
        self._looked_ns = began_ns
        self._missed_ns: int | None = None
        self._since_ns = began_ns

    def look(self, clock_ns: int, system_ns: int | None, arrived_ns: int) -> int | None:
        """Return since when the hook has been silent, None while it is not.

        Args:
            clock_ns: Now.
            system_ns: When the system last saw input; None where it cannot say.
            arrived_ns: The time of the latest event that arrived.
        """
        looked_ns, self._looked_ns = self._looked_ns, clock_ns
        if self._missed_ns is not None and arrived_ns >= self._since_ns:
            self._missed_ns = None
        if system_ns is None or system_ns <= arrived_ns + _SLACK_NS:
            return None
        if self._missed_ns is None:
            self._missed_ns, self._since_ns = system_ns, max(looked_ns, arrived_ns + 1)
        return self._since_ns if system_ns - self._missed_ns >= _SILENT_AFTER_NS else None
