"""Whether a file is a study that this uxlab can use; each refusal is a sentence. Nothing is changed by asking."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uxlab.errors import UnusableStudy
from uxlab.storage.connections import identify

APPLICATION_ID = 0x55584C42
"""“UXLB” in the header of every study file."""

KNOWN_MIGRATIONS = (
    *("m0001_create_study", "m0002_what_was_counted", "m0003_app_design", "m0004_report_plan"),
    *("m0005_timeline", "m0006_task_pictures", "m0007_supplied_pictures", "m0008_note_draft"),
)
"""The names in `schema.migrations`, repeated because loading that module takes long."""

_OLDEST_SQLITE = (3, 37, 0)
_SMALLEST_BYTES = 512  # of a page
_CHECKED_WHOLE_BYTES = 64_000_000


def refuse_other_files(path: Path) -> None:
    """Refuse what is not a study at all.

    Raises:
        UnusableStudy: with what it is instead.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise UnusableStudy(f"Studies need SQLite 3.37, this Python has {sqlite3.sqlite_version}; use a newer Python.")
    try:
        _refuse_empty_places(path)
        _refuse_too_small(path)
        number = identify(path)
    except OSError as error:
        raise UnusableStudy(f"{path.name} cannot be opened ({error.strerror}); check its name and place.") from None
    except sqlite3.OperationalError:
        raise UnusableStudy(f"{path.name} cannot be opened; check that you may read it.") from None
    except sqlite3.DatabaseError:
        raise UnusableStudy(f"{path.name} is not a uxlab study; choose a file that ends in .uxlab.") from None
    if number != APPLICATION_ID:
        raise UnusableStudy(f"{path.name} is a database of another program, not a uxlab study; choose another file.")


def _refuse_empty_places(path: Path) -> None:
    if path.is_dir():
        raise UnusableStudy(f"{path.name} is a folder; name the study file in it.")
    if not path.exists():
        raise UnusableStudy(f"There is no study {path}; check the name, or make it with “uxlab new”.")
    if path.is_file() and path.stat().st_size == 0:
        raise UnusableStudy(f"{path.name} is empty and holds no study; look for a backup copy.")


def _refuse_too_small(path: Path) -> None:
    """Refuse what SQLite would take for a new database."""
    if not path.is_file() or path.stat().st_size < _SMALLEST_BYTES:
        raise sqlite3.DatabaseError("not a database")


def pending_migrations(connection: sqlite3.Connection, path: Path) -> list[str]:
    """Return the migrations that the file still lacks.

    Raises:
        UnusableStudy: the file was made by a newer uxlab.
    """
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'uxlab' ORDER BY id")
    applied = [name for (name,) in rows]
    if not set(applied) <= set(KNOWN_MIGRATIONS):
        raise UnusableStudy(f"{path.name} was made by a newer uxlab; update uxlab on this computer to open it.")
    if not applied:
        raise _damaged(path, "it has no schema")
    return [name for name in KNOWN_MIGRATIONS if name not in applied]


def refuse_damage(connection: sqlite3.Connection, path: Path) -> None:
    """Check the file's structure; of a large one all but its raw input, so that opening stays quick.

    Raises:
        UnusableStudy: the file is damaged.
    """
    if path.stat().st_size <= _CHECKED_WHOLE_BYTES:
        checks = ["PRAGMA quick_check(1)"]
    else:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'event'")
        checks = [f'PRAGMA quick_check("{name}")' for (name,) in rows]
    for check in checks:
        verdict = connection.execute(check).fetchone()[0]
        if verdict != "ok":
            raise _damaged(path, verdict)


@contextmanager
def damage_refused(path: Path) -> Iterator[None]:
    """Turn what reading a damaged file may raise into a refusal.

    Raises:
        UnusableStudy: the file is damaged.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        if path.exists():
            raise _damaged(path, str(error)) from error
        raise UnusableStudy(f"{path.name} is no longer in its folder; move it back to where it was.") from error
    except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        raise _damaged(path, str(error)) from error


def _damaged(path: Path, how: str) -> UnusableStudy:
    how = " ".join(how.split())
    return UnusableStudy(f"{path.name} is damaged ({how}); leave it as it is, and go on with a backup copy.")
