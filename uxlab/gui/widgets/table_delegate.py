"""How the cells of a table are drawn and edited."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.keycap import keycap_size, paint_keycap
from uxlab.gui.widgets.painting import draw_text, text_width
from uxlab.gui.widgets.table_model import CELL

Index = QModelIndex | QPersistentModelIndex
PADDING_PX = 12
_ICON_PX, _GAP_PX, _ICONS_APART_PX, _NOTE_GAP_PX, _EDGE_PX = 16, 6, 8, 6, 3


class CellDelegate(QStyledItemDelegate):
    """Draws cells with hairlines below; the row under the pointer and the chosen one over their whole width."""

    def __init__(self, look: Look, row_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._row_px = look, row_px
        self.row_under_pointer = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a cell."""
        cell = index.data(CELL)
        width = content_width(self._look, cell) if isinstance(cell, Cell) else 0
        return QSize(round(width) + 2 * PADDING_PX, self._row_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        cell = index.data(CELL)
        if picked or (index.row() == self.row_under_pointer and cell is not None):
            painter.fillRect(box, self._look.colour("accent-soft" if picked else "hover"))
        if not self._at_the_foot(box):
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self._look.colour("line"))
        if isinstance(cell, Cell):
            inner = box.adjusted(PADDING_PX, 0, -PADDING_PX, -1)
            self.draw_content(painter, inner, cell, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        painter.restore()

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw what is in a cell, from its left or, aligned right, up to its right end."""
        look = self._look
        spare = max(0.0, room.width() - content_width(look, cell))
        x = room.left()
        if align & Qt.AlignmentFlag.AlignRight:
            x += spare
        elif align & Qt.AlignmentFlag.AlignHCenter:
            x += spare / 2
        for icon in (*((cell.icon,) if cell.icon else ()), *cell.icons):
            place = QRectF(x, room.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            look.paint_icon(painter, icon, cell.icon_role, place)
            x += _ICON_PX + (_GAP_PX if icon == cell.icon else _ICONS_APART_PX)
        font = look.font("body", cell.weight)
        draw_text(
            painter, QRectF(x, room.top(), room.right() - x, room.height()), cell.text, font, look.colour(cell.role)
        )
        x += text_width(font, cell.text) + (_NOTE_GAP_PX if cell.text else 0)
        if cell.note and x < room.right():
            beside = QRectF(x, room.top() + 1, room.right() - x, room.height() - 1)
            draw_text(painter, beside, cell.note, look.font("small"), look.colour("text3"))
        if cell.key:
            size = keycap_size(look, cell.key)
            place = QRectF(x, room.center().y() - size.height() / 2, size.width(), size.height())
            paint_keycap(painter, place, look, cell.key)

    def _at_the_foot(self, box: QRectF) -> bool:
        """Return whether a row ends where the table and its panel do, whose own hairline follows."""
        table = self.parent()
        if not isinstance(table, QAbstractScrollArea) or box.bottom() < table.viewport().height() - 1:
            return False
        around = table.parentWidget()
        return around is not None and table.geometry().bottom() >= around.height() - _EDGE_PX

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line to edit a cell in."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "cell")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell but its hairline."""
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))


def content_width(look: Look, cell: Cell) -> float:
    """Return how wide what is in a cell is."""
    icons = (_ICON_PX + _GAP_PX if cell.icon else 0) + len(cell.icons) * (_ICON_PX + _ICONS_APART_PX)
    width = icons + text_width(look.font("body", cell.weight), cell.text)
    if cell.note:
        width += text_width(look.font("small"), cell.note) + (_NOTE_GAP_PX if cell.text else 0)
    if cell.key:
        width += keycap_size(look, cell.key).width() + (_NOTE_GAP_PX if cell.text else 0)
    return width
