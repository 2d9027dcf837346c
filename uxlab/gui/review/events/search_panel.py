"""Search in all sessions of the study: "clicks in task 2 within 5 s before an error", and from there to the moment."""

import threading
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.events.rows import RowsView
from uxlab.gui.review.events.search_form import SearchForm
from uxlab.gui.review.events.search_model import FoundModel
from uxlab.gui.review.events.search_state import (
    BLIND,
    SearchChoice,
    count_text,
    query,
    sentence,
    session_names,
    tells_marks,
    widest_cells,
)
from uxlab.gui.review.side import SidePanel
from uxlab.gui.review.tracks.words import Names
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.keycap import key_hints
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, row, rule
from uxlab.gui.widgets.work_state import IDLE, refused, running, stopping
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.model.people import SessionFacts
from uxlab.timeline.query import EventQuery, Found

_BOTH_FROM_PX, _HINTS_FROM_PX, _LEAST_PX, _AROUND_PX = 470, 300, 72, 24


class SearchPanel(SidePanel):
    """Enter on what was found opens its session at that moment."""

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        look = desk.look
        super().__init__(look, "Search all sessions")
        self._desk, self._viewing = desk, viewing
        self._stop: threading.Event | None = None
        self._names, self._sessions = Names(), dict[str, str]()
        self.form = SearchForm(look)
        self.change = ghost(look, "Change", self.show_form, icon="caret-down", size="dense")
        self.strip = WorkStrip(look, margin=(12, 8), tall=True)
        self.model = FoundModel(self)
        self.table = RowsView(look, self.model, "Found", header=True)
        self._sought, self._count = label(look, "", "label", wrap=True), label(look, "", "hint", wrap=True)
        self._changing = self._found = False
        self._build()
        self.form.asked.connect(self.begin)
        self.strip.cancel_requested.connect(self.cancel)
        self.strip.kept.connect(lambda: self.strip.apply(IDLE))
        self.table.opened.connect(self.open_found)
        self.form.side.currentIndexChanged.connect(lambda _: self._fit_parts())
        look.changed.connect(self._fit_parts)

    def enter(self) -> None:
        """Offer the tasks as they are now, and take the keyboard."""
        design = self._viewing.design
        numbers = {task.key: number for number, task in enumerate(design.tasks, 1)}
        called = {task.key: task.name for task in design.tasks}
        self._names = Names(called | {kind.key: kind.name for kind in design.error_types}, numbers)
        self.form.set_tasks([(task.key, f"{numbers[task.key]} {task.name}") for task in design.tasks])
        self._desk.jobs.follow(self._desk.study.sessions(), self._take_sessions)
        self.show_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height between the form and what was found."""
        super().resizeEvent(event)
        self._fit_parts()

    def show_form(self) -> None:
        """Ask for something else."""
        self._changing = True
        self._fit_parts()
        self.form.what.setFocus()

    def begin(self) -> None:
        """Search for what the form says; an earlier search is stopped."""
        choice = self.form.choice()
        if choice is None:
            return
        if self._viewing.coder is not None and tells_marks(query(choice)):
            self.strip.apply(refused(BLIND))
            return
        if self._stop is not None:
            self._stop.set()
        stop = self._stop = threading.Event()
        wanted = query(choice)
        self.strip.apply(running(0.0, "Searching"))

        def progress(done: int, of: int) -> None:
            self._desk.jobs.here(partial(self._tell, stop, done, of))

        found = self._viewing.review.search(wanted, progress, stop.is_set)
        self._desk.jobs.follow(found, partial(self._take, stop, choice, wanted), partial(self._refuse, stop))

    def cancel(self) -> None:
        """Stop; what was found before stays."""
        if self._stop is not None:
            self._stop.set()
            self.strip.apply(stopping(self.strip.view()))

    def open_found(self, place: int) -> None:
        """Show the moment of what was found."""
        found = self.model.found(place)
        if found is None:
            return
        if found.session == self._viewing.uid and self._viewing.session is not None:
            self._viewing.move_to(found.t_ns)
        else:
            self._viewing.open(found.session, self._viewing.coder or "", found.t_ns)

    # Inside.

    def _build(self) -> None:
        self._asking = Area()
        self._asking.fill(column([self.form, STRETCH], 0, (12, 12, 12, 12)))
        self._results = self._make_results()
        self.body.addWidget(self._asking)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._results, 1)
        self.body.addStretch(0)
        self._fit_parts()

    def _make_results(self) -> QWidget:
        said = row([self._sought, self.change], 8)
        said.setStretch(0, 1)
        told = column([said, self._count], 2, (12, 8, 12, 8))
        self._hints = holder(row([key_hints(self._look, [("Enter", "show the moment")]), STRETCH], 0, (12, 6, 12, 6)))
        self._foot = rule()
        whole = column([rule(), told, self.table, self._foot, self._hints])
        whole.setStretch(2, 1)
        made = holder(whole)
        made.hide()
        return made

    def _fit_parts(self) -> None:
        """Where there is no room for both, what was found takes that of the form until somebody wants to change it."""
        scale = max(1.0, self._look.text_scale)
        short = self.height() < _BOTH_FROM_PX * scale
        with_form = self._changing or not (short and self._found)
        self._asking.setVisible(with_form)
        self._results.setVisible(self._found and not (short and with_form))
        needed = self.form.sizeHint().height() + _AROUND_PX
        least = round(_LEAST_PX * scale) if short else needed  # it scrolls where there is no room for all of it
        self._asking.setMinimumHeight(min(needed, least))
        self._asking.setMaximumHeight(needed)
        self.change.setVisible(not with_form)
        for part in (self._foot, self._hints):
            part.setVisible(self.height() >= _HINTS_FROM_PX * scale)

    def _take_sessions(self, facts: tuple[SessionFacts, ...]) -> None:
        self._sessions = session_names(facts)

    def _tell(self, stop: threading.Event, done: int, of: int) -> None:
        if stop is self._stop and not stop.is_set():
            self.strip.apply(running(done / max(1, of), f"Searched {done} of {of} sessions"))

    def _take(self, stop: threading.Event, choice: SearchChoice, asked: EventQuery, found: tuple[Found, ...]) -> None:
        if stop is not self._stop:
            return
        self._stop = None
        self.strip.apply(IDLE)
        self.model.show_found(found, self._names, self._sessions)
        self.table.set_widest(widest_cells(found, self._sessions))
        self._sought.setText(sentence(choice, self._names))
        self._count.setText(count_text(found, asked.most))
        self._found, self._changing = True, False
        self._fit_parts()
        if found:
            self.table.setFocus()
            self.table.set_row(0)

    def _refuse(self, stop: threading.Event, error: UxlabError) -> None:
        if stop is self._stop:
            self._stop = None
            self.strip.apply(IDLE if isinstance(error, Cancelled) else refused(str(error)))
