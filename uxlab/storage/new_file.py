"""Putting a new file in its place, whole or not at all, and never over another."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from uxlab.errors import UnusableStudy, UxlabError
from uxlab.storage.stamps import new_uid


def make_file(path: Path, fill: Callable[[Path], object]) -> None:
    """Let `fill` make a file under another name, then give it the name `path`, on disk when this returns.

    Raises:
        UnusableStudy: there is a file already, or none can be made there.
    """
    try:
        if not os.path.lexists(path):
            _make(path, fill)
            return
    except FileExistsError:
        pass
    except (FileNotFoundError, NotADirectoryError):
        raise UnusableStudy(f"There is no folder {path.parent}; make it first.") from None
    except OSError as error:
        raise UnusableStudy(f"{path} cannot be made ({error.strerror}); choose another folder or name.") from None
    except ValueError:
        raise UnusableStudy("A file name cannot contain the character 0; choose another name.") from None
    raise UnusableStudy(f"There is a file {path} already; open it, or choose another name.")


def write_file(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Make a file that is no study, such as a report, on disk when this returns; `replace` what has its name.

    Raises:
        UxlabError: there is a file already that is not to be replaced, or none can be made there.
    """
    path = Path(os.path.realpath(path))  # what a link leads to is replaced, not the link
    try:
        _make(path, lambda draft: draft.write_bytes(content), _replace if replace else publish)
    except FileExistsError:
        raise UxlabError(f"There is a file {path} already; replace it with --force, or choose another name.") from None
    except (FileNotFoundError, NotADirectoryError):
        raise UxlabError(f"There is no folder {path.parent}; make it first.") from None
    except OSError as error:
        raise UxlabError(f"{path} cannot be made ({error.strerror}); choose another folder or name.") from None


def refuse_taken(path: Path) -> None:
    """Say at once, before any work, what `write_file` without `replace` would say at its end.

    Raises:
        UxlabError: there is a file already, or no folder for it.
    """
    if os.path.lexists(path):
        raise UxlabError(f"There is a file {path} already; replace it with --force, or choose another name.")
    if not path.parent.is_dir():
        raise UxlabError(f"There is no folder {path.parent}; make it first.")


def _replace(draft: Path, path: Path) -> None:
    draft.replace(path)


def _make(path: Path, fill: Callable[[Path], object], give: Callable[[Path, Path], None] | None = None) -> None:
    draft = path.with_name(f".{new_uid()}.tmp")
    try:
        fill(draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        (give or publish)(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def publish(draft: Path, path: Path) -> None:
    """Give a finished file its name, unless something has it: then raise FileExistsError."""
    if sys.platform == "win32":
        draft.rename(path)  # refuses to replace a file there
        return
    try:
        path.hardlink_to(draft)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.ENOSYS}:
            raise
        path.open("xb").close()  # a file system without links, such as FAT: reserve the name, then replace it
        draft.replace(path)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on disk when this returns."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # some file systems cannot
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
