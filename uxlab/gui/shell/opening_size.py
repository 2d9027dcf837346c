"""How large a window opens: as designed, or over all of a screen that has no room for that."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

DESIGNED = QSize(1280, 800)
_TITLE_BAR_PX = 40


def has_room(screen: QSize, wanted: QSize = DESIGNED) -> bool:
    """Tell whether a window of a size, its title bar added, lies on what a screen has free."""
    return wanted.width() <= screen.width() and wanted.height() + _TITLE_BAR_PX <= screen.height()


def open_as_designed(window: QWidget) -> None:
    """Let a window open in its designed size, maximised where its lower edge would lie below the screen."""
    screen = window.screen().availableSize()
    if has_room(screen):
        window.resize(DESIGNED)
        return
    window.resize(DESIGNED.boundedTo(screen - QSize(0, _TITLE_BAR_PX)))
    window.setWindowState(Qt.WindowState.WindowMaximized)
