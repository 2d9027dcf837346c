"""Keeps account of the windows that uxlab has open, menus and popups too: input there is never the participant's.

It looks again and again, for Qt tells nobody of all windows at once, and a filter of the app's events would cost as
much as everything else that the app does.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_EVERY_MS = 30


class OwnWindows(QObject):
    """While it watches, tells `listener` the system's ids of all windows that are open, whenever they are others."""

    def __init__(self, listener: Callable[[tuple[int, ...]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener
        self._told: tuple[int, ...] | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, wanted: bool) -> None:
        """Begin, with what is open now, or end."""
        if wanted and not self._timer.isActive():
            self._told = None
            self._look()
            self._timer.start()
        elif not wanted:
            self._timer.stop()

    def _look(self) -> None:
        ids = open_windows()
        if ids != self._told:
            self._told = ids
            self._listener(ids)


def open_windows() -> tuple[int, ...]:
    """Return the ids of the windows that are open, in rising order."""
    return tuple(sorted(int(window.winId()) for window in QGuiApplication.topLevelWindows() if window.isVisible()))
