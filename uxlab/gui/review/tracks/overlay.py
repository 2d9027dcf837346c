"""Paints what moves over the picture of the tracks: the ruler, the cursor with its flag, and an edge on its way."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from uxlab.gui.review.tracks.edges import EdgeMove
from uxlab.gui.review.tracks.ink import Ink
from uxlab.gui.review.tracks.ruler import Tick
from uxlab.gui.widgets.painting import draw_text, rounded, text_width
from uxlab.recording.corrections import Edge
from uxlab.wording.durations import moment_text

_TICK_PX = 4.0
_FLAG_PADDING_PX, _FLAG_GAP_PX = 5.0, 3.0
_CURSOR_PX = 2.0
_BEYOND_PX = 10.0  # of the margin at the right
_BUBBLE_PADDING_PX, _BUBBLE_GAP_PX = 8.0, 10.0
_ARROW = "\N{RIGHTWARDS ARROW}"


def paint_ruler(ink: Ink, ticks: Sequence[Tick], height: float, flag: QRectF | None = None) -> None:
    """Paint the ruler's times over its lines, without those that the cursor's flag would cut."""
    font, words, line = ink.look.font("caption"), ink.look.colour("text2"), ink.look.colour("control")
    for tick in ticks:
        ink.painter.fillRect(QRectF(round(tick.x), height - _TICK_PX, 1, _TICK_PX), line)
        if tick.text:
            width = text_width(font, tick.text)
            left = min(max(tick.x - width / 2, ink.scale.left), ink.right - width)
            place = QRectF(left, 0, width, height - _TICK_PX)
            if flag is None or not flag.adjusted(-_FLAG_GAP_PX, 0, _FLAG_GAP_PX, 0).intersects(place):
                draw_text(ink.painter, place, tick.text, font, words)


def flag_rect(ink: Ink, t_ns: int, text: str, ruler_px: float) -> QRectF | None:
    """Return where the cursor's flag is, None where the cursor is out of sight."""
    if not ink.scale.shows(t_ns):
        return None
    width = text_width(ink.look.font("caption", 600), text) + 2 * _FLAG_PADDING_PX
    return QRectF(min(ink.scale.x(t_ns) - width / 2, ink.right + _BEYOND_PX - width), 2, width, ruler_px - 7)


def paint_cursor(ink: Ink, t_ns: int, text: str, flag: QRectF, bottom: float) -> None:
    """Paint the cursor from its flag through all tracks."""
    x, colour = ink.scale.x(t_ns), ink.look.colour("text")
    line = round((x - _CURSOR_PX / 2) * ink.ratio) / ink.ratio  # on whole pixels, or it is grey
    ink.painter.fillRect(QRectF(line, flag.bottom() - 1, _CURSOR_PX, bottom - flag.bottom() + 1), colour)
    rounded(ink.painter, flag, 3, colour)
    words = flag.adjusted(_FLAG_PADDING_PX, 0, -_FLAG_PADDING_PX, 0)
    draw_text(ink.painter, words, text, ink.look.font("caption", 600), ink.look.colour("surface"))


def move_text(move: EdgeMove) -> str:
    """Return what an edge's movement says: "Ends 7:12.4 → 7:08.0, at a click"."""
    verb = "Starts" if move.edge is Edge.START else "Ends"
    held = f", {move.held_by}" if move.held_by else ""
    return f"{verb} {moment_text(move.from_ns)} {_ARROW} {moment_text(move.to_ns)}{held}"


def paint_move(ink: Ink, move: EdgeMove, top: float, bottom: float) -> None:
    """Paint where an edge was and where it goes, the times below the tasks, and why it must not lie there."""
    role = "danger" if move.refused else "accent-text"
    for t_ns, colour, style in ((move.from_ns, "control", (3.0, 3.0)), (move.to_ns, role, ())):
        if ink.scale.shows(t_ns):
            pen = QPen(ink.look.colour(colour), 1.5)
            if style:
                pen.setDashPattern(style)
            ink.painter.setPen(pen)
            x = ink.scale.x(t_ns)
            ink.painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    _paint_bubble(ink, move, top)


def _paint_bubble(ink: Ink, move: EdgeMove, top: float) -> None:
    strong, plain = ink.look.font("small", 600), ink.look.font("small")
    line = plain.pixelSize() * 1.5
    room = ink.scale.width - 2 * _BUBBLE_PADDING_PX
    inner = min(max(text_width(strong, move_text(move)), text_width(plain, move.refused)), room)
    width, height = inner + 2 * _BUBBLE_PADDING_PX, line * (2 if move.refused else 1) + _BUBBLE_PADDING_PX
    x = ink.scale.x(move.to_ns)
    left = x + _BUBBLE_GAP_PX if x + _BUBBLE_GAP_PX + width <= ink.right else x - _BUBBLE_GAP_PX - width
    left = min(max(left, ink.scale.left), max(ink.scale.left, ink.right - width))
    rounded(
        ink.painter, QRectF(left, top + 4, width, height), 6, ink.look.colour("surface"), ink.look.colour("control")
    )
    words = QRectF(left + _BUBBLE_PADDING_PX, top + 4 + _BUBBLE_PADDING_PX / 2, inner, line)
    draw_text(ink.painter, words, move_text(move), strong, ink.look.colour("text"))
    if move.refused:
        draw_text(ink.painter, words.translated(0, line), move.refused, plain, ink.look.colour("danger"))
