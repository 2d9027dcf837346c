"""The rows of an event table as Qt's views and screen readers see them; read are those that are looked at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.events.choice import MOST_ROWS
from uxlab.gui.review.events.latest import Latest
from uxlab.gui.review.events.state import READING, event_line
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.cells import Cell, spoken
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.table_model import CELL, Index
from uxlab.timeline.table import EventTable, TableRow

COLUMNS = ("Time", "Kind", "Detail")
MARGIN = 80
"""So many rows before and after those that are seen are read with them, and read anew when half of them are used up."""

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class EventModel(QAbstractTableModel):
    """`arrived`: rows that were asked for with `look_at` are there. A row that is not reads "Being read"."""

    arrived = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, viewing: Viewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._table: EventTable | None = None
        self._names = Names()
        self._first, self._block = 0, tuple[TableRow, ...]()
        self._asked = (0, 0)
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._pages: Latest[tuple[TableRow, ...]] = Latest(desk.jobs, self._take, self._not_read)

    @property
    def table(self) -> EventTable | None:
        """What is listed, None before it is known."""
        return self._table

    def show_table(self, table: EventTable | None, names: Names) -> None:
        """List other rows; none of them is read yet."""
        self._pages.forget()
        self.beginResetModel()
        self._table, self._names = table, names
        self._first, self._block, self._asked = 0, (), (0, 0)
        self._cells.clear()
        self.endResetModel()

    def look_at(self, first: int, last: int) -> None:
        """Have the rows from `first` to `last` read, unless they are."""
        table = self._table
        if table is None or last < first or self._covers(first - MARGIN // 2, last + MARGIN // 2):
            return
        start = max(0, first - MARGIN)
        self._asked = start, last + MARGIN + 1
        self._pages.ask(partial(self._viewing.review.page, table, start, last + MARGIN + 1 - start))

    def row(self, number: int) -> TableRow | None:
        """Return a row, None while it is not read."""
        place = number - self._first
        return self._block[place] if 0 <= place < len(self._block) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() or self._table is None else min(self._table.count, MOST_ROWS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, its words, its tip or its alignment."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        cell = self._cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return READING if cell is None else spoken(cell)
        if role == Qt.ItemDataRole.ToolTipRole and cell is not None:
            return tip(cell.tip) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None

    # Inside.

    def _covers(self, first: int, last: int) -> bool:
        """Return whether these rows, as far as there are such, are read or asked for."""
        first, last = max(0, first), min(last, self.rowCount() - 1)
        read = self._first <= first and last < self._first + len(self._block)
        return read or (self._asked[0] <= first and last < self._asked[1])

    def _cell(self, row: int, column: int) -> Cell | None:
        if row not in self._cells:
            told = self.row(row)
            if told is None:
                return None
            self._cells[row] = event_line(told, self._names).cells()
        return self._cells[row][column]

    def _take(self, rows: Sequence[TableRow]) -> None:
        if not rows:
            return
        self._first, self._block = rows[0].row, tuple(rows)
        self._cells.clear()
        last = min(self._first + len(rows), self.rowCount()) - 1
        self.dataChanged.emit(self.index(self._first, 0), self.index(last, len(COLUMNS) - 1))
        self.arrived.emit()

    def _not_read(self, error: UxlabError) -> None:
        self._asked = (0, 0)
        self.refused.emit(str(error))
