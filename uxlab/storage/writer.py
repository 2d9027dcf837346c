"""The one thread that writes to a study: transactions at once, queued rows in batches.

Rows are committed every 500 or 100 ms, whichever comes first, and kept until they are. While the disk refuses, they
wait in memory and are tried again each second and whenever a transaction is asked for.
"""

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from uxlab.errors import StorageTrouble, UxlabError
from uxlab.storage.connections import settle
from uxlab.storage.trouble import not_written, what_to_do
from uxlab.storage.waiting_rows import Batch, WaitingRows

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")
_RETRY_S = 1.0
_UNFIT = (
    sqlite3.IntegrityError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    sqlite3.DataError,
    OverflowError,
    ValueError,
)
"""What SQLite raises for a row that no retry will make fit."""

_ELSEWHERE = "it is no longer in its folder; move it back to where it was"


class Writer:
    """Owns `connection`, which no other thread may touch any more.

    `listener` is called on the writer's thread with a sentence when queued rows cannot be written, and with another
    when they are again.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, listener: Callable[[str], None]) -> None:
        self._connection = connection
        self._path = path
        self._file = _identity(path)
        self._listener = listener
        self._wake = threading.Condition()
        self._jobs: deque[Callable[[], None]] = deque()
        self._rows = WaitingRows()
        self._trouble: str | None = None
        self._oldest_s = 0.0
        self._open = True
        self._thread = threading.Thread(target=self._work, name="study-writer", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> str | None:
        """Why queued rows cannot be written now, as a sentence; None while they can."""
        remedy = self._trouble
        return None if remedy is None else not_written(self._path, remedy)

    @property
    def unwritten_s(self) -> float:
        """How long the oldest of the queued rows has been waiting, or a little more; 0 where none waits."""
        with self._wake:
            return time.monotonic() - self._oldest_s if self._rows.count() else 0.0

    @property
    def ended(self) -> bool:
        """Whether nothing can be written any more."""
        return not self._open

    def submit(self, function: Callable[[sqlite3.Connection], _T]) -> Future[_T]:
        """Run `function` in a transaction of its own; it takes effect whole, and is on disk once the result is there.

        The future raises StorageTrouble where the disk refuses, else whatever `function` raises.
        """
        return self._submit(partial(self._in_transaction, function))

    def submit_alone(self, function: Callable[[sqlite3.Connection], _T]) -> Future[_T]:
        """Run `function` outside of any transaction, as what compacts the file must be; else as `submit` does."""
        return self._submit(function)

    def run(self, function: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do as `submit` does, and wait for the result."""
        return self.submit(function).result()

    def queue(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        """Queue rows for `statement`, which must do no harm if a row is written twice."""
        with self._wake:
            now_s = time.monotonic()
            if not self._rows.count():
                self._oldest_s = now_s
            if self._rows.add(statement, rows, now_s):
                self._wake.notify()

    def flush(self) -> None:
        """Try at once to write what waits."""
        self._submit(lambda _: self._flush()).result()

    def rows_waiting(self, statement: str | None = None) -> int:
        """Return how many rows, of one statement or of all, are not on disk yet."""
        with self._wake:
            return self._rows.count(statement)

    def close(self) -> None:
        """Write what waits, leave the file whole and alone in its folder, and end.

        Raises:
            StorageTrouble: rows are still waiting, and the writer goes on (try again, or `abandon`); or the writer has
                ended, but the file is not as it should be.
        """
        if self._open:
            self._submit(self._finish).result()
            self._thread.join()

    def abandon(self) -> int:
        """End without writing what waits, and return how many rows are lost."""
        if not self._open:
            return 0
        lost = self._submit(self._give_up).result()
        self._thread.join()
        return lost

    def _submit(self, function: Callable[[sqlite3.Connection], _T]) -> Future[_T]:
        future: Future[_T] = Future()
        with self._wake:
            if not self._open:
                raise RuntimeError("the writer has ended")
            self._jobs.append(partial(self._fulfil, future, function))
            self._wake.notify()
        return future

    def _work(self) -> None:
        while self._open:
            self._next()()
        for job in self._jobs:  # asked for too late: the connection is closed, and they are told so
            job()

    def _next(self) -> Callable[[], None]:
        with self._wake:
            while True:
                now_s = time.monotonic()
                if self._rows.due(now_s):
                    return self._flush
                if self._jobs:
                    if self._trouble is not None:
                        self._rows.hurry(now_s)
                    return self._jobs.popleft()
                self._wake.wait(self._rows.seconds_until_due(now_s))

    def _fulfil(self, future: Future[_T], function: Callable[[sqlite3.Connection], _T]) -> None:
        try:
            result = function(self._connection)
        except UxlabError as error:
            future.set_exception(error)
        except sqlite3.Error as error:
            remedy = what_to_do(error)
            future.set_exception(StorageTrouble(not_written(self._path, remedy)) if remedy else error)
        except Exception as error:
            _logger.exception("a transaction failed")  # its caller hears of it; the writer goes on for the others
            future.set_exception(error)
        else:
            future.set_result(result)

    def _in_transaction(self, function: Callable[[sqlite3.Connection], _T], connection: sqlite3.Connection) -> _T:
        if self._is_elsewhere():
            raise StorageTrouble(not_written(self._path, _ELSEWHERE))
        with _transaction(connection):
            return function(connection)

    def _is_elsewhere(self) -> bool:
        """Tell whether the file was moved, deleted or exchanged: SQLite would go on writing where nobody looks."""
        return self._file is not None and _identity(self._path) != self._file

    def _flush(self) -> None:
        with self._wake:
            taken_s, batch = time.monotonic(), self._rows.take()
        if self._is_elsewhere():
            self._keep(_ELSEWHERE)
            return
        try:
            refused = _write(self._connection, batch)
        except Exception as error:
            remedy = what_to_do(error) if isinstance(error, sqlite3.Error) else None
            if remedy is None:
                _logger.exception("queued rows cannot be written")
            self._keep(remedy or "of a fault in uxlab; restart it")
        else:
            self._done(refused, taken_s)

    def _keep(self, remedy: str) -> None:
        with self._wake:
            self._rows.put_back(retry_at_s=time.monotonic() + _RETRY_S)
        if self._trouble != remedy:
            self._trouble = remedy
            self._tell(f"{not_written(self._path, remedy)} Until then the recording is kept in memory.")

    def _done(self, refused: int, taken_s: float) -> None:
        with self._wake:
            self._rows.written()
            self._oldest_s = taken_s  # what is left has come since
        if refused:
            _logger.error("%d rows could not be stored", refused)
            self._tell(f"{refused} recorded facts could not be stored because their values make no sense.")
        if self._trouble is not None:
            self._trouble = None
            self._tell(f"{self._path.name} can be written to again, and everything recorded is in it.")

    def _tell(self, sentence: str) -> None:
        try:
            self._listener(sentence)
        except Exception:
            _logger.exception("the listener failed")

    def _finish(self, connection: sqlite3.Connection) -> None:
        self._flush()
        waiting = self.rows_waiting()
        if waiting:
            raise StorageTrouble(
                f"{waiting} recorded facts are not in {self._path.name} yet because {self._trouble}, then close again."
            )
        self._end()
        try:
            settle(connection, self._path)
        finally:
            connection.close()

    def _give_up(self, connection: sqlite3.Connection) -> int:
        self._end()
        connection.close()
        return self.rows_waiting()

    def _end(self) -> None:
        with self._wake:
            self._open = False


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from all others, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    if connection.in_transaction:  # a rollback that failed with the disk
        connection.rollback()
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.rollback()


def _write(connection: sqlite3.Connection, batch: Batch) -> int:
    """Write all rows in one transaction, and return how many had to be left out."""
    try:
        with _transaction(connection):
            for statement, rows in batch.items():
                connection.executemany(statement, rows)
    except _UNFIT:
        return _write_singly(connection, batch)
    return 0


def _write_singly(connection: sqlite3.Connection, batch: Batch) -> int:
    refused = 0
    with _transaction(connection):
        for statement, rows in batch.items():
            for row in rows:
                try:
                    connection.execute(statement, row)
                except _UNFIT:
                    refused += 1
    return refused
