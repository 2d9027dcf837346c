"""The table of a comparison: both sides, the difference with its interval, the verdict."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from uxlab.gui.results.compare_state import CompareRow, CompareView, Told
from uxlab.gui.results.figure_table import FigureTable, exchanged
from uxlab.gui.results.fixed_header import FixedHeader
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.figures import DOT_RADIUS_PX, Axis, Interval, paint_whisker
from uxlab.gui.widgets.layout import panel, row
from uxlab.gui.widgets.painting import draw_text, text_width
from uxlab.gui.widgets.table_delegate import PADDING_PX, CellDelegate

ROW_PX = 50
NAME, FIRST, SECOND, DIFFERENCE, EFFECT, VERDICT = range(6)
_LEAST_PX = (140, 128, 128, 104, 112, 150)
_STRETCH = (3, 1, 1, 14, 1, 2)
_ZERO_PX, _FRAME_PX, _HEADER_WEIGHT = 22, 4, 500


class TwoLines(CellDelegate):
    """Draws a text and what is said quietly below it."""

    def __init__(self, look: Look, parent: QWidget, *, strong: bool) -> None:
        super().__init__(look, ROW_PX, parent)
        self._weight = 600 if strong else 500
        self._told: Mapping[str, Told] = {}

    def set_told(self, told: Mapping[str, Told]) -> None:
        """Show these, by the key of the row."""
        self._told = told

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw one line, or two."""
        told = self._told.get(cell.key)
        if told is None:
            return
        look, middle = self._look, room.center().y()
        top = QRectF(
            room.left(), middle - 17 if told.note else room.top(), room.width(), 18 if told.note else room.height()
        )
        draw_text(painter, top, told.text, look.font("body", self._weight), look.colour("text"))
        if told.note:
            below = QRectF(room.left(), middle + 1, room.width(), 16)
            draw_text(painter, below, told.note, look.font("caption"), look.colour("text3"))


class DifferenceDelegate(CellDelegate):
    """Draws how far the second side is better, about a dotted line of no difference; grey is not decided."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._rows: Mapping[str, CompareRow] = {}

    def set_rows(self, rows: Mapping[str, CompareRow]) -> None:
        """Show these, by the key of the row."""
        self._rows = rows

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the whisker."""
        row = self._rows.get(cell.key)
        if row is None or row.mark is None:
            return
        look, middle = self._look, room.center().y()
        painter.fillRect(QRectF(room.left(), middle - 0.5, room.width(), 1), look.colour("grid"))
        strip = room.adjusted(DOT_RADIUS_PX, 0, -DOT_RADIUS_PX, 0)
        axis = Axis(-row.reach, row.reach)
        paint_zero(painter, axis.place(0, strip.left(), strip.right()), middle, look)
        ink = look.colour("accent-text" if row.decided else "text3")
        paint_whisker(painter, strip, axis, Interval(row.mark.value, row.mark.low, row.mark.high), ink)


class _Lines(FigureTable):
    def __init__(self, look: Look, columns: Sequence[Column]) -> None:
        super().__init__(look, columns, _LEAST_PX, row_px=ROW_PX, name="Comparison")
        self.setHorizontalHeader(CompareHeader(look, self))
        self._fit_heights()


class CompareHeader(FixedHeader):
    """Its column of differences is called so where there is no room to say on which side of the line each side is."""

    def title(self, section: int, width: float) -> str:
        """Return what a column is called in so much room."""
        whole = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        fits = text_width(self._look.font("small", _HEADER_WEIGHT), whole) <= width - 2 * PADDING_PX
        return whole if fits or section != DIFFERENCE else "Difference"

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the short name in the middle, other titles as in any table."""
        title = self.title(section, rect.width())
        if title == str(self.model().headerData(section, Qt.Orientation.Horizontal)):
            super().paintSection(painter, rect, section)
            return
        box, look = QRectF(rect), self._look
        painter.fillRect(box, look.colour("surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("line"))
        font, centre = look.font("small", _HEADER_WEIGHT), Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, box, title, font, look.colour("text3"), centre)


class CompareTable(QFrame):
    """`figure_asked`: somebody wants to see what a figure was made from: the row's key, and the column."""

    figure_asked = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._labels: tuple[str, str, str] | None = None
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self.table = self._make("", "", "")
        self.setLayout(row([panel(self._place, 1)]))

    def apply(self, view: CompareView) -> None:
        """Show a comparison."""
        labels = view.first, view.second, view.level
        if labels != self._labels:
            self._labels = labels
            self.table = exchanged(self._place, self.table, self._make(*labels))
        rows = {one.key: one for one in view.rows}
        for column, told in (
            (NAME, {key: one.name for key, one in rows.items()}),
            (FIRST, {key: one.first for key, one in rows.items()}),
            (SECOND, {key: one.second for key, one in rows.items()}),
            (EFFECT, {key: one.effect for key, one in rows.items()}),
        ):
            self._lines[column].set_told(told)
        self._difference.set_rows(rows)
        self.table.set_rows([_cells(one, view) for one in view.rows])
        self.table.viewport().update()
        self.setMaximumHeight(self.table.content_height() + _FRAME_PX)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(560, self.table.content_height() + _FRAME_PX)

    def minimumSizeHint(self) -> QSize:
        """Return room for some rows; the others are scrolled to."""
        return QSize(280, min(self.sizeHint().height(), 3 * ROW_PX))

    def _make(self, first: str, second: str, level: str) -> FigureTable:
        titles = (
            "Figure, per person",
            first,
            second,
            f"{first} better · {level} · {second} better",
            "Effect",
            "Verdict",
        )
        columns = [
            Column(title, stretch=stretch, align=Align.CENTRE if place == DIFFERENCE else Align.LEFT, sortable=False)
            for place, (title, stretch) in enumerate(zip(titles, _STRETCH, strict=True))
        ]
        made = _Lines(self._look, columns)
        self._lines = {
            column: TwoLines(self._look, made, strong=column != NAME) for column in (NAME, FIRST, SECOND, EFFECT)
        }
        self._difference = DifferenceDelegate(self._look, made)
        for column, delegate in self._lines.items():
            made.setItemDelegateForColumn(column, delegate)
        made.setItemDelegateForColumn(DIFFERENCE, self._difference)
        made.cell_opened.connect(self._open)
        self._place.addWidget(made)
        return made

    def _open(self, key: str, column: int, _place: QPointF | None) -> None:
        self.figure_asked.emit(key, column)


def paint_zero(painter: QPainter, x: float, middle: float, look: Look) -> None:
    """Paint the dotted line of no difference."""
    painter.setPen(QPen(look.colour("text3"), 1.2, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(x, middle - _ZERO_PX / 2), QPointF(x, middle + _ZERO_PX / 2))


def _cells(row: CompareRow, view: CompareView) -> Row:
    icon, role = row.icon
    verdict = Cell(
        row.verdict,
        icon=icon,
        icon_role=role,
        weight=600 if row.decided else 400,
        role="text" if row.decided else "text2",
        tip=row.verdict,
    )
    return Row(
        row.key,
        (
            _told(row, row.name),
            _told(row, row.first, view.first),
            _told(row, row.second, view.second),
            Cell("", key=row.key, spoken=f"{row.effect.text} {row.effect.note}"),
            _told(row, row.effect),
            verdict,
        ),
    )


def _told(row: CompareRow, told: Told, who: str = "") -> Cell:
    words = f"{told.text} {told.note}".strip()
    return Cell("", key=row.key, spoken=words, tip=f"{who}: {words}" if who else "")
