"""SQLite's errors are told apart: the disk's fault or a bug."""

import sqlite3
from pathlib import Path

import pytest

from uxlab.storage.trouble import not_written, primary_code, what_to_do


def _raised(statement: str, *, pages: int = 0) -> sqlite3.Error:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (x UNIQUE)")
    if pages:
        connection.execute(f"PRAGMA max_page_count = {pages}")
    try:
        with pytest.raises(sqlite3.Error) as caught:
            connection.execute(statement)
    finally:
        connection.close()
    return caught.value


def test_a_full_disk_says_what_to_do() -> None:
    error = _raised("INSERT INTO t VALUES (zeroblob(1000000))", pages=3)
    assert what_to_do(error) == "the disk is full; free some space"


def test_the_detail_of_a_code_does_not_matter() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    assert primary_code(error) == sqlite3.SQLITE_IOERR
    assert str(what_to_do(error)).startswith("the disk does not answer")


@pytest.mark.parametrize("statement", ["SELECT nonsense", "INSERT INTO t VALUES (1), (1)"])
def test_a_bug_is_not_the_disks_fault(statement: str) -> None:
    assert what_to_do(_raised(statement)) is None


def test_the_sentence_names_the_file() -> None:
    sentence = not_written(Path("/lab/shop.uxlab"), "the disk is full; free some space")
    assert sentence == "Nothing can be written to shop.uxlab because the disk is full; free some space."
