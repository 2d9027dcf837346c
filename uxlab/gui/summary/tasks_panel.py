"""Every attempt of a session in a table, its time on a strip among the others'."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.summary.figures_panel import strip_of
from uxlab.gui.summary.figures_state import StripView
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.figures import Strip, paint_strip
from uxlab.gui.widgets.layout import STRETCH, column, label, margins
from uxlab.gui.widgets.table import Table
from uxlab.gui.widgets.table_delegate import CellDelegate

_ROW_PX, _NARROW_BELOW_PX, _STRIP_COLUMN, _STRIP_PX = 46, 640, 3, 16
_LEAST_PX, _NOTE_PX, _NOTE_ABOVE_PX, _FRAME_PX, _TABLES = 300, 12, 9, 4, 2
_COLUMNS = (
    Column("Task", stretch=5, sortable=False),
    Column("Outcome", 112, sortable=False),
    Column("Time", 78, Align.RIGHT, sortable=False),
    Column("against the others", stretch=3, sortable=False),
    Column("Errors", 60, Align.RIGHT, sortable=False),
    Column("Clicks", 72, Align.RIGHT, sortable=False),
    Column("SEQ", 48, Align.RIGHT, sortable=False),
)


class StripDelegate(CellDelegate):
    """Draws the strip of the attempt that a cell's key names."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, _ROW_PX, parent)
        self._strips: Mapping[str, Strip] = {}

    def set_strips(self, strips: Sequence[tuple[str, StripView]]) -> None:
        """Show these strips from now on."""
        self._strips = {key: strip_of(view) for key, view in strips}

    def draw_content(self, painter: QPainter, room: QRectF, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Draw the strip; an attempt that is in no figure has none."""
        strip = self._strips.get(cell.key)
        if strip is not None:
            place = QRectF(room.left(), room.center().y() - _STRIP_PX / 2, room.width(), _STRIP_PX)
            paint_strip(painter, place, self._look, strip, flat=True)


class TasksPanel(QFrame):
    """The attempts; a narrow panel leaves the strips out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        without = tuple(one for place, one in enumerate(_COLUMNS) if place != _STRIP_COLUMN)
        self._wide = Table(look, _COLUMNS, row_px=_ROW_PX, name="Tasks")
        self._narrow = Table(look, without, row_px=_ROW_PX, name="Tasks")
        self._strips = StripDelegate(look, self._wide)
        self._wide.setItemDelegateForColumn(_STRIP_COLUMN, self._strips)
        self._note = label(look, "", "small", wrap=True)
        self._empty = label(look, "No task was begun.", "muted")
        self._empty.setContentsMargins(margins(16))
        notes = column([self._note], 0, (_NOTE_PX, _NOTE_ABOVE_PX, _NOTE_PX, _NOTE_ABOVE_PX))
        content = column([self._wide, self._narrow, self._empty, notes, STRETCH], 0, 1)
        for place in range(_TABLES):
            content.setStretch(place, 1000)  # up to their own height
        self.setLayout(content)
        look.changed.connect(self._fit)
        self._fit()

    def apply(self, rows: Sequence[Row], strips: Sequence[tuple[str, StripView]], note: str) -> None:
        """Show attempts."""
        self._strips.set_strips(strips)
        self._wide.set_rows(rows)
        self._wide.viewport().update()
        left_out = [Row(one.key, one.cells[:_STRIP_COLUMN] + one.cells[_STRIP_COLUMN + 1 :]) for one in rows]
        self._narrow.set_rows(left_out)
        self._note.setText(note if rows else "")
        self._note.setVisible(bool(rows))
        self._fit()

    def table(self) -> Table:
        """Return the table that is shown."""
        least_px = _NARROW_BELOW_PX * max(1.0, self._look.text_scale)
        return self._narrow if self.width() < least_px else self._wide

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        note_px = self._note.heightForWidth(max(_LEAST_PX, self.width() - 2 * _NOTE_PX)) if self._wide.rows() else 0
        return QSize(_LEAST_PX, self._wide.content_height() + note_px + 2 * _NOTE_ABOVE_PX + _FRAME_PX)

    def hasHeightForWidth(self) -> bool:
        """Let the rows, and not the words below them, say how high it is."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the table that fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        some = bool(self._wide.rows())
        self._wide.setVisible(some and self.table() is self._wide)
        self._narrow.setVisible(some and self.table() is self._narrow)
        self._empty.setVisible(not some)
        for table in (self._wide, self._narrow):
            table.setMaximumHeight(table.content_height())
            table.setMinimumHeight(min(table.content_height(), 2 * _ROW_PX))
        self.updateGeometry()
