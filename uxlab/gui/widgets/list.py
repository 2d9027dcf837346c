"""A list whose order the person makes: rows with a handle, dragged or moved with Alt and the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QToolTip

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.reorder_rows import ReorderRow, RowDelegate, Rows, remove_rect

__all__ = ["ReorderList", "ReorderRow"]

_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class ReorderList(QListView):
    """Rows that are chosen by click or arrows, and moved by dragging or Alt+Up and Alt+Down."""

    chosen = Signal(str)
    moved = Signal(int, int)
    remove_requested = Signal(str)

    def __init__(self, look: Look, *, row_px: int = 56, removable: bool = False, name: str = "") -> None:
        super().__init__()
        self._look, self._removable = look, removable
        self._rows = Rows()
        self._pressed_at: QPoint | None = None
        self._dragged, self._gap = -1, -1
        self._ringed = False
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self, look, row_px, removable=removable))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.changed.connect(self._relaid)

    def set_rows(self, rows: Sequence[ReorderRow]) -> None:
        """Show rows without telling; the chosen one stays chosen if it is still there."""
        if tuple(rows) != self._rows.rows:
            key = self.current()
            self._rows.replace(tuple(rows))
            self.set_current(key)
            self.updateGeometry()

    def rows(self) -> tuple[ReorderRow, ...]:
        """Return the rows that are shown."""
        return self._rows.rows

    def current(self) -> str:
        """Return the key of the chosen row, "" without one."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].key if index.isValid() else ""

    def set_current(self, key: str) -> None:
        """Choose a row without telling."""
        place = next((number for number, row in enumerate(self._rows.rows) if row.key == key), -1)
        chooser = self.selectionModel()
        blocked = chooser.blockSignals(True)
        self.setCurrentIndex(self._rows.index(place))
        chooser.blockSignals(blocked)
        self.viewport().update()

    def content_height(self) -> int:
        """Return the height of all rows, for lists that grow with them."""
        return sum(self.sizeHintForRow(number) for number in range(self._rows.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen row with Alt and the arrows; Delete asks for its removal."""
        here = self.currentIndex().row()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if here >= 0 and 0 <= here + step < self._rows.rowCount():
                self.moved.emit(here, here + step)
        elif event.key() == Qt.Key.Key_Delete and self._removable and here >= 0:
            self.remove_requested.emit(self.current())
        else:
            self._ring(shown=True)
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, begin to drag it, or ask for its removal."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._ring(shown=False)
        if self._removable and index.isValid() and remove_rect(self.visualRect(index)).contains(event.position()):
            self.remove_requested.emit(self._rows.rows[index.row()].key)
            return
        super().mousePressEvent(event)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = place, index.row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a dragged row would go."""
        place = event.position().toPoint()
        far = self._pressed_at is not None and (place - self._pressed_at).manhattanLength()
        if self._gap >= 0 or far >= QApplication.startDragDistance():
            self._gap = self._gap_at(place)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
        elif self._pressed_at is None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop a dragged row."""
        origin, gap = self._dragged, self._gap
        self._pressed_at, self._dragged, self._gap = None, -1, -1
        self.viewport().unsetCursor()
        self.viewport().update()
        super().mouseReleaseEvent(event)
        target = gap - 1 if gap > origin else gap
        if gap >= 0 and target != origin:
            self.moved.emit(origin, target)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a row's warning in a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            warning = self._rows.rows[index.row()].warning if index.isValid() else ""
            QToolTip.showText(event.globalPos(), tip(warning), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        self._ring(shown=event.reason() in _KEYBOARD)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, the ring inside the current one, and the line where a dragged row would go."""
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            index = self.currentIndex()
            if self._ringed and self.hasFocus() and index.isValid():
                rounded(painter, QRectF(self.visualRect(index)), 4, None, self._look.colour("accent-text"), 2)
            if self._gap >= 0:
                y = self._gap_y()
                painter.fillRect(QRect(0, y - 1, self.viewport().width(), 2), self._look.colour("accent-text"))

    def _gap_at(self, place: QPoint) -> int:
        index = self.indexAt(place)
        if not index.isValid():
            return 0 if place.y() < 0 else self._rows.rowCount()
        return index.row() + (place.y() > self.visualRect(index).center().y())

    def _gap_y(self) -> int:
        if self._gap < self._rows.rowCount():
            return max(1, self.visualRect(self._rows.index(self._gap)).top())
        return self.visualRect(self._rows.index(self._gap - 1)).bottom()

    def _ring(self, *, shown: bool) -> None:
        if shown != self._ringed:
            self._ringed = shown
            self.viewport().update()

    def _relaid(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._rows.rows[current.row()].key)
