"""How busy mouse and keyboard were in the last seconds."""

from collections import Counter
from collections.abc import Iterable

from uxlab.model.events import InputEvent

BIN_NS = 250_000_000
BINS = 60
_PER_SECOND = 1_000_000_000 // BIN_NS


class Activity:
    """Counts events by the quarter of a second in which they happened, and forgets those of long ago."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()
        self._last_ns: int | None = None

    @property
    def last_ns(self) -> int | None:
        """When the latest event happened."""
        return self._last_ns

    def see(self, events: Iterable[InputEvent]) -> None:
        """Count events, in any order."""
        times_ns = [event.t_ns for event in events]
        self._counts.update(t_ns // BIN_NS for t_ns in times_ns)
        latest_ns = max(times_ns, default=None)
        if latest_ns is not None and (self._last_ns is None or latest_ns > self._last_ns):
            self._last_ns = latest_ns

    def bins(self, now_ns: int) -> tuple[int, ...]:
        """Return the counts of the last 15 s; the last of them is of the quarter of a second under way."""
        latest = now_ns // BIN_NS
        oldest = latest - BINS + 1
        for past in [number for number in self._counts if number < oldest]:
            del self._counts[past]
        return tuple(self._counts[number] for number in range(oldest, latest + 1))


def per_second(bins: tuple[int, ...]) -> float:
    """Return the events of the last whole second in `bins`, without the bin under way."""
    return float(sum(bins[-1 - _PER_SECOND : -1]))
