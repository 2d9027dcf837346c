"""A hidden folder in which files are made before they get their places, and what is left of one whose process died.

Beside each folder lies a lock of the operating system's, which ends with its process however that dies.
"""

import contextlib
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock

from uxlab.storage.stamps import new_uid

_OURS = re.compile(r"(\.uxlab-[0-9a-f]{32})\.(?:tmp|lock)")


@contextlib.contextmanager
def draft_folder(place: Path) -> Iterator[Path]:
    """Yield a new hidden folder in `place`; it is gone after the block, with all that is in it then.

    Raises:
        OSError: `place` is not there, or nothing can be made in it.
    """
    place.stat()  # the lock would make the folder
    name = f".uxlab-{new_uid()}"
    held = FileLock(place / f"{name}.lock", thread_local=False)
    with contextlib.suppress(OSError):  # a file system without locks, where `sweep` lets everything lie
        held.acquire(timeout=0)  # before there is a folder, so that nobody takes it for a dead one's
    draft = place / f"{name}.tmp"
    try:
        draft.mkdir()
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        _let_go(held)


def sweep(place: Path) -> None:
    """Remove the folders in `place` whose processes died before they could."""
    try:
        names = {found[1] for path in place.iterdir() if (found := _OURS.fullmatch(path.name))}
    except OSError:
        return  # nothing can be read there, so whoever wants to write there will hear of it
    for name in names:
        left = FileLock(place / f"{name}.lock", thread_local=False)
        with contextlib.suppress(OSError):  # somebody is at work in it, or nothing can be removed there
            left.acquire(timeout=0)
            shutil.rmtree(place / f"{name}.tmp", ignore_errors=True)
            _let_go(left)


def _let_go(held: FileLock) -> None:
    path = Path(held.lock_file)
    if sys.platform != "win32":
        path.unlink(missing_ok=True)  # while it is held; the name is nobody else's
    held.release()
    if sys.platform == "win32":
        path.unlink(missing_ok=True)
