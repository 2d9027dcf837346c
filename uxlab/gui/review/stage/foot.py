"""The line below the picture: what was noted, what program was in front, and how large the screen was."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from uxlab.gui.review.stage.state import Caption
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, text_width

_HEIGHT_PX = 28
_LOW_PX = 22
_MARGIN_PX, _ICON_PX, _GAP_PX = 16, 16, 6
_LEAST_SHARE = 0.55
"""What a caption may take of the line before what stands at its right gives way."""


def foot_height(look: Look, stage_px: int) -> int:
    """Return how high the line is; lower where the stage is."""
    return round((_HEIGHT_PX if stage_px > 10 * _HEIGHT_PX else _LOW_PX) * max(1.0, look.text_scale))


def draw_foot(painter: QPainter, look: Look, room: QRectF, caption: Caption | None, right: str) -> None:
    """Draw the line."""
    line = room.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
    font, small = look.font("body", 500), look.font("small")
    used = 0.0
    if caption is not None:
        most = line.width() - _ICON_PX - _GAP_PX
        text_px = min(text_width(font, caption.text), most)
        icon = QRectF(line.left(), line.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
        look.paint_icon(painter, caption.icon, caption.role, icon)
        words = QRectF(icon.right() + _GAP_PX, line.top(), text_px, line.height())
        draw_text(painter, words, caption.text, font, look.colour("text"))
        used = _ICON_PX + _GAP_PX + text_px + _MARGIN_PX
    left = line.width() - used
    if left >= min(text_width(small, right), (1 - _LEAST_SHARE) * line.width()):
        rest = QRectF(line.right() - left, line.top(), left, line.height())
        draw_text(painter, rest, right, small, look.colour("text3"), Qt.AlignmentFlag.AlignRight)
