"""The table of all sessions, or what will bring the first one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.session_end import HEAD_PX
from uxlab.gui.summary.sessions_state import (
    NARROW_COLUMNS,
    NARROW_OUTCOME_COLUMN,
    OUTCOME_COLUMN,
    SESSION_COLUMNS,
    SessionsView,
    narrow,
)
from uxlab.gui.widgets.cells import Cell, Column
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, panel, row
from uxlab.gui.widgets.marks import Mark
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

_ROW_PX, _ICON_PX, _APART_PX, _NARROW_BELOW_PX, _FRAME_PX = 36, 16, 6, 870, 4
_HINTS = [("↑", ""), ("↓", "choose"), ("Enter", "open")]


class MarksDelegate(CellDelegate):
    """Draws the outcomes of the session that a cell's key names, as many as there is room for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, _ROW_PX, parent)
        self._marks: dict[str, tuple[Mark, ...]] = {}

    def set_marks(self, marks: Sequence[tuple[str, tuple[Mark, ...]]]) -> None:
        """Show these outcomes from now on."""
        self._marks = dict(marks)

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the icons."""
        for place, mark in enumerate(self._marks.get(cell.key, ())):
            box = QRectF(room.left() + place * (_ICON_PX + _APART_PX), room.center().y() - 8, _ICON_PX, _ICON_PX)
            if box.right() <= room.right():
                self._look.paint_icon(painter, mark.icon, mark.role, box)


class SessionList(QWidget):
    """All sessions, the latest first. `opened`: somebody wants to see one."""

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title, self._subtitle = label(look, "Review", "title"), label(look, "", "muted")
        self._wide, self._wide_marks = self._table(look, SESSION_COLUMNS, OUTCOME_COLUMN)
        self._narrow, self._narrow_marks = self._table(look, NARROW_COLUMNS, NARROW_OUTCOME_COLUMN)
        head = holder(row([self._title, 12, self._subtitle, STRETCH], 0, (0, 14, 0, 0)))
        head.setMinimumHeight(HEAD_PX)
        self._panel = panel(column([self._wide, self._narrow]), 1)
        hints = row([key_hints(look, _HINTS), STRETCH])
        content = column([head, 18, self._panel, 12, hints, STRETCH], 0, (24, 0, 24, 20))
        content.setStretch(2, 1000)  # up to its own height
        self.setLayout(content)
        look.changed.connect(self._fit)

    def apply(self, view: SessionsView) -> None:
        """Show what differs."""
        self._subtitle.setText(view.subtitle)
        for marks in (self._wide_marks, self._narrow_marks):
            marks.set_marks(view.marks)
        self._wide.set_rows(view.rows)
        self._narrow.set_rows([narrow(one) for one in view.rows])
        for table in (self._wide, self._narrow):
            if view.rows and not table.current():
                table.set_current(view.rows[0].key)  # so that Enter opens the latest
        self._fit()

    def table(self) -> Table:
        """Return the table that fits."""
        is_narrow = self.width() < _NARROW_BELOW_PX * max(1.0, self._look.text_scale)
        return self._narrow if is_narrow else self._wide

    def choose(self, uid: str) -> None:
        """Choose a session and take the keyboard."""
        self._wide.set_current(uid)
        self._narrow.set_current(uid)
        self.table().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the table that fits."""
        super().resizeEvent(event)
        self._fit()

    def _table(self, look: Look, columns: Sequence[Column], outcomes: int) -> tuple[Table, MarksDelegate]:
        made = Table(look, columns, row_px=_ROW_PX, name="Sessions")
        marks = MarksDelegate(look, made)
        made.setItemDelegateForColumn(outcomes, marks)
        made.opened.connect(self.opened)
        made.clicked.connect(lambda _: self.opened.emit(made.current()))
        return made, marks

    def _fit(self) -> None:
        had_keys = any(table.hasFocus() for table in (self._wide, self._narrow))
        for table in (self._wide, self._narrow):
            table.setMaximumHeight(table.content_height())
            table.setMinimumHeight(min(table.content_height(), 3 * _ROW_PX))
            table.setVisible(table is self.table())
        if had_keys:
            self.table().setFocus()
        self._panel.setMaximumHeight(self._wide.content_height() + _FRAME_PX)
