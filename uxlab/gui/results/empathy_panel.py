"""The empathy map: four fields and what is not sorted yet; a note moves by a key or from a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from uxlab.gui.results.empathy_state import QUADRANTS, UNSORTED, EmpathyView, NoteLine
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.cells import Cell, Column, Row
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, add_page, column, label, panel, row, stacked
from uxlab.gui.widgets.painting import draw_text, draw_wrapped
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

_ROW_PX, _GAP_PX = 58, 12
_KEYS = {"1": "says", "2": "thinks", "3": "does", "4": "feels", "0": UNSORTED}
_HINTS = [("1", "says"), ("2", "thinks"), ("3", "does"), ("4", "feels"), ("0", "not sorted"), ("Enter", "more")]
_NOTHING = ("No notes yet", "Notes of the sessions are sorted here into what people say, think, do and feel.")


class NoteDelegate(CellDelegate):
    """Draws a note over up to two lines, and whose it is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, _ROW_PX, parent)
        self._lines: dict[str, NoteLine] = {}

    def set_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these from now on."""
        self._lines = {line.uid: line for line in lines}

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw a note."""
        line = self._lines.get(cell.key)
        if line is None:
            return
        look = self._look
        words = f"“{line.text}”" if line.tag == "says" else line.text
        above = QRectF(room.left(), room.top() + 4, room.width(), 34)
        draw_wrapped(painter, above, words, look.font("body"), look.colour("text"))
        below = QRectF(room.left(), room.bottom() - 19, room.width(), 16)
        draw_text(painter, below, line.about, look.font("caption"), look.colour("text3"))


class NoteTable(Table):
    """Notes of one tag. `moved` carries a note's uid and the tag that it shall have."""

    moved = Signal(str, str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, [Column(name, sortable=False)], row_px=_ROW_PX, name=name)
        self.horizontalHeader().hide()
        self._notes = NoteDelegate(look, self)
        self.setItemDelegateForColumn(0, self._notes)

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show notes."""
        self._notes.set_lines(lines)
        self.set_rows(
            [Row(one.uid, (Cell("", key=one.uid, spoken=f"{one.text}, {one.about}", tip=one.text),)) for one in lines]
        )
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the chosen note by a digit."""
        tag = _KEYS.get(event.text())
        if tag is not None and self.current():
            self.moved.emit(self.current(), tag)
        else:
            super().keyPressEvent(event)


class EmpathyPanel(QWidget):
    """`tag_requested` carries a `NoteLine` and a tag; `session_requested` a place in a session.

    Its fields are made in `turns`; what is shown by then appears in them.
    """

    tag_requested = Signal(object, str)
    session_requested = Signal(str)

    def __init__(self, look: Look, turns: Pace = AT_ONCE) -> None:
        super().__init__()
        self._look = look
        self._view = EmpathyView(())
        self._counts: dict[str, QLabel] = {}
        self.tables: dict[str, NoteTable] = {}
        self._stack = stacked([])
        self.setLayout(column([self._stack]))
        self._build()
        fields = (*QUADRANTS, (UNSORTED, "Not sorted yet"))
        turns.add(*(partial(self._add_field, *field, place) for place, field in enumerate(fields)))

    def apply(self, view: EmpathyView) -> None:
        """Show notes."""
        if view == self._view:
            return
        self._view = view
        for tag in self.tables:
            self._fill(tag)
        self._stack.setCurrentIndex(1 if view.empty else 0)

    def menu(self, table: NoteTable, uid: str) -> QMenu:
        """Open the menu of a note beside it."""
        line, menu = self._line(uid), QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        if line is not None:
            for tag, name in (*QUADRANTS, (UNSORTED, "Not sorted")):
                action = menu.addAction(name, partial(self.tag_requested.emit, line, tag))
                action.setCheckable(True)
                action.setChecked(tag == line.tag)
                action.setEnabled(not line.fixed)
                action.setToolTip(line.fixed)
            menu.addSeparator()
            menu.addAction("Open session in Review", partial(self.session_requested.emit, line.place))
        below = table.visualRect(table.currentIndex()).bottomLeft() + QPoint(_GAP_PX, 0)
        menu.popup(table.viewport().mapToGlobal(below))
        return menu

    def _move(self, uid: str, tag: str) -> None:
        line = self._line(uid)
        if line is not None and not line.fixed and line.tag != tag:
            self.tag_requested.emit(line, tag)

    def _line(self, uid: str) -> NoteLine | None:
        return next((line for _, lines in self._view.notes for line in lines if line.uid == uid), None)

    def _build(self) -> None:
        """Put the parts together from the outside in: with another parent all that is in a widget is styled again."""
        look, content, both = self._look, QWidget(), row([], _GAP_PX)
        add_page(self._stack, content)
        add_page(self._stack, EmptyState(look, "note-pencil", *_NOTHING))
        self._quadrants, self._unsorted = QGridLayout(), column([])
        self._quadrants.setSpacing(_GAP_PX)
        both.addLayout(self._quadrants, 2)
        both.addLayout(self._unsorted, 1)
        whole = column([both, row([key_hints(look, _HINTS), STRETCH])], 10)
        whole.setStretch(0, 1)
        content.setLayout(whole)

    def _add_field(self, tag: str, name: str, place: int) -> None:
        self._counts[tag] = label(self._look, "", "small")
        head = row([label(self._look, name, "section"), 8, self._counts[tag], STRETCH], 0, (12, 8))
        inside = column([head])
        field = panel(inside, 1)
        if tag == UNSORTED:
            self._unsorted.addWidget(field)
        else:
            self._quadrants.addWidget(field, place // 2, place % 2)
        table = self.tables[tag] = NoteTable(self._look, name)
        inside.addWidget(table, 1)
        table.moved.connect(self._move)
        table.opened.connect(partial(self.menu, table))
        self._fill(tag)

    def _fill(self, tag: str) -> None:
        lines = self._view.of(tag)
        self.tables[tag].show_lines(lines)
        self._counts[tag].setText(str(len(lines)) if lines else "")
