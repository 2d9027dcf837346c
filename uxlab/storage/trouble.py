"""What SQLite's errors mean for a person."""

import sqlite3
from pathlib import Path

_REMEDIES = {
    sqlite3.SQLITE_FULL: "the disk is full; free some space",
    sqlite3.SQLITE_IOERR: "the disk does not answer; check that it is still connected",
    sqlite3.SQLITE_READONLY: "the file or its folder has become read-only; allow writing again",
    sqlite3.SQLITE_CANTOPEN: "the file can no longer be opened; check that its disk is connected",
    sqlite3.SQLITE_BUSY: "another program holds the file; close that program",
    sqlite3.SQLITE_LOCKED: "another program holds the file; close that program",
    sqlite3.SQLITE_PROTOCOL: "another program holds the file; close that program",
    sqlite3.SQLITE_NOMEM: "the computer is out of memory; close other programs",
    sqlite3.SQLITE_PERM: "access to the file is no longer permitted; allow it again",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; copy it and the files beside it to another disk",
    sqlite3.SQLITE_NOTADB: "the file is damaged; copy it and the files beside it to another disk",
}


def what_to_do(error: sqlite3.Error) -> str | None:
    """Return what happened and what to do, as half a sentence; None if the error is a bug of ours."""
    return _REMEDIES.get(primary_code(error))


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's result code without its detail; 0 where the error comes from Python's module."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def not_written(path: Path, remedy: str) -> str:
    """Return the sentence for something that could not be written, given `what_to_do`."""
    return f"Nothing can be written to {path.name} because {remedy}."
