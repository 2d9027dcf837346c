"""The side panel with rage clicks, dead time and places that were clicked again and again."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from uxlab.gui.desk import Desk
from uxlab.gui.review.maps.findings_state import (
    LEAST_DEAD_S,
    MOST_DEAD_S,
    SESSION,
    TASK,
    USUAL_DEAD_S,
    FindingsView,
    present,
)
from uxlab.gui.review.maps.progress import MapProgress
from uxlab.gui.review.maps.reader import MapReader
from uxlab.gui.review.maps.state import task_at
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.cells import Align, Column
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.field import NumberEdit
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, rule, show_when, stacked
from uxlab.gui.widgets.segmented import Segmented
from uxlab.gui.widgets.table import Table
from uxlab.lab.pointer_findings import PointerFindings, Scope
from uxlab.timeline.items import Item, Track

_ROW_PX, _TIME_PX, _NUMBER_PX, _LOW_PX = 28, 76, 56, 260
_S = 1_000_000_000
_TRACKS = (Track.TASKS, Track.PAUSES, Track.GAPS)
_ELSEWHERE = {
    TASK: "Choose the whole session, or another length of dead time.",
    SESSION: "Choose another length of dead time.",
}
_OPEN = "They are listed here when a session is open."


class FindingsPanel(SidePanel):
    """Enter and a double click bring the cursor to a finding. Reads only while it is seen."""

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__(desk.look, "Findings")
        look = desk.look
        self._desk, self._viewing = desk, viewing
        self._findings: tuple[PointerFindings, ...] | None = None
        self._noted: tuple[Item, ...] | None = None
        self._view: FindingsView | None = None
        self._entering = False  # the list is to take the keyboard as soon as there is one
        self.scope = Segmented(look, [(TASK, "This task"), (SESSION, "Session")], name="Where to look")
        self.scope.set_value(SESSION)
        self.dead = NumberEdit(str(USUAL_DEAD_S), least=LEAST_DEAD_S, most=MOST_DEAD_S, optional=False)
        self._summary, self._warning = label(look, "", "small", wrap=True), label(look, "", "hint", wrap=True)
        columns = [Column("Time", _TIME_PX, Align.RIGHT), Column("Finding")]
        self.table = Table(look, columns, row_px=_ROW_PX, name="Findings")
        self.empty = EmptyState(look, "magnifying-glass", "", "")
        self.failed = EmptyState(look, "warning", "", "", "Read it again", self._again)
        self.progress = MapProgress(look)
        self._reader = MapReader(desk.jobs, self)
        self._stack = stacked([self.table, self.empty, self.failed])
        self._stack.setMinimumHeight(_ROW_PX)
        self._stack.currentChanged.connect(self._show_foot)
        self._build()
        self._listen()
        self._show()

    def enter(self) -> None:
        """Show what is current, and take the keyboard to the list."""
        self._entering = True
        self.refresh()
        if self._entering:
            self.scope.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def view(self) -> FindingsView | None:
        """Return what is shown."""
        return self._view

    def refresh(self) -> None:
        """Read what has not been read, and show what has."""
        session = self._viewing.session
        if session is None:
            self._reader.forget()
            self.progress.end()
            self._findings = self._noted = None
        else:
            noted = tuple(one for track in _TRACKS for one in session.by_track[track])
            if noted != self._noted and self.isVisible():
                self._noted = noted
                self.progress.begin()
                scope = Scope(session=session.uid, dead_ns=LEAST_DEAD_S * _S)
                self._reader.read(partial(self._desk.study.pointer_findings, scope), self._arrive)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop reading what nobody sees."""
        super().hideEvent(event)
        self._entering = False
        if self._reader.reading:
            self._reader.forget()
            self._noted = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the little height there is to the list."""
        super().resizeEvent(event)
        low = self._is_low()
        directions = QBoxLayout.Direction
        self._asked.setDirection(directions.LeftToRight if low else directions.TopToBottom)
        self.table.horizontalHeader().setVisible(not low)
        show_when(self._summary, shown=not low)
        self._show_foot()

    # Inside.

    def _is_low(self) -> bool:
        return self.height() < _LOW_PX * max(1.0, self._look.text_scale)

    def _show_foot(self) -> None:
        """Say what Enter does where there is something to choose, and room to say it."""
        show_when(self._foot, shown=self._stack.currentWidget() is self.table and not self._is_low())

    def _build(self) -> None:
        look = self._look
        self.dead.setFixedWidth(_NUMBER_PX)
        self.dead.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.dead.setAccessibleName("Dead time from, in seconds")
        self.dead.setProperty("dense", True)
        long = row([label(look, "Dead time from", "small"), 6, self.dead, 4, label(look, "s", "small"), STRETCH])
        self._asked = column([row([self.scope, STRETCH]), long], 8)
        said = column([self._asked, 6, self._summary, self._warning, self.progress], 0, (12, 8))
        hints = row([key_hints(look, [("Enter", "moves the cursor there")]), STRETCH], 0, (12, 8))
        self._foot = holder(column([rule(), hints]))
        for part in (holder(said), rule(), self._stack, self._foot):
            self.body.addWidget(part)
        self.body.setStretch(2, 1)

    def _listen(self) -> None:
        self.scope.chosen.connect(lambda _: self._show())
        self.dead.textEdited.connect(lambda _: self._show())
        self.table.opened.connect(self._go)
        self.progress.cancel_requested.connect(self._reader.cancel)
        self._reader.progressed.connect(self.progress.tell)
        self._reader.stopped.connect(partial(self._fail, "They were not read to the end."))
        self._reader.refused.connect(self._fail)
        self._viewing.opened.connect(self._open)
        self._viewing.changed.connect(self.refresh)
        self._viewing.cursor_moved.connect(self._follow)

    def _open(self) -> None:
        self._findings = self._noted = None
        self.refresh()

    def _again(self) -> None:
        self._noted = None
        self.refresh()

    def _follow(self) -> None:
        if self.scope.value() == TASK and self.isVisible():
            self._show()

    def _arrive(self, findings: tuple[PointerFindings, ...]) -> None:
        self.progress.end()
        self._findings = findings
        self._show()

    def _fail(self, why: str) -> None:
        self.progress.end()
        self._findings = None
        self.failed.set_words("There are no findings.", why)
        self._stack.setCurrentWidget(self.failed)

    def _show(self) -> None:
        session, seconds = self._viewing.session, self.dead.number()
        self.dead.setToolTip(self.dead.problem())
        if session is None or self._findings is None:
            self._view = None
            show_when(self._warning, shown=False)
            self._summary.setText("")
            self.empty.set_words("No findings are shown.", "" if session is not None else _OPEN)
            self._stack.setCurrentWidget(self.empty)
        elif seconds is not None:
            task = task_at(session.by_track[Track.TASKS], self._viewing.cursor_ns)
            every = self.scope.value() == SESSION
            self._apply(present(self._findings, task, seconds, dict(session.names), every_task=every))
            self._take_keys()

    def _take_keys(self) -> None:
        if self._entering and self._view is not None and not self._view.nothing:
            self._entering = False
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _apply(self, view: FindingsView) -> None:
        self.empty.set_words(view.nothing, _ELSEWHERE[self.scope.value()])
        if view == self._view:
            return
        self._view = view
        self._summary.setText(view.summary)
        self._warning.setText(view.warning)
        show_when(self._warning, shown=bool(view.warning))
        self.table.set_rows(view.rows)
        self._stack.setCurrentIndex(1 if view.nothing else 0)

    def _go(self, key: str) -> None:
        if self._view is not None:
            self._viewing.move_to(self._view.moments_ns[key])
