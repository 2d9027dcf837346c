"""A table in which each cell, and not only each row, can be opened."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Column
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

_T = TypeVar("_T", bound=QWidget)
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class FigureTable(Table):
    """`cell_opened` carries the row's key, the column, and where in the cell it was clicked, None for the keyboard.

    `least_px` are widths below which columns are not cut: then the table scrolls sideways.
    """

    cell_opened = Signal(str, int, object)

    def __init__(
        self, look: Look, columns: Sequence[Column], least_px: Sequence[int], *, row_px: int = 36, name: str = ""
    ) -> None:
        self._least_px = tuple(least_px)
        super().__init__(look, columns, row_px=row_px, name=name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the cell that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._open(index, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that cells can be opened."""
        super().mouseMoveEvent(event)
        on_cell = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_cell else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current cell with Enter, move among cells by arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex(), None)
            return
        super().keyPressEvent(event)
        if event.key() in _MOVES:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the ring inside the current cell."""
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            self._draw_ring(painter)

    def sorted_by(self) -> int:
        """Return the column by which the rows are sorted, -1 for the order in which they came."""
        return self._sorted_by[0]

    def order_by(self, column: int) -> None:
        """Sort by a column, the least first, or with -1 as they came."""
        while self._sorted_by != ((column, Qt.SortOrder.AscendingOrder) if column >= 0 else (-1, self._sorted_by[1])):
            self._sort_by(column if column >= 0 else self._sorted_by[0])

    def _ringed_row(self) -> int:
        return -1

    def _draw_ring(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if self._ringed and self.hasFocus() and index.isValid():
            whole = QRectF(self.visualRect(index)).adjusted(1, 1, -1, -2)
            rounded(painter, whole, 6, None, self._look.colour("accent-text"), 2)

    def _hover(self, row: int) -> None:
        """Tint the whole row under the pointer, whoever draws its cells."""
        for column in range(len(self._columns)):
            if isinstance(delegate := self.itemDelegateForColumn(column), CellDelegate):
                delegate.row_under_pointer = row
        super()._hover(row)

    def _open(self, index: QModelIndex, place: QPointF | None) -> None:
        self.cell_opened.emit(self.rows()[index.row()].key, index.column(), place)

    def _share_width(self) -> None:
        scale = max(1.0, self._look.text_scale)
        least = [round(width * scale) for width in self._least_px]
        spare = max(0, self.viewport().width() - sum(least))
        shares = sum(column.stretch for column in self._columns)
        used = 0
        for number, column in enumerate(self._columns):
            extra = spare - used if number == len(least) - 1 else round(spare * column.stretch / shares)
            used += extra
            self.setColumnWidth(number, least[number] + extra)


def exchanged(place: QLayout, before: QWidget, after: _T) -> _T:
    """Put a widget in the place of another, for the keyboard too, and return it."""
    QWidget.setTabOrder(before, after)
    place.removeWidget(before)
    before.hide()
    before.deleteLater()
    return after
