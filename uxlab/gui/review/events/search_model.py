"""What was found, as Qt's views and screen readers see it; a row is put into words when it is looked at."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from uxlab.gui.review.events.search_state import found_cells
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.widgets.cells import spoken
from uxlab.gui.widgets.inert import tip
from uxlab.gui.widgets.table_model import CELL, Index
from uxlab.timeline.query import Found

COLUMNS = ("Session", "Time", "Task", "What")
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FoundModel(QAbstractTableModel):
    """Rows of what was found, as many as there are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._names, self._sessions = Names(), dict[str, str]()

    def show_found(self, found: tuple[Found, ...], names: Names, sessions: Mapping[str, str]) -> None:
        """Show what was found; `sessions` says what they are called."""
        self.beginResetModel()
        self._found, self._names, self._sessions = found, names, dict(sessions)
        self.endResetModel()

    def found(self, row: int) -> Found | None:
        """Return a row, None where there is none."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, its words, its tip or its alignment."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        if role not in {CELL, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        cell = found_cells(self._found[index.row()], self._names, self._sessions)[index.column()]
        if role == CELL:
            return cell
        return spoken(cell) if role == Qt.ItemDataRole.DisplayRole else tip(cell.tip) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None
