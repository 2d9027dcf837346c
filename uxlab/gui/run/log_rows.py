"""The rows of the log as a list that scrolls: time, sign, words; headings part the tasks."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from uxlab.gui.run.log import LogRow
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text

ROW_PX, HEADING_PX, EDGE_PX = 36, 36, 16
_TIME_PX, _TO_TEXT_PX = 48, 26
_ICON_PX, _AROUND_PX = 16, 18
_Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap)


class LogModel(QAbstractListModel):
    """Rows; screen readers hear "01:17 Wrong page"."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[LogRow, ...] = ()

    def replace(self, rows: tuple[LogRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words."""
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.clock} {row.words}".strip()
        return None


class LogDelegate(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the words at the list's width."""
        row = _row(index)
        room = QRect(0, 0, max(40, self._view.viewport().width() - text_x(self._look) - EDGE_PX), 10_000)
        metrics = QFontMetrics(self._look.font())
        height = metrics.boundingRect(room, _WRAP, row.words).height() + _AROUND_PX
        return QSize(100, max(HEADING_PX if row.is_heading else ROW_PX, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw time, sign and words."""
        row, box = _row(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            draw_text(
                painter,
                box.adjusted(EDGE_PX, 0, -EDGE_PX, 0),
                row.text,
                self._look.font("small", 500),
                self._look.colour("text2"),
            )
        else:
            draw_row(painter, self._look, row, box)
        painter.restore()


class LogList(QListView):
    """The list; letters typed over it go on to the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._model = look, LogModel()
        self.setModel(self._model)
        self.setItemDelegate(LogDelegate(look, self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("What happened, the latest first")
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def set_rows(self, rows: tuple[LogRow, ...]) -> None:
        """Show rows, staying where the moderator reads unless that is the top."""
        if rows != self._model.rows:
            bar = self.verticalScrollBar()
            self.executeDelayedItemsLayout()  # the bar knows nothing of rows that wait for it
            from_end = bar.maximum() - bar.value()
            at_top = bar.value() == 0
            self._model.replace(rows)
            if not at_top:
                self.doItemsLayout()
                bar.setValue(bar.maximum() - from_end)

    def rows(self) -> tuple[LogRow, ...]:
        """Return the rows that are shown."""
        return self._model.rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, and leave letters to the page."""
        if event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def text_x(look: Look) -> int:
    """Return where the words begin, right of time and sign."""
    return EDGE_PX + round(_TIME_PX * look.text_scale) + _TO_TEXT_PX


def draw_row(
    painter: QPainter, look: Look, row: LogRow, box: QRectF, *, strong: bool = False, right: float = EDGE_PX
) -> None:
    """Draw a row of the log into a box; the words wrap."""
    line = QRectF(box.left() + EDGE_PX, box.top(), 60, ROW_PX)
    draw_text(painter, line, row.clock, look.font("small"), look.colour("text3"))
    if row.mark is not None:
        place = QRectF(box.left() + text_x(look) - _TO_TEXT_PX, box.top() + (ROW_PX - _ICON_PX) / 2, _ICON_PX, _ICON_PX)
        look.paint_icon(painter, row.mark.icon, row.mark.role, place)
    room = QRectF(
        box.left() + text_x(look),
        box.top() + _AROUND_PX / 2,
        box.width() - text_x(look) - right,
        box.height() - _AROUND_PX,
    )
    painter.setFont(look.font("body", 600 if strong else 400))
    painter.setPen(look.colour("text" if strong else "text2"))
    painter.drawText(room, _WRAP, row.text if strong else row.words)


def _row(index: _Index) -> LogRow:
    model = index.model()
    if not isinstance(model, LogModel):
        raise TypeError("a log shows log rows")
    return model.rows[index.row()]
