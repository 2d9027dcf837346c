"""Study files with recorded pointers, for tests of what is made from them."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.lab.made_studies import S, Visit, make_study
from uxlab.model.events import InputEvent, Screen
from uxlab.model.session import Outcome
from uxlab.storage.task_pictures import TaskPicture

MS = 1_000_000
SCREEN = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1280, height_px=800)
WIDE = Screen(t_ns=0, name="two", x_px=1280, y_px=0, width_px=1920, height_px=1080)
OTHER_LAB = Screen(t_ns=0, name="one", x_px=0, y_px=0, width_px=1440, height_px=900, scale=1.5)


def move(t_ms: int, x: int, y: int) -> InputEvent:
    return InputEvent(t_ms * MS, 0, x, y, None, None, 0)


def click(t_ms: int, x: int, y: int) -> InputEvent:
    return InputEvent(t_ms * MS, 1, x, y, 1, 1, 0)


def key(t_ms: int) -> InputEvent:
    return InputEvent(t_ms * MS, 3, None, None, 1, 1, 0)


def add_input(path: Path, session: int, events: Sequence[InputEvent], screens: Sequence[Screen] = (SCREEN,)) -> Path:
    """Add input to a session of a study file, by its number, with the screens it happened on."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(session, one.t_ns, number, *one[1:]) for number, one in enumerate(events)],
        )
        connection.executemany(
            "INSERT INTO screen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
            [
                (
                    session,
                    one.t_ns,
                    number,
                    one.name,
                    one.x_px,
                    one.y_px,
                    one.width_px,
                    one.height_px,
                    one.scale,
                    one.unit,
                )
                for number, one in enumerate(screens)
            ],
        )
    return path


def pointed_study(folder: Path) -> Path:
    """Two people at two tasks of 10 s, one of them with input on two screens, and a third elsewhere.

    P01 rests for 2 s at (100, 100) and clicks there three times within 1 s, then once at (500, 400), then on the other
    screen, and buys with one click. P02 clicks once at (104, 100). P03 clicks twice in another lab. All agree to
    pictures of their screens.
    """
    tried = [("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 10)]
    path = make_study(folder / "shop", [Visit(f"P0{number}", tried) for number in (1, 2, 3)])
    first = [
        move(1000, 100, 100), click(2000, 100, 100), click(2400, 100, 100), click(2800, 100, 100),
        move(3000, 300, 250), move(3050, 500, 400), click(3500, 500, 400), move(4000, 1300, 10), click(4500, 1300, 10),
        move(12_000, 50, 60), click(12_500, 50, 60),
    ]  # fmt: skip
    add_input(path, 1, first, (SCREEN, WIDE))
    add_input(path, 2, [move(500, 104, 100), click(1000, 104, 100), key(9000)])
    add_input(path, 3, [click(1000, 900, 700), click(2000, 900, 700)], (OTHER_LAB,))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO consent (participant, kind, given_utc) SELECT code, 'screen', '2026-03-12T09:00:00Z'"
            " FROM participant ORDER BY id"
        )
    return path


def withdraw(path: Path, code: str) -> None:
    """Note in a study file, as another program would, that somebody agrees to nothing any more."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE consent SET withdrawn_utc = '2026-03-13T09:00:00Z' WHERE participant = ?",
            (code,),
        )


def screenshot(width_px: int = 1280, height_px: int = 800, colour: str = "#e0e8f0") -> bytes:
    """Return a PNG file of one colour."""
    file = BytesIO()
    Image.new("RGB", (width_px, height_px), colour).save(file, "PNG")
    return file.getvalue()


def taken(path: Path, code: str, task: str, png: bytes = b"") -> TaskPicture:
    """Return a picture of somebody's attempt, on the first screen, half a second after its beginning."""
    with closing(sqlite3.connect(path)) as file:
        session, attempt, started_ns = file.execute(
            "SELECT session.uid, attempt.uid, started_ns FROM attempt JOIN session ON session.id = session_id"
            " WHERE participant = ? AND task = ?",
            (code, task),
        ).fetchone()
    return TaskPicture(
        session=session,
        attempt=attempt,
        t_ns=started_ns + S // 2,
        screen=SCREEN.name,
        x_px=0,
        y_px=0,
        png=png or screenshot(),
    )


__all__ = [
    "MS",
    "OTHER_LAB",
    "SCREEN",
    "WIDE",
    "S",
    "add_input",
    "click",
    "key",
    "move",
    "pointed_study",
    "screenshot",
    "taken",
    "withdraw",
]
