"""The questionnaires of one moment of the session, which can also be dragged to another moment."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.enter import press_with_enter
from uxlab.gui.widgets.list import ReorderList
from uxlab.gui.widgets.painting import draw_text, painting, rounded

ROW_PX = 44
_ICON_PX = 16


class SlotList(ReorderList):
    """A list that tells when a row is dragged out of it, or goes beyond its ends by Alt and the arrows.

    `dragged`: a row is over another place of the screen. `dropped`: it was let go there. `returned`: it is over no
    other place any more. `left`: it goes to the moment before (-1) or after (1). `menu_requested`: for a row, at a
    place of the screen.
    """

    dragged = Signal(QPoint)
    returned = Signal()
    dropped = Signal(str, QPoint)
    left = Signal(str, int)
    menu_requested = Signal(str, QPoint)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, row_px=ROW_PX, removable=True, name=name)
        self._taken, self._is_out, self._guest_gap = "", False, -1
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def gap_at(self, place: QPoint) -> int:
        """Return before which row something at a place of the screen would go."""
        return self._gap_at(self.viewport().mapFromGlobal(place))

    def show_guest(self, gap: int) -> None:
        """Show where a row of another list would go; -1 shows nothing."""
        if gap != self._guest_gap:
            self._guest_gap = gap
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go beyond the ends of the list with Alt and the arrows."""
        here, last = self.currentIndex().row(), len(self.rows()) - 1
        beyond = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (last, 1)}.get(Qt.Key(event.key()))
        if beyond and event.modifiers() & Qt.KeyboardModifier.AltModifier and here == beyond[0] and here >= 0:
            self.left.emit(self.current(), beyond[1])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what is pressed."""
        index = self.indexAt(event.position().toPoint())
        self._taken = self.rows()[index.row()].key if index.isValid() else ""
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where a row is that is dragged out of the list."""
        super().mouseMoveEvent(event)
        was_out, self._is_out = self._is_out, self._gap >= 0 and self._is_outside(event)
        if self._is_out:
            self._gap = -1
            self.viewport().update()
            self.dragged.emit(event.globalPosition().toPoint())
        elif was_out:
            self.returned.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a row go outside of the list."""
        out, self._is_out = self._is_out, False
        super().mouseReleaseEvent(event)
        if out:
            self.returned.emit()
            self.dropped.emit(self._taken, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            corner = self.visualRect(index).bottomLeft() if by_keyboard else event.pos()
            self.menu_requested.emit(self.rows()[index.row()].key, self.viewport().mapToGlobal(corner))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line where a row of another list would go."""
        super().paintEvent(event)
        if self._guest_gap >= 0:
            top = sum(self.sizeHintForRow(number) for number in range(min(self._guest_gap, len(self.rows()))))
            with painting(self.viewport()) as painter:
                line = QRect(0, max(0, top - 1), self.viewport().width(), 2)
                painter.fillRect(line, self._look.colour("accent-text"))

    def _is_outside(self, event: QMouseEvent) -> bool:
        return not self.viewport().rect().contains(event.position().toPoint())


class AddRow(QAbstractButton):
    """The last row of a list: opens what can be added."""

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._aimed = False
        self.setText(text)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(round(ROW_PX * max(1.0, look.text_scale)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_aimed(self, aimed: bool) -> None:
        """Show that a dragged row would go here."""
        if aimed != self._aimed:
            self._aimed = aimed
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too."""
        if not press_with_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign and the text."""
        look = self._look
        box = QRectF(self.rect())
        with painting(self) as painter:
            if self.isDown() or self.underMouse() or self._aimed:
                fill = "accent-soft" if self._aimed else "pressed" if self.isDown() else "hover"
                rounded(painter, box, 6, look.colour(fill))
            sign = QRectF(box.left() + 10, box.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX)
            look.paint_icon(painter, "plus", "text2", sign)
            draw_text(painter, box.adjusted(36, 0, -8, 0), self.text(), look.font("body"), look.colour("text2"))
