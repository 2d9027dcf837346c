"""How the cells of the table of tasks are drawn: whiskers beside their values, and how attempts ended as a bar."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.summary_tasks import Ending, FigureCell
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.figures import DOT_RADIUS_PX, Axis, Interval, paint_whisker
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.gui.widgets.painting import draw_text, rounded, text_width
from uxlab.gui.widgets.table_delegate import CellDelegate

ROW_PX = 46
_BAR_PX, _GAP_PX, _LEAST_WHISKER_PX, _STACK_PX, _LEAST_SEGMENT_PX, _APART_PX = 10, 6, 26, 20, 19, 2
_EXPERT_PX, _LIMIT_PX = 3.5, 16
_RIGHT = Qt.AlignmentFlag.AlignRight


class FigureDelegate(CellDelegate):
    """Draws whisker, value and note of the task that a cell's key names; `bar`: shares stand on a bar from 0 to 1."""

    def __init__(self, look: Look, parent: QWidget, *, bar: bool = False, whisker: bool = True) -> None:
        super().__init__(look, ROW_PX, parent)
        self._bar, self._whisker = bar, whisker
        self._cells: Mapping[str, FigureCell] = {}
        self._widths: tuple[float, float, float] | None = None
        self._axis = Axis(0, 1)

    def set_cells(self, cells: Mapping[str, FigureCell], most: float) -> None:
        """Show these cells from now on, on a scale from 0 to `most`."""
        self._cells, self._axis = cells, Axis(0, most)
        self._widths = None

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw a figure; where there is little room, without the note, then without the whisker."""
        shown = self._cells.get(cell.key)
        if shown is None:
            return
        look = self._look
        strong, small = look.font("body", 600), look.font("caption")
        value, note = self._text_widths()
        if room.width() < value + note + _LEAST_WHISKER_PX and room.width() < value + note:
            note = 0.0
        ink = look.colour("text" if shown.mark else "text3")
        right = room.right() - note
        draw_text(painter, QRectF(right - value, room.top(), value, room.height()), shown.text, strong, ink, _RIGHT)
        if note:
            beside = QRectF(right + _GAP_PX, room.top() + 1, note, room.height() - 1)
            draw_text(painter, beside, shown.note, small, look.colour("text3"), _RIGHT)
        strip = QRectF(room.left() + 4, room.top(), right - value - 2 * _GAP_PX - room.left() - 4, room.height())
        if self._whisker and strip.width() >= _LEAST_WHISKER_PX:
            self._draw_whisker(painter, strip, shown)

    def _text_widths(self) -> tuple[float, float]:
        """Return the width of the widest value, and of the widest note with its gap."""
        if self._widths is None or self._widths[0] != self._look.text_scale:
            strong, small = self._look.font("body", 600), self._look.font("caption")
            value = max((text_width(strong, one.text) for one in self._cells.values()), default=0.0)
            note = max((text_width(small, one.note) for one in self._cells.values()), default=0.0)
            self._widths = self._look.text_scale, value, note + _GAP_PX if note else 0.0
        return self._widths[1:]

    def _draw_whisker(self, painter: QPainter, strip: QRectF, shown: FigureCell) -> None:
        look, middle = self._look, strip.center().y()
        if self._bar and shown.mark is not None:
            filled = QRectF(strip.left(), middle - _BAR_PX / 2, strip.width() * shown.mark.value, _BAR_PX)
            rounded(painter, filled, 2, look.colour("band"))
        elif not self._bar:
            painter.fillRect(QRectF(strip.left(), middle - 0.5, strip.width(), 1), look.colour("grid"))
        inner = strip if self._bar else strip.adjusted(DOT_RADIUS_PX, 0, -DOT_RADIUS_PX, 0)
        for kind, value in shown.measures:
            if value <= self._axis.most:
                x = self._axis.place(value, inner.left(), inner.right())
                paint_measure(painter, QPointF(x, middle), kind, look.colour("text3"), look.colour("surface"))
        if shown.mark is not None:
            whisker = Interval(shown.mark.value, shown.mark.low, shown.mark.high)
            paint_whisker(painter, inner, self._axis, whisker, look.colour("accent-text"))


class EndingsDelegate(CellDelegate):
    """Draws how the attempts at a task ended, in parts as wide as their numbers."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._endings: Mapping[str, Sequence[Ending]] = {}

    def set_endings(self, endings: Mapping[str, Sequence[Ending]]) -> None:
        """Show these from now on."""
        self._endings = endings

    def ending_at(self, task: str, room: QRectF, x: float) -> Ending | None:
        """Return the part at a place of a cell."""
        return next((one for one, part in self._parts(task, room) if part.left() <= x <= part.right()), None)

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the bar."""
        if not self._endings.get(cell.key):
            super().draw_content(painter, room, Cell(cell.text, role="text3"), align)
        for ending, part in self._parts(cell.key, room):
            paint_ending(painter, part, self._look, ending)

    def _parts(self, task: str, room: QRectF) -> list[tuple[Ending, QRectF]]:
        endings = self._endings.get(task, ())
        widths = shared([one.number for one in endings], room.width())
        top, x, parts = room.center().y() - _STACK_PX / 2, room.left(), []
        for ending, width in zip(endings, widths, strict=True):
            parts.append((ending, QRectF(x, top, width, _STACK_PX)))
            x += width + _APART_PX
        return parts


def shared(numbers: Sequence[int], width_px: float) -> list[float]:
    """Return widths in proportion to numbers, with gaps between them, none too narrow for a digit."""
    if not numbers:
        return []
    room = width_px - _APART_PX * (len(numbers) - 1)
    least = min(_LEAST_SEGMENT_PX, room / len(numbers))
    narrow: set[int] = set()
    while True:
        rest = [number for place, number in enumerate(numbers) if place not in narrow]
        spare = room - least * len(narrow)
        found = {p for p, n in enumerate(numbers) if p not in narrow and spare * n / sum(rest) < least}
        if not found or len(found) == len(rest):
            break
        narrow |= found
    return [least if place in narrow else spare * n / sum(rest) for place, n in enumerate(numbers)]


def paint_ending(painter: QPainter, part: QRectF, look: Look, ending: Ending) -> None:
    """Paint one part with its number; a success with help is outlined, for its hue is the same."""
    role = OUTCOMES[ending.outcome].role
    if ending.helped:
        rounded(painter, part, 3, look.colour("ok-soft"), look.colour(role), 1.5)
        ink = look.colour("ok")
    else:
        rounded(painter, part, 3, look.colour(role))
        ink = look.colour(f"on-{role}")
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_text(painter, part, str(ending.number), look.font("caption", 600), ink, centre)


def paint_measure(painter: QPainter, place: QPointF, kind: str, ink: QColor, ground: QColor) -> None:
    """Paint what a time is measured by: a diamond for the expert, a dotted line for the limit."""
    if kind == "limit":
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DotLine))
        half = QPointF(0, _LIMIT_PX / 2)
        painter.drawLine(place - half, place + half)
        return
    d = _EXPERT_PX
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ground)
    corners = [QPointF(0, -d), QPointF(d, 0), QPointF(0, d), QPointF(-d, 0)]
    painter.drawPolygon(QPolygonF([place + corner for corner in corners]))
