"""The list of recent studies: its order, its limits, and what a broken file costs."""

import errno
import os
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import StorageTrouble
from uxlab.recents import MOST, Recents, RecentStudy, forget, load_recents, locate, recent_file, remember, rename

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1, max_size=20)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "recent.toml"


def opened(file: Path, *names: str) -> None:
    for minutes, name in enumerate(names):
        remember(Path("/studies", name), name.title(), now=NOON + timedelta(minutes=minutes), file=file)


def names_in(recents: Recents) -> list[str]:
    return [study.path.name for study in recents.studies]


# --- the order ------------------------------------------------------------------------------------


def test_without_a_file_the_list_is_empty(file: Path) -> None:
    assert load_recents(file) == Recents()


def test_the_latest_stands_first_and_once(file: Path) -> None:
    opened(file, "a", "b", "a")
    assert names_in(load_recents(file)) == ["a", "b"]
    assert load_recents(file).studies[0].opened_utc == NOON + timedelta(minutes=2)


def test_a_name_that_is_not_told_again_stays(file: Path) -> None:
    opened(file, "a")
    remember(Path("/studies/a"), now=NOON, file=file)
    assert load_recents(file).studies[0].name == "A"


def test_the_oldest_leave_a_full_list(file: Path) -> None:
    opened(file, *(f"s{n}" for n in range(MOST + 2)))
    listed = names_in(load_recents(file))
    assert (len(listed), listed[0], listed[-1]) == (MOST, f"s{MOST + 1}", "s2")


def test_a_forgotten_study_leaves_the_others(file: Path) -> None:
    opened(file, "a", "b", "c")
    assert names_in(forget(Path("/studies/b"), file=file)) == ["c", "a"]
    assert names_in(load_recents(file)) == ["c", "a"]


def test_a_located_study_keeps_its_place_name_and_time(file: Path) -> None:
    opened(file, "a", "b", "c")
    before = load_recents(file).studies[1]
    after = locate(Path("/studies/b"), Path("/elsewhere/b"), file=file).studies[1]
    assert after == RecentStudy(path=Path("/elsewhere/b"), opened_utc=before.opened_utc, name="B")


def test_a_renamed_study_keeps_its_place_and_time(file: Path) -> None:
    opened(file, "a", "b", "c")
    before = load_recents(file).studies
    after = rename(Path("/studies/b"), "Best", file=file).studies
    assert [study.name for study in after] == ["C", "Best", "A"]
    assert [study.opened_utc for study in after] == [study.opened_utc for study in before]
    assert rename(Path("/studies/z"), "Zebra", file=file).studies == after


def test_locating_where_another_entry_is_makes_one_of_them(file: Path) -> None:
    opened(file, "a", "b")
    assert names_in(locate(Path("/studies/b"), Path("/studies/a"), file=file)) == ["a"]
    assert names_in(locate(Path("/studies/a"), Path("/studies/a"), file=file)) == ["a"]


def test_a_relative_path_is_kept_from_the_root_on(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert remember(Path("s.uxlab"), file=file).studies[0].path == tmp_path / "s.uxlab"


@given(name=NAMES, title=NAMES)
def test_any_name_survives_the_file(name: str, title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("recents") / "recent.toml"
    kept = remember(Path("/studies", name), title, now=NOON, file=file)
    assert (
        load_recents(file) == kept == Recents((RecentStudy(path=Path("/studies", name), opened_utc=NOON, name=title),))
    )


def test_the_list_is_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(tmp_path))
    remember(Path("/studies/a"))
    assert recent_file() == tmp_path / "recent.toml"
    assert names_in(load_recents()) == ["a"]


def test_two_at_once_lose_nothing(file: Path) -> None:
    threads = [threading.Thread(target=opened, args=(file, *(f"{n}-{m}" for m in range(5)))) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(names_in(load_recents(file))) == sorted(f"{n}-{m}" for n in range(4) for m in range(5))


# --- a broken file --------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"study = [", b"\xff\xfe", b'study = "none"', b"[[study]]\npath = 7\n"])
def test_a_broken_file_is_set_aside_and_told(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    recents = load_recents(file)
    aside = file.with_name("recent.broken.toml")
    assert recents.studies == ()
    assert str(aside) in recents.trouble
    assert aside.read_bytes() == content
    assert load_recents(file) == Recents()


def test_of_a_half_broken_file_the_good_half_is_kept(file: Path) -> None:
    opened(file, "a")
    file.write_text(file.read_text() + '[[study]]\npath = "/studies/b"\n')
    assert names_in(load_recents(file)) == ["a"]
    assert load_recents(file).trouble == ""
    assert names_in(load_recents(file)) == ["a"]


@pytest.mark.parametrize(
    "entry",
    ['path = "/"\nopened_utc = 2026-01-01T00:00:00Z', 'path = "/x.uxlab"\nopened_utc = 0001-01-01T00:00:00+14:00'],
)
def test_an_entry_that_no_study_can_have_made_costs_only_itself(file: Path, entry: str) -> None:
    opened(file, "a")
    file.write_text(f"{file.read_text()}\n[[study]]\n{entry}\n")
    recents = load_recents(file)
    assert names_in(recents) == ["a"]
    assert "was damaged" in recents.trouble


def test_a_list_written_by_hand_is_read(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[[study]]\npath = "/studies/a"\nopened_utc = 2026-11-21T13:00:00+01:00\ncolour = 1\n')
    assert load_recents(file) == Recents((RecentStudy(path=Path("/studies/a"), opened_utc=NOON),))


def test_a_list_that_cannot_be_read_is_told_and_not_overwritten(file: Path) -> None:
    file.mkdir(parents=True)
    assert "cannot be read" in load_recents(file).trouble
    with pytest.raises(StorageTrouble, match="cannot be read"):
        remember(Path("/studies/a"), file=file)


def test_a_full_disk_leaves_the_list_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(file, "a")

    def full_disk(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(StorageTrouble, match="No space left"):
        remember(Path("/studies/b"), file=file)
    assert names_in(load_recents(file)) == ["a"]


def test_a_path_that_no_file_can_hold_is_refused(file: Path) -> None:
    with pytest.raises(StorageTrouble, match="half a character"):
        remember(Path("/studies/\udcff"), file=file)
