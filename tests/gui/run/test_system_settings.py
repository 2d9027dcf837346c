"""What belongs to the system is opened by its own programs."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from uxlab.gui.run.system_settings import open_folder, open_settings, program_for

pytestmark = pytest.mark.usefixtures("qapp")


def program(folder: Path, name: str) -> None:
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)


def test_the_first_program_that_is_there_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program_for("display-settings") is None
    program(tmp_path, "arandr")
    assert program_for("display-settings") == ("arandr",)
    program(tmp_path, "gnome-control-center")
    assert program_for("display-settings") == ("gnome-control-center", "display")


def test_where_there_is_none_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert not open_settings("permission-settings")


def test_a_program_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    program(tmp_path, "gnome-control-center")
    assert open_settings("display-settings")


def test_the_folder_of_a_file_is_opened(tmp_path: Path) -> None:
    opened: list[str] = []

    def show(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    assert open_folder(tmp_path / "shop.uxlab", show)
    assert [Path(path) for path in opened] == [tmp_path]
