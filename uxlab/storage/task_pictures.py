"""Pictures of the participant's screen, one of each attempt: PNG files beside the study, each with a row of `clip`.

A row is there before its file and goes after it, so that no picture lies about which the study does not know of, and
that whoever is erased would leave behind. The row has the attempt's identity, and the sum by which a file is known
that was not written to its end. Of whoever does not agree to pictures any more none is found: here, for all who ask.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from uxlab.errors import UxlabError
from uxlab.model.design import ConsentKind
from uxlab.model.events import Screen
from uxlab.privacy.consent import shows_pictures
from uxlab.storage.new_file import sync_folder
from uxlab.storage.stamps import now_utc

KIND = "picture"
_SESSION = "SELECT id FROM session WHERE uid = ?"
_KEEP = (
    "INSERT INTO clip (uid, session_id, kind, file, started_ns, screen, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (uid) DO NOTHING"
)
_NOTE = (
    "INSERT INTO environment (session_id, noted_utc, name, value) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET value = excluded.value"
)
_SCREENS = (
    "SELECT t_ns, name, x_px, y_px, width_px, height_px, scale, unit FROM screen WHERE session_id = :id"
    " AND t_ns = (SELECT coalesce(max(t_ns) FILTER (WHERE t_ns <= :t_ns), min(t_ns)) FROM screen"
    " WHERE session_id = :id) ORDER BY seq"
)
"""Those at a moment; what was noted first holds before as well."""
_OF_ATTEMPT = """
SELECT clip.file, clip.screen, clip.sha256, clip.session_id, clip.started_ns, session.participant
FROM clip JOIN attempt ON attempt.session_id = clip.session_id JOIN session ON session.id = clip.session_id
WHERE attempt.uid = :uid AND clip.kind = 'picture' AND (clip.uid = :uid OR (
  clip.started_ns >= attempt.started_ns AND (attempt.ended_ns IS NULL OR clip.started_ns < attempt.ended_ns)
  AND NOT EXISTS (SELECT 1 FROM attempt AS other WHERE other.uid = clip.uid)))
ORDER BY clip.uid = :uid DESC, clip.started_ns
"""
"""An attempt that was added later has no picture of its own, but may span that of one which is no more."""
_CONSENTS = "SELECT kind FROM consent WHERE participant = ? AND withdrawn_utc IS NULL"
_PICTURED = (
    "SELECT participant, count(*) FROM clip JOIN session ON session.id = session_id WHERE kind = 'picture'"
    " GROUP BY participant ORDER BY participant"
)
_OF_PARTICIPANT = (
    "SELECT file FROM clip WHERE session_id IN (SELECT id FROM session WHERE participant = ?) AND file <> ''"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskPicture:
    """What a screen looked like during an attempt, `t_ns` on the session's clock; `png` is the file.

    `screen`: as the window system calls it, with its corner in physical pixels of the desktop.
    """

    session: str
    attempt: str
    t_ns: int
    screen: str
    x_px: int
    y_px: int
    png: bytes


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """Where a picture is, of which screen of those that there were, and the SHA-256 of the file."""

    file: str
    screen: str
    screens: tuple[Screen, ...]
    sha256: str


def media_folder(study: Path) -> Path:
    """Return the folder beside a study in which its pictures are."""
    return study.with_name(f"{study.stem}.media")


def note_picture(connection: sqlite3.Connection, picture: TaskPicture) -> str | None:
    """Have the study know of a picture, and return the name of its file.

    None: the session is gone, or the attempt has a picture already.
    """
    row = connection.execute(_SESSION, (picture.session,)).fetchone()
    if row is None:
        return None
    name = f"picture-{picture.attempt}.png"
    values = (picture.attempt, row[0], KIND, name, picture.t_ns, _screen_name(connection, row[0], picture))
    made = connection.execute(_KEEP, (*values, sha256(picture.png).hexdigest()))
    return name if made.rowcount else None


def forget_picture(connection: sqlite3.Connection, attempt: str) -> None:
    """Take back what `note_picture` did: there is no file."""
    connection.execute("DELETE FROM clip WHERE uid = ? AND kind = ?", (attempt, KIND))


def note_no_picture(connection: sqlite3.Connection, session: str, attempt: str, reason: str) -> None:
    """Keep why an attempt has no picture, in the environment of its session."""
    row = connection.execute(_SESSION, (session,)).fetchone()
    if row is not None:
        connection.execute(_NOTE, (row[0], now_utc(), f"no_picture:{attempt}", reason))


def read_pictures(connection: sqlite3.Connection, attempt: str) -> tuple[KeptPicture, ...]:
    """Return the pictures of an attempt that may be seen, its own first."""
    rows = connection.execute(_OF_ATTEMPT, {"uid": attempt}).fetchall()
    return tuple(
        KeptPicture(file, screen or "", _screens(connection, session_id, t_ns), digest or "")
        for file, screen, digest, session_id, t_ns, participant in rows
        if _may_be_seen(connection, participant)
    )


def read_hidden(connection: sqlite3.Connection) -> dict[str, int]:
    """Return of whom there are pictures that may not be seen, and how many."""
    pictured = connection.execute(_PICTURED).fetchall()
    return {code: number for code, number in pictured if not _may_be_seen(connection, code)}


def read_task(connection: sqlite3.Connection, attempt: str) -> str | None:
    """Return the task of an attempt, None where the attempt is gone."""
    row = connection.execute("SELECT task FROM attempt WHERE uid = ?", (attempt,)).fetchone()
    return None if row is None else str(row[0])


def files_of(connection: sqlite3.Connection, participant: str) -> tuple[str, ...]:
    """Return the names of all files of a participant in the media folder."""
    return tuple(file for (file,) in connection.execute(_OF_PARTICIPANT, (participant,)))


def write_picture(folder: Path, name: str, png: bytes) -> None:
    """Make the file of a picture, on disk when this returns; of one that cannot be made nothing is left.

    Raises:
        UxlabError: it cannot be made.
    """
    path = folder / name
    try:
        folder.mkdir(exist_ok=True)
        with path.open("wb") as file:
            file.write(png)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise UxlabError(f"{path} cannot be made ({error.strerror}); make room, or allow writing there.") from None
    sync_folder(folder)


def picture_bytes(folder: Path, kept: KeptPicture) -> bytes | None:
    """Return a picture as a PNG file, None where it is gone or not what was written."""
    return read_file(folder, kept.file, kept.sha256)


def read_file(folder: Path, name: str, digest: str) -> bytes | None:
    """Return a file of the media folder, None where it is gone or has not this SHA-256."""
    try:
        content = (folder / Path(name).name).read_bytes()  # never outside of the folder, whatever a study says
    except OSError:
        return None
    return content if sha256(content).hexdigest() == digest else None


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Delete files of the media folder, and the folder when it is empty; those that are gone are no trouble.

    Raises:
        UxlabError: one cannot be deleted.
    """
    for name in names:
        path = folder / Path(name).name  # never outside of the folder, whatever a file says
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UxlabError(f"{path} cannot be deleted ({error.strerror}); close what shows it, and repeat.") from None
    with contextlib.suppress(OSError):  # there are others, or it never was
        folder.rmdir()


def _may_be_seen(connection: sqlite3.Connection, participant: str) -> bool:
    in_force = connection.execute(_CONSENTS, (participant,))
    return shows_pictures({ConsentKind(kind) for (kind,) in in_force})


def _screen_name(connection: sqlite3.Connection, session_id: int, picture: TaskPicture) -> str:
    """Return what the session calls the screen: by its corner, for toolkits have other names for the same."""
    known = _screens(connection, session_id, picture.t_ns)
    here = [one.name for one in known if len(known) == 1 or (one.x_px, one.y_px) == (picture.x_px, picture.y_px)]
    return here[0] if here else picture.screen


def _screens(connection: sqlite3.Connection, session_id: int, t_ns: int) -> tuple[Screen, ...]:
    rows = connection.execute(_SCREENS, {"id": session_id, "t_ns": t_ns})
    names = [column for column, *_ in rows.description]
    return tuple(Screen(**dict(zip(names, row, strict=True))) for row in rows)
