"""The matrix of problems and participants."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QVBoxLayout, QWidget

from uxlab.gui.results.figure_table import FigureTable, exchanged
from uxlab.gui.results.problems_state import CRITICAL, SEVERITIES, ProblemLine, ProblemsView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.painting import draw_text, rounded, text_width, two_lines
from uxlab.gui.widgets.table_delegate import CellDelegate

ROW_PX, FRESH = 42, "fresh"
_NAME_PX, _SEEN_PX, _WIDEST_PX, _NARROWEST_PX, _MARK_PX = 250, 100, 28, 15, 22
_BARS, _BAR_PX, _BAR_GAP_PX = 4, 4, 2
_LETTERS_PX = 6
_STRONG, _PLAIN = 600, 400
Index = QModelIndex | QPersistentModelIndex


def severity_colour(look: Look, severity: int | None) -> QColor:
    """Return the colour of a sighting: red is for what is critical."""
    return look.colour("failure" if severity == CRITICAL else "other")


def paint_severity(painter: QPainter, place: QRectF, look: Look, severity: int | None) -> None:
    """Paint four bars of growing height, as many filled as the severity says."""
    for number in range(_BARS):
        height = place.height() * (number + 2) / (_BARS + 1)
        x = place.left() + number * (_BAR_PX + _BAR_GAP_PX)
        filled = severity is not None and number < severity
        bar = QRectF(x, place.bottom() - height, _BAR_PX, height)
        rounded(painter, bar, 1, severity_colour(look, severity) if filled else look.colour("band"))


class MarkDelegate(CellDelegate):
    """Draws whether somebody met a problem; in the last row, how many were new with that person."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._lines: Mapping[str, ProblemLine] = {}

    def set_lines(self, lines: Sequence[ProblemLine]) -> None:
        """Show these from now on."""
        self._lines = {line.uid: line for line in lines}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and the mark over its padding."""
        super().paint(painter, option, index)
        cell = index.data(Qt.ItemDataRole.UserRole)
        line = self._lines.get(cell.key) if isinstance(cell, Cell) else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if line is not None:
            side = min(_MARK_PX, box.width() - 3)
            mark = QRectF(box.center().x() - side / 2, box.center().y() - side / 2 - 0.5, side, side)
            met = line.met[index.column() - 1]
            rounded(
                painter, mark, 4, severity_colour(self._look, line.severity) if met else self._look.colour("sunken")
            )
        elif isinstance(cell, Cell):
            centre = Qt.AlignmentFlag.AlignHCenter
            ink = self._look.colour("text" if cell.weight == _STRONG else "text3")
            draw_text(painter, box, cell.text, self._look.font("small", cell.weight), ink, centre)
        painter.restore()

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Leave the content to `paint`, which knows the whole cell."""


def title_lines(title: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return a title on as many lines as it needs: one, or two of which the last may still have to be cut."""
    return (title,) if text_width(font, title) <= width + 0.5 else two_lines(title, font, width)


class NameDelegate(CellDelegate):
    """Draws severity and title."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, ROW_PX, parent)
        self._lines: Mapping[str, ProblemLine] = {}

    def set_lines(self, lines: Sequence[ProblemLine]) -> None:
        """Show these from now on."""
        self._lines = {line.uid: line for line in lines}

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the bars and the title."""
        line = self._lines.get(cell.key)
        width = _BARS * (_BAR_PX + _BAR_GAP_PX)
        if line is not None:
            paint_severity(painter, QRectF(room.left(), room.center().y() - 6, width, 12), self._look, line.severity)
        x = room.left() + (width + 8 if line is not None else 0)
        font = self._look.font("body" if line is not None else "small", 500 if line is not None else 400)
        ink = self._look.colour("text" if line is not None else "text2")
        lines = title_lines(cell.text, font, room.right() - x)
        high = QFontMetricsF(font).height()
        for at, text in enumerate(lines):
            y = room.center().y() + (at - len(lines) / 2) * high
            draw_text(painter, QRectF(x, y, room.right() - x, high), text, font, ink)


class MatrixHeader(QHeaderView):
    """Its columns may be narrow: the codes of people have no padding."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

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
        people = self._view.participants if self._view else ()
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
        self._names, self._marks = NameDelegate(self._look, made), MarkDelegate(self._look, made)
        made.setItemDelegateForColumn(0, self._names)
        for column in range(1, len(people) + 1):
            made.setItemDelegateForColumn(column, self._marks)
        made.chosen.connect(lambda _: self.chosen.emit(self.current()))
        made.cell_opened.connect(self._opened)
        made.space_pressed.connect(self._pressed)
        made.doubleClicked.connect(lambda index: self._pressed(made.rows()[index.row()].key, index.column()))
        self._place.addWidget(made)
        return made

    def _label_px(self, people: Sequence[str]) -> float:
        return max((text_width(self._look.font("caption", 500), code) for code in people), default=0.0) + _LETTERS_PX

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        for delegate in (self._names, self._marks):
            delegate.set_lines(view.lines)
        rows = [_row(line, view.participants) for line in view.lines]
        if view.lines:
            rows.append(_fresh_row(view))
        self.table.set_rows(rows)
        self.table.viewport().update()

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
        self.setFixedSize(_BARS * (_BAR_PX + _BAR_GAP_PX), 14)
        self.setAccessibleName(SEVERITIES[severity])
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_severity(painter, QRectF(QPoint(0, 1), self.size()).adjusted(0, 0, 0, -2), self._look, self._severity)
        painter.end()


def _row(line: ProblemLine, people: Sequence[str]) -> Row:
    level = SEVERITIES[line.severity] if line.severity else "no severity"
    marks = [
        Cell("", key=line.uid, spoken=f"{code} met it" if met else f"{code} did not", tip=code)
        for code, met in zip(people, line.met, strict=True)
    ]
    name = Cell(line.title, key=line.uid, spoken=f"{line.title}, {level}", tip=line.title)
    return Row(line.uid, (name, *marks, Cell(str(line.seen), weight=600, note=f"of {line.of}")))


def _fresh_row(view: ProblemsView) -> Row:
    cells = [Cell(str(number) if number else "·", weight=_STRONG if number else _PLAIN) for number in view.fresh]
    return Row(FRESH, (Cell("New problems per participant"), *cells, Cell()))
