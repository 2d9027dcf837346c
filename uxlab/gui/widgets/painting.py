"""Painting that several widgets share."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPainterPath, QPen

LARGE_PX = 20


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Yield a smooth painter on a widget; it ends whatever happens, as Qt insists."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, outline: QColor | None = None, width: float = 1
) -> None:
    """Fill a rounded rectangle, its outline inside the rectangle and sharp on whole pixels."""
    inset = width / 2 if outline is not None else 0
    painter.setPen(QPen(outline, width) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def text_width(font: QFont, text: str) -> float:
    """Return how wide a line of text is, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line, vertically centred, cut with an ellipsis where it does not fit."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    if width > rect.width() + 0.5:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(text)
    x = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        x = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x = rect.center().x() - width / 2
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    draw_words(painter, QPointF(x, baseline), text, font, colour)


def draw_wrapped(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Draw up to two lines, vertically centred; only what the second has no room for is cut."""
    first, rest = two_lines(text, font, rect.width())
    step = QFontMetricsF(font).height() / 2 if rest else 0
    draw_text(painter, rect.translated(0, -step), first, font, colour)
    if rest:
        draw_text(painter, rect.translated(0, step), rest, font, colour)


def two_lines(text: str, font: QFont, width: float) -> tuple[str, str]:
    """Return the words that fit on a line, and the others."""
    words = text.split()
    fitting = next((n for n in range(len(words), 1, -1) if text_width(font, " ".join(words[:n])) <= width + 0.5), 1)
    return " ".join(words[:fitting]), " ".join(words[fitting:])


def draw_words(painter: QPainter, baseline: QPointF, text: str, font: QFont, colour: QColor) -> None:
    """Draw text from a point on its baseline.

    Large semi-bold text is filled as outlines: as glyphs it comes out lighter than small text of the same weight,
    because the darkening of stems ends at 20 px and the gamma of text does not.
    """
    if font.pixelSize() < LARGE_PX or font.weight() < QFont.Weight.DemiBold:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(baseline.x(), round(baseline.y())), text)
        return
    outlines = QPainterPath()
    outlines.addText(QPointF(baseline.x(), round(baseline.y())), font, text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(outlines, colour)
