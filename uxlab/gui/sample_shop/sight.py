"""What someone in front of the sample shop can see: its controls and where they are on the screen."""

import json
from typing import IO

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

_GLANCE_MS = 25


def controls(window: QWidget) -> dict[str, list[int]]:
    """Return the usable controls in view by name: left, top, width and height on the screen, in physical pixels."""
    ratio = window.devicePixelRatioF()
    seen: dict[str, list[int]] = {}
    for widget in _usable(window):
        visible = widget.visibleRegion().boundingRect()
        if visible.isEmpty():
            continue
        corner = widget.mapToGlobal(QPoint(visible.x(), visible.y()))
        area = (corner.x(), corner.y(), visible.width(), visible.height())
        seen[widget.objectName()] = [round(length * ratio) for length in area]
    return seen


def fields(window: QWidget) -> dict[str, str]:
    """Return what stands in the text fields in view, by name."""
    texts: dict[str, str] = {}
    for widget in _usable(window):
        if isinstance(widget, QLineEdit):
            texts[widget.objectName()] = widget.text()
        elif isinstance(widget, QPlainTextEdit):
            texts[widget.objectName()] = widget.toPlainText()
    return texts


def focus(window: QWidget) -> str:
    """Return the name of the control that has the keyboard, "" where none has."""
    focused: QWidget | None = window.focusWidget()
    return focused.objectName() if focused is not None else ""


def chosen(window: QWidget) -> list[str]:
    """Return the names of the switches and choices in view that are on."""
    return [
        widget.objectName() for widget in _usable(window) if isinstance(widget, QAbstractButton) and widget.isChecked()
    ]


def _usable(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    named = (widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds) and widget.objectName())
    return [widget for widget in named if widget.isVisible() and widget.isEnabled()]


class Sight(QObject):
    """Writes one line of JSON whenever what can be seen has changed; looks 40 times a second.

    Closes the window when nobody reads any more.
    """

    def __init__(self, window: QWidget, out: IO[str]) -> None:
        super().__init__(window)
        self._window = window
        self._out = out
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_GLANCE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Write what can be seen, unless nothing has changed."""
        line = json.dumps(
            {
                "page": self._window.property("place"),
                "controls": controls(self._window),
                "fields": fields(self._window),
                "chosen": chosen(self._window),
                "focus": focus(self._window),
            }
        )
        if line != self._said:
            self._said = line
            self._tell(line)

    def _tell(self, line: str) -> None:
        try:
            print(line, file=self._out, flush=True)
        except BrokenPipeError:  # whoever started the shop is gone
            self._timer.stop()
            self._window.close()
