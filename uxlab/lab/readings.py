"""Everything that is read of an open study: one after the other, on a thread and over connections of its own."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from uxlab.lab.autosave import Autosave
from uxlab.storage.study_file import StudyToRead, open_beside
from uxlab.storage.writer import Writer

_T = TypeVar("_T")
_PATIENCE_S = 5.0


class Readings:
    """Reads what is on disk once the edits made before are, or once it is clear that the disk refuses them."""

    def __init__(self, path: Path, writer: Writer, saving: Autosave) -> None:
        self._path = path
        self._writer = writer
        self._saving = saving
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="study-reader")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="study-export")
        self._ending = threading.Event()
        self._closing, self._closed = threading.Lock(), False

    def of(self, read: Callable[[StudyToRead], _T]) -> Future[_T]:
        """Return what `read` makes of the study."""
        return self.ask(partial(self._read, read))

    def ask(self, work: Callable[[], _T]) -> Future[_T]:
        """Do something else in its turn; once this is closed the future is a cancelled one."""
        with self._closing:
            if not self._closed:
                return self._thread.submit(self._settled, work)
        return _cancelled()

    def aside(self, work: Callable[[StudyToRead, Callable[[], bool]], _T]) -> Future[_T]:
        """Return what long work makes of the study; no other reading waits for it, and it is told when to stop."""
        self._ending.clear()
        settled = self.ask(lambda: None)
        if settled.cancelled():
            return _cancelled()
        return self._aside.submit(self._read_aside, work, settled)

    def wait(self) -> None:
        """Wait until everything that was asked for is done, and let long work stop."""
        self._ending.set()
        self._thread.submit(lambda: None).result()
        self._aside.submit(lambda: None).result()

    def close(self) -> None:
        """End the threads; what was asked for is done, and nothing is any more."""
        self._ending.set()
        with self._closing:
            self._closed = True
        self._thread.shutdown()
        self._aside.shutdown()

    def _read_aside(self, work: Callable[[StudyToRead, Callable[[], bool]], _T], settled: Future[None]) -> _T:
        settled.result()
        with open_beside(self._path) as study:
            return work(study, self._ending.is_set)

    def _settled(self, work: Callable[[], _T]) -> _T:
        with suppress(TimeoutError):
            self._saving.saved().exception(_PATIENCE_S)
        self._writer.flush()
        return work()

    def _read(self, read: Callable[[StudyToRead], _T]) -> _T:
        with open_beside(self._path) as study:
            return read(study)


def _cancelled() -> Future[Any]:
    future: Future[Any] = Future()
    future.cancel()
    return future
