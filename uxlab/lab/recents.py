"""What can be said of the studies of the recent list, each asked on its own, so that a slow drive delays no other."""

import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from uxlab.errors import UxlabError
from uxlab.lab.machine import boot_id
from uxlab.storage.lock import in_use
from uxlab.storage.outline import OpenSession, read_outline
from uxlab.storage.study_file import open_for_reading

_MOUNTS = re.compile(r"(/Volumes|/mnt|/media/[^/]+|/run/media/[^/]+)/(?P<name>[^/]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    """A session that was never finished and is not under way; `restarted`: the computer has been, since."""

    uid: str
    participant: str
    last_seen_utc: datetime
    attempts: int
    errors: int
    notes: int
    restarted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Peek:
    """A study from outside: `planned` people, those of them with a finished session, and finished sessions.

    `missing`: what is not there, in a few words; `trouble`: why the file cannot be used, in a sentence. With either,
    nothing else is known. `in_use`: a program has it open to record.
    """

    path: Path
    name: str = ""
    planned: int = 0
    people_done: int = 0
    sessions: int = 0
    last_session_utc: datetime | None = None
    interrupted: tuple[Interrupted, ...] = ()
    missing: str = ""
    trouble: str = ""
    in_use: bool = False


def peek(path: Path) -> Peek:
    """Return what can be said of the study at `path`; takes as long as its drive does, and changes nothing."""
    try:
        missing = what_is_missing(path)
        if missing:
            return Peek(path=path, missing=missing)
        busy = in_use(path)
        with open_for_reading(path) as study:
            outline = study.read(read_outline)
        busy = busy or in_use(path)  # whoever begins or ends meanwhile has interrupted nothing
    except UxlabError as refusal:
        return Peek(path=path, trouble=str(refusal))
    except OSError as error:
        return Peek(path=path, trouble=f"{path.name} cannot be read ({error.strerror}); check its drive.")
    return Peek(
        path=path,
        name=outline.name,
        planned=outline.planned,
        people_done=outline.people_done,
        sessions=outline.sessions,
        last_session_utc=outline.last_session_utc,
        interrupted=() if busy else tuple(map(_interrupted, outline.open_sessions)),
        in_use=busy,
    )


def what_is_missing(path: Path) -> str:
    """Return which part of the path is not there, in a few words; empty where all is.

    Raises:
        OSError: the drive does not answer.
    """
    drive = drive_of(path)
    if drive is not None and not Path(drive[0]).exists():
        return f"{drive[1]} is not connected"
    if not path.parent.exists():
        return f"Folder {path.parent.name} is not there"
    return "" if path.exists() else "The file is not there"


def drive_of(path: PurePath) -> tuple[PurePath, str] | None:
    """Return where the removable or network drive of a path begins, and its name; None for the computer's own disk."""
    if isinstance(path, PureWindowsPath):
        name = path.drive
        label = f"Drive {name.upper()}" if len(name) == len("C:") else f"Network folder {name}"
        return (PureWindowsPath(path.anchor), label) if name else None
    found = _MOUNTS.match(str(path))
    return (PurePosixPath(found[0]), f"Drive {found['name']}") if found else None


class Peeking:
    """Peeks at many studies at once, a thread for each folder; a drive that never answers holds up its own only."""

    def __init__(self, arrived: Callable[[Peek], None]) -> None:
        """`arrived` hears of each study, on another thread."""
        self._arrived = arrived
        self._waiting: dict[PurePath, set[Path]] = defaultdict(set)
        self._changing = threading.Lock()
        self._closed = False

    def look(self, paths: Iterable[Path]) -> None:
        """Peek at these studies, soon; those that wait to be peeked at already are so once."""
        with self._changing:
            for path in paths:
                folder = path.parent
                begun = folder in self._waiting
                self._waiting[folder].add(path)
                if not begun:
                    threading.Thread(target=self._work, args=(folder,), name=f"peek {folder}", daemon=True).start()

    def close(self) -> None:
        """Tell nobody any more; what a drive has not answered yet is left to itself."""
        with self._changing:
            self._closed = True
            for paths in self._waiting.values():
                paths.clear()

    def _work(self, folder: PurePath) -> None:
        while (path := self._next(folder)) is not None:
            found = peek(path)
            with self._changing:
                if self._closed:
                    continue
            self._arrived(found)

    def _next(self, folder: PurePath) -> Path | None:
        with self._changing:
            if not self._waiting[folder]:
                del self._waiting[folder]
                return None
            return self._waiting[folder].pop()


def _interrupted(session: OpenSession) -> Interrupted:
    return Interrupted(
        uid=session.uid,
        participant=session.participant,
        last_seen_utc=session.last_seen_utc,
        attempts=session.attempts,
        errors=session.errors,
        notes=session.notes,
        restarted=bool(session.boot_id) and session.boot_id != boot_id(),
    )
