"""Tables: hairline rows, numbers right, the choice over the full width, a last row to type into."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.new_row import NewRow
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.table_delegate import PADDING_PX, CellDelegate
from uxlab.gui.widgets.table_model import TableModel

__all__ = ["Align", "Cell", "Column", "Row", "Table"]

_HEADER_PX, _ICON_PX, _NARROW_PX = 30, 16, 96
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Table(QTableView):
    """Rows of cells by key. Setters never tell; `chosen`, `opened`, `edited` and `row_added` are what the person did.

    `add` is the placeholder of the last row ("Type a name and press Enter"), "" for none. A click on a header sorts.
    """

    chosen = Signal(str)
    opened = Signal(str)
    edited = Signal(str, int, str)
    row_added = Signal(str)

    def __init__(
        self, look: Look, columns: Sequence[Column], *, row_px: int = 36, add: str = "", name: str = ""
    ) -> None:
        super().__init__()
        self._look, self._columns, self._row_px = look, tuple(columns), row_px
        self._ringed, self._sorted_by = False, (-1, Qt.SortOrder.AscendingOrder)
        self._rows = TableModel(self._columns, adding=bool(add))
        self._delegate = CellDelegate(look, row_px, self)
        self._new_row = NewRow()
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self._behave()
        self._set_up_headers()
        self._new_row.serve(self, add)
        self._listen()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; the chosen one stays chosen while it is there."""
        key = self.current()
        self._rows.set_rows(tuple(rows))
        self.set_current(key)
        self._place_new_row()

    def rows(self) -> tuple[Row, ...]:
        """Return the rows as they are shown, in their order."""
        return self._rows.rows()

    def current(self) -> str:
        """Return the key of the chosen row, "" without one."""
        chosen = self.chosen_places()
        return self._rows.rows()[chosen[0]].key if chosen else ""

    def chosen_places(self) -> tuple[int, ...]:
        """Return the places of the chosen rows, in their order."""
        spans = self.selectionModel().selection().toList()  # Qt asks for each cell of what it calls the chosen rows
        chosen = {place for one in spans for place in range(one.top(), one.bottom() + 1)}
        return tuple(sorted(place for place in chosen if place < len(self._rows.rows())))

    def set_current(self, key: str) -> None:
        """Choose a row without telling; "" or an unknown key chooses none."""
        if key == self.current():
            return
        chooser = self.selectionModel()
        chooser.blockSignals(True)
        place = self._rows.place(key)
        if place < 0:
            chooser.clear()
        else:
            what = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            chooser.setCurrentIndex(self._rows.index(place, max(0, self.currentIndex().column())), what)
        chooser.blockSignals(False)
        self.viewport().update()

    def edit_current(self) -> None:
        """Open the first editable cell of the chosen row, as F2 does."""
        column = next((number for number, column in enumerate(self._columns) if column.editable), -1)
        place = self._rows.place(self.current())
        if column >= 0 and place >= 0:
            index = self._rows.index(place, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(index)

    def new_row_editor(self) -> QLineEdit:
        """Return the line in the last row."""
        return self._new_row

    def is_line_edited(self) -> bool:
        """Tell whether the keyboard is in a cell or in the last row, so that no key is the table's own."""
        return self.state() == self.State.EditingState or self._new_row.hasFocus()

    def content_height(self) -> int:
        """Return the height of header and rows, for tables that grow with them."""
        return (
            self.horizontalHeader().minimumHeight() + self._rows.rowCount() * self._row_height() + 2 * self.frameWidth()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, edit with F2, go on from the last row into the line below it, and back up."""
        if self.is_line_edited():
            self._key_of_line(event)  # what a line has no use for comes here as well, Enter too
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() and not event.modifiers():
            self.opened.emit(self.current())
        elif event.key() == Qt.Key.Key_F2:
            self.edit_current()
        else:
            self._ring(shown=True)
            on_last = self.currentIndex().row() == len(self._rows.rows()) - 1
            if event.key() == Qt.Key.Key_Down and on_last and self._new_row.isVisibleTo(self):
                self._new_row.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; the ring belongs to the keyboard."""
        self._ring(shown=False)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the row under it."""
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here, on the first row where none is chosen."""
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            self._ring(shown=True)
            if not self.current() and self._rows.rows():
                self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()
        self._place_new_row()

    def updateGeometries(self) -> None:
        """Keep the line to type into on its row."""
        super().updateGeometries()
        self._place_new_row()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the line to type into along."""
        super().scrollContentsBy(dx, dy)
        self._place_new_row()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, the plus of the last one, and the ring inside the current one."""
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            last = len(self._rows.rows())
            if self._rows.is_adding_row(last):
                top = self.rowViewportPosition(last) + (self._row_height() - _ICON_PX) / 2
                self._look.paint_icon(painter, "plus", "text2", QRectF(PADDING_PX, top, _ICON_PX, _ICON_PX))
            if (ringed := self._ringed_row()) >= 0:
                top, height = self.rowViewportPosition(ringed), self.rowHeight(ringed)
                whole = QRectF(0, top, self.viewport().width(), height)
                rounded(painter, whole, 6, None, self._look.colour("accent-text"), 2)

    def _ringed_row(self) -> int:
        """Return the row that has the keyboard, -1 for none."""
        if self._new_row.hasFocus():
            return len(self._rows.rows())
        return self.currentIndex().row() if self._ringed and self.hasFocus() else -1

    def _behave(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editable = any(column.editable for column in self._columns)
        double = QAbstractItemView.EditTrigger.DoubleClicked
        self.setEditTriggers(double if editable else QAbstractItemView.EditTrigger.NoEditTriggers)

    def _set_up_headers(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        across.setSelectionModel(QItemSelectionModel(self._rows, across))  # its own: it asks for all cells to be drawn
        across.setSectionsClickable(any(column.sortable for column in self._columns))
        across.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across.sectionClicked.connect(self._sort_by)
        self._fit_heights()

    def _listen(self) -> None:
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._double_clicked)
        self._rows.edited.connect(self.edited)
        self._new_row.returnPressed.connect(self._add)
        self._look.changed.connect(self._restyled)

    def _place_new_row(self) -> None:
        """Lay the line over the last row, from the second column where the first is narrow."""
        if not self._rows.is_adding_row(len(self._rows.rows())):
            return
        top = self.rowViewportPosition(len(self._rows.rows()))
        left = PADDING_PX + _ICON_PX + 8
        if len(self._columns) > 1 and self.columnWidth(0) <= _NARROW_PX:
            left = self.columnViewportPosition(1) + PADDING_PX
        self._new_row.setGeometry(left, top, self.viewport().width() - left - PADDING_PX, self._row_height() - 1)

    def _key_of_line(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self._new_row.hasFocus() and self.rows():
            self.setFocus(Qt.FocusReason.BacktabFocusReason)
            self.set_current(self.rows()[-1].key)
            self.scrollTo(self.currentIndex())
        else:
            event.ignore()

    def _add(self) -> None:
        text = self._new_row.text().strip()
        if text:
            self._new_row.clear()
            self.row_added.emit(text)

    def _selection_changed(self) -> None:
        self.viewport().update()
        if key := self.current():
            self.chosen.emit(key)

    def _double_clicked(self, index: QModelIndex) -> None:
        if not self._columns[index.column()].editable and not self._rows.is_adding_row(index.row()):
            self.opened.emit(self._rows.rows()[index.row()].key)

    def _sort_by(self, column: int) -> None:
        """Sort up, then down, then not at all; the arrow stands on the sorted column alone."""
        if not self._columns[column].sortable:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        turn = {(column, up): (column, down), (column, down): (-1, up)}
        self._sorted_by = turn.get(self._sorted_by, (column, up))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(self._sorted_by[0] >= 0)
        header.setSortIndicator(*self._sorted_by)
        key = self.current()
        self._rows.sort(*self._sorted_by)
        self.selectionModel().blockSignals(True)
        self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.set_current(key)

    def _share_width(self) -> None:
        widths = [round(column.width_px * max(1.0, self._look.text_scale)) for column in self._columns]
        shares = sum(column.stretch for column in self._columns if not column.width_px)
        spare = max(0, self.viewport().width() - sum(widths))
        for number, column in enumerate(self._columns):
            self.setColumnWidth(number, widths[number] or round(spare * column.stretch / shares))

    def _hover(self, row: int) -> None:
        if row != self._delegate.row_under_pointer:
            self._delegate.row_under_pointer = row
            self.viewport().update()

    def _ring(self, *, shown: bool) -> None:
        if shown != self._ringed:
            self._ringed = shown
            self.viewport().update()

    def _row_height(self) -> int:
        return round(self._row_px * max(1.0, self._look.text_scale))

    def _fit_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self.horizontalHeader().setFixedHeight(round(_HEADER_PX * max(1.0, self._look.text_scale)))

    def _restyled(self) -> None:
        self._fit_heights()
        self._share_width()
        self._place_new_row()
        self.viewport().update()
