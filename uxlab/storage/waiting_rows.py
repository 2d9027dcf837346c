"""Rows that wait to be written, by statement, and when it is time. Knows no thread and reads no clock."""

from collections.abc import Sequence

Batch = dict[str, list[Sequence[object]]]
BATCH_ROWS = 500
DELAY_S = 0.1


class WaitingRows:
    """Rows in the order of their arrival; those being written count as waiting until that has succeeded."""

    def __init__(self) -> None:
        self._waiting: Batch = {}
        self._taken: Batch = {}
        self._due_at_s: float | None = None
        self._holding_back = False

    def add(self, statement: str, rows: Sequence[Sequence[object]], now_s: float) -> bool:
        """Add rows at a moment of a monotonic clock; return whether that changes when they are due."""
        if not rows:
            return False
        self._waiting.setdefault(statement, []).extend(rows)
        if self._due_at_s is None:
            self._due_at_s = now_s + DELAY_S
            return True
        return self._enough()

    def due(self, now_s: float) -> bool:
        """Tell whether the rows are to be written now."""
        return self._due_at_s is not None and (now_s >= self._due_at_s or self._enough())

    def seconds_until_due(self, now_s: float) -> float | None:
        """Return how long to wait, None if nothing waits."""
        return None if self._due_at_s is None else max(0.0, self._due_at_s - now_s)

    def take(self) -> Batch:
        """Hand out everything that waits, until `written` or `put_back`."""
        self._taken, self._waiting = self._waiting, {}
        self._due_at_s = None
        return self._taken

    def written(self) -> None:
        """Forget what was taken."""
        self._taken = {}
        self._holding_back = False

    def put_back(self, *, retry_at_s: float) -> None:
        """Keep what was taken, before what came since, and let nothing be due before `retry_at_s`."""
        for statement, rows in self._waiting.items():
            self._taken.setdefault(statement, []).extend(rows)
        self._waiting, self._taken = self._taken, {}
        self._due_at_s = retry_at_s if self._waiting else None
        self._holding_back = True

    def hurry(self, now_s: float) -> None:
        """Let what waits be due at once."""
        self._due_at_s = now_s if self._waiting else None

    def count(self, statement: str | None = None) -> int:
        """Return how many rows, of one statement or of all, are not written yet."""
        batches = (self._waiting, self._taken)
        return sum(len(rows) for batch in batches for of, rows in batch.items() if statement in {None, of})

    def _enough(self) -> bool:
        return not self._holding_back and sum(map(len, self._waiting.values())) >= BATCH_ROWS
