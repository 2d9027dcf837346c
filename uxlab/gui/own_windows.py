"""Keeps account of the windows that uxlab has open, menus and popups too: input there is never the participant's."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_TELLING = {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Close, QEvent.Type.WinIdChange}


class OwnWindows(QObject):
    """Tells `listener` the system's ids of all windows that are open, whenever one opens or closes."""

    def __init__(self, app: QApplication, listener: Callable[[tuple[int, ...]], None]) -> None:
        super().__init__(app)
        self._listener = listener
        self._told: tuple[int, ...] = ()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whenever a window appears or goes; never keeps an event from anybody."""
        if event.type() in _TELLING and isinstance(watched, QWidget) and watched.isWindow():
            gone = watched if event.type() in {QEvent.Type.Hide, QEvent.Type.Close} else None
            self._tell(open_windows(without=gone))
        return False

    def _tell(self, ids: tuple[int, ...]) -> None:
        if ids != self._told:
            self._told = ids
            self._listener(ids)


def open_windows(*, without: QWidget | None = None) -> tuple[int, ...]:
    """Return the ids of the windows that are open, in rising order; `without` leaves out one that is just closing."""
    shown = [
        window
        for window in QApplication.topLevelWidgets()
        if window is not without and window.isVisible() and window.internalWinId()
    ]
    return tuple(sorted(int(window.internalWinId()) for window in shown))
