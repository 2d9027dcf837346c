"""Files that belong together appear whole, or not at all, and never over others."""

import errno
import os
from pathlib import Path

import pytest

from uxlab.errors import UxlabError
from uxlab.storage.new_files import new_files

NAMES = ("a.csv", "b.csv", "events")


def fill(folder: Path, text: str = "new") -> None:
    (folder / "a.csv").write_text(text)
    (folder / "b.csv").write_text(text)
    (folder / "events").mkdir()
    (folder / "events" / "part").write_text(text)


def everything(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


WHOLE = {"a.csv": "new", "b.csv": "new", "events/part": "new"}


def test_a_folder_is_made_with_all_of_them(tmp_path: Path) -> None:
    with new_files(tmp_path / "out", NAMES, replace=False) as folder:
        fill(folder)
        assert not (tmp_path / "out").exists()
    assert everything(tmp_path) == {f"out/{name}": text for name, text in WHOLE.items()}


def test_in_a_folder_that_is_there_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with new_files(tmp_path, NAMES, replace=False) as folder:
        fill(folder)
        assert not (tmp_path / "a.csv").exists()
    assert everything(tmp_path) == {**WHOLE, "mine.txt": "mine"}


def refused(folder: Path, *, replace: bool = False) -> str:
    """Return why nothing can be made there."""
    with pytest.raises(UxlabError) as told, new_files(folder, NAMES, replace=replace):
        raise AssertionError("nothing may be made")
    return str(told.value)


def test_a_file_that_is_there_is_named_and_stays(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("old")
    said = f"{tmp_path} has b.csv already; replace with --force, or choose another folder."
    assert refused(tmp_path) == said
    assert everything(tmp_path) == {"b.csv": "old"}


def test_a_file_that_appears_meanwhile_stays_too(tmp_path: Path) -> None:
    def race() -> None:
        with new_files(tmp_path, NAMES, replace=False) as folder:
            fill(folder)
            (tmp_path / "a.csv").write_text("theirs")

    with pytest.raises(UxlabError, match=r"has a\.csv already"):
        race()
    assert everything(tmp_path) == {"a.csv": "theirs"}


def test_files_and_folders_are_replaced_where_that_is_wished(tmp_path: Path) -> None:
    with new_files(tmp_path, NAMES, replace=False) as folder:
        fill(folder, "old")
        (folder / "events" / "older part").write_text("old")
    with new_files(tmp_path, NAMES, replace=True) as folder:
        fill(folder)
    assert everything(tmp_path) == WHOLE


def fail(folder: Path, error: Exception) -> None:
    with new_files(folder, NAMES, replace=True) as aside:
        fill(aside)
        raise error


def test_a_failure_leaves_nothing_new(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for place in (tmp_path / "there", tmp_path / "not there"):
        with pytest.raises(RuntimeError):
            fail(place, RuntimeError("cancelled"))
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UxlabError, match=r"the disk is full\); free some space\."):
        fail(tmp_path / "out", OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    assert refused(tmp_path / "out", replace=True) == f"{tmp_path / 'out'} is a file; choose a folder."


def test_a_folder_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "no" / "out") == f"There is no folder {tmp_path / 'no'}; make it first."


def test_a_folder_that_cannot_be_written_to_is_refused() -> None:
    said = refused(Path("/sys"))
    assert said.startswith("Nothing was written to /sys (")
    assert said.endswith("); choose another folder.")


def test_an_impossible_name_is_refused(tmp_path: Path) -> None:
    assert "cannot contain the character 0" in refused(tmp_path / "a\0b")
