"""The list of recent studies: chosen with arrows or the mouse, opened with Enter or a double click."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QMenu, QSizePolicy, QWidget

from uxlab.gui.start.rows import RowDelegate, RowModel, locate_rect, row_of, row_px
from uxlab.gui.start.state import Row
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import painting, rounded

_RADIUS_PX = 8
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
_OPEN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_FORGET_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Shelf(QListView):
    """Studies, the last used first. As tall as its rows where there is room, else it scrolls."""

    study_chosen = Signal(Path)
    locate_requested = Signal(Path)
    forget_requested = Signal(Path)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = RowModel(self)
        self._delegate = RowDelegate(look, self)
        self._corners = _Corners(look, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Recent studies")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.updateGeometry)

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._rows.rows()

    def chosen(self) -> Row | None:
        """Return the row that keys act on."""
        return row_of(self.currentIndex())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen study stays chosen, or the one in its place."""
        before, number = self.chosen(), max(0, self.currentIndex().row())
        self._rows.show_rows(rows)
        paths = [row.path for row in rows]
        if before is not None and before.path in paths:
            number = paths.index(before.path)
        if rows:
            self.setCurrentIndex(self._rows.index(min(number, len(rows) - 1)))
        self.updateGeometry()

    def open_chosen(self) -> None:
        """Open the chosen study, or ask where it is."""
        self._open(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        return QSize(480, row_px(self._look) * len(self.rows()) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the first two rows."""
        return QSize(320, row_px(self._look) * min(2, len(self.rows())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take off the list with Del; the rest is the list's."""
        self._show_ring(shown=True)
        key, row = Qt.Key(event.key()), self.chosen()
        if key in _OPEN_KEYS:
            self.open_chosen()
        elif key in _FORGET_KEYS and row is not None:
            self.forget_requested.emit(row.path)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, or follow its link."""
        self._show_ring(shown=False)
        super().mousePressEvent(event)
        row = self._locatable(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.locate_requested.emit(row.path)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point with a hand at the link."""
        super().mouseMoveEvent(event)
        linked = self._locatable(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen study."""
        row = self.chosen()
        if row is not None:
            menu = self.menu(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def menu(self, row: Row) -> QMenu:
        """Return the menu of a row."""
        menu = QMenu(self)
        entries: list[tuple[str, Callable[[], None]]] = [
            ("Open", lambda: self.study_chosen.emit(row.path)),
            ("Locate…", lambda: self.locate_requested.emit(row.path)),
            ("Remove from this list", lambda: self.forget_requested.emit(row.path)),
        ]
        for text, act in entries[1:] if row.can_locate else (entries[0], entries[2]):
            menu.addAction(text).triggered.connect(act)
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here."""
        super().focusInEvent(event)
        self._show_ring(shown=event.reason() in _BY_KEY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frame around everything."""
        super().resizeEvent(event)
        self._corners.setGeometry(self.rect())
        self._corners.raise_()

    def _open(self, index: QModelIndex) -> None:
        row = row_of(index)
        if row is not None:
            (self.locate_requested if row.can_locate else self.study_chosen).emit(row.path)

    def _locatable(self, at: QPointF) -> Row | None:
        """Return the row whose link is at a point of the viewport."""
        index = self.indexAt(at.toPoint())
        row = row_of(index)
        if row is None or not row.can_locate:
            return None
        return row if locate_rect(self._look, QRectF(self.visualRect(index))).contains(at) else None

    def _show_ring(self, *, shown: bool) -> None:
        if shown != self._delegate.ring:
            self._delegate.ring = shown
            self.viewport().update()


class _Corners(QWidget):
    """The list's rounded frame, over its rows, whichever of them lies in a corner."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover the corners with the ground and draw the frame."""
        del event
        box = QRectF(self.rect())
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(box)
        inside.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        with painting(self) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.fillPath(outside.subtracted(inside), self._look.colour("surface"))
            rounded(painter, box, _RADIUS_PX, None, self._look.colour("line"))
