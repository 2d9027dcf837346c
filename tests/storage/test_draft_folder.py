"""A folder for drafts is gone afterwards, however its process ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from uxlab.storage.draft_folder import draft_folder, sweep

_AT_WORK = """
import sys
from pathlib import Path
from uxlab.storage.draft_folder import draft_folder
with draft_folder(Path(sys.argv[1])) as folder:
    (folder / "half").write_text("half")
    print(folder, flush=True)
    sys.stdin.read()
"""


@contextmanager
def somebody_at_work(place: Path) -> Iterator[tuple["subprocess.Popen[str]", Path]]:
    command = [sys.executable, "-c", _AT_WORK, str(place)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process, Path(process.stdout.readline().strip())


def test_nothing_is_left_of_it(tmp_path: Path) -> None:
    with draft_folder(tmp_path) as folder:
        (folder / "sub").mkdir()
        (folder / "sub" / "x").write_text("x")
    assert list(tmp_path.iterdir()) == []


def test_after_a_failure_too(tmp_path: Path) -> None:
    def fail() -> None:
        with draft_folder(tmp_path) as folder:
            (folder / "x").write_text("x")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_it_may_be_moved_away(tmp_path: Path) -> None:
    with draft_folder(tmp_path) as folder:
        folder.rename(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_in_a_folder_that_is_not_there_it_is_refused_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), draft_folder(tmp_path / "no"):
        raise AssertionError("nothing may be made")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    with somebody_at_work(tmp_path) as (process, folder):
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert (folder / "half").read_text() == "half"
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_whoever_is_still_at_work_is_left_alone(tmp_path: Path) -> None:
    with somebody_at_work(tmp_path) as (process, folder):
        sweep(tmp_path)
        assert (folder / "half").read_text() == "half"
        process.communicate("")
    assert list(tmp_path.iterdir()) == []


def test_other_hidden_things_are_left_alone(tmp_path: Path) -> None:
    others = (".uxlab-mine.tmp", f".{'a' * 32}.tmp", f".uxlab-{'a' * 32}.tmp.txt")
    for name in others:
        (tmp_path / name).mkdir()
    sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(others)


def test_where_nothing_can_be_read_there_is_nothing_to_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "no")
    assert list(tmp_path.iterdir()) == []
