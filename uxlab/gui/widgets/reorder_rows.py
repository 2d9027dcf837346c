"""The rows of a list that can be reordered: what they hold and how they are drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.painting import draw_text, rounded, text_width

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_PADDING_PX, _HANDLE_PX, _BADGE_PX, _ICON_PX = 8, 16, 22, 18
_TWO_LINES_PX = 50


@dataclass(frozen=True, slots=True)
class ReorderRow:
    """What a row shows; a warning is an icon with the sentence as its tool tip. With an icon there is no number."""

    key: str
    title: str
    subtitle: str = ""
    warning: str = ""
    icon: str = ""


class Rows(QAbstractListModel):
    """The rows as Qt and screen readers see them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ReorderRow, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words for a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (f"{index.row() + 1}", row.title, row.subtitle, row.warning) if part)
        return None

    def replace(self, rows: tuple[ReorderRow, ...]) -> None:
        """Show other rows; the choice of a row survives where their number stays."""
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class RowDelegate(QStyledItemDelegate):
    """Draws a row: handle, number or icon, title, subtitle, warning, remove sign."""

    def __init__(self, view: QWidget, look: Look, row_px: int, *, removable: bool) -> None:
        super().__init__(view)
        self._look, self._row_px, self._removable = look, row_px, removable

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(120, round(self._row_px * max(1.0, self._look.text_scale)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: ReorderRow = index.data(_ROW)
        look, box = self._look, QRectF(option.rect)
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.colour("accent-soft" if picked else "hover" if under else "surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("line"))
        look.paint_icon(painter, "dots-six-vertical", "text3", _square(box, _PADDING_PX, _HANDLE_PX))
        x = _PADDING_PX + _HANDLE_PX + 10
        self._draw_badge(painter, _square(box, x, _BADGE_PX), row, index.row() + 1, picked=picked)
        right = box.right() - 12
        if self._removable:
            look.paint_icon(painter, "x", "text2", remove_rect(option.rect))
            right -= _ICON_PX + 8
        if row.warning:
            look.paint_icon(
                painter, "warning-fill", "warn-fill", QRectF(right - _ICON_PX, box.center().y() - 9, 18, 18)
            )
            right -= _ICON_PX + 8
        left = box.left() + x + _BADGE_PX + 10
        self._draw_words(painter, QRectF(left, box.top(), right - left, box.height() - 1), row)
        painter.restore()

    def _draw_badge(self, painter: QPainter, place: QRectF, row: ReorderRow, number: int, *, picked: bool) -> None:
        look = self._look
        if row.icon:
            look.paint_icon(painter, row.icon, "accent-text" if picked else "text2", place.adjusted(2, 2, -2, -2))
            return
        rounded(painter, place, 4, look.colour("accent" if picked else "sunken"))
        ink = look.colour("on-accent" if picked else "text2")
        draw_text(painter, place, str(number), look.font("small", 600), ink, Qt.AlignmentFlag.AlignHCenter)

    def _draw_words(self, painter: QPainter, room: QRectF, row: ReorderRow) -> None:
        title, small = self._look.font("body", 600), self._look.font("small")
        text, quiet = self._look.colour("text"), self._look.colour("text3")
        if not row.subtitle:
            draw_text(painter, room, row.title, title, text)
        elif self._row_px >= _TWO_LINES_PX:
            middle = room.center().y()
            draw_text(painter, QRectF(room.left(), middle - 17, room.width(), 18), row.title, title, text)
            draw_text(painter, QRectF(room.left(), middle + 1, room.width(), 16), row.subtitle, small, quiet)
        else:
            draw_text(painter, room, row.title, title, text)
            beside = room.adjusted(text_width(title, row.title) + 8, 1, 0, 0)
            draw_text(painter, beside, row.subtitle, small, quiet)


def remove_rect(row: QRect) -> QRectF:
    """Return where a row's remove sign is."""
    return QRectF(row.right() - 11 - _ICON_PX, row.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)


def _square(box: QRectF, x: float, size: float) -> QRectF:
    return QRectF(box.left() + x, box.center().y() - size / 2, size, size)
