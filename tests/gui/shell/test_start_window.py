"""The window that lists studies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from uxlab.gui.jobs import Jobs
from uxlab.gui.shell.start_window import StartWindow
from uxlab.gui.style.look import Look


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> Iterator[StartWindow]:
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    window = StartWindow(look, jobs)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.presenter.close()
    jobs.close()


def test_every_command_is_in_the_menu_bar_with_its_key(window: StartWindow) -> None:
    keys = {one.text(): one.shortcut().toString() for one in window.menuBar().findChildren(QAction) if one.text()}
    assert "Ctrl+N" in keys.values()
    assert "Ctrl+O" in keys.values()
    assert keys["Quit"] == "Ctrl+Q"


def test_the_choice_of_a_study_is_passed_on(window: StartWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.study_chosen) as chosen:
        window.presenter.study_chosen.emit(tmp_path / "a.uxlab")
    assert chosen.args == [tmp_path / "a.uxlab"]
    with qtbot.waitSignal(window.session_resumed) as resumed:
        window.presenter.resume_requested.emit(tmp_path / "a.uxlab", "P06")
    assert resumed.args == [tmp_path / "a.uxlab", "P06"]


def test_another_window_can_ask_for_a_new_study(window: StartWindow) -> None:
    window.begin_new()
    assert window.focusWidget() is not None
    assert window.focusWidget().accessibleName() == "Name"


def test_what_goes_wrong_is_said_in_a_banner(window: StartWindow) -> None:
    window.presenter.told.emit("The drive is gone; plug it in.")
    assert [banner.said() for banner in window.banners.banners()] == ["The drive is gone; plug it in."]
