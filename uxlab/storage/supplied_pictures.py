"""Pictures that somebody supplied for the maps of a task: PNG files beside the study, each with a row.

As with those that are taken, a row is there before its file and goes after it. While one takes the place of another
both have rows, of which the latest counts whose file is there.
"""

import sqlite3
from dataclasses import asdict, dataclass

from uxlab.storage.stamps import new_uid
from uxlab.storage.statements import Row, delete, found, insert
from uxlab.storage.study_actions import Plain, log_study_action

TABLE = "supplied_picture"
_ALL = "SELECT uid, task, name, file, sha256, width_px, height_px FROM supplied_picture ORDER BY id DESC"
_LEFT_BEHIND = """
SELECT DISTINCT json_extract(picture.value, '$.file') AS left_behind
FROM study_action, json_each(before, '$.rows.supplied_picture') AS picture
WHERE instr(before, '"supplied_picture"') AND left_behind NOT IN (SELECT file FROM supplied_picture)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppliedPicture:
    """What the study knows of a picture. `task`: None for maps of all tasks together. `name`: of the file it was."""

    uid: str
    task: str | None
    name: str
    file: str
    sha256: str
    width_px: int
    height_px: int


def note_supplied(
    connection: sqlite3.Connection, task: str | None, *, name: str, digest: str, size_px: tuple[int, int]
) -> SuppliedPicture | None:
    """Have the study know of a picture whose file is about to be made; None where there is no such task."""
    if task is not None and not found(connection, "task", {"key": task}):
        return None
    uid = new_uid()
    made = SuppliedPicture(
        uid=uid,
        task=task,
        name=name,
        file=f"map-{uid}.png",
        sha256=digest,
        width_px=size_px[0],
        height_px=size_px[1],
    )
    insert(connection, TABLE, asdict(made))
    return made


def read_supplied(connection: sqlite3.Connection) -> tuple[SuppliedPicture, ...]:
    """Return what is known of all supplied pictures, the latest first."""
    cursor = connection.execute(_ALL)
    names = [column for column, *_ in cursor.description]
    return tuple(SuppliedPicture(**dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def forget_supplied(connection: sqlite3.Connection, picture: SuppliedPicture) -> None:
    """Take back what `note_supplied` did: there is no file."""
    delete(connection, TABLE, {"uid": picture.uid})


def settle_supplied(
    connection: sqlite3.Connection, task: str | None, kept: SuppliedPicture | None, *, actor: str
) -> None:
    """Have a task's pictures be this one alone, or none, once the files of the others are gone; this is logged."""
    others = [one for one in read_supplied(connection) if one.task == task and one != kept]
    for one in others:
        forget_supplied(connection, one)
    command = "Take the picture of maps away" if kept is None else "Lay maps on a picture"
    log_study_action(connection, actor, command, _plain(others[0] if others else None), _plain(kept))


def files_left_behind(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the files of pictures that went with their tasks, and of which only the log still knows.

    Until the study is closed the removal of a task can be undone, for which its picture's file must be there.
    """
    return tuple(file for (file,) in connection.execute(_LEFT_BEHIND).fetchall())


def _plain(picture: SuppliedPicture | None) -> Plain:
    if picture is None:
        return None
    row: Row = asdict(picture)
    return {name: row[name] for name in ("task", "name", "sha256", "width_px", "height_px")}
