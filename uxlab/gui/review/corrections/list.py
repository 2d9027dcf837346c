"""The list of corrections: what, by whom and when, before and after, and the way back."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from uxlab.gui.review.corrections.state import CorrectionRow
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.painting import draw_text, rounded, text_width
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

ROW_PX = 44
_BACK_PX, _ICON_PX, _ARROW_PX, _GAP_PX = 28, 16, 14, 8
_VALUES_SHARE = 0.62
_FADED = 0.55
_RIGHT = Qt.AlignmentFlag.AlignRight


class CorrectionDelegate(CellDelegate):
    """Draws a correction; one that does not stand is fainter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._rows: dict[str, CorrectionRow] = {}
        self.back_under_pointer = ""

    def set_rows(self, rows: tuple[CorrectionRow, ...]) -> None:
        """Show these from now on."""
        self._rows = {row.uid: row for row in rows}

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw a correction."""
        row = self._rows.get(cell.key)
        if row is None:
            return
        if not row.standing:
            painter.setOpacity(painter.opacity() * _FADED)
        self._draw_back(painter, room, row)
        left = self._draw_values(painter, room.adjusted(0, 0, -_BACK_PX, 0), row)
        words = QRectF(room.left(), room.top(), left - room.left() - _GAP_PX, room.height())
        half = room.height() / 2
        top, below = words.adjusted(0, 4, 0, -half), words.adjusted(0, half - 1, 0, -4)
        draw_text(painter, top, row.what, self._look.font("body", 500), self._look.colour("text"))
        draw_text(painter, below, row.about, self._look.font("small"), self._look.colour("text2"))

    def _draw_values(self, painter: QPainter, room: QRectF, row: CorrectionRow) -> float:
        """Draw what it was, struck through, and what it is; return where they begin."""
        look = self._look
        after_font, before_font = look.font("body", 600), look.font("body")
        most = room.width() * _VALUES_SHARE - (_ARROW_PX + 2 * _GAP_PX if row.before else 0)
        after, before = text_width(after_font, row.after), text_width(before_font, row.before)
        after = min(after, max(most - before, most / 2 if row.before else most))
        before = min(before, max(0.0, most - after))
        place = QRectF(room.right() - _GAP_PX - after, room.top(), after, room.height())
        draw_text(painter, place, row.after, after_font, look.colour("text"), _RIGHT)
        if not row.before:
            return place.left()
        arrow = QRectF(place.left() - _GAP_PX - _ARROW_PX, room.center().y() - _ARROW_PX / 2, _ARROW_PX, _ARROW_PX)
        look.paint_icon(painter, "arrow-right", "text3", arrow)
        was = QRectF(arrow.left() - _GAP_PX - before, room.top(), before, room.height())
        draw_text(painter, was, row.before, before_font, look.colour("text2"))
        painter.setPen(QPen(look.colour("text2"), 1))
        middle = round(was.center().y()) + 0.5
        painter.drawLine(QPointF(was.left(), middle), QPointF(was.right(), middle))
        return was.left()

    def _draw_back(self, painter: QPainter, room: QRectF, row: CorrectionRow) -> None:
        if not row.reverts:
            return
        box = back_box(room)
        if self.back_under_pointer == row.uid:
            rounded(painter, box, 6, self._look.colour("pressed"))
        icon = "arrow-counter-clockwise" if row.standing else "arrow-clockwise"
        place = QRectF(0, 0, _ICON_PX, _ICON_PX)
        place.moveCenter(box.center())
        self._look.paint_icon(painter, icon, "text2", place)


class CorrectionList(Table):
    """`went` carries a moment of the session, `back_wanted` the uid of a correction: revert it, or make it again."""

    went = Signal(object)
    back_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, [Column("", sortable=False)], row_px=ROW_PX, name="Corrections, the latest first")
        self.horizontalHeader().hide()
        self._lines = CorrectionDelegate(look, self)
        self.setItemDelegateForColumn(0, self._lines)
        self._shown: tuple[CorrectionRow, ...] = ()
        self.chosen.connect(self._go)

    def show_rows(self, rows: tuple[CorrectionRow, ...]) -> None:
        """Show corrections."""
        if rows == self._shown:
            return
        self._shown = rows
        self._lines.set_rows(rows)
        self.set_rows([Row(row.uid, (Cell("", key=row.uid, spoken=row.spoken, tip=row.spoken),)) for row in rows])
        self.viewport().update()

    def shown(self) -> tuple[CorrectionRow, ...]:
        """Return what is shown, the latest first."""
        return self._shown

    def take_back(self) -> None:
        """Ask for the chosen correction to be reverted, or made again."""
        self._ask(self._row(self.current()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen correction back with Del."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, or take it back where its arrow is pressed."""
        row = self._back_at(event.position().toPoint())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._ask(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        row = self._back_at(event.position().toPoint())
        uid = "" if row is None else row.uid
        if uid != self._lines.back_under_pointer:
            self._lines.back_under_pointer = uid
            self.viewport().update()
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what an arrow does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._back_at(event.pos())
            if row is not None:
                QToolTip.showText(event.globalPos(), tip(back_words(row)), self)
                return True
        return super().viewportEvent(event)

    def back_place(self, uid: str) -> QPoint:
        """Return where in the viewport the arrow of a correction is."""
        place = next(number for number, row in enumerate(self._shown) if row.uid == uid)
        return _back_in(QRectF(self.visualRect(self.model().index(place, 0)))).center().toPoint()

    def _row(self, uid: str) -> CorrectionRow | None:
        return next((row for row in self._shown if row.uid == uid), None)

    def _back_at(self, place: QPoint) -> CorrectionRow | None:
        index = self.indexAt(place)
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        return row if row.reverts and _back_in(QRectF(self.visualRect(index))).contains(place) else None

    def _ask(self, row: CorrectionRow | None) -> None:
        if row is not None and row.reverts:
            self.back_wanted.emit(row.reverts)

    def _go(self, uid: str) -> None:
        row = self._row(uid)
        if row is not None and row.t_ns is not None:
            self.went.emit(row.t_ns)


def back_words(row: CorrectionRow) -> str:
    """Return what the arrow of a correction does."""
    return "Revert this correction (Del)" if row.standing else "Make this correction again (Del)"


def back_box(room: QRectF) -> QRectF:
    """Return where the arrow of a row is, at the right end of its room."""
    return QRectF(room.right() - _BACK_PX + _GAP_PX / 2, room.center().y() - _BACK_PX / 2, _BACK_PX, _BACK_PX)


def _back_in(row: QRectF) -> QRectF:
    return back_box(row.adjusted(12, 0, -12, -1))
