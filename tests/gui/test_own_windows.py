"""The account of the windows that are open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.own_windows import OwnWindows, open_windows

Told = list[tuple[int, ...]]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def windows(told: Told, qtbot: QtBot) -> Iterator[OwnWindows]:
    del qtbot
    windows = OwnWindows(told.append)
    yield windows
    windows.watch(wanted=False)


def shown(qtbot: QtBot, kind: Qt.WindowType = Qt.WindowType.Window) -> QWidget:
    widget = QWidget(f=kind)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_what_is_open_is_told_at_once_and_then_every_change(windows: OwnWindows, told: Told, qtbot: QtBot) -> None:
    window = shown(qtbot)
    windows.watch(wanted=True)
    assert told == [(int(window.winId()),)]
    strip = shown(qtbot, Qt.WindowType.Tool)
    both = tuple(sorted((int(window.winId()), int(strip.winId()))))
    qtbot.waitUntil(lambda: told[-1] == both)
    strip.close()
    qtbot.waitUntil(lambda: told[-1] == (int(window.winId()),))
    assert len(told) == 3


def test_nothing_is_told_while_nobody_records(windows: OwnWindows, told: Told, qtbot: QtBot) -> None:
    windows.watch(wanted=True)
    windows.watch(wanted=False)
    count = len(told)
    shown(qtbot)
    qtbot.wait(100)
    assert len(told) == count


def test_every_session_begins_with_the_whole_list(windows: OwnWindows, told: Told, qtbot: QtBot) -> None:
    window = shown(qtbot)
    for _ in range(2):
        windows.watch(wanted=True)
        windows.watch(wanted=False)
    assert told == [(int(window.winId()),)] * 2
    assert open_windows() == (int(window.winId()),)
