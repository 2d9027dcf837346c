"""A table of as many rows as there are, of which only those that are seen cost anything."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.painting import painting, rounded, text_width
from uxlab.gui.widgets.table_delegate import PADDING_PX, CellDelegate, content_width
from uxlab.gui.widgets.table_model import CELL, Index

ROW_PX = 28
_HEADER_PX, _BAR_PX, _BAR_SHARE = 30, 8, 0.6
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_WITH_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsDelegate(CellDelegate):
    """Draws a quiet bar where a row is not read yet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, or what stands for it."""
        super().paint(painter, option, index)
        if index.data(CELL) is None:
            box = QRectF(option.rect).adjusted(PADDING_PX, 0, -PADDING_PX, 0)
            bar = QRectF(box.left(), box.center().y() - _BAR_PX / 2, box.width() * _BAR_SHARE, _BAR_PX)
            picked = bool(option.state & QStyle.StateFlag.State_Selected)
            if bar.width() > 0:
                rounded(painter, bar, 4, self._look.colour("line" if picked else "band"))


class RowsView(QTableView):
    """Rows of one height, any of several selected. `moved`: the person went to a row; `opened`: Enter, double click.

    `seen`: other rows are seen; `copying`: Ctrl+C.
    """

    moved = Signal(int)
    opened = Signal(int)
    seen = Signal(int, int)
    copying = Signal()

    def __init__(self, look: Look, model: QAbstractItemModel, name: str, *, header: bool = False) -> None:
        super().__init__()
        self._look = look
        self._ringed, self._silent = False, False
        self._told = (-1, -1)
        self._widest: tuple[Cell, ...] = ()
        self._delegate = RowsDelegate(look, ROW_PX, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName(name)
        self._behave()
        self._set_up_headers(header=header)
        model.modelReset.connect(self._reset)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._tell_seen)
        look.changed.connect(self._restyled)

    def set_widest(self, cells: Sequence[Cell]) -> None:
        """Make the columns as wide as these cells and their titles are; the last one has what is left."""
        self._widest = tuple(cells)
        self._share_width()

    def set_row(self, row: int) -> None:
        """Select a row without telling, and bring it into view; -1 selects none."""
        if row == self.row() and self.selectionModel().hasSelection() == (row >= 0):
            return
        self._silent = True
        if 0 <= row < self.model().rowCount():
            index = self.model().index(row, 0)
            self.selectionModel().setCurrentIndex(index, _WITH_ROWS)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._silent = False

    def row(self) -> int:
        """Return the current row, -1 for none."""
        return self.currentIndex().row()

    def selected(self) -> tuple[tuple[int, int], ...]:
        """Return the selected rows as runs from a first until before an end, in order; cheap however many they are."""
        runs: list[tuple[int, int]] = []
        chosen = self.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        for top, bottom in sorted({(one.top(), one.bottom()) for one in parts}):
            if runs and top <= runs[-1][1]:
                runs[-1] = runs[-1][0], max(runs[-1][1], bottom + 1)
            else:
                runs.append((top, bottom + 1))
        return tuple(runs)

    def visible(self) -> tuple[int, int]:
        """Return the first and the last row that are seen; (0, -1) without rows."""
        count, height = self.model().rowCount(), self.verticalHeader().defaultSectionSize()
        top = self.verticalHeader().offset()  # every row is as high, so none needs to be asked
        first = min(top // height, count - 1)
        return max(0, first), min((top + self.viewport().height() - 1) // height, count - 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the person went."""
        super().currentChanged(current, previous)
        if not self._silent and current.isValid() and current.row() != previous.row():
            self.moved.emit(current.row())

    def keyboardSearch(self, search: str) -> None:
        """Seek nothing by letters: Qt would look at millions of rows, and letters are the page's keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C, go to either end with Home and End."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        key = Qt.Key(event.key())
        if key in _ENTER and self.row() >= 0:
            self.opened.emit(self.row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copying.emit()
        elif plain and key in ends and ends[key] >= 0:
            self._ring(shown=True)
            self.selectionModel().setCurrentIndex(self.model().index(ends[key], 0), _WITH_ROWS)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self._ring(shown=True)
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
        """Show the ring when the keyboard came here, on the first row that is seen where none is chosen."""
        self._silent = True  # Qt goes to the very first row where there was none
        super().focusInEvent(event)
        self._silent = False
        if event.reason() in _KEYBOARD:
            self._ring(shown=True)
            if not self.selectionModel().hasSelection() and self.model().rowCount():
                self.set_row(self.visible()[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; the current row stays in sight where it was."""
        first, last = self._told
        in_sight = first <= self.row() <= last and event.oldSize().height() > event.size().height()
        super().resizeEvent(event)
        self._share_width()
        if in_sight:
            self.scrollTo(self.currentIndex())
        self._tell_seen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the ring inside the current one."""
        super().paintEvent(event)
        if self._ringed and self.hasFocus() and self.row() >= 0:
            whole = QRectF(0, self.rowViewportPosition(self.row()), self.viewport().width(), self.rowHeight(self.row()))
            with painting(self.viewport()) as painter:
                rounded(painter, whole, 6, None, self._look.colour("accent-text"), 2)

    # Inside.

    def _behave(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_up_headers(self, *, header: bool) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # one size for all: Qt then keeps none for each
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setVisible(header)
        self._fit_heights()

    def _share_width(self) -> None:
        left = self.viewport().width()
        for number, cell in enumerate(self._widest):
            width = round(max(content_width(self._look, cell), self._title_width(number))) + 2 * PADDING_PX
            self.setColumnWidth(number, width)
            left -= width
        if self._widest:
            self.setColumnWidth(len(self._widest), max(1, left))

    def _title_width(self, column: int) -> float:
        if self.horizontalHeader().isHidden():
            return 0
        title = self.model().headerData(column, Qt.Orientation.Horizontal)
        return text_width(self._look.font("small", 500), str(title))

    def _reset(self) -> None:
        self._told = (-1, -1)
        self.updateGeometries()  # else it would still be scrolled to where the rows before were
        self._tell_seen()

    def _tell_seen(self) -> None:
        shown = self.visible()
        if shown != self._told and shown[1] >= 0:
            self._told = shown
            self.seen.emit(*shown)

    def _hover(self, row: int) -> None:
        if row != self._delegate.row_under_pointer:
            self._delegate.row_under_pointer = row
            self.viewport().update()

    def _ring(self, *, shown: bool) -> None:
        if shown != self._ringed:
            self._ringed = shown
            self.viewport().update()

    def _fit_heights(self) -> None:
        scale = max(1.0, self._look.text_scale)
        self.verticalHeader().setDefaultSectionSize(round(ROW_PX * scale))
        self.horizontalHeader().setFixedHeight(round(_HEADER_PX * scale))

    def _restyled(self) -> None:
        self._fit_heights()
        self._share_width()
        self._tell_seen()
        self.viewport().update()
