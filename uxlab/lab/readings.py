"""Everything that is read of an open study: one after the other, on a thread and over connections of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

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

    def of(self, read: Callable[[StudyToRead], _T]) -> Future[_T]:
        """Return what `read` makes of the study."""
        return self.ask(partial(self._read, read))

    def ask(self, work: Callable[[], _T]) -> Future[_T]:
        """Do something else in its turn."""
        return self._thread.submit(self._settled, work)

    def wait(self) -> None:
        """Wait until everything that was asked for is done."""
        self._thread.submit(lambda: None).result()

    def close(self) -> None:
        """End the thread; nothing can be asked for any more."""
        self._thread.shutdown()

    def _settled(self, work: Callable[[], _T]) -> _T:
        with suppress(TimeoutError):
            self._saving.saved().exception(_PATIENCE_S)
        self._writer.flush()
        return work()

    def _read(self, read: Callable[[StudyToRead], _T]) -> _T:
        with open_beside(self._path) as study:
            return read(study)
