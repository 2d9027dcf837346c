"""Phosphor icons in the colours of the roles, cached per colour, size and device pixel ratio."""

import os

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

_FULL_HEIGHT = 8 / 7  # undoes the margin that qtawesome leaves; the font has one of its own


class Icons:
    """Icons by name (without "ph.") and colour; the icon font is loaded with the first one."""

    def __init__(self) -> None:
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """Return a vector icon that is sharp at every ratio."""
        key = (name, colour, disabled)
        if key not in self._icons:
            self._icons[key] = _draw(name, colour, disabled)
        return self._icons[key]

    def pixmap(self, name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
        """Return an icon of `size_px` logical pixels for a screen of that device pixel ratio."""
        key = (name, colour, size_px, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self.icon(name, colour, colour).pixmap(QSize(size_px, size_px), ratio)
        return self._pixmaps[key]


def _draw(name: str, colour: str, disabled: str) -> QIcon:
    os.environ["QT_API"] = "pyside6"  # qtpy, which qtawesome stands on, asks for it
    import qtawesome

    return QIcon(qtawesome.icon(f"ph.{name}", color=colour, color_disabled=disabled, scale_factor=_FULL_HEIGHT))
