"""What the painters of the tracks share: where pixels lie, columns of pixels, hatching and short labels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter

from uxlab.gui.review.tracks.rows import Row
from uxlab.gui.review.tracks.scale import Scale
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, text_width

LEAST_LABEL_PX = 60
LABEL_GAP_PX = 6
_LEAST_WORD_PX = 12  # no word is narrower: to measure each of a thousand that cannot fit takes longest

_OPAQUE = 255

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ink:
    """A painter over the tracks; `ratio`: how many pixels of a frame there are in one of the widget's."""

    painter: QPainter
    look: Look
    scale: Scale
    ratio: float = 1.0

    def x(self, frame_px: float) -> float:
        """Return where a frame's pixel lies."""
        return self.scale.left + frame_px / self.ratio

    @property
    def right(self) -> float:
        """Where the tracks end."""
        return self.scale.left + self.scale.width

    def paint_columns(self, cover: Shares, top: float, colour: QColor) -> None:
        """Paint a picture of one colour; `cover` says how much of each pixel of the frame, rows from the top."""
        height, width = cover.shape
        alpha = np.rint(np.clip(cover, 0, 1) * colour.alpha())
        pixels = alpha.astype(np.uint32) << 24
        for shift, part in ((16, colour.red()), (8, colour.green()), (0, colour.blue())):
            pixels |= np.rint(alpha * part / _OPAQUE).astype(np.uint32) << shift
        held = np.ascontiguousarray(pixels)
        image = QImage(held.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        self.painter.drawImage(QRectF(self.scale.left, top, width / self.ratio, height / self.ratio), image)

    def rows_px(self, height: float) -> int:
        """Return how many rows of pixels a height has."""
        return max(1, round(height * self.ratio))

    def hatch(self, rect: QRectF, colour: QColor) -> None:
        """Fill with lines of 45 degrees, with the ends of the span as lines."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        self.painter.drawRect(rect)
        for x in (rect.left(), rect.right() - 1):
            self.painter.fillRect(QRectF(x, rect.top(), 1, rect.height()), colour)

    def label(self, row: Row, text: str, left: float, right: float, font: QFont, colour: QColor) -> None:
        """Write a mark's label, cut with … where it has no room, and left out below 60 px."""
        right = min(right, self.right)
        room = right - left
        if text and (room >= LEAST_LABEL_PX or (room >= _LEAST_WORD_PX and text_width(font, text) <= room)):
            draw_text(self.painter, QRectF(left, row.top, room, row.height), text, font, colour)


def faded(colour: QColor, alpha: float) -> QColor:
    """Return a colour that lets through what lies below; `alpha` from 0 to 1."""
    thin = QColor(colour)
    thin.setAlphaF(alpha)
    return thin
