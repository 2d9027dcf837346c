"""What is not a usable study is refused with a sentence and left as it is."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from uxlab.errors import UnusableStudy
from uxlab.storage import verify
from uxlab.storage.connections import connect_to_read
from uxlab.storage.study_file import open_beside, open_for_reading, open_for_recording
from uxlab.storage.verify import damage_refused, pending_migrations, refuse_damage, refuse_other_files


def _smash(path: Path, *, at: int, size: int = 600) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + size] = b"\xa5" * size
    path.write_bytes(content)


def test_a_study_passes(path: Path) -> None:
    refuse_other_files(path)
    reader = connect_to_read(path)
    refuse_damage(reader.connection, path)
    assert pending_migrations(reader.connection, path) == []
    reader.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty and holds no study"),
        (b"x", "is not a uxlab study; choose a file that ends in .uxlab"),
        (b"\x7fELF" + bytes(5000), "is not a uxlab study"),
        (b"SQLite format 3\0", "is not a uxlab study"),
        (b"SQLite format 3\0" + b"\xff" * 4096, "is not a uxlab study"),
    ],
)
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "x.uxlab"
    path.write_bytes(content)
    with pytest.raises(UnusableStudy, match=sentence):
        refuse_other_files(path)
    assert path.read_bytes() == content


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, sentence in (("", "is a folder"), ("none", "There is no study"), ("pipe", "is not a uxlab study")):
        with pytest.raises(UnusableStudy, match=sentence):
            refuse_other_files(tmp_path / name)


def test_names_and_links_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy, match="cannot be opened"):
        refuse_other_files(tmp_path / ("x" * 300 + ".uxlab"))
    circle = tmp_path / "circle.uxlab"
    circle.symlink_to(circle)
    for opening in (open_for_reading, lambda path: open_for_recording(path, print)):
        with pytest.raises(UnusableStudy, match="There is no study"):
            opening(circle)


def test_a_study_that_was_moved_while_it_was_open_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(UnusableStudy, match=r"x\.uxlab is no longer in its folder; move it back"):
        open_beside(tmp_path / "x.uxlab")


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.uxlab"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(UnusableStudy, match="a database of another program"):
        refuse_other_files(path)
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(UnusableStudy, match="use a newer Python"):
        refuse_other_files(path)


def test_a_newer_file_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('uxlab', 'm0002_x', '')"
        )
    reader = connect_to_read(path)
    with pytest.raises(UnusableStudy, match="made by a newer uxlab; update uxlab"):
        pending_migrations(reader.connection, path)
    reader.close()


def test_what_a_file_lacks_is_pending(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "KNOWN_MIGRATIONS", (*verify.KNOWN_MIGRATIONS, "m9999_x"))
    reader = connect_to_read(path)
    assert pending_migrations(reader.connection, path) == ["m9999_x"]
    reader.close()


@pytest.mark.parametrize("limit", [verify._CHECKED_WHOLE_BYTES, 0])
def test_a_smashed_table_is_found_in_small_and_in_large_files(
    path: Path, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify, "_CHECKED_WHOLE_BYTES", limit)
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'task'").fetchone()
    _smash(path, at=(page - 1) * 4096)
    reader = connect_to_read(path)
    with pytest.raises(UnusableStudy, match=r"shop.uxlab is damaged"), damage_refused(path):
        refuse_damage(reader.connection, path)
    reader.close()


def test_large_files_are_opened_without_reading_all_input(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'").fetchone()
    _smash(path, at=(page - 1) * 4096)
    monkeypatch.setattr(verify, "_CHECKED_WHOLE_BYTES", 0)
    reader = connect_to_read(path)
    refuse_damage(reader.connection, path)
    reader.close()


@pytest.mark.parametrize(
    "error", [sqlite3.DatabaseError("malformed"), ValueError("no\nOrder"), TypeError(), KeyError()]
)
def test_whatever_damage_leads_to_becomes_a_sentence(error: Exception) -> None:
    with pytest.raises(UnusableStudy, match=r"x is damaged .*; leave it as it is"), damage_refused(Path("x")):
        raise error
