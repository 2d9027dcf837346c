"""Study files: made whole or not at all, opened only if they are what they seem to be."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from uxlab.errors import UnusableStudy
from uxlab.model.design import Design
from uxlab.storage.connections import Reader, connect_to_read, connect_to_write
from uxlab.storage.design_read import read_design
from uxlab.storage.design_toml import check_design
from uxlab.storage.design_write import write_design
from uxlab.storage.lock import Lock, lock
from uxlab.storage.new_file import make_file
from uxlab.storage.places import why_unsafe
from uxlab.storage.verify import damage_refused, pending_migrations, refuse_damage, refuse_other_files
from uxlab.storage.writer import Writer

SUFFIX = ".uxlab"
_T = TypeVar("_T")


class StudyToRead:
    """A study open for reading; other connections may write to it meanwhile."""

    def __init__(self, path: Path, reader: Reader) -> None:
        self.path = path
        self._reader = reader

    def read(self, function: Callable[[sqlite3.Connection], _T]) -> _T:
        """Return what `function` reads.

        Raises:
            UnusableStudy: the file turns out to be damaged.
        """
        with damage_refused(self.path):
            return function(self._reader.connection)

    def design(self) -> Design:
        """Return the study's design."""
        return self.read(read_design)

    def close(self) -> None:
        """End reading."""
        self._reader.close()

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close."""
        self.close()


class StudyToRecord:
    """A study open for recording, by this process alone."""

    def __init__(self, path: Path, writer: Writer, held: Lock) -> None:
        self.path = path
        self.writer = writer
        self._lock = held

    def design(self) -> Design:
        """Return the study's design."""
        return self.writer.run(read_design)

    def close(self) -> None:
        """Write everything that waits, leave one plain file, and let others record into it.

        Raises:
            StorageTrouble: as `Writer.close`; while rows wait, the study stays open.
        """
        try:
            self.writer.close()
        finally:
            if self.writer.ended:
                self._lock.release()

    def abandon(self) -> int:
        """Close without what waits to be written, and return how many rows are lost."""
        lost = self.writer.abandon()
        self._lock.release()
        return lost

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close."""
        self.close()


def create(path: Path, design: Design) -> Path:
    """Make a study file and return its path, which gets the suffix .uxlab if it has it not.

    Raises:
        InvalidDesign: no study can have this design.
        UnusableStudy: there is a file already, or none can be made there.
    """
    check_design(design)
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    content = _content(design)
    make_file(path, lambda draft: draft.write_bytes(content))
    return path


def open_for_reading(path: Path) -> StudyToRead:
    """Open a study to look at it; works in read-only folders, over a network and beside a recorder.

    Raises:
        UnusableStudy: it is none, it is damaged, or a newer uxlab made it.
    """
    path = Path(os.path.realpath(path))  # unlike `resolve` it takes a circle of links for a missing file
    refuse_other_files(path)
    with damage_refused(path), ExitStack() as on_failure:
        reader = connect_to_read(path, shared_memory=why_unsafe(path) is None)
        on_failure.callback(reader.close)
        refuse_damage(reader.connection, path)
        if pending_migrations(reader.connection, path):
            reader = _migrated_copy(reader)
        on_failure.pop_all()
    return StudyToRead(path, reader)


def open_beside(path: Path) -> StudyToRead:
    """Open for reading, quickly, a study that this process has open to record: it was looked through then.

    Raises:
        UnusableStudy: it cannot be read any more.
    """
    with damage_refused(path):
        return StudyToRead(path, connect_to_read(path))


def open_for_recording(path: Path, listener: Callable[[str], None], program: str = "uxlab") -> StudyToRecord:
    """Open a study to record into it; `listener` hears, on another thread, when the disk refuses and when no longer.

    `program` is what others are told has it open.

    Raises:
        UnusableStudy: as for reading; or it is read-only, or where recording is not safe.
        StudyInUse: it is open elsewhere.
    """
    path = Path(os.path.realpath(path))  # unlike `resolve` it takes a circle of links for a missing file
    refuse_other_files(path)
    unsafe = why_unsafe(path)
    if unsafe:
        raise UnusableStudy(
            f"{path.name} can be viewed but not recorded into because {unsafe}; copy it to a folder of this computer."
        )
    if not os.access(path, os.W_OK):
        raise UnusableStudy(f"{path.name} is read-only; allow writing to it, or copy it to a folder of your own.")
    with ExitStack() as on_failure:
        held = lock(path, program)
        on_failure.callback(held.release)
        with damage_refused(path):
            _make_ready(path)
            connection = connect_to_write(path)
            on_failure.callback(connection.close)
            refuse_damage(connection, path)  # SQLite holds rows against their constraints where it may write only
        on_failure.pop_all()
    return StudyToRecord(path, Writer(connection, path, listener), held)


def _make_ready(path: Path) -> None:
    reader = connect_to_read(path)
    try:
        refuse_damage(reader.connection, path)
        if not pending_migrations(reader.connection, path):
            return
    finally:
        reader.close()
    from uxlab.storage.schema import migrate_file

    migrate_file(path)


def _content(design: Design) -> bytes:
    from uxlab.storage.schema import migrate

    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection)
        connection.execute("BEGIN")
        write_design(connection, design)
        connection.execute("COMMIT")
        return connection.serialize()
    finally:
        connection.close()


def _migrated_copy(reader: Reader) -> Reader:
    """Bring an older study up to date in memory, for whoever only looks does not change it."""
    from uxlab.storage.schema import migrate

    copy = sqlite3.connect(":memory:", isolation_level=None)
    reader.connection.backup(copy)
    reader.close()
    migrate(copy)
    return Reader(copy, copy.close)
