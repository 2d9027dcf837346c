"""How the cells of the matrix of problems are drawn: severity and title, who met a problem, what was new with whom."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.problems_state import CRITICAL, ProblemLine
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.painting import draw_text, rounded, text_width, two_lines
from uxlab.gui.widgets.table_delegate import CellDelegate

ROW_PX, BARS_PX = 42, 24
STRONG, PLAIN = 600, 400
_MARK_PX, _RADIUS_PX = 22, 4
_BARS, _BAR_PX, _BAR_GAP_PX = 4, 4, 2


def severity_colour(look: Look, severity: int | None) -> QColor:
    """Return the colour of a sighting: red is for what is critical."""
    return look.colour("failure" if severity == CRITICAL else "other")


def paint_severity(painter: QPainter, place: QRectF, look: Look, severity: int | None) -> None:
    """Paint four bars of growing height, as many filled as the severity says."""
    for number in range(_BARS):
        height = place.height() * (number + 2) / (_BARS + 1)
        x = place.left() + number * (_BAR_PX + _BAR_GAP_PX)
        filled = severity is not None and number < severity
        bar = QRectF(x, place.bottom() - height, _BAR_PX, height)
        rounded(painter, bar, 1, severity_colour(look, severity) if filled else look.colour("band"))


def draw_marks(
    painter: QPainter, cells: Sequence[QRectF], line: ProblemLine, look: Look, *, picked: bool = False
) -> None:
    """Draw who met a problem, each in a cell of their own; on the tint of a chosen row the others stand out white."""
    painter.setPen(Qt.PenStyle.NoPen)
    not_met, met = look.colour("surface" if picked else "sunken"), severity_colour(look, line.severity)
    for kind, colour in ((False, not_met), (True, met)):
        painter.setBrush(colour)
        for cell in (cell for cell, one in zip(cells, line.met, strict=True) if one is kind):
            side = min(_MARK_PX, cell.width() - 3)
            place = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2 - 0.5, side, side)
            painter.drawRoundedRect(place, _RADIUS_PX, _RADIUS_PX)


def draw_fresh(painter: QPainter, cells: Sequence[QRectF], numbers: Sequence[int], look: Look) -> None:
    """Draw how many problems were new with each person."""
    for cell, (text, weight) in zip(cells, map(fresh_text, numbers), strict=True):
        ink = look.colour("text" if weight == STRONG else "text3")
        draw_text(painter, cell, text, look.font("small", weight), ink, Qt.AlignmentFlag.AlignHCenter)


def fresh_text(number: int) -> tuple[str, int]:
    """Return how many problems were new with a person, and its weight: a quiet dot for none."""
    return (str(number), STRONG) if number else ("·", PLAIN)


def title_lines(title: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return a title on as many lines as it needs: one, or two of which the last may still have to be cut."""
    return (title,) if text_width(font, title) <= width + 0.5 else two_lines(title, font, width)


class NameDelegate(CellDelegate):
    """Draws severity and title, and the ground of their row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._lines: Mapping[str, ProblemLine] = {}

    def set_lines(self, lines: Sequence[ProblemLine]) -> None:
        """Show these from now on."""
        self._lines = {line.uid: line for line in lines}

    def draw_ground(self, painter: QPainter, box: QRectF, *, picked: bool, hovered: bool) -> None:
        """Draw the tint of a row that is chosen or under the pointer, and its hairline."""
        if picked or hovered:
            painter.fillRect(box, self._look.colour("accent-soft" if picked else "hover"))
        if not self._at_the_foot(box):
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self._look.colour("line"))

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the bars and the title."""
        line = self._lines.get(cell.key)
        if line is not None:
            paint_severity(painter, QRectF(room.left(), room.center().y() - 6, BARS_PX, 12), self._look, line.severity)
        x = room.left() + (BARS_PX + 8 if line is not None else 0)
        font = self._look.font("body" if line is not None else "small", 500 if line is not None else 400)
        ink = self._look.colour("text" if line is not None else "text2")
        lines = title_lines(cell.text, font, room.right() - x)
        high = QFontMetricsF(font).height()
        for at, text in enumerate(lines):
            y = room.center().y() + (at - len(lines) / 2) * high
            draw_text(painter, QRectF(x, y, room.right() - x, high), text, font, ink)
