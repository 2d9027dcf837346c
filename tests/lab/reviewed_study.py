"""A study file open in the app, with random input in its sessions."""

import random
import sqlite3
from pathlib import Path

from tests.storage.random_input import DESIGN, MS, add_marks, add_session, random_events, random_surfaces
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.events import InputEvent
from uxlab.storage.study_file import create


def open_with_input(folder: Path, *sizes: int) -> OpenStudy:
    """Return an open study with sessions s1, s2 ... of so many events; the first has marks, and is P01's."""
    study = open_study(create(folder / "shop.uxlab", DESIGN), print)
    for number, size in enumerate(sizes, 1):
        add_random(study, f"s{number}", size, seed=number, who="P01" if number == 1 else "P02")
    return study


def add_random(study: OpenStudy, uid: str, size: int, *, seed: int, who: str = "P01") -> list[InputEvent]:
    """Add a session of random events, and return them."""
    chance = random.Random(seed)
    events = random_events(chance, size)

    def write(connection: sqlite3.Connection) -> None:
        number = add_session(connection, events, random_surfaces(chance, events), uid, who)
        if number == 1:
            add_marks(connection, chance, events[-1].t_ns if events else MS)

    study.recording.writer.run(write)
    return events
