"""How large windows open."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from uxlab.gui.shell.opening_size import DESIGNED, has_room, open_as_designed


@pytest.mark.parametrize(
    ("width", "height", "room"),
    [
        (1920, 1080, True),
        (1280, 840, True),
        (1280, 800, False),  # its own title bar would push the status bar off the screen
        (1366, 768, False),
        (1024, 1200, False),
        (640, 400, False),
    ],
)
def test_a_title_bar_must_have_its_place_too(width: int, height: int, room: bool) -> None:
    assert has_room(QSize(width, height)) is room


def test_no_window_opens_beyond_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_as_designed(window)
    screen = window.screen().availableSize()
    assert window.isMaximized() is not has_room(screen)
    if has_room(screen):
        assert window.size() == DESIGNED
    else:
        assert window.width() <= screen.width()
        assert window.height() < screen.height()
