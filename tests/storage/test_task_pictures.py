"""Pictures beside a study: each has a row, belongs to an attempt, and goes with the person."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.lab.pointed_studies import SCREEN, WIDE, S, pointed_study, screenshot, withdraw
from uxlab.errors import UxlabError
from uxlab.storage.connections import connect_to_write
from uxlab.storage.erasing import erase_participant
from uxlab.storage.task_pictures import (
    KeptPicture,
    TaskPicture,
    files_of,
    forget_picture,
    media_folder,
    note_no_picture,
    note_picture,
    picture_bytes,
    read_file,
    read_hidden,
    read_pictures,
    read_task,
    remove_files,
    write_picture,
)

PNG = screenshot(4, 3)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return pointed_study(tmp_path)


@pytest.fixture
def file(study: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect_to_write(study)) as connection:
        yield connection


@pytest.fixture
def picture(file: sqlite3.Connection) -> TaskPicture:
    """Return one of the first attempt of P01, of the screen on the right, as another toolkit calls it."""
    session, attempt = file.execute(
        "SELECT session.uid, attempt.uid FROM attempt JOIN session ON session.id = session_id ORDER BY attempt.id"
    ).fetchone()
    return TaskPicture(session=session, attempt=attempt, t_ns=S // 2, screen="DP-2", x_px=1280, y_px=0, png=PNG)


def test_a_picture_is_known_by_its_attempt_and_by_the_session_s_name_of_the_screen(
    file: sqlite3.Connection, picture: TaskPicture
) -> None:
    assert note_picture(file, picture) == f"picture-{picture.attempt}.png"
    (kept,) = read_pictures(file, picture.attempt)
    assert (kept.file, kept.screen) == (f"picture-{picture.attempt}.png", WIDE.name)
    assert [replace(one, t_ns=0) for one in kept.screens] == [SCREEN, WIDE]
    assert kept.sha256 == sha256(PNG).hexdigest()


def test_an_attempt_has_one_picture_and_a_session_that_is_gone_has_none(
    file: sqlite3.Connection, picture: TaskPicture
) -> None:
    assert note_picture(file, replace(picture, session="gone")) is None
    assert note_picture(file, picture)
    assert note_picture(file, replace(picture, png=b"other")) is None
    assert file.execute("SELECT count(*) FROM clip").fetchone() == (1,)
    forget_picture(file, picture.attempt)
    assert read_pictures(file, picture.attempt) == ()


def test_a_screen_that_the_session_does_not_know_keeps_its_own_name(
    file: sqlite3.Connection, picture: TaskPicture
) -> None:
    note_picture(file, replace(picture, x_px=7))
    assert read_pictures(file, picture.attempt)[0].screen == "DP-2"


def test_the_only_screen_is_it_wherever_it_lies(file: sqlite3.Connection, picture: TaskPicture) -> None:
    file.execute("DELETE FROM screen WHERE name = 'two'")
    note_picture(file, replace(picture, x_px=7))
    assert read_pictures(file, picture.attempt)[0].screen == SCREEN.name


def test_the_picture_stays_with_its_attempt_when_that_is_timed_anew(
    file: sqlite3.Connection, picture: TaskPicture
) -> None:
    note_picture(file, picture)
    file.execute("UPDATE attempt SET started_ns = ? WHERE uid = ?", (2 * S, picture.attempt))
    assert len(read_pictures(file, picture.attempt)) == 1
    other = file.execute("SELECT uid FROM attempt WHERE uid <> ? ORDER BY id", (picture.attempt,)).fetchone()[0]
    file.execute("UPDATE attempt SET started_ns = 0 WHERE uid = ?", (other,))
    assert read_pictures(file, other) == (), "it is another attempt's, whatever the times say"


def test_an_attempt_that_takes_the_place_of_another_has_the_picture_of_its_time(
    file: sqlite3.Connection, picture: TaskPicture
) -> None:
    note_picture(file, picture)
    file.execute("UPDATE attempt SET uid = 'new' WHERE uid = ?", (picture.attempt,))
    assert [one.file for one in read_pictures(file, "new")] == [f"picture-{picture.attempt}.png"]
    file.execute("UPDATE attempt SET started_ns = ? WHERE uid = 'new'", (S,))
    assert read_pictures(file, "new") == ()


def test_why_there_is_none_is_in_the_environment(file: sqlite3.Connection, picture: TaskPicture) -> None:
    note_no_picture(file, picture.session, picture.attempt, "covered")
    note_no_picture(file, "gone", picture.attempt, "covered")
    assert file.execute("SELECT name, value FROM environment WHERE name LIKE 'no_picture%'").fetchall() == [
        (f"no_picture:{picture.attempt}", "covered")
    ]


def test_a_file_is_read_back_unless_it_is_not_what_was_written(tmp_path: Path) -> None:
    folder = media_folder(tmp_path / "shop.2.uxlab")
    assert folder == tmp_path / "shop.2.media"
    kept = KeptPicture("picture-a.png", "one", (), sha256(PNG).hexdigest())
    assert picture_bytes(folder, kept) is None
    write_picture(folder, kept.file, PNG)
    assert picture_bytes(folder, kept) == PNG
    (folder / kept.file).write_bytes(PNG[:-5])
    assert picture_bytes(folder, kept) is None
    write_picture(folder, kept.file, PNG)
    assert [one.name for one in folder.iterdir()] == [kept.file]


def test_no_file_outside_of_the_folder_is_read_whatever_a_study_says(tmp_path: Path) -> None:
    folder, digest = tmp_path / "shop.media", sha256(PNG).hexdigest()
    write_picture(folder, "picture-a.png", PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    assert read_file(folder, "picture-a.png", digest) == PNG
    assert read_file(folder, "../secret.png", digest) is None
    assert read_file(folder, str(tmp_path / "secret.png"), digest) is None


def test_of_whoever_withdrew_the_consent_none_may_be_seen_until_it_is_given_again(
    study: Path, file: sqlite3.Connection, picture: TaskPicture
) -> None:
    note_picture(file, picture)
    assert read_hidden(file) == {}
    withdraw(study, "P02")
    assert len(read_pictures(file, picture.attempt)) == 1
    assert read_hidden(file) == {}, "there are none of P02"
    withdraw(study, "P01")
    assert read_pictures(file, picture.attempt) == ()
    assert read_hidden(file) == {"P01": 1}
    assert files_of(file, "P01"), "the file stays until the person is erased"
    file.execute("INSERT INTO consent (participant, kind, given_utc) VALUES ('P01', 'screen', '2026-04-01')")
    assert len(read_pictures(file, picture.attempt)) == 1


def test_other_consents_do_not_show_pictures(file: sqlite3.Connection, picture: TaskPicture) -> None:
    note_picture(file, picture)
    file.execute("UPDATE consent SET kind = 'camera'")
    assert read_pictures(file, picture.attempt) == ()


def test_the_task_of_an_attempt(file: sqlite3.Connection, picture: TaskPicture) -> None:
    assert read_task(file, picture.attempt) == "find"
    assert read_task(file, "gone") is None


def test_where_none_can_be_made_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "shop.media").write_text("in the way")
    with pytest.raises(UxlabError, match="cannot be made"):
        write_picture(tmp_path / "shop.media", "picture-a.png", PNG)


def test_files_go_and_those_of_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "shop.media"
    write_picture(folder, "picture-a.png", PNG)
    write_picture(folder, "picture-b.png", PNG)
    (tmp_path / "picture-b.png").write_bytes(PNG)
    remove_files(folder, ["picture-a.png", "picture-gone.png"])
    assert [one.name for one in folder.iterdir()] == ["picture-b.png"]
    remove_files(folder, ["../picture-b.png"])
    assert not folder.exists(), "it was empty"
    assert (tmp_path / "picture-b.png").exists(), "what lies outside is not of the study"
    remove_files(folder, [])


def test_the_pictures_of_whoever_is_erased_are_gone(
    study: Path, file: sqlite3.Connection, picture: TaskPicture
) -> None:
    folder, name = media_folder(study), note_picture(file, picture)
    assert name
    write_picture(folder, name, PNG)
    assert files_of(file, "P01") == (name,)
    erase_participant(file, "P02", reason="", actor="", media=folder)
    assert (folder / name).exists()
    erase_participant(file, "P01", reason="", actor="", media=folder)
    assert not folder.exists()
    assert file.execute("SELECT count(*) FROM clip").fetchone() == (0,)


def test_nobody_is_erased_while_a_picture_cannot_be_deleted(
    study: Path, file: sqlite3.Connection, picture: TaskPicture
) -> None:
    name = note_picture(file, picture)
    assert name
    (media_folder(study) / name).mkdir(parents=True)  # a folder cannot be deleted like a file, not even by root
    file.execute("BEGIN")
    with pytest.raises(UxlabError, match="cannot be deleted"):
        erase_participant(file, "P01", reason="", actor="", media=media_folder(study))
    file.execute("ROLLBACK")
    assert files_of(file, "P01") == (name,)
