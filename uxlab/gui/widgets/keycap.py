"""Keycaps: the key that does what stands beside it."""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.layout import label, row
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

FADED = 0.35
_PADDING_PX = 5
_MAC_NAMES = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Enter": "↩", "Del": "⌫"}


class Keycap(QWidget):
    """One key or chord, such as "Ctrl Z"; fades while single keys do not act."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look, self._key, self._faded = look, key, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Key {key}")
        look.changed.connect(self.updateGeometry)

    def set_faded(self, faded: bool) -> None:
        """Fade to 35 % while the key does not act."""
        self._faded = faded
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return keycap_size(self._look, self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        with painting(self) as painter:
            paint_keycap(painter, QRectF(self.rect()), self._look, self._key, faded=self._faded)


def keycap_size(look: Look, key: str) -> QSize:
    """Return the size of a keycap, for whoever paints one."""
    height = round(18 * look.text_scale)
    return QSize(max(height, round(text_width(look.font("caption", 500), key_text(key))) + 2 * _PADDING_PX), height)


def paint_keycap(
    painter: QPainter, rect: QRectF, look: Look, key: str, *, on: QColor | None = None, faded: bool = False
) -> None:
    """Paint a keycap; `on` is the text colour of a filled button that it stands on."""
    painter.save()
    painter.setOpacity(painter.opacity() * (FADED if faded else 1))
    outline = QColor(on) if on is not None else look.colour("line")
    if on is None:
        rounded(painter, rect, 4, look.colour("surface"), outline)
        painter.fillRect(QRectF(rect.left() + 3, rect.bottom() - 2, rect.width() - 6, 1), outline)
    else:
        outline.setAlphaF(0.6)
        rounded(painter, rect, 4, None, outline)
    face = rect.adjusted(0, 0, 0, -1)
    colour = on if on is not None else look.colour("text2")
    draw_text(painter, face, key_text(key), look.font("caption", 500), colour, Qt.AlignmentFlag.AlignHCenter)
    painter.restore()


def key_text(key: str) -> str:
    """Return a key as this system's keyboards name it."""
    if sys.platform == "darwin":
        return " ".join(_MAC_NAMES.get(part, part) for part in key.split(" "))
    return key


def key_hints(look: Look, hints: Iterable[tuple[str, str]]) -> QWidget:
    """Return a line of keycaps with what they do: [("Alt ↑", ""), ("Alt ↓", "move")]."""
    line = QWidget()
    layout = row([], 4)
    for key, meaning in hints:
        layout.addWidget(Keycap(look, key))
        if meaning:
            layout.addWidget(label(look, meaning, "hint"))
            layout.addSpacing(8)
    line.setLayout(layout)
    line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return line
