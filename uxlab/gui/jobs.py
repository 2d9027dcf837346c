"""Work off the GUI thread, with its results back on it; nothing that may take 50 ms happens anywhere else."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from uxlab.errors import UxlabError

_T = TypeVar("_T")
_WORKERS = 4


class Jobs(QObject):
    """Runs work on threads of its own. `on_refusal` hears of the world's faults that nobody else listens for."""

    _arrived = Signal(object)

    def __init__(self, on_refusal: Callable[[UxlabError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_refusal = on_refusal
        self._workers = ThreadPoolExecutor(_WORKERS, thread_name_prefix="job")
        self._arrived.connect(_call, Qt.ConnectionType.QueuedConnection)

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
            if future.cancelled():
                return
            error = future.exception()
            if error is None:
                done(future.result())
            elif isinstance(error, UxlabError):
                (refused or self._on_refusal)(error)
            else:
                raise error

        future.add_done_callback(lambda _: self._arrived.emit(deliver))

    def here(self, act: Callable[[], None]) -> None:
        """Do `act` on the GUI thread, soon; may be called on any thread."""
        self._arrived.emit(act)

    def close(self) -> None:
        """Wait for what is under way or waiting, such as closing a study; nothing can be run any more."""
        self._workers.shutdown(wait=True)


def _call(act: Callable[[], None]) -> None:
    act()
