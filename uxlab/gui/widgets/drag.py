"""Windows without a frame, moved by their own ground."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Drag:
    """Moves a window with the pointer that holds it. A press alone moves nothing, so that it can take the focus.

    The system moves the window where it can. It is asked once the pointer has been dragged: asked at the press, some
    window managers begin after a quick release and then hold the window, and the focus, until the next click.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._held: QPoint | None = None
        self._dragged = False

    def take(self, event: QMouseEvent) -> None:
        """Hold the window where the left button was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._dragged = _pointer(event) - self._window.pos(), False

    def follow(self, event: QMouseEvent) -> bool:
        """Move with the pointer; return whether the window is being moved."""
        if self._held is None:
            return False
        place = _pointer(event) - self._held
        if not self._dragged:
            if (place - self._window.pos()).manhattanLength() < QApplication.startDragDistance():
                return False
            self._dragged = True
            if self._window.windowHandle().startSystemMove():
                self._held = None
                return True
        self._window.move(place)
        return True

    def let_go(self) -> None:
        """Stay here."""
        self._held = None


def _pointer(event: QMouseEvent) -> QPoint:
    return event.globalPosition().toPoint()
