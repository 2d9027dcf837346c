"""What is said below the picture, or beside it: what was noted, what cannot be shown, what was in front, the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from uxlab.gui.review.stage.layout import Rect
from uxlab.gui.review.stage.state import Caption
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, text_width

_LINE_PX, _LOW_LINE_PX = 28, 22
_MARGIN_PX, _ICON_PX, _GAP_PX = 16, 16, 6
_STAGE_MARGIN_PX, _LOW_MARGIN_PX = 16, 8
_ROOMY_PX, _LOW_PX = 240, 200
_LEAST_SIDE_PX = 130
_LEAST_SHARE = 0.55
"""What a caption may take of the line before what stands at its right gives way."""


@dataclass(frozen=True, slots=True)
class Said:
    """`caption`: what was noted. `hint`: what holds all the time. `right`: what was in front, and the screen's size."""

    caption: Caption | None = None
    hint: Caption | None = None
    right: str = ""


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where the picture is, and where words are: in lines below it, or in a column at either side."""

    picture: Rect
    lines: QRectF
    left: QRectF
    right: QRectF

    @property
    def beside(self) -> bool:
        """Whether words stand beside the picture."""
        return not self.left.isEmpty()


def rooms(look: Look, stage: QRectF, shape: float, *, hint: bool) -> Rooms:
    """Return how a stage is divided; `shape` is the desktop's width by its height, `hint`: there is one.

    A stage with little height gives all of it to the picture, and its words what is free beside it.
    """
    scale = max(1.0, look.text_scale)
    margin = _STAGE_MARGIN_PX if stage.height() > _ROOMY_PX else _LOW_MARGIN_PX
    whole = stage.adjusted(margin, margin, -margin, -margin)
    side = (stage.width() - shape * whole.height()) / 2
    if stage.height() < _LOW_PX * scale and side >= _LEAST_SIDE_PX * scale:
        column = QRectF(stage.left(), stage.top(), side, stage.height()).adjusted(margin, margin, -margin, -margin)
        return Rooms(_rect(whole), QRectF(), column, column.translated(stage.width() - side, 0))
    line = round((_LINE_PX if stage.height() > 10 * _LINE_PX else _LOW_LINE_PX) * scale)
    lines = QRectF(stage).adjusted(0, stage.height() - line * (1 + hint), 0, 0)
    return Rooms(_rect(stage.adjusted(margin, margin, -margin, -lines.height())), lines, QRectF(), QRectF())


def draw_said(painter: QPainter, look: Look, place: Rooms, said: Said) -> None:
    """Draw the words: a hint has a line of its own below, or the upper part of the column at the left."""
    if place.beside:
        _draw_beside(painter, look, place, said)
        return
    line = place.lines.adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
    if said.hint is not None:
        line.setHeight(line.height() / 2)
        _draw_caption(painter, look, line.translated(0, line.height()), said.hint)
    used = 0.0 if said.caption is None else _draw_caption(painter, look, line, said.caption) + _MARGIN_PX
    small, left = look.font("small"), line.width() - used
    if left >= min(text_width(small, said.right), (1 - _LEAST_SHARE) * line.width()):
        rest = QRectF(line.right() - left, line.top(), left, line.height())
        draw_text(painter, rest, said.right, small, look.colour("text3"), Qt.AlignmentFlag.AlignRight)


def _draw_caption(painter: QPainter, look: Look, line: QRectF, caption: Caption) -> float:
    """Draw a caption from the left end of a line on, and return how wide it is."""
    font = look.font("body", 500)
    text_px = min(text_width(font, caption.text), line.width() - _ICON_PX - _GAP_PX)
    icon = QRectF(line.left(), line.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
    look.paint_icon(painter, caption.icon, caption.role, icon)
    words = QRectF(icon.right() + _GAP_PX, line.top(), text_px, line.height())
    draw_text(painter, words, caption.text, font, look.colour("text"))
    return _ICON_PX + _GAP_PX + text_px


def _draw_beside(painter: QPainter, look: Look, place: Rooms, said: Said) -> None:
    both = said.hint is not None and said.caption is not None
    for caption, top in ((said.hint, True), (said.caption, False)):
        if caption is not None:
            room = QRectF(place.left)
            if both:
                room.setHeight(place.left.height() / 2 - _GAP_PX)
                room.moveTop(place.left.top() if top else place.left.center().y() + _GAP_PX)
            _draw_paragraph(painter, look, room, caption, top=top)
    painter.setFont(look.font("small"))
    painter.setPen(look.colour("text3"))
    ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    painter.drawText(place.right, int(ends) | Qt.TextFlag.TextWordWrap, said.right)


def _draw_paragraph(painter: QPainter, look: Look, room: QRectF, caption: Caption, *, top: bool) -> None:
    """Draw a caption with its icon in as many lines as there is room for, at the upper or the lower end of it."""
    font = look.font("small", 500)
    metrics, words = QFontMetricsF(font), room.adjusted(_ICON_PX + _GAP_PX, 0, 0, 0)
    text, wrapped = caption.text, int(Qt.TextFlag.TextWordWrap)
    while text and metrics.boundingRect(words, wrapped, text).height() > max(words.height(), metrics.height()):
        text = f"{text.removesuffix('…')[:-1].rstrip()}…" if len(text) > 1 else ""
    place = metrics.boundingRect(words, wrapped, text)
    if not top:
        words.setTop(words.bottom() - place.height())
    icon = QRectF(room.left(), words.top() + (metrics.height() - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
    look.paint_icon(painter, caption.icon, caption.role, icon)
    painter.setFont(font)
    painter.setPen(look.colour("text"))
    painter.drawText(words, wrapped, text)


def _rect(of: QRectF) -> Rect:
    return of.left(), of.top(), of.width(), of.height()
