"""The session at a glance: one line of time with blocks in it, errors above and notes below."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.course import NS_PER_S, Block, Course, Point, ticks
from uxlab.gui.summary.wording import clock
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_text, painting, rounded, text_width

_BAND_PX, _ABOVE_PX, _BELOW_PX, _MARK_PX, _TICKS_PX = 22, 16, 18, 10, 20
_LEAST_BLOCK_PX, _LABEL_ROOM_PX, _NEAR_PX = 4, 6, 6


class Glance(QWidget):
    """Paints a session; what lies under the pointer tells its time and words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._course = Course()
        self.setAccessibleName("The session at a glance")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def apply(self, course: Course) -> None:
        """Show a session."""
        if course != self._course:
            self._course = course
            self.setAccessibleDescription(course.spoken)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of marks, line and times."""
        return QSize(400, _ABOVE_PX + _BAND_PX + _BELOW_PX + _TICKS_PX)

    def tip_at(self, place: QPointF) -> str:
        """Return what is told about a place, "" where there is nothing."""
        if place.y() < _ABOVE_PX:
            near = self._near(place.x(), {"error"})
        elif place.y() > _ABOVE_PX + _BAND_PX:
            near = self._near(place.x(), {"note", "assist"})
        else:
            near = []
            over = [block for block in self._course.blocks if self._box(block).contains(place)]
            if over:
                return over[-1].tip
        return "\n".join(point.tip for point in near)

    def event(self, event: QEvent) -> bool:
        """Show the tool tip of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.tip_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), tip(words), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the blocks, the marks and the times."""
        with painting(self) as painter:
            band = QRectF(0, _ABOVE_PX, self.width(), _BAND_PX)
            rounded(painter, band, 3, self._look.colour("sunken"))
            for block in self._drawn():
                self._draw_block(painter, block)
            for point in self._course.points:
                self._draw_point(painter, point)
            self._draw_times(painter)

    def _drawn(self) -> Iterable[Block]:
        """Return the blocks, attempts and pauses below what may lie over them."""
        order = {"questions": 0, "attempt": 1, "pause": 2, "gap": 3}
        return sorted(self._course.blocks, key=lambda block: order[block.kind])

    def _x(self, t_ns: int) -> float:
        share = t_ns / self._course.end_ns if self._course.end_ns > 0 else 0.0
        return min(1.0, max(0.0, share)) * self.width()

    def _box(self, block: Block) -> QRectF:
        left, right = self._x(block.started_ns), self._x(block.ended_ns)
        width = max(_LEAST_BLOCK_PX, right - left)
        return QRectF(min(left, self.width() - width), _ABOVE_PX, width, _BAND_PX)

    def _near(self, x: float, kinds: set[str]) -> list[Point]:
        points = [point for point in self._course.points if point.kind in kinds]
        return [point for point in points if abs(self._x(point.t_ns) - x) <= _NEAR_PX]

    def _draw_block(self, painter: QPainter, block: Block) -> None:
        look, box = self._look, self._box(block)
        if block.kind == "gap":
            rounded(painter, box, 2, look.colour("surface"), look.colour("warn-fill"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(look.colour("warn-fill"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
            return
        if block.kind == "questions":
            rounded(painter, box, 3, look.colour("accent-soft"), look.colour("accent-text"))
            self._label(painter, box, block.label, look.colour("accent-text"), 400)
        elif block.kind == "pause":
            rounded(painter, box, 3, look.colour("ghost"))
            self._label(painter, box, block.label, look.colour("on-partial"), 400)
        else:
            rounded(painter, box, 3, look.colour(block.role), look.colour("surface"))
            self._label(painter, box, block.label, look.colour(f"on-{block.role}"), 600)

    def _label(self, painter: QPainter, box: QRectF, text: str, colour: QColor, weight: int) -> None:
        """Write into a block what fits there whole."""
        font = self._look.font("caption" if weight == QFont.Weight.Normal else "small", weight)
        if text_width(font, text) + _LABEL_ROOM_PX <= box.width():
            draw_text(painter, box, text, font, colour, Qt.AlignmentFlag.AlignHCenter)

    def _draw_point(self, painter: QPainter, point: Point) -> None:
        x = min(self.width() - _MARK_PX / 2, max(_MARK_PX / 2, self._x(point.t_ns)))
        y = _ABOVE_PX - 11 if point.kind == "error" else _ABOVE_PX + _BAND_PX + 9
        paint_mark(painter, self._look, point.kind, QPointF(x, y))

    def _draw_times(self, painter: QPainter) -> None:
        font, end_s = self._look.font("caption"), self._course.end_ns / NS_PER_S
        top = _ABOVE_PX + _BAND_PX + _BELOW_PX
        for seconds in ticks(end_s, self.width()):
            text = clock(seconds)
            wide = text_width(font, text)
            left = max(0.0, min(self.width() - wide, self._x(seconds * NS_PER_S) - wide / 2))
            draw_text(painter, QRectF(left, top, wide + 1, _TICKS_PX), text, font, self._look.colour("text3"))


def paint_mark(painter: QPainter, look: Look, kind: str, centre: QPointF) -> None:
    """Paint the sign of an error (centred on its middle), a note or an assist."""
    x, y, half = centre.x(), centre.y(), _MARK_PX / 2
    painter.setPen(Qt.PenStyle.NoPen)
    if kind == "error":
        painter.setBrush(look.colour("track-errors"))
        painter.drawPolygon(QPolygonF([QPointF(x, y - half), QPointF(x + half, y + half), QPointF(x - half, y + half)]))
        return
    colour = look.colour("track-notes" if kind == "note" else "text2")
    painter.setBrush(colour if kind == "note" else Qt.BrushStyle.NoBrush)
    if kind == "assist":
        painter.setPen(colour)
    half -= 0.5
    diamond = [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    painter.drawPolygon(QPolygonF(diamond))
