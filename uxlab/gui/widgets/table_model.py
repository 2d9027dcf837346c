"""The rows of a table, as Qt's views and screen readers see them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from uxlab.gui.widgets.cells import Align, Cell, Column, Row, sort_key, spoken
from uxlab.gui.widgets.inert import tip

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
}


class TableModel(QAbstractTableModel):
    """Rows of cells in the order given or sorted by a column; an edit is told and changes nothing by itself."""

    edited = Signal(str, int, str)

    def __init__(self, columns: tuple[Column, ...], *, adding: bool) -> None:
        super().__init__()
        self._columns, self._adding = columns, adding
        self._given: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._sorted_by: tuple[int, bool] | None = None

    def rows(self) -> tuple[Row, ...]:
        """Return the rows as they are shown."""
        return self._rows

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows; only what differs is drawn anew while their number stays."""
        self._given = rows
        ordered = self._ordered()
        if len(ordered) != len(self._rows):
            self.beginResetModel()
            self._rows = ordered
            self.endResetModel()
            return
        before, self._rows = self._rows, ordered
        for number, (old, new) in enumerate(zip(before, ordered, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self._columns) - 1))

    def place(self, key: str) -> int:
        """Return the row of a key, -1 without one."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def is_adding_row(self, number: int) -> bool:
        """Return whether a row is the one to type into."""
        return self._adding and number == len(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 gives back the order in which they came."""
        self._sorted_by = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self.set_rows(self._given)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows, the one to type into included."""
        return 0 if parent.isValid() else len(self._rows) + self._adding

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, its words, its tip or its alignment."""
        if not index.isValid() or self.is_adding_row(index.row()):
            return None
        cells = self._rows[index.row()].cells
        cell = cells[index.column()] if index.column() < len(cells) else Cell()
        return self._told(cell, self._columns[index.column()], role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title and alignment."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(ALIGNMENT[column.align] | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_adding_row(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._columns[index.column()].editable else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell an edit that changes the text."""
        if not index.isValid() or self.is_adding_row(index.row()):
            return False
        row, text = self._rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == row.cells[index.column()].text:
            return False
        self.edited.emit(row.key, index.column(), text)
        return True

    def _told(self, cell: Cell, column: Column, role: int) -> object:
        told = {
            CELL: cell,
            Qt.ItemDataRole.DisplayRole: spoken(cell),
            Qt.ItemDataRole.EditRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: tip(cell.tip) or None,
            Qt.ItemDataRole.TextAlignmentRole: int(ALIGNMENT[column.align] | Qt.AlignmentFlag.AlignVCenter),
        }
        return told.get(Qt.ItemDataRole(role))

    def _ordered(self) -> tuple[Row, ...]:
        if self._sorted_by is None:
            return self._given
        column, descending = self._sorted_by
        return tuple(sorted(self._given, key=lambda row: sort_key(row.cells[column]), reverse=descending))
