"""One recorder for a study at a time, on this computer.

The lock itself is the operating system's, so that it ends with its process however that dies. Who holds it stands in a
file beside it for others to read. Both files are removed on release; after a crash they stay behind, free to be taken.
"""

import contextlib
import getpass
import json
import os
import socket
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from uxlab.errors import StudyHolder, StudyInUse, UnusableStudy


class Lock:
    """The right to write to a study, held from `lock` to `release`."""

    def __init__(self, study: Path, program: str) -> None:
        self._program = program
        self._path = study.with_name(study.name + "-lock")
        self._owner = _owner_file(study)
        self._lock = FileLock(self._path, thread_local=False)

    def acquire(self) -> None:
        """Take the lock and say who has it; raise Timeout or OSError where that fails."""
        self._lock.acquire(timeout=0)
        self._owner.write_text(json.dumps(asdict(_myself(self._program))), encoding="utf-8")

    def release(self) -> None:
        """Give the right up and remove what told of it; once is enough."""
        if not self._lock.is_locked:
            return
        _remove(self._owner)
        if sys.platform != "win32":
            _remove(self._path)  # while it is held, so that nobody can lock a file that is about to vanish
        self._lock.release()
        if sys.platform == "win32":
            _remove(self._path)  # refused there, rightly, if another program has opened it meanwhile


def lock(study: Path, program: str = "uxlab") -> Lock:
    """Take the right to write to `study`; `program` is what others are told has it open.

    Raises:
        StudyInUse: another program holds it.
        UnusableStudy: the folder cannot be written to.
    """
    taken = Lock(study, program)
    try:
        taken.acquire()
    except Timeout:
        holder = _holder(study)
        raise StudyInUse(
            f"{study.name} is open for recording {_where(holder)}; close it there first.", holder
        ) from None
    except OSError as error:
        taken.release()
        raise UnusableStudy(
            f"{study.name} cannot be recorded into because nothing can be written beside it ({error.strerror}); "
            "make room or copy it to a folder of your own."
        ) from None
    return taken


def in_use(study: Path) -> bool:
    """Tell whether some program, this one too, holds the right to write to `study`."""
    left = study.with_name(study.name + "-lock")
    if not left.exists():
        return False
    probe = FileLock(left, thread_local=False)
    try:
        probe.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False  # nobody can write in this folder
    probe.release()
    return False


def _owner_file(study: Path) -> Path:
    return study.with_name(study.name + "-owner")


def _myself(program: str) -> StudyHolder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        user = "somebody"
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return StudyHolder(program=program, user=user, host=socket.gethostname(), pid=os.getpid(), since_utc=since)


def _holder(study: Path) -> StudyHolder | None:
    try:
        owner = json.loads(_owner_file(study).read_text(encoding="utf-8"))
        since = datetime.fromisoformat(owner["since_utc"]).isoformat()
        return StudyHolder(
            program=str(owner.get("program") or "uxlab"),
            user=str(owner["user"]),
            host=str(owner["host"]),
            pid=int(owner["pid"]),
            since_utc=since,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # it has only just begun, or is about to end
        return None


def _where(holder: StudyHolder | None) -> str:
    if holder is None:
        return "in another program"
    since = datetime.fromisoformat(holder.since_utc).astimezone().strftime("%Y-%m-%d %H:%M")
    return f"in {holder.program} by {holder.user} on {holder.host} since {since} (process {holder.pid})"


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
