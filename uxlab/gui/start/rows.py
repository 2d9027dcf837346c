"""How a study looks in the list: a model of rows, and the delegate that paints them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from uxlab.gui.start.state import Row
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_text, rounded, text_width

ROW_PX = 64
LOCATE = "Locate…"
Index = QModelIndex | QPersistentModelIndex
_AlignRight = Qt.AlignmentFlag.AlignRight
_PAD_PX, _ICON_LEFT_PX, _ICON_PX, _TEXT_LEFT_PX = 16, 18, 20, 54
_DATE_PX, _STATUS_PX, _GAP_PX, _CHIP_PX = 98, 180, 14, 22
_BAR_PX, _BAR_HEIGHT_PX, _LINE_PX = 96, 6, 18
_DATED_PX = 560


class RowModel(QAbstractListModel):
    """The rows of the list, spoken whole to screen readers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; where the studies stay the same only what is said of them changes."""
        before, self._rows = self._rows, tuple(rows)
        if [row.path for row in before] == [row.path for row in rows]:
            for number, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(number), self.index(number))
        else:
            self.beginResetModel()
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many studies there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's name, its words for screen readers, or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            Qt.ItemDataRole.ToolTipRole: tip(row.tip),
            Qt.ItemDataRole.UserRole: row,
        }.get(Qt.ItemDataRole(role))


def row_of(index: Index) -> Row | None:
    """Return the row at an index of the model."""
    row = index.data(Qt.ItemDataRole.UserRole)
    return row if isinstance(row, Row) else None


def locate_rect(look: Look, box: QRectF) -> QRectF:
    """Return where “Locate…” stands in a row that has it."""
    width = text_width(look.font("small"), LOCATE) + 1
    return QRectF(box.right() - _PAD_PX - _date_px(look, box) - _GAP_PX - width, box.center().y() - 12, width, 24)


class RowDelegate(QStyledItemDelegate):
    """Paints icon, name, place, progress or trouble, and when the study was used last."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.ring = False  # whether the keyboard moves the choice

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        del option, index
        return QSize(320, row_px(self._look))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = row_of(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._paint_ground(painter, box, option.state, last=index.row() == index.model().rowCount() - 1)
        self._paint_ends(painter, box, row, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        right = self._paint_state(painter, box, row)
        left = box.left() + _TEXT_LEFT_PX
        self._paint_names(painter, QRectF(left, box.top(), right - left, box.height()), row)
        painter.restore()

    def _paint_ends(self, painter: QPainter, box: QRectF, row: Row, *, chosen: bool) -> None:
        """Paint the icon at the left and the date at the right."""
        middle, date_px = box.center().y(), _date_px(self._look, box)
        icon = QRectF(box.left() + _ICON_LEFT_PX, middle - _ICON_PX / 2, _ICON_PX, _ICON_PX)
        self._look.paint_icon(painter, "clipboard-text", "accent-text" if chosen else "text2", icon)
        if date_px:
            date = QRectF(box.right() - _PAD_PX - date_px, middle - 12, date_px, 24)
            draw_text(painter, date, row.used, self._look.font("small"), self._look.colour("text3"), _AlignRight)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, last: bool) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._look.colour("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self._look.colour("hover"))
        if self.ring and state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, box.adjusted(1, 1, -1, -2), 6, None, self._look.colour("accent-text"), 2)
        if not last:
            line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
            painter.fillRect(line, self._look.colour("line"))

    def _paint_names(self, painter: QPainter, across: QRectF, row: Row) -> None:
        line, middle = _LINE_PX * self._look.text_scale, across.center().y()
        top = QRectF(across.left(), middle - line, across.width(), line)
        ink = "text3" if row.quiet else "text"
        draw_text(painter, top, row.name, self._look.font("body", 600), self._look.colour(ink))
        below = top.translated(0, line)
        draw_text(painter, below, row.place, self._look.font("small"), self._look.colour("text3"))

    def _paint_state(self, painter: QPainter, box: QRectF, row: Row) -> float:
        """Paint what is said of the study and return where it begins."""
        right = box.right() - _PAD_PX - _date_px(self._look, box) - _GAP_PX
        if row.chip:
            return self._paint_chip(painter, box, row, right)
        left = right - _STATUS_PX * self._look.text_scale
        if not row.status:
            return left
        small, middle = self._look.font("small"), box.center().y()
        ink = self._look.colour("text2")
        if row.share is not None:
            words = QRectF(left, middle - 17, right - left, 22)
            draw_text(painter, words, row.status, small, ink)
            self._paint_bar(painter, QPointF(left, middle + 8), row.share)
        elif row.complete:
            self._look.paint_icon(painter, "check-circle-fill", "success", QRectF(left, middle - 8, 16, 16))
            draw_text(painter, QRectF(left + 22, middle - 12, right - left - 22, 24), row.status, small, ink)
        else:
            draw_text(painter, QRectF(left, middle - 12, right - left, 24), row.status, small, ink)
        return left - _GAP_PX

    def _paint_bar(self, painter: QPainter, at: QPointF, share: float) -> None:
        whole = QRectF(at.x(), at.y(), _BAR_PX, _BAR_HEIGHT_PX)
        radius = _BAR_HEIGHT_PX / 2
        rounded(painter, whole, radius, self._look.colour("band"))
        if share > 0:
            done = QRectF(whole)
            done.setWidth(max(_BAR_HEIGHT_PX, _BAR_PX * min(1.0, share)))
            rounded(painter, done, radius, self._look.colour("accent-text"))

    def _paint_chip(self, painter: QPainter, box: QRectF, row: Row, right: float) -> float:
        small, middle = self._look.font("small", 500), box.center().y()
        if row.can_locate:
            place = locate_rect(self._look, box)
            draw_text(painter, place, LOCATE, self._look.font("small"), self._look.colour("accent-text"))
            right = place.left() - _GAP_PX
        ground, ink, before = ("warn-soft", "warn", 28) if row.warns else ("sunken", "text2", 8)
        width = min(text_width(small, row.chip) + 1 + before + 8, box.width() / 3)
        chip = QRectF(right - width, middle - _CHIP_PX / 2, width, _CHIP_PX)
        rounded(painter, chip, 4, self._look.colour(ground))
        if row.warns:
            self._look.paint_icon(painter, "warning-fill", ink, QRectF(chip.left() + 8, middle - 7, 14, 14))
        draw_text(painter, chip.adjusted(before, 0, -7, 0), row.chip, small, self._look.colour(ink))
        return chip.left() - _GAP_PX


def row_px(look: Look) -> int:
    """Return the height of a row."""
    return round(ROW_PX * max(1.0, look.text_scale))


def _date_px(look: Look, box: QRectF) -> float:
    """Return the width of the date, which makes way for the name in a narrow list."""
    return _DATE_PX * look.text_scale if box.width() >= _DATED_PX * look.text_scale else 0
