"""The table of tasks with its legend and the choice of its columns."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QActionGroup, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from uxlab.gui.results.behind import Asked, Figure
from uxlab.gui.results.figure_table import FigureTable, exchanged
from uxlab.gui.results.one_line import OneLine
from uxlab.gui.results.summary_cells import ROW_PX, EndingsDelegate, FigureDelegate
from uxlab.gui.results.summary_tasks import (
    ALL_ENDINGS,
    USUAL,
    TaskColumn,
    TaskRow,
    TaskTableView,
    asked_of,
    ending_name,
)
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.cells import Align, Cell, Column, Row
from uxlab.gui.widgets.layout import holder, label, panel, row
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.gui.widgets.painting import painting, rounded
from uxlab.gui.widgets.picker import Picker, StayingMenu
from uxlab.gui.widgets.table_delegate import PADDING_PX
from uxlab.model.session import Outcome

_NO_ROWS_PX, _NAME_PX, _FRAME_PX = 120, 120, 4
_TITLES = {
    TaskColumn.SUCCESS: Column("Success rate", stretch=5),
    TaskColumn.TIME: Column("Time per task, geometric mean", stretch=6),
    TaskColumn.ERRORS: Column("Errors per attempt", stretch=5),
    TaskColumn.ENDED: Column("How attempts ended", stretch=4),
    TaskColumn.ASSISTS: Column("Assists", stretch=1, align=Align.RIGHT),
    TaskColumn.ABANDONED: Column("Abandon rate", stretch=1, align=Align.RIGHT),
    TaskColumn.CLICKS: Column("Clicks", stretch=1, align=Align.RIGHT),
    TaskColumn.SEQ: Column("SEQ", stretch=1, align=Align.RIGHT),
}
_LEAST_PX = {
    TaskColumn.SUCCESS: 116,
    TaskColumn.TIME: 92,
    TaskColumn.ERRORS: 66,
    TaskColumn.ENDED: 132,
    TaskColumn.ASSISTS: 70,
    TaskColumn.ABANDONED: 112,
    TaskColumn.CLICKS: 104,
    TaskColumn.SEQ: 60,
}
_NAMES = {
    TaskColumn.SUCCESS: "Success rate",
    TaskColumn.TIME: "Time per task",
    TaskColumn.ERRORS: "Errors",
    TaskColumn.ENDED: "How attempts ended",
    TaskColumn.ASSISTS: "Assists",
    TaskColumn.ABANDONED: "Abandon rate",
    TaskColumn.CLICKS: "Clicks and the best way",
    TaskColumn.SEQ: "SEQ",
}
_WHISKERS = (TaskColumn.SUCCESS, TaskColumn.TIME, TaskColumn.ERRORS)


class TasksPanel(QFrame):
    """`asked`: somebody wants to see what a cell was made from, an `Asked`."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: TaskTableView | None = None
        self._columns: tuple[TaskColumn, ...] = USUAL
        self._place = QVBoxLayout()
        self.table = self._make()
        self.chooser = Picker(look, "Columns", "Columns and order", self._fill, size="dense")
        self._note = OneLine(look, "small")
        self._swatches = {both: _swatch(look, *both) for both in ALL_ENDINGS}
        self._legend = row(self._swatches.values(), 16)
        self._foot = foot = row([self._note, 12, self._legend, 16, self.chooser], 0, (PADDING_PX + 4, 3, 6, 3))
        foot.setStretch(0, 1)
        inside = QVBoxLayout()
        inside.setSpacing(0)
        inside.addLayout(self._place, 1)
        inside.addLayout(foot)
        frame = panel(inside, 1)
        outer = row([frame])
        self.setLayout(outer)
        look.changed.connect(self.updateGeometry)

    def apply(self, view: TaskTableView) -> None:
        """Show tasks."""
        if view == self._shown:
            return
        self._shown = view
        self._note.setText(view.note)
        self._show_legend(view.endings)
        self._show_rows()

    def columns(self) -> tuple[TaskColumn, ...]:
        """Return the columns that are shown beside the task."""
        return self._columns

    def show_columns(self, columns: Sequence[TaskColumn]) -> None:
        """Show these columns, in their usual order."""
        wanted = tuple(one for one in TaskColumn if one in columns)
        if wanted == self._columns:
            return
        self._columns = wanted
        had_focus = self.table.hasFocus()
        self.table = exchanged(self._place, self.table, self._make())
        self._show_rows()
        if had_focus:
            self.table.setFocus()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(560, self.table.content_height() + self._foot.sizeHint().height() + _FRAME_PX)

    def minimumSizeHint(self) -> QSize:
        """Return room for some rows; the others are scrolled to."""
        return QSize(280, min(self.sizeHint().height(), _NO_ROWS_PX + self._foot.sizeHint().height()))

    def _make(self) -> FigureTable:
        titles = (Column("Task", stretch=5), *(_TITLES[one] for one in self._columns))
        least = (_NAME_PX, *(_LEAST_PX[one] for one in self._columns))
        made = FigureTable(self._look, titles, least, row_px=ROW_PX, name="Tasks")
        self._delegates: dict[TaskColumn, FigureDelegate | EndingsDelegate] = {}
        for place, column in enumerate(self._columns, 1):
            delegate = (
                EndingsDelegate(self._look, made)
                if column is TaskColumn.ENDED
                else FigureDelegate(self._look, made, bar=column is TaskColumn.SUCCESS, whisker=column in _WHISKERS)
            )
            self._delegates[column] = delegate
            made.setItemDelegateForColumn(place, delegate)
        made.cell_opened.connect(self._open)
        self._place.addWidget(made)
        return made

    def _show_rows(self) -> None:
        view = self._shown
        if view is None:
            return
        most = dict(view.most)
        for column, delegate in self._delegates.items():
            if isinstance(delegate, EndingsDelegate):
                delegate.set_endings({one.task: one.endings for one in view.rows})
            else:
                cells = {one.task: dict(one.cells)[column] for one in view.rows}
                delegate.set_cells(cells, most.get(column, 1.0))
        self.table.set_rows([self._row(one) for one in view.rows])
        self.table.viewport().update()
        self.updateGeometry()

    def _row(self, task: TaskRow) -> Row:
        shown = dict(task.cells)
        cells = [
            Cell(
                shown[one].text,
                key=task.task,
                sort=_sort(shown[one].sort),
                spoken=shown[one].spoken,
                tip=shown[one].tip,
            )
            for one in self._columns
        ]
        return Row(task.task, (Cell(task.name, weight=500, tip=task.name), *cells))

    def _open(self, task: str, column: int, place: QPointF | None) -> None:
        if column == 0:
            self.asked.emit(Asked(Figure.OUTCOMES, task))
            return
        kind = self._columns[column - 1]
        delegate = self._delegates[kind]
        asked = asked_of(kind, task)
        if isinstance(delegate, EndingsDelegate) and place is not None:
            index = self.table.currentIndex()
            room = QRectF(self.table.visualRect(index)).adjusted(PADDING_PX, 0, -PADDING_PX, -1)
            if (ending := delegate.ending_at(task, room, place.x())) is not None:
                asked = Asked(Figure.OUTCOMES, task, ending.outcome)
        self.asked.emit(asked)

    def _show_legend(self, endings: Sequence[tuple[Outcome, bool]]) -> None:
        for both, swatch in self._swatches.items():
            swatch.setVisible(both in endings)

    def _fill(self, menu: QMenu) -> None:
        order = StayingMenu(menu)
        order.setTitle("Sort by")
        by = order.addAction("Order of the study", partial(self.table.order_by, -1))
        by.setCheckable(True)
        group = QActionGroup(order)
        group.addAction(by)
        by.setChecked(self.table.sorted_by() < 0)
        for place, name in enumerate(("Task", *(_NAMES[one] for one in self._columns))):
            action = order.addAction(name, partial(self.table.order_by, place))
            action.setCheckable(True)
            action.setChecked(self.table.sorted_by() == place)
            group.addAction(action)
        menu.addMenu(order)
        menu.addSeparator()
        for column in TaskColumn:
            action = menu.addAction(_NAMES[column], partial(self._toggle, column))
            action.setCheckable(True)
            action.setChecked(column in self._columns)

    def _toggle(self, column: TaskColumn) -> None:
        self.show_columns(tuple(set(self._columns) ^ {column}))


def _swatch(look: Look, outcome: Outcome, helped: bool) -> QWidget:
    swatch = Swatch(look, OUTCOMES[outcome].role, hollow=helped)
    return holder(row([swatch, 6, label(look, ending_name(outcome, helped=helped), "small")]))


class Swatch(QWidget):
    """A small piece of an outcome's colour, outlined where the bar's part is."""

    def __init__(self, look: Look, role: str, *, hollow: bool = False) -> None:
        super().__init__()
        self._look, self._role, self._hollow = look, role, hollow
        self.setFixedSize(12, 12)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        with painting(self) as painter:
            colour = self._look.colour(self._role)
            if self._hollow:
                rounded(painter, QRectF(self.rect()), 3, self._look.colour("ok-soft"), colour, 1.5)
            else:
                rounded(painter, QRectF(self.rect()), 3, colour)


def _sort(value: float | None) -> float | str:
    return "" if value is None else value
