"""A table of parts of the design, edited in place and put in order with Alt and the arrows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import rounded
from uxlab.gui.widgets.table import Column, Row, Table
from uxlab.gui.widgets.table_delegate import CellDelegate, Index

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PartsTable(Table):
    """Left and right choose a cell, Enter or F2 edits it; a cell that is chosen from a menu asks by `cell_opened`."""

    cell_opened = Signal(str, int)
    moved = Signal(str, int)
    remove_requested = Signal(str)

    def __init__(
        self, look: Look, columns: Sequence[Column], *, add: str, name: str, menus: Sequence[int] = ()
    ) -> None:
        super().__init__(look, columns, add=add, name=name)
        self._menus, self._editable = set(menus), {n for n, column in enumerate(columns) if column.editable}
        self.setItemDelegate(PartDelegate(look, self.verticalHeader().defaultSectionSize(), self))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; the chosen one stays chosen, and once it is deleted the one in its place is."""
        key, place = self.current(), self.currentIndex().row()
        super().set_rows(rows)
        if key and rows and not self.current():
            self.set_current(self.rows()[min(max(0, place), len(rows) - 1)].key)

    def open_cell(self, key: str, column: int) -> None:
        """Edit a cell, or ask for its menu."""
        place = next((number for number, row in enumerate(self.rows()) if row.key == key), -1)
        if place < 0:
            return
        self.set_current(key)
        index = self.model().index(place, column)
        self.setCurrentIndex(index)
        if column in self._menus:
            self.cell_opened.emit(key, column)
        elif column in self._editable:
            self.edit(index)

    def leave_out(self, columns: Collection[int]) -> None:
        """Hide columns for which there is no room, and show the others."""
        for number in range(self.model().columnCount()):
            self.setColumnHidden(number, number in columns)
        self._share_width()

    def follow(self, key: str) -> None:
        """Choose a row and bring it into view."""
        self.set_current(key)
        self.scrollTo(self.currentIndex())

    def below_cell(self, key: str, column: int) -> QPoint:
        """Return where on the screen a menu of a cell opens."""
        place = next(number for number, row in enumerate(self.rows()) if row.key == key)
        cell = self.visualRect(self.model().index(place, column))
        return self.viewport().mapToGlobal(cell.bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, F2 or the space bar, move with Alt and the arrows, delete with Delete."""
        if self.is_line_edited():
            super().keyPressEvent(event)
            return
        key, here = self.current(), self.currentIndex()
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if key and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(key, step)
        elif key and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(key)
        elif key and event.key() in {*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Space} and not event.modifiers():
            self.open_cell(key, self._wanted(here))
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a cell that has one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_row = index.isValid() and index.row() < len(self.rows())
        if event.button() == Qt.MouseButton.LeftButton and on_row and index.column() in self._menus:
            self.cell_opened.emit(self.rows()[index.row()].key, index.column())

    def has_keyboard(self) -> bool:
        """Return whether the keyboard chooses cells now."""
        return self._ringed and self.hasFocus()

    def _share_width(self) -> None:
        """Share the width among the columns that are shown."""
        super()._share_width()
        shown = [number for number in range(len(self._columns)) if not self.isColumnHidden(number)]
        taken = sum(self.columnWidth(number) for number in shown if self._columns[number].width_px)
        growing = [number for number in shown if not self._columns[number].width_px]
        shares = sum(self._columns[number].stretch for number in growing)
        for number in growing:
            width = max(0, self.viewport().width() - taken) * self._columns[number].stretch / shares
            self.setColumnWidth(number, round(width))

    def _wanted(self, here: QModelIndex) -> int:
        can = self._editable | self._menus
        return here.column() if here.column() in can else min(self._editable)


class PartDelegate(CellDelegate):
    """Marks the cell that the keys would edit."""

    def __init__(self, look: Look, row_px: int, table: PartsTable) -> None:
        super().__init__(look, row_px, table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, with a line below its text while it is the keyboard's."""
        super().paint(painter, option, index)
        here = self._table.currentIndex()
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        if picked and self._table.has_keyboard() and (index.row(), index.column()) == (here.row(), here.column()):
            box = QRectF(option.rect).adjusted(5, 5, -5, -6)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(painter, box, 4, None, self._look.colour("control"))
            painter.restore()
