"""One recorder at a time: who holds the lock is told, and a killed holder holds nothing."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from uxlab.errors import StudyInUse, UnusableStudy
from uxlab.storage.lock import in_use, lock

HOLD = """
import sys
from pathlib import Path
from uxlab.storage.lock import lock
held = lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def _holder(study: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(study)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_nothing_stays_behind(tmp_path: Path) -> None:
    held = lock(tmp_path / "x.uxlab")
    held.release()
    held.release()
    assert list(tmp_path.iterdir()) == []


def test_a_second_holder_in_this_process_is_refused(tmp_path: Path) -> None:
    held = lock(tmp_path / "x.uxlab")
    with pytest.raises(UnusableStudy):
        lock(tmp_path / "x.uxlab")
    held.release()
    lock(tmp_path / "x.uxlab").release()


def test_a_lock_may_be_released_by_another_thread(tmp_path: Path) -> None:
    held = lock(tmp_path / "x.uxlab")
    thread = threading.Thread(target=held.release)
    thread.start()
    thread.join()
    lock(tmp_path / "x.uxlab").release()


def test_the_refusal_says_who_where_and_since_when(tmp_path: Path) -> None:
    with _holder(tmp_path / "x.uxlab") as process:
        with pytest.raises(UnusableStudy) as caught:
            lock(tmp_path / "x.uxlab")
        process.kill()
    where = rf"in uxlab by \S+ on \S+ since 20.* \(process {process.pid}\)"
    pattern = rf"x.uxlab is open for recording {where}; close it there first\."
    assert caught.match(pattern)


def test_the_program_that_has_it_is_named(tmp_path: Path) -> None:
    held = lock(tmp_path / "x.uxlab", "the uxlab app")
    with pytest.raises(StudyInUse, match="is open for recording in the uxlab app by") as caught:
        lock(tmp_path / "x.uxlab")
    held.release()
    holder = caught.value.holder
    assert holder is not None
    assert (holder.program, holder.pid) == ("the uxlab app", os.getpid())


def test_a_holder_that_has_not_said_its_name_yet_holds_all_the_same(tmp_path: Path) -> None:
    held = lock(tmp_path / "x.uxlab")
    for content in ("", "[]", '{"user": 1}'):
        (tmp_path / "x.uxlab-owner").write_text(content)
        with pytest.raises(UnusableStudy, match="in another program"):
            lock(tmp_path / "x.uxlab")
    held.release()


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with _holder(tmp_path / "x.uxlab") as process:
        os.kill(process.pid, signal.SIGKILL)
    assert (tmp_path / "x.uxlab-owner").exists(), "nobody could tidy up"
    lock(tmp_path / "x.uxlab").release()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_file_refuses(tmp_path: Path) -> None:
    (tmp_path / "x.uxlab-owner").mkdir()
    with pytest.raises(UnusableStudy, match=r"nothing can be written beside it .Is a directory."):
        lock(tmp_path / "x.uxlab")
    (tmp_path / "x.uxlab-owner").rmdir()
    lock(tmp_path / "x.uxlab").release()


def test_whether_it_is_in_use_is_told_without_a_trace(tmp_path: Path) -> None:
    study = tmp_path / "x.uxlab"
    assert not in_use(study)
    assert list(tmp_path.iterdir()) == []
    with _holder(study) as process:
        assert in_use(study)
        with pytest.raises(UnusableStudy):
            lock(study)
        process.kill()
    assert not in_use(study), "the killed holder's files say nothing"
    held = lock(study)
    assert in_use(study)
    held.release()
    assert not in_use(study)
