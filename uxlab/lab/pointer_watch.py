"""How far the reading of pointers is, and whether somebody stopped it."""

from collections.abc import Callable, Iterable

from uxlab.errors import Cancelled
from uxlab.model.results import SessionData
from uxlab.model.session import Outcome
from uxlab.timeline.spans import Span

Progress = Callable[[int, int], None]
"""Hears how many of how many nanoseconds of recordings have been read."""

Asked = Callable[[], bool]
"""Tells whether the work should stop."""


def silent(_done_ns: int, _whole_ns: int) -> None:
    """Tell nobody."""


def never() -> bool:
    """Return that nobody wants to stop."""
    return False


class Watch:
    """Is called with each part of a session before it is read."""

    def __init__(self, visits: Iterable[SessionData], task: str | None, progress: Progress, cancelled: Asked) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._task = task
        self._told_ns, self._done_ns, self._whole_ns = 0, 0, sum(_lengths_ns(visits, task))

    def __call__(self, part: Span) -> None:
        """Tell how much was read before this part.

        Raises:
            Cancelled: somebody stopped it.
        """
        if self._cancelled():
            raise Cancelled("Reading was stopped; nothing was changed.")
        self._tell(self._done_ns)
        self._done_ns += part[1] - part[0]

    @property
    def cancelled(self) -> Asked:
        """Tells whether the work should stop."""
        return self._cancelled

    def tell_of(self, visit: SessionData, events: int, of: int) -> None:
        """Tell how many events of a session were read for its index, before anything is read of the index."""
        self._tell(self._done_ns + sum(_lengths_ns([visit], self._task)) * events // max(1, of))

    def _tell(self, done_ns: int) -> None:
        self._told_ns = max(self._told_ns, min(done_ns, self._whole_ns))
        self._progress(self._told_ns, self._whole_ns)


def _lengths_ns(visits: Iterable[SessionData], task: str | None) -> Iterable[int]:
    """Yield how long each attempt lasted; of one that is open nobody knows before it is read."""
    for visit in visits:
        for attempt in visit.attempts:
            if task in {None, attempt.task} and attempt.outcome is not Outcome.SKIPPED:
                yield 0 if attempt.ended_ns is None else attempt.ended_ns - attempt.started_ns
