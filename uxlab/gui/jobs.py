"""Work off the GUI thread, with its results back on it; nothing that may take 50 ms happens anywhere else."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from uxlab.errors import UxlabError

_T = TypeVar("_T")
_WORKERS = 4


class Jobs(QObject):
    """Runs work on threads of its own. `on_refusal` hears of the world's faults that nobody else listens for.

    `workers`: the threads, where they are somebody else's.
    """

    _arrived = Signal(object)

    def __init__(
        self,
        on_refusal: Callable[[UxlabError], None],
        parent: QObject | None = None,
        *,
        workers: ThreadPoolExecutor | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_refusal = on_refusal
        self._workers = workers or ThreadPoolExecutor(_WORKERS, thread_name_prefix="job")
        self._listeners_gone, self._closed = False, False
        self._arrived.connect(_call, Qt.ConnectionType.QueuedConnection)

    def for_window(self) -> "Jobs":
        """Return the jobs of a window that closes sooner than this; they share its threads."""
        return Jobs(self._on_refusal, self, workers=self._workers)

    def close_window(self) -> None:
        """Finish what is under way, and tell its widgets nothing any more; `on_refusal` hears of every fault."""
        self._listeners_gone = True

    def run(
        self,
        work: Callable[[], _T],
        done: Callable[[_T], None],
        refused: Callable[[UxlabError], None] | None = None,
    ) -> Future[_T]:
        """Run `work` elsewhere, then `done` here with its result, or `refused` with the world's fault.

        A fault of ours is raised here, where it becomes a crash report.
        """
        future = self._workers.submit(work)
        self.follow(future, done, refused)
        return future

    def follow(
        self,
        future: Future[_T],
        done: Callable[[_T], None],
        refused: Callable[[UxlabError], None] | None = None,
    ) -> None:
        """Do as `run` does, for work that somebody else has under way."""

        def deliver() -> None:
            if future.cancelled() or self._closed:
                return
            error = future.exception()
            if isinstance(error, CancelledError):  # what it waited for will not be: the study has been closed
                return
            if isinstance(error, UxlabError):
                (self._on_refusal if refused is None or self._listeners_gone else refused)(error)
            elif error is not None:
                raise error
            elif not self._listeners_gone:
                done(future.result())

        future.add_done_callback(lambda _: self._arrived.emit(deliver))

    def here(self, act: Callable[[], None]) -> None:
        """Do `act` on the GUI thread, soon; may be called on any thread."""

        def arrive() -> None:
            if not (self._listeners_gone or self._closed):
                act()

        self._arrived.emit(arrive)

    def close(self) -> None:
        """Wait for what is under way or waiting, such as closing a study; nothing can be run or is heard any more."""
        self._closed = True
        self._workers.shutdown(wait=True)


def _call(act: Callable[[], None]) -> None:
    act()
