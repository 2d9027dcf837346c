"""Opening a study's database, for one writer or for readers, and closing it so that one plain file is left.

A study is in WAL mode only while it is open for recording. At rest it is a single file that can be copied, synchronised
and read in a read-only folder.

The study file is never opened but through SQLite: closing any other descriptor of it would drop the locks that SQLite
holds for this process (sqlite.org/howtocorrupt.html, 2.2).
"""

import logging
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from uxlab.errors import StorageTrouble, UnusableStudy
from uxlab.storage.trouble import primary_code, what_to_do

_logger = logging.getLogger(__name__)
_BUSY_S = 5.0
_BUSY_AT_THE_END_MS = 200


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open for writing; the connection may be handed to another thread.

    Raises:
        UnusableStudy: another program keeps the file from being written.
    """
    connection = sqlite3.connect(
        _uri(path, "rw"), uri=True, isolation_level=None, timeout=_BUSY_S, check_same_thread=False
    )
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    except sqlite3.OperationalError:
        mode = ""
    if mode != "wal":
        connection.close()
        raise UnusableStudy(f"{path.name} is being read by another program; close it there and try again.")
    for pragma in ("synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
    return connection


@dataclass(frozen=True, slots=True)
class Reader:
    """A connection that cannot write, and how to be rid of it."""

    connection: sqlite3.Connection
    close: Callable[[], None]


def connect_to_read(path: Path, *, shared_memory: bool = True) -> Reader:
    """Open for reading, also beside a recorder, after a crash and in a read-only folder.

    `shared_memory`: whether all who open the file can share memory, which they cannot over a network.

    Raises:
        sqlite3.Error: the file cannot be read.
    """
    unmerged = _size(_log_of(path)) > 0
    if shared_memory or not unmerged:
        connection = _connect(_uri(path, "ro"))
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if primary_code(error) not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
                raise
        else:
            return Reader(connection, connection.close)
    return _read_copy(path) if unmerged else _read_as_it_lies(path)


def identify(path: Path) -> int:
    """Return the application id in the header, touching neither locks nor log.

    Raises:
        sqlite3.DatabaseError: it is no SQLite database.
    """
    reader = _read_as_it_lies(path)
    try:
        number: int = reader.connection.execute("PRAGMA application_id").fetchone()[0]
    finally:
        reader.close()
    return number


def settle(connection: sqlite3.Connection, path: Path) -> None:
    """Merge the write-ahead log into the file, check the file, and leave WAL mode if no reader hinders it.

    Raises:
        StorageTrouble: all is on disk, but not as it should be.
    """
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_AT_THE_END_MS}")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        verdict = " ".join(connection.execute("PRAGMA quick_check(1)").fetchone()[0].split())
    except sqlite3.DatabaseError as error:
        raise StorageTrouble(
            f"Everything recorded is on disk, but part of it in {_log_of(path).name} because "
            f"{what_to_do(error) or error}; keep both files together."
        ) from None
    if verdict != "ok":
        raise StorageTrouble(f"{path.name} is damaged ({verdict}); copy it now, before anything else is done to it.")
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError:
        _logger.info("the study stays in WAL mode, for somebody is reading it")


def _read_copy(path: Path) -> Reader:
    """Read a copy with its log, where the log can neither be merged nor read in place."""
    folder = tempfile.TemporaryDirectory(prefix="uxlab-")
    copy = Path(folder.name, path.name)
    for source, target in ((path, copy), (_log_of(path), _log_of(copy))):
        shutil.copyfile(source, target)
    connection = _connect(_uri(copy, "rw"))

    def close() -> None:
        connection.close()
        folder.cleanup()

    return Reader(connection, close)


def _read_as_it_lies(path: Path) -> Reader:
    """Read the file alone, as if nothing ever changed it."""
    connection = _connect(_uri(path, "ro") + "&immutable=1")
    return Reader(connection, connection.close)


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_S)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _uri(path: Path, mode: str) -> str:
    return f"{path.resolve().as_uri()}?mode={mode}"


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
