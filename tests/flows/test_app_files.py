"""Files as they are found on a lab's computer, opened in the app: each is used or told in a sentence."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.flows.app_window import dressed
from uxlab.gui.application import Application
from uxlab.gui.shell.window import StudyWindow
from uxlab.model.design import Design, Task
from uxlab.settings import settings_file
from uxlab.storage.study_file import create, open_for_reading

pytestmark = pytest.mark.qt_log_ignore("does not support")

DESIGN = Design(name="Shop", tasks=(Task(key="find", name="Find"),))


@pytest.fixture
def broken_settings() -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("scheme = [broken")
    settings_file().with_name("recent.toml").write_text(
        '[[study]]\npath = "/"\nopened_utc = 2026-01-01T00:00:00Z\n'
        '[[study]]\npath = "/nowhere/x.uxlab"\nname = "<b>x</b> & [*]"\nopened_utc = 2026-01-01T00:00:00Z\n'
    )


@pytest.fixture
def uxlab(qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    with dressed(qapp) as look:
        uxlab = Application(qapp, look)
        uxlab.begin([])
        yield uxlab
        for window in (*windows(), uxlab._start):
            window.close()
        qtbot.waitUntil(lambda: not uxlab._closing._waiting)
        uxlab.close()
        for one in (*windows(), uxlab._start, uxlab):
            one.deleteLater()


def windows() -> list[StudyWindow]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, StudyWindow)]


def said(uxlab: Application) -> str:
    stacks = (uxlab._start.banners, *(window.banners for window in windows()))
    return " ".join(banner.said() for stack in stacks for banner in stack.banners())


def empty(path: Path) -> None:
    path.touch()


def half(path: Path) -> None:
    content = create(path, DESIGN).read_bytes()
    path.write_bytes(content[: len(content) // 2])


def circle(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (empty, "is empty and holds no study"),
        (Path.mkdir, "is a folder"),
        (lambda path: path.write_bytes(os.urandom(9000)), "is not a uxlab study"),
        (half, "is not a uxlab study"),
        (circle, "There is no study"),
        (os.mkfifo, "is not a uxlab study"),
    ],
)
def test_what_is_no_study_is_told(
    make: Callable[[Path], object], sentence: str, uxlab: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "ä 100% #1&?.uxlab"
    make(path)
    uxlab.open(path)
    qtbot.waitUntil(lambda: sentence in said(uxlab))
    assert windows() == []


def test_a_study_opens_under_any_name_in_spite_of_broken_settings(
    broken_settings: None, uxlab: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    del broken_settings
    path = create(tmp_path / "ä ö 100% #1&?<b>", DESIGN)
    uxlab.open(path)
    qtbot.waitUntil(lambda: bool(windows()))
    qtbot.waitUntil(lambda: "settings.toml is not valid TOML" in said(uxlab))
    qtbot.waitUntil(lambda: "The list of recent studies was damaged" in said(uxlab))
    (window,) = windows()
    assert window.windowTitle() == "Shop – uxlab"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_a_study_that_is_moved_while_it_is_open_keeps_what_is_changed_until_it_is_back(
    uxlab: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    path = create(tmp_path / "shop", DESIGN)
    uxlab.open(path)
    qtbot.waitUntil(lambda: path in uxlab._windows)
    study = uxlab._windows[path].study
    away = Path(shutil.move(path, tmp_path / "trash.uxlab"))
    study.edit("Rename", replace(DESIGN, name="Changed"))
    qtbot.waitUntil(lambda: "it is no longer in its folder; move it back" in said(uxlab))
    assert study.unsaved
    away.replace(path)
    qtbot.waitUntil(lambda: not study.unsaved)
    with open_for_reading(path) as read:
        assert read.design().name == "Changed"
