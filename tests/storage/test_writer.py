"""The writer on real files and a really full disk: nothing acknowledged is lost, nothing waits in vain."""

import logging
import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.bench.costs import below_s, cost_s
from uxlab.errors import Refused, StorageTrouble
from uxlab.storage.connections import connect_to_write
from uxlab.storage.writer import Writer

INSERT = "INSERT INTO t (id, text) VALUES (?, ?) ON CONFLICT DO NOTHING"


def _made(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT CHECK (length(text) < 2000)) STRICT")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return _made(tmp_path / "x.uxlab")


@pytest.fixture
def writer(file: Path, told: list[str]) -> Iterator[Writer]:
    made = Writer(connect_to_write(file), file, told.append)
    yield made
    made.abandon()


@dataclass(frozen=True)
class SmallDisk:
    """About a megabyte for `file`: a disk in memory where tests may mount one, else a limit on the file's pages."""

    file: Path
    mounted: bool

    def connect(self) -> sqlite3.Connection:
        connection = connect_to_write(self.file)
        if not self.mounted:
            connection.execute("PRAGMA max_page_count = 250")
        return connection

    def grow(self, writer: Writer) -> None:
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,size=20m", self.file.parent], check=True)
        else:
            writer.run(lambda connection: connection.execute("PRAGMA max_page_count = 100000"))


@pytest.fixture(params=[True, False] if os.geteuid() == 0 else [False], ids=lambda mounted: f"mounted-{mounted}")
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted: bool = request.param
    if mounted:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)
    yield SmallDisk(_made(folder / "x.uxlab"), mounted)
    if mounted:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _ids(file: Path) -> list[int]:
    with closing(sqlite3.connect(file)) as connection:
        return [number for (number,) in connection.execute("SELECT id FROM t ORDER BY id")]


def _until(condition: Callable[[], object], *, within_s: float = 60.0) -> None:
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, "not in time"
        threading.Event().wait(0.005)


def _add(*numbers: int) -> Callable[[sqlite3.Connection], int]:
    def add(connection: sqlite3.Connection) -> int:
        for number in numbers:
            connection.execute("INSERT INTO t (id) VALUES (?)", (number,))
        return len(numbers)

    return add


def test_a_transaction_is_on_disk_when_its_result_is_there(writer: Writer, file: Path) -> None:
    assert writer.run(_add(1, 2)) == 2
    assert _ids(file) == [1, 2]


def test_queued_rows_are_on_disk_within_100_ms(writer: Writer, file: Path) -> None:
    """By design; a second is leave for a busy machine, at the best of some times."""
    numbers = count(1)

    def on_disk_s() -> float:
        row = next(numbers)
        writer.queue(INSERT, [(row, "a")])
        assert writer.rows_waiting() <= 1
        took_s = cost_s(lambda: _until(lambda: writer.rows_waiting() == 0))
        assert _ids(file) == list(range(1, row + 1))
        return took_s

    below_s(on_disk_s, 1.0)


def test_500_rows_are_written_before_their_time(writer: Writer, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr("uxlab.storage.waiting_rows.DELAY_S", 60.0)
    writer.queue(INSERT, [(n, None) for n in range(499)])
    threading.Event().wait(0.05)
    assert writer.rows_waiting() == 499
    writer.queue(INSERT, [(499, None)])
    _until(lambda: writer.rows_waiting() == 0)
    assert len(_ids(file)) == 500


def test_a_transaction_that_fails_changes_nothing(writer: Writer, file: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        _add(7)(connection)
        raise Refused("Not now.")

    with pytest.raises(Refused, match="Not now"):
        writer.run(fail)
    with pytest.raises(sqlite3.IntegrityError):
        writer.run(_add(8, 8))
    assert writer.run(_add(9)) == 1
    assert _ids(file) == [9]


def test_a_bug_in_a_transaction_does_not_end_the_writer(writer: Writer, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.run(lambda _: 1 // 0)
    assert "a transaction failed" in caplog.text
    assert writer.run(_add(1)) == 1


def test_transactions_of_many_threads_all_take_effect(writer: Writer, file: Path) -> None:
    def work(first: int) -> None:
        for number in range(first, first + 50):
            writer.run(_add(number))
            writer.queue(INSERT, [(1000 + number, None)])

    threads = [threading.Thread(target=work, args=(first,)) for first in range(0, 400, 50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    writer.close()
    assert _ids(file) == [*range(400), *range(1000, 1400)]


@pytest.mark.parametrize(
    "misfit", [(3, b"x"), (3, "\ud800"), (2**70, "x"), (3, "x" * 3000), ("x", "x"), (3, object()), (3,)]
)
def test_a_row_that_can_never_be_stored_does_not_hold_up_the_others(
    writer: Writer, file: Path, told: list[str], misfit: tuple[object, ...]
) -> None:
    writer.queue(INSERT, [(1, "a"), misfit, (2, "b")])
    _until(lambda: told)
    assert _ids(file) == [1, 2]
    assert told == ["1 recorded facts could not be stored because their values make no sense."]


def test_a_listener_that_fails_does_not_end_the_writer(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: str) -> None:
        raise ZeroDivisionError

    writer = Writer(connect_to_write(file), file, fail)
    writer.queue(INSERT, [(1, b"x")])
    _until(lambda: writer.rows_waiting() == 0)
    assert writer.run(_add(1)) == 1
    writer.close()
    assert "the listener failed" in caplog.text


def _fill(writer: Writer) -> int:
    """Queue two megabytes for a disk of one, and return how many rows that is."""
    rows = [(number, "x" * 1000) for number in range(2000)]
    for first in range(0, 2000, 100):
        writer.queue(INSERT, rows[first : first + 100])
        threading.Event().wait(0.01)
    return len(rows)


def test_a_full_disk_costs_nothing(disk: SmallDisk, told: list[str]) -> None:
    writer = Writer(disk.connect(), disk.file, told.append)
    writer.run(_add(10_000))
    queued = _fill(writer)
    _until(lambda: told)
    assert 0 < writer.rows_waiting() <= queued
    with pytest.raises(StorageTrouble, match=r"Nothing can be written to x.uxlab because the disk is full; free some"):
        writer.run(lambda connection: connection.executemany(INSERT, [(n, "y" * 1500) for n in range(20_000, 22_000)]))
    with pytest.raises(
        StorageTrouble, match=r"recorded facts are not in x.uxlab yet because the disk is full; free some"
    ):
        writer.close()
    assert not writer.ended
    disk.grow(writer)
    _until(lambda: writer.rows_waiting() == 0)
    writer.run(_add(10_001))
    writer.close()
    assert _ids(disk.file) == [*range(queued), 10_000, 10_001]
    assert told == [
        (
            "Nothing can be written to x.uxlab because the disk is full; free some space. "
            "Until then the recording is kept in memory."
        ),
        "x.uxlab can be written to again, and everything recorded is in it.",
    ]


def test_a_transaction_tries_waiting_rows_again_at_once(
    disk: SmallDisk, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("uxlab.storage.writer._RETRY_S", 600.0)
    writer = Writer(disk.connect(), disk.file, told.append)
    _fill(writer)
    _until(lambda: told)
    disk.grow(writer)
    writer.run(_add(10_000))
    _until(lambda: writer.rows_waiting() == 0)
    writer.close()


def test_what_is_given_up_is_counted_and_what_was_written_stays(disk: SmallDisk, told: list[str]) -> None:
    writer = Writer(disk.connect(), disk.file, told.append)
    queued = _fill(writer)
    _until(lambda: told)
    lost = writer.abandon()
    assert 0 < lost < queued
    assert writer.abandon() == 0
    with closing(sqlite3.connect(disk.file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (queued - lost,)


def test_a_locked_file_is_trouble_that_passes(file: Path, told: list[str]) -> None:
    connection = connect_to_write(file)
    connection.execute("PRAGMA busy_timeout = 10")
    writer = Writer(connection, file, told.append)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writer.queue(INSERT, [(1, "a")])
        _until(lambda: told)
        with pytest.raises(StorageTrouble, match="another program holds the file; close that program"):
            writer.run(_add(2))
        other.execute("ROLLBACK")
    writer.close()
    assert _ids(file) == [1]


def test_a_statement_that_is_wrong_keeps_its_rows_and_is_logged(
    writer: Writer, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        writer.queue("INSERT INTO nowhere VALUES (?)", [(1,)])
        _until(lambda: told)
    assert "queued rows cannot be written" in caplog.text
    assert writer.rows_waiting() == 1
    assert writer.run(_add(1)) == 1


def test_closing_writes_what_waits_and_ends_the_thread(writer: Writer, file: Path) -> None:
    writer.queue(INSERT, [(1, "a")])
    writer.close()
    assert writer.ended
    assert _ids(file) == [1]
    assert list(file.parent.iterdir()) == [file]
    assert not [thread for thread in threading.enumerate() if thread.name == "study-writer"]
    writer.close()
    with pytest.raises(RuntimeError, match="the writer has ended"):
        writer.submit(_add(2))


def test_what_waits_and_why_can_be_asked(disk: SmallDisk, told: list[str]) -> None:
    writer = Writer(disk.connect(), disk.file, told.append)
    assert (writer.trouble, writer.unwritten_s) == (None, 0.0)
    writer.queue(INSERT, [(number, "x" * 1000) for number in range(2000)])
    _until(lambda: writer.trouble is not None)
    assert "disk is full; free some space." in (writer.trouble or "")
    first_s = writer.unwritten_s
    assert first_s > 0
    _until(lambda: writer.unwritten_s > first_s)
    disk.grow(writer)
    _until(lambda: writer.unwritten_s == 0)
    assert writer.trouble is None
    writer.close()


# --- a file that is no longer where it was ----------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_nothing_is_written_where_nobody_looks_and_all_of_it_once_the_file_is_back(
    file: Path, writer: Writer, told: list[str]
) -> None:
    away = file.rename(file.with_name("elsewhere.uxlab"))
    with pytest.raises(StorageTrouble, match=r"x\.uxlab because it is no longer in its folder; move it back"):
        writer.run(lambda connection: connection.execute(INSERT, (1, "refused")))
    writer.queue(INSERT, [(2, "kept")])
    writer.flush()
    assert writer.rows_waiting() == 1
    assert [sentence for sentence in told if "kept in memory" in sentence]
    with pytest.raises(StorageTrouble):
        writer.close()
    _made(file)  # another file of that name is not the study
    with pytest.raises(StorageTrouble):
        writer.run(lambda connection: connection.execute(INSERT, (3, "refused")))
    away.replace(file)
    writer.run(lambda connection: connection.execute(INSERT, (4, "there")))
    writer.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT id, text FROM t ORDER BY id").fetchall() == [(2, "kept"), (4, "there")]
