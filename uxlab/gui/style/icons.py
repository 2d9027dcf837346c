"""Phosphor icons in the colours of the roles, cached per colour, size and device pixel ratio.

They are glyphs of the font that comes with qtawesome, of which nothing else is used: loading it all takes a tenth of a
second, and this the time of reading two files.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_FONT, _GLYPHS = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


class Icons:
    """Icons by name (without "ph.") and colour; the icon font is loaded with the first of these objects."""

    def __init__(self) -> None:
        self._family, self._glyphs = _family(), _glyphs()
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """Return a vector icon that is sharp at every ratio. Raises KeyError for a name that the font has not."""
        key = (name, colour, disabled)
        if key not in self._icons:
            self._icons[key] = QIcon(_Glyph(self._family, self._glyphs[name], QColor(colour), QColor(disabled)))
        return self._icons[key]

    def pixmap(self, name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
        """Return an icon of `size_px` logical pixels for a screen of that device pixel ratio."""
        key = (name, colour, size_px, ratio)
        if key not in self._pixmaps:
            side = round(size_px * ratio)
            made = _blank(QSize(side, side))
            _draw(made, self._family, self._glyphs[name], QColor(colour))
            made.setDevicePixelRatio(ratio)
            self._pixmaps[key] = made
        return self._pixmaps[key]


class _Glyph(QIconEngine):
    """One glyph, as large as it is wanted."""

    def __init__(self, family: str, glyph: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._family, self._glyph, self._colour, self._disabled = family, glyph, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the glyph as high as the rectangle."""
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        painter.save()
        _draw_glyph(painter, rect, self._family, self._glyph, colour)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the glyph on nothing."""
        made = _blank(size)
        _draw(made, self._family, self._glyph, self._disabled if mode == QIcon.Mode.Disabled else self._colour)
        return made

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return _Glyph(self._family, self._glyph, self._colour, self._disabled)


def _blank(size: QSize) -> QPixmap:
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _draw(pixmap: QPixmap, family: str, glyph: str, colour: QColor) -> None:
    painter = QPainter(pixmap)
    _draw_glyph(painter, pixmap.rect(), family, glyph, colour)
    painter.end()


def _draw_glyph(painter: QPainter, rect: QRect, family: str, glyph: str, colour: QColor) -> None:
    font = QFont(family)
    font.setPixelSize(max(1, rect.height()))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)


@cache
def _family() -> str:
    data = _folder().joinpath(_FONT).read_bytes()
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))[0]


@cache
def _glyphs() -> Mapping[str, str]:
    codes = json.loads(_folder().joinpath(_GLYPHS).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def _folder() -> Path:
    """Return where the font lies, without importing what comes with it."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome, which brings the icons, is not installed")
    return Path(spec.origin).with_name("fonts")
