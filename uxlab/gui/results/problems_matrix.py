"""The matrix of problems and participants."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from uxlab.gui.results.figure_table import FigureTable, exchanged
from uxlab.gui.results.fixed_header import FixedHeader
from uxlab.gui.results.problems_cells import (
    BARS_PX,
    ROW_PX,
    NameDelegate,
    draw_fresh,
    draw_marks,
    fresh_text,
    paint_severity,
)
from uxlab.gui.results.problems_state import SEVERITIES, ProblemLine, ProblemsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.painting import draw_text, painting, text_width
from uxlab.gui.widgets.table_delegate import PADDING_PX

FRESH = "fresh"
_NAME_PX, _SEEN_PX, _WIDEST_PX, _NARROWEST_PX = 250, 100, 28, 15
_LETTERS_PX = 6


class MatrixHeader(FixedHeader):
    """Its columns may be narrow: the codes of people have no padding."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a code in the middle, other titles as in any table."""
        if section in {0, self.count() - 1}:
            super().paintSection(painter, rect, section)
            return
        box = QRectF(rect)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        if text:  # where there is none, a code next to it may reach in
            painter.fillRect(box, self._look.colour("surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), self._look.colour("line"))
        font, centre = self._look.font("caption", 500), Qt.AlignmentFlag.AlignHCenter
        wide = max(0.0, text_width(font, text) - box.width())
        draw_text(painter, box.adjusted(-wide / 2, 0, wide / 2, 0), text, font, self._look.colour("text3"), centre)


class MatrixTable(FigureTable):
    """Its columns of people are as narrow as they must be for all of them to be seen."""

    space_pressed = Signal(str, int)

    def __init__(self, look: Look, columns: Sequence[Column], least_px: Sequence[int]) -> None:
        super().__init__(look, columns, least_px, row_px=ROW_PX, name="Problems and participants")
        self.setHorizontalHeader(MatrixHeader(look, self))
        self._fit_heights()
        self._view: ProblemsView | None = None
        self._names = NameDelegate(look, self)
        self.setItemDelegateForColumn(0, self._names)

    def show_view(self, view: ProblemsView) -> None:
        """Show problems, and last who met how many new ones."""
        self._view = view
        self._names.set_lines(view.lines)
        rows = [_row(line, view.participants) for line in view.lines]
        if view.lines:
            rows.append(_fresh_row(view))
        self.set_rows(rows)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw whole rows: Qt would ask for each of hundreds of cells several times."""
        with painting(self.viewport()) as painter:
            if self._view is not None:
                picked = self.chosen_places()
                for place in range(len(self.rows())):
                    box = QRectF(0, self.rowViewportPosition(place), self.viewport().width(), self.rowHeight(place))
                    if box.intersects(QRectF(event.rect())):
                        self._draw_row(painter, place, box, self._view, picked=place in picked)
            self._draw_ring(painter)

    def _draw_row(self, painter: QPainter, place: int, box: QRectF, view: ProblemsView, *, picked: bool) -> None:
        cells, last = self.rows()[place].cells, len(self._columns) - 1
        self._names.draw_ground(painter, box, picked=picked, hovered=place == self._names.row_under_pointer)
        inner = (PADDING_PX, 0, -PADDING_PX, -1)
        self._names.draw_content(painter, self._box(0, box).adjusted(*inner), cells[0], Qt.AlignmentFlag.AlignLeft)
        boxes = [self._box(column, box) for column in range(1, last)]
        if place < len(view.lines):
            draw_marks(painter, boxes, view.lines[place], self._look, picked=picked)
        else:
            draw_fresh(painter, boxes, view.fresh, self._look)
        self._delegate.draw_content(
            painter, self._box(last, box).adjusted(*inner), cells[last], Qt.AlignmentFlag.AlignRight
        )

    def _box(self, column: int, row: QRectF) -> QRectF:
        return QRectF(self.columnViewportPosition(column), row.top(), self.columnWidth(column), row.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark a cell with the space bar."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.space_pressed.emit(self.rows()[index.row()].key, index.column())
        else:
            super().keyPressEvent(event)


class ProblemMatrix(QWidget):
    """`toggled` and `opened` carry a problem's uid and a participant's code, empty for the problem as a whole.

    `counted`: somebody wants to see what a number was made from; the same pair, with an empty uid for all problems.
    """

    chosen = Signal(str)
    counted = Signal(str, str)
    toggled = Signal(str, str)
    opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ProblemsView | None = None
        self._made_for: tuple[tuple[str, ...], int] | None = None
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._place)
        self.table = self._make((), _WIDEST_PX)

    def apply(self, view: ProblemsView) -> None:
        """Show problems; the chosen one stays chosen."""
        self._view = view
        self._fit()
        self._show()

    def current(self) -> str:
        """Return the uid of the chosen problem, "" without one."""
        key = self.table.current()
        return "" if key == FRESH else key

    def choose(self, uid: str) -> None:
        """Choose a problem without telling."""
        self.table.set_current(uid)

    def person(self) -> str:
        """Return the code of the participant whose cell has the keyboard, "" without one."""
        return self._code(self.table.currentIndex().column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the columns of people narrower or wider."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the table anew for other people or another width of their columns."""
        if self._view is None:
            return
        people = self._view.participants
        room = self.width() - _NAME_PX - _SEEN_PX
        wide = min(_WIDEST_PX, max(_NARROWEST_PX, room // max(1, len(people))))
        if (people, wide) == self._made_for:
            return
        self._made_for = people, wide
        chosen, had_focus, column = self.table.current(), self.table.hasFocus(), self.table.currentIndex().column()
        self.table = exchanged(self._place, self.table, self._make(people, wide))
        self._show()
        self.table.set_current(chosen)
        if had_focus:
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.model().index(self.table.currentIndex().row(), max(0, column)))

    def _make(self, people: Sequence[str], wide: int) -> MatrixTable:
        every = max(1, -(-round(self._label_px(people)) // wide))
        titles = [code if place % every == 0 else "" for place, code in enumerate(people)]
        columns = [
            Column("Problem, most frequent first", stretch=1, sortable=False),
            *(Column(title, stretch=0, align=Align.CENTRE, sortable=False) for title in titles),
            Column("Seen by", stretch=0, align=Align.RIGHT, sortable=False),
        ]
        least = [_NAME_PX, *(wide for _ in people), _SEEN_PX]
        made = MatrixTable(self._look, columns, least)
        made.chosen.connect(lambda _: self.chosen.emit(self.current()))
        made.cell_opened.connect(self._opened)
        made.space_pressed.connect(self._pressed)
        made.doubleClicked.connect(lambda index: self._pressed(made.rows()[index.row()].key, index.column()))
        self._place.addWidget(made)
        return made

    def _label_px(self, people: Sequence[str]) -> float:
        return max((text_width(self._look.font("caption", 500), code) for code in people), default=0.0) + _LETTERS_PX

    def _show(self) -> None:
        if self._view is not None:
            self.table.show_view(self._view)

    def _opened(self, key: str, column: int, place: QPointF | None) -> None:
        """Open a number; anything else with Enter only, for a click that chooses is easily done."""
        people = len(self._view.participants) if self._view else 0
        if key == FRESH:
            self.counted.emit("", self._code(column))
        elif column > people:
            self.counted.emit(key, "")
        elif place is None:
            self.opened.emit(key, self._code(column))

    def _pressed(self, key: str, column: int) -> None:
        if key != FRESH and (code := self._code(column)):
            self.toggled.emit(key, code)

    def _code(self, column: int) -> str:
        people = self._view.participants if self._view else ()
        return people[column - 1] if 1 <= column <= len(people) else ""


class SeverityKey(QWidget):
    """What the bars mean."""

    def __init__(self, look: Look, severity: int) -> None:
        super().__init__()
        self._look, self._severity = look, severity
        self.setFixedSize(BARS_PX, 14)
        self.setAccessibleName(SEVERITIES[severity])
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        with painting(self) as painter:
            paint_severity(painter, QRectF(QPoint(0, 1), self.size()).adjusted(0, 0, 0, -2), self._look, self._severity)


def _row(line: ProblemLine, people: Sequence[str]) -> Row:
    level = SEVERITIES[line.severity] if line.severity else "no severity"
    marks = [
        Cell("", key=line.uid, spoken=f"{code} met it" if met else f"{code} did not", tip=code)
        for code, met in zip(people, line.met, strict=True)
    ]
    name = Cell(line.title, key=line.uid, spoken=f"{line.title}, {level}", tip=line.title)
    return Row(line.uid, (name, *marks, Cell(str(line.seen), weight=600, note=f"of {line.of}")))


def _fresh_row(view: ProblemsView) -> Row:
    cells = [Cell(text, weight=weight) for text, weight in map(fresh_text, view.fresh)]
    return Row(FRESH, (Cell("New problems per participant"), *cells, Cell()))
