"""Reading beside a recorder, after a crash and in read-only folders; closing so that one file is left."""

import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from uxlab.errors import StorageTrouble, UnusableStudy
from uxlab.storage.connections import connect_to_read, connect_to_write, identify, settle

COUNT = "SELECT count(*) FROM participant"
ADD = "INSERT INTO participant (uid, code) VALUES ('u3', 'P03')"
TAKE_ALL = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("PRAGMA journal_mode = DELETE")
    print("taken")
except sqlite3.OperationalError as error:
    print(error)
"""


@pytest.fixture
def left_by_a_crash(path: Path, tmp_path: Path) -> Path:
    """A study whose latest commit is in its log only, as after a power cut."""
    crashed = tmp_path / "crashed" / "shop.uxlab"
    crashed.parent.mkdir()
    with closing(connect_to_write(path)) as connection:
        connection.execute(ADD)
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", f"{crashed}{suffix}")
    return crashed


@pytest.fixture
def sealed(left_by_a_crash: Path) -> Iterator[Path]:
    """The same in a folder that cannot be written to; root may write anywhere, so a read-only mount it is then."""
    folder = left_by_a_crash.parent
    as_root = os.geteuid() == 0
    if as_root:
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
    else:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    yield left_by_a_crash
    if as_root:
        subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(stat.S_IRWXU)


def test_the_writers_promises_are_kept(path: Path) -> None:
    with closing(connect_to_write(path)) as connection:
        pragmas = ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        assert [connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas] == ["wal", 2, 1, 1]


def test_a_file_that_somebody_reads_right_now_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.storage.connections._BUSY_S", 0.05)
    reader = connect_to_read(path)
    reader.connection.execute("BEGIN")
    reader.connection.execute(COUNT).fetchone()
    with pytest.raises(UnusableStudy, match="is being read by another program"):
        connect_to_write(path)
    reader.close()
    connect_to_write(path).close()


def test_a_reader_sees_what_is_committed_and_can_write_nothing(path: Path) -> None:
    with closing(connect_to_write(path)) as writing:
        reader = connect_to_read(path)
        writing.execute(ADD)
        assert reader.connection.execute(COUNT).fetchone() == (3,)
        with pytest.raises(sqlite3.OperationalError):
            reader.connection.execute(ADD.replace("3", "4"))
        reader.close()


@pytest.mark.parametrize("shared_memory", [True, False])
def test_after_a_crash_the_log_is_read_too(left_by_a_crash: Path, *, shared_memory: bool) -> None:
    reader = connect_to_read(left_by_a_crash, shared_memory=shared_memory)
    assert reader.connection.execute(COUNT).fetchone() == (3,)
    reader.close()


def test_without_shared_memory_nothing_is_put_beside_the_file(left_by_a_crash: Path) -> None:
    reader = connect_to_read(left_by_a_crash, shared_memory=False)
    reader.connection.execute(COUNT).fetchone()
    assert sorted(file.name for file in left_by_a_crash.parent.iterdir()) == ["shop.uxlab", "shop.uxlab-wal"]
    reader.close()


def test_a_read_only_folder_can_be_read_log_and_all(sealed: Path) -> None:
    reader = connect_to_read(sealed)
    assert reader.connection.execute(COUNT).fetchone() == (3,)
    reader.close()


def test_a_file_in_wal_mode_without_its_log_can_be_read_in_a_read_only_folder(
    left_by_a_crash: Path, request: pytest.FixtureRequest
) -> None:
    left_by_a_crash.with_name("shop.uxlab-wal").unlink()
    sealed: Path = request.getfixturevalue("sealed")
    reader = connect_to_read(sealed)
    assert reader.connection.execute(COUNT).fetchone() == (2,)
    reader.close()


def test_copies_do_not_outlive_their_readers(
    left_by_a_crash: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    reader = connect_to_read(left_by_a_crash, shared_memory=False)
    assert list(tmp_path.glob("uxlab-*"))
    reader.close()
    assert not list(tmp_path.glob("uxlab-*"))


def test_identifying_leaves_no_trace(left_by_a_crash: Path) -> None:
    before = {file: file.read_bytes() for file in left_by_a_crash.parent.iterdir()}
    assert identify(left_by_a_crash) == 0x55584C42
    assert {file: file.read_bytes() for file in left_by_a_crash.parent.iterdir()} == before


def test_looking_does_not_drop_the_recorders_locks(path: Path) -> None:
    with closing(connect_to_write(path)) as writing:
        writing.execute(ADD)
        identify(path)
        connect_to_read(path).close()
        said = subprocess.run([sys.executable, "-c", TAKE_ALL, path], capture_output=True, text=True, check=True)
    assert said.stdout == "database is locked\n"


def test_settling_leaves_one_plain_file(path: Path) -> None:
    with closing(connect_to_write(path)) as connection:
        connection.execute(ADD)
        settle(connection, path)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes()[18:20] == b"\x01\x01", "no longer in WAL mode"


def test_settling_beside_a_reader_keeps_everything(path: Path) -> None:
    connection = connect_to_write(path)
    connection.execute(ADD)
    reader = connect_to_read(path)
    reader.connection.execute("BEGIN")
    reader.connection.execute(COUNT).fetchone()
    settle(connection, path)
    connection.close()
    reader.close()
    reader = connect_to_read(path)
    assert reader.connection.execute(COUNT).fetchone() == (3,)
    reader.close()


def test_settling_on_a_full_disk_keeps_everything_in_two_files(path: Path) -> None:
    connection = connect_to_write(path)
    connection.execute("INSERT INTO setting VALUES ('large', hex(zeroblob(1000000)))")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limits[1]))
    try:
        with pytest.raises(StorageTrouble, match=r"is on disk, but part of it in shop.uxlab-wal because the disk"):
            settle(connection, path)
        connection.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    reader = connect_to_read(path)
    assert reader.connection.execute("SELECT length(value) FROM setting").fetchone() == (2_000_000,)
    reader.close()


def test_settling_tells_of_damage(path: Path) -> None:
    connection = connect_to_write(path)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'note'")
    connection.close()
    connection = connect_to_write(path)
    with pytest.raises(StorageTrouble, match=r"shop.uxlab is damaged .*; copy it now"):
        settle(connection, path)
    connection.close()
