"""Chips: a state in one or two words on a soft tint. They are not pressed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

TONES = {
    "neutral": ("sunken", "text2"),
    "accent": ("accent-soft", "accent-text"),
    "ok": ("ok-soft", "ok"),
    "warn": ("warn-soft", "warn"),
    "danger": ("danger-soft", "danger"),
}
_PADDING_PX, _ICON_PX, _GAP_PX, _RADIUS_PX = 7, 14, 6, 4


class Chip(QWidget):
    """A word on a tint: "neutral", "accent", "ok", "warn" or "danger"."""

    def __init__(self, look: Look, text: str, tone: str = "neutral", icon: str = "", *, size: str = "normal") -> None:
        super().__init__()
        self._look, self._text, self._tone, self._icon = look, text, tone, icon
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """Return the words."""
        return self._text

    def show_state(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Show another state."""
        if (text, tone, icon) != (self._text, self._tone, self._icon):
            self._text, self._tone, self._icon = text, tone, icon
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words with their tint."""
        height = {"small": 18, "normal": 22, "large": 28}[self._size]
        icon = _ICON_PX + _GAP_PX if self._icon else 0
        width = round(text_width(self._type(), self._text) + 0.5) + 2 * self._padding() + icon
        return QSize(width, max(height, round(self._type().pixelSize() * 1.5)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tint, icon and words."""
        fill, ink = TONES[self._tone]
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), _RADIUS_PX, self._look.colour(fill))
            inner = QRectF(self.rect()).adjusted(self._padding(), 0, -self._padding() + 1, 0)
            if self._icon:
                place = QRectF(inner.left(), inner.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
                self._look.paint_icon(painter, self._icon, ink, place)
                inner.setLeft(inner.left() + _ICON_PX + _GAP_PX)
            draw_text(painter, inner, self._text, self._type(), self._look.colour(ink))

    def _padding(self) -> int:
        return {"small": 5, "normal": _PADDING_PX, "large": 12}[self._size]

    def _type(self) -> QFont:
        return self._look.font("caption" if self._size == "small" else "small", 500)
