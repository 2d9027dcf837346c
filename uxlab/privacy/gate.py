"""Off the record: which moments are not to be kept. Pure, but for its memory."""

from dataclasses import dataclass, field

_OPEN_END_NS = 1 << 63


@dataclass(slots=True)
class Gate:
    """Closed spans on the monotonic clock; judged by an event's own time, for it may arrive much later."""

    _closed: list[tuple[int, int]] = field(default_factory=list)

    def close(self, clock_ns: int) -> None:
        """Keep nothing from this moment on; closing a closed gate changes nothing."""
        if not self.is_closed:
            self._closed.append((clock_ns, _OPEN_END_NS))

    def open(self, clock_ns: int) -> None:
        """Keep again what happens from this moment on."""
        if self.is_closed:
            self._closed[-1] = (self._closed[-1][0], clock_ns)

    @property
    def is_closed(self) -> bool:
        """Whether what happens now is dropped."""
        return bool(self._closed) and self._closed[-1][1] == _OPEN_END_NS

    def lets_pass(self, clock_ns: int) -> bool:
        """Tell whether an event of this moment may be kept."""
        return not any(started_ns <= clock_ns < ended_ns for started_ns, ended_ns in reversed(self._closed))
