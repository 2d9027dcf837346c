"""Peeking at studies: what is said of good, missing, broken and interrupted ones, and that none waits for another."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from tests.lab.made_studies import Visit, make_study, session_of
from uxlab.lab.recents import Peek, Peeking, drive_of, peek, what_is_missing
from uxlab.model.session import Outcome, SessionState
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.study_file import open_for_recording

DONE = Visit("P01", [("find", Outcome.SUCCESS, 30), ("buy", Outcome.FAILURE, 60)])


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return make_study(tmp_path / "shop.uxlab", [DONE])


def interrupt(study: Path, uid: str = "9") -> None:
    """Leave a session open, as a power cut does."""
    visit = Visit("P02", [("find", Outcome.SUCCESS, 30)], errors=[(3, "slip")], notes=[(4, "hm"), (5, "oh")])
    session, changes = session_of(visit, int(uid))
    with open_for_recording(study, print) as opened:

        def write(connection: sqlite3.Connection) -> None:
            number = insert_session(connection, replace(session, state=SessionState.RUNNING, ended_ns=None))
            for change in changes:
                apply_change(connection, change, number)

        opened.writer.run(write)


# --- one study ------------------------------------------------------------------------------------


def test_a_study_is_told_by_name_people_and_sessions(study: Path) -> None:
    found = peek(study)
    assert (found.name, found.planned, found.people_done, found.sessions) == ("Shop", 24, 1, 1)
    assert found.last_session_utc is not None
    assert (found.missing, found.trouble, found.interrupted, found.in_use) == ("", "", (), False)


def test_an_interrupted_session_is_told(study: Path) -> None:
    interrupt(study)
    (left,) = peek(study).interrupted
    assert (left.uid, left.participant) == ("s9", "P02")
    assert (left.attempts, left.errors, left.notes) == (1, 1, 2)
    assert not left.restarted


def test_a_session_that_is_under_way_is_not_interrupted(study: Path) -> None:
    interrupt(study)
    with open_for_recording(study, print):
        found = peek(study)
    assert found.in_use
    assert found.interrupted == ()
    assert found.sessions == 1


def test_peeking_changes_nothing(study: Path) -> None:
    interrupt(study)
    before = study.read_bytes()
    peek(study)
    assert study.read_bytes() == before
    assert list(study.parent.iterdir()) == [study]


def test_a_newer_study_is_told(study: Path) -> None:
    with sqlite3.connect(study) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('uxlab', 'm9', '')"
        )
    connection.close()
    assert "newer uxlab" in peek(study).trouble


def test_a_damaged_study_is_told(study: Path) -> None:
    content = bytearray(study.read_bytes())
    content[4096:20000] = b"\xff" * (20000 - 4096)
    study.write_bytes(content)
    assert peek(study).trouble.startswith("shop.uxlab is damaged")


def test_what_is_not_there_is_told_by_its_part(tmp_path: Path) -> None:
    assert peek(tmp_path / "gone.uxlab").missing == "The file is not there"
    assert peek(tmp_path / "lost" / "gone.uxlab").missing == "Folder lost is not there"
    assert what_is_missing(Path("/media/ada/no such stick/s.uxlab")) == "Drive no such stick is not connected"


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "exists", refuse)
    assert "Permission denied" in peek(tmp_path / "s.uxlab").trouble


@pytest.mark.parametrize(
    ("path", "drive"),
    [
        (PureWindowsPath(r"E:\lab\s.uxlab"), (PureWindowsPath("E:\\"), "Drive E:")),
        (PureWindowsPath(r"\\nas\lab\s.uxlab"), (PureWindowsPath(r"\\nas\lab") / "/", r"Network folder \\nas\lab")),
        (PurePosixPath("/Volumes/STICK/s.uxlab"), (PurePosixPath("/Volumes/STICK"), "Drive STICK")),
        (PurePosixPath("/run/media/ada/STICK/a/s.uxlab"), (PurePosixPath("/run/media/ada/STICK"), "Drive STICK")),
        (PurePosixPath("/home/ada/mnt/x/s.uxlab"), None),
    ],
)
def test_the_drive_of_a_path_is_known_by_its_form(path: PurePath, drive: tuple[PurePath, str] | None) -> None:
    assert drive_of(path) == drive


# --- many -----------------------------------------------------------------------------------------


class Slow:
    """A folder that answers only when it is let go."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.released, self.asked = folder, threading.Event(), threading.Event()


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    folder = Slow(tmp_path / "nas")
    folder.folder.mkdir()
    exists = Path.exists

    def answer(path: Path, **options: bool) -> bool:
        if path.is_relative_to(folder.folder):
            folder.asked.set()
            folder.released.wait(60)
        return exists(path, **options)

    monkeypatch.setattr(Path, "exists", answer)
    yield folder
    folder.released.set()


class Heard:
    """Collects peeks, and waits for so many of them."""

    def __init__(self) -> None:
        self.peeks: dict[Path, Peek] = {}
        self._changed = threading.Condition()

    def __call__(self, found: Peek) -> None:
        with self._changed:
            self.peeks[found.path] = found
            self._changed.notify_all()

    def wait_for(self, number: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.peeks) >= number, 10)


def test_a_slow_drive_delays_no_other(study: Path, slow: Slow) -> None:
    heard = Heard()
    peeking = Peeking(heard)
    waiting = [slow.folder / f"s{n}.uxlab" for n in range(5)]
    peeking.look([*waiting, study])
    heard.wait_for(1)
    assert set(heard.peeks) == {study}
    slow.released.set()
    heard.wait_for(6)
    assert set(heard.peeks) == {*waiting, study}


def test_a_drive_that_hangs_takes_one_thread_however_often_it_is_asked(slow: Slow) -> None:
    heard = Heard()
    peeking = Peeking(heard)
    for _ in range(3):
        peeking.look([slow.folder / "s.uxlab"])
        assert slow.asked.wait(60)
    busy = [thread for thread in threading.enumerate() if thread.name.startswith("peek")]
    assert len(busy) == 1
    slow.released.set()
    heard.wait_for(1)


def test_once_closed_nobody_is_told(slow: Slow) -> None:
    heard = Heard()
    peeking = Peeking(heard)
    peeking.look([slow.folder / "s.uxlab"])
    assert slow.asked.wait(60)
    peeking.close()
    slow.released.set()
    for thread in threading.enumerate():
        if thread.name.startswith("peek"):
            thread.join(60)
    assert heard.peeks == {}
