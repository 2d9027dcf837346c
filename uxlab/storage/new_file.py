"""Putting a new file in its place, whole or not at all, and never over another."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from uxlab.errors import UnusableStudy
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


def _make(path: Path, fill: Callable[[Path], object]) -> None:
    draft = path.with_name(f".{new_uid()}.tmp")
    try:
        fill(draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        _publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _publish(draft: Path, path: Path) -> None:
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


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # some file systems cannot
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
