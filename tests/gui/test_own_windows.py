"""The account of the windows that are open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.own_windows import OwnWindows, open_windows


@pytest.fixture
def told(qapp: QApplication) -> Iterator[list[tuple[int, ...]]]:
    told: list[tuple[int, ...]] = []
    windows = OwnWindows(qapp, told.append)
    yield told
    qapp.removeEventFilter(windows)
    windows.deleteLater()


def test_windows_and_their_end_are_told_but_not_what_is_inside(told: list[tuple[int, ...]], qtbot: QtBot) -> None:
    window, strip = QWidget(), QWidget(f=Qt.WindowType.Tool)
    for one in (window, strip):
        qtbot.addWidget(one)
    inside = QPushButton("inside", window)
    with qtbot.waitExposed(window):
        window.show()
    strip.show()
    both = tuple(sorted((int(window.winId()), int(strip.winId()))))
    qtbot.waitUntil(lambda: told[-1] == both)
    inside.hide()
    inside.show()
    count = len(told)
    strip.close()
    assert told[-1] == (int(window.winId()),)
    assert len(told) == count + 1
    window.hide()
    assert told[-1] == ()
    assert open_windows() == ()
