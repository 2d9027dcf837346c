"""Settings survive a round trip, and a file that a person has edited is told what is wrong with it, and where."""

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.errors import StorageTrouble
from uxlab.settings import (
    BadSettings,
    NoHome,
    Settings,
    change_settings,
    load_settings,
    save_settings,
    settings_file,
    usable_settings,
)

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=30)
SETTINGS = st.builds(Settings, moderator=TEXT, participant_screen=TEXT, chords=st.dictionaries(TEXT, TEXT, max_size=4))


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


# --- where ----------------------------------------------------------------------------------------


def test_the_file_is_in_the_home_of_the_user(home: Path) -> None:
    assert settings_file().name == "settings.toml"
    assert settings_file().is_relative_to(home)


def test_an_environment_variable_names_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(tmp_path))
    save_settings(Settings(moderator="Ada"))
    assert (tmp_path / "settings.toml").exists()
    assert load_settings() == Settings(moderator="Ada")


# --- reading --------------------------------------------------------------------------------------


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings(moderator="", chords={})


def test_a_file_by_hand_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "s.toml", 'moderator = "Ada"\n[chords]\nerror = "ctrl+alt+e"\n"end success" = "ctrl+alt+s"\n'
    )
    assert load_settings(path) == Settings(moderator="Ada", chords={"error": "ctrl+alt+e", "end success": "ctrl+alt+s"})


def test_the_mark_that_windows_editors_put_first_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(b'\xef\xbb\xbfmoderator = "Ada"\r\n')
    assert load_settings(path).moderator == "Ada"


@pytest.mark.parametrize(
    ("content", "line", "complaint"),
    [
        ('moderator = "Ada"\nchords = \n', 2, "not valid TOML"),
        ("# mine\nmoderator = 7\n", 2, "moderator must be a text"),
        ('\n\nchords = "ctrl+f1"\n', 3, "chords must be a table"),
        ('[chords]\nerror = "ctrl+f1"\nundo = 5\n', 3, "a chord must be a text"),
        ('moderator = "Ada"\nscheme = "blue"\n', 2, "scheme must be “light” or “dark”, or left out"),
        ('text_size = "400"\n', 1, "text_size must be “115” or “130”"),
        ('moderater = "Ada"\n', 1, "there is no setting “moderater”"),
        ('moderator = "Ada"\n\n[ colours ]\nred = 1\n', 3, "there is no setting “colours”"),
    ],
)
def test_a_fault_is_told_by_file_line_and_what_is_wrong(
    tmp_path: Path, content: str, line: int, complaint: str
) -> None:
    path = write(tmp_path / "s.toml", content)
    with pytest.raises(BadSettings) as caught:
        load_settings(path)
    sentence = str(caught.value)
    assert str(path) in sentence
    assert f"line {line}" in sentence
    assert complaint in sentence
    assert path.read_text() == content


def test_with_a_broken_file_the_defaults_are_of_use_and_the_fault_is_told(tmp_path: Path) -> None:
    broken = write(tmp_path / "settings.toml", "scheme = [")
    settings, trouble = usable_settings(broken)
    assert settings == Settings()
    assert "settings.toml is not valid TOML" in trouble
    assert usable_settings(write(broken, 'moderator = "Ada"')) == (Settings(moderator="Ada"), "")


def test_what_can_be_understood_is_of_use_beside_what_cannot(tmp_path: Path) -> None:
    content = 'moderator = "Ada"\ncolour = 3\nscheme = "blue"\n[chords]\nerror = "ctrl+alt+e"\nundo = 5\n'
    settings, trouble = usable_settings(write(tmp_path / "s.toml", content))
    assert settings == Settings(moderator="Ada", chords={"error": "ctrl+alt+e"})
    assert "line 2: there is no setting “colour”" in trouble


def test_a_file_in_another_encoding_is_told_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(b'# mine\nmoderator = "Zo\xeb"\n')
    with pytest.raises(BadSettings, match="line 2: not UTF-8"):
        load_settings(path)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="cannot be read"):
        load_settings(tmp_path)


# --- writing --------------------------------------------------------------------------------------


@given(settings=SETTINGS)
def test_what_is_saved_is_loaded(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save_settings(settings, path)
    assert load_settings(path) == settings


def test_changes_at_the_same_time_wait_for_each_other() -> None:
    lines = [f"line {number}" for number in range(40)]

    def add(line: str) -> None:
        change_settings(lambda kept: replace(kept, chords={**kept.chords, line: ""}))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, lines))
    assert set(load_settings().chords) == set(lines)


def test_saving_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    save_settings(Settings(moderator="Ada"), tmp_path / "new" / "settings.toml")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.toml"]


def test_a_failed_write_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    save_settings(Settings(moderator="Ada"), path)

    def full_disk(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(StorageTrouble, match="No space left on device"):
        save_settings(Settings(moderator="Grace"), path)
    assert load_settings(path).moderator == "Ada"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", ["scheme = [", 'moderater = "Ada"\n'])
def test_what_cannot_be_understood_is_not_written_over(tmp_path: Path, content: str) -> None:
    path = write(tmp_path / "settings.toml", content)
    with pytest.raises(BadSettings):
        save_settings(Settings(moderator="Ada"), path)
    assert path.read_text() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    if sys.platform == "win32":  # links need a privilege there
        return
    link, target = tmp_path / "settings.toml", tmp_path / "dotfiles.toml"
    target.touch()
    link.symlink_to(target)
    save_settings(Settings(moderator="Ada"), link)
    assert link.is_symlink()
    assert load_settings(target).moderator == "Ada"


@pytest.fixture
def without_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be an account that the system knows only by its number, as in a container."""
    pwd = pytest.importorskip("pwd")

    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    for name in ("HOME", "XDG_CONFIG_HOME", "UXLAB_CONFIG_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("without_home")
def test_an_account_without_home_has_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings() == Settings()
    with pytest.raises(NoHome, match="UXLAB_CONFIG_DIR"):
        save_settings(Settings(moderator="Ada"))
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(tmp_path))
    save_settings(Settings(moderator="Ada"))
    assert load_settings().moderator == "Ada"
