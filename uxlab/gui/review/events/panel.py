"""The list of a session's events beside the timeline: the same moments in words, in step with the cursor."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.events.choice import EventChoice, ListView, nothing_text, present_list, table_filter
from uxlab.gui.review.events.copy import EventCopy
from uxlab.gui.review.events.export_panel import ExportSelection
from uxlab.gui.review.events.export_state import Listed
from uxlab.gui.review.events.head import EventsHead
from uxlab.gui.review.events.latest import Latest
from uxlab.gui.review.events.model import EventModel
from uxlab.gui.review.events.rows import RowsView
from uxlab.gui.review.events.step import row_of_item
from uxlab.gui.review.tracks.words import Names, names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.cells import Cell
from uxlab.gui.widgets.empty import EmptyState
from uxlab.gui.widgets.layout import column, label, show_when, stacked
from uxlab.timeline.items import Track
from uxlab.timeline.table import EventTable, TableRow
from uxlab.wording.durations import moment_text

_KEY, _SETTLE_MS = "events", 150
_NONE = "No session is shown"


class EventsPanel(QFrame):
    """A row is chosen and the cursor goes there; the cursor moves and its row is chosen.

    `export` is the side panel that writes the rows to a file; `panel_requested` asks for it and for the search,
    `shown_requested` for the list itself, because somebody wants to find something in it.
    """

    commands_changed = Signal()
    panel_requested = Signal(str)
    shown_requested = Signal()

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__()
        self._desk, self._viewing = desk, viewing
        self._names = Names()
        self._awaited = -1
        self.head = EventsHead(desk.look)
        self.model = EventModel(desk, viewing, self)
        self.table = RowsView(desk.look, self.model, "Events")
        self.export = ExportSelection(desk, viewing, self.listed)
        self._copying = EventCopy(desk, viewing, self.head.tell)
        self._nothing = EmptyState(desk.look, "funnel", "", "", "Show all", lambda: self.head.choose(EventChoice()))
        self._stack = stacked([self.table, self._nothing])
        whole = column([self.head])
        whole.addWidget(self._stack, 1)
        self.cut = label(desk.look, "", "warn", wrap=True)
        self.cut.setContentsMargins(12, 8, 12, 8)
        self.cut.hide()
        whole.addWidget(self.cut)
        self.setLayout(whole)
        self.setProperty("role", "plain")
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._tables: Latest[EventTable] = Latest(desk.jobs, self._take, self._refuse)
        self._places: Latest[int] = Latest(desk.jobs, self._go, self._refuse)
        self._listen()
        self._opened()

    def listed(self) -> Listed | None:
        """Return what is listed and what of it is selected, None without a session."""
        table = self.model.table
        return None if table is None else Listed(table, self.table.selected(), self._names)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the events."""
        none = "" if self._viewing.session is not None else _NONE
        return (
            Command(Menu.EDIT, "Find in the events", self.seek, "/", none),
            Command(Menu.EDIT, "Search all sessions…", partial(self.panel_requested.emit, "search"), "Ctrl+F"),
            Command(Menu.EDIT, "Copy the selected events", self.copy, "Ctrl+C", none),
            Command(Menu.FILE, "Export events…", partial(self.panel_requested.emit, "export"), "Ctrl+Shift+E", none),
        )

    def render_list(self, view: ListView) -> None:
        """Say how much is listed, and below the list what of it is not."""
        self.head.set_count(view.count)
        self.cut.setText(view.cut)
        show_when(self.cut, shown=bool(view.cut))

    def seek(self) -> None:
        """Take the keyboard to the field above the list."""
        self.shown_requested.emit()
        self.head.begin_search()

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        if (listed := self.listed()) is not None:
            self._copying.copy(listed)

    # Inside.

    def _listen(self) -> None:
        viewing, table = self._viewing, self.table
        self.head.choice_changed.connect(lambda _: self._list())
        self.head.left.connect(table.setFocus)
        self.model.arrived.connect(self._arrived)
        self.model.refused.connect(self._say)
        table.seen.connect(self.model.look_at)
        table.moved.connect(self._moved)
        table.copying.connect(self.copy)
        self._settling.timeout.connect(self._list)
        viewing.opened.connect(self._opened)
        viewing.changed.connect(self._list)
        viewing.cursor_moved.connect(self._follow)
        viewing.chosen_changed.connect(self._follow)
        viewing.window_moved.connect(lambda: self._settling.start() if self.head.choice.seen else None)

    def _opened(self) -> None:
        """Begin with another session, or with none."""
        session = self._viewing.session
        self._tables.forget()
        self._places.forget()
        self._awaited = -1
        self.model.show_table(None, self._names)
        self.render_list(ListView(""))
        self._stack.setCurrentWidget(self.table)
        self.setEnabled(session is not None)
        if session is not None:
            self._fit()
        self.commands_changed.emit()

    def _list(self) -> None:
        """List anew: the session, what is noted of it, or the choice is another."""
        session = self._viewing.session
        if session is None:
            return
        self._names = names_of(session, self._viewing.design)
        tried = {item.label for item in session.by_track[Track.TASKS]}
        ordered = sorted(tried, key=lambda key: (self._names.numbers.get(key, len(tried) + 1000), key))
        self.head.set_tasks(tuple((key, self._task_name(key)) for key in ordered))
        wanted = table_filter(self.head.choice, self._viewing.window)
        self._tables.ask(lambda: self._viewing.review.table(session, wanted))

    def _task_name(self, key: str) -> str:
        return f"{self._names.numbers.get(key, '')} {self._names.names.get(key, key)}".strip()

    def _take(self, table: EventTable) -> None:
        if self._viewing.session is not table.session:
            return  # what is noted changed meanwhile, and the next table comes
        before, bar = self.model.table, self.table.verticalScrollBar()
        place = bar.value() if before is not None and before.filter == table.filter else None
        self._places.forget()
        self.model.show_table(table, self._names)
        if place is not None:
            bar.setValue(place)
        self.render_list(present_list(table.count, self.head.choice, self._names))
        self._nothing.set_words(*nothing_text(self.head.choice))
        self._stack.setCurrentWidget(self.table if table.count else self._nothing)
        self.export.refresh()
        self._follow()

    def _follow(self) -> None:
        """Choose the row of what is chosen, or else the last one until the cursor."""
        table, cursor_ns = self.model.table, self._viewing.cursor_ns
        if table is None or self._viewing.session is None:
            return
        row = row_of_item(table, self._viewing.chosen, cursor_ns)
        if row is not None:
            self._places.forget()
            self.table.set_row(row)
            return
        current = self.model.row(self.table.row())
        if current is None or current.t_ns != cursor_ns:
            self._places.ask(lambda: self._viewing.review.row_at(table, cursor_ns + 1))

    def _go(self, after: int) -> None:
        self.table.set_row(after - 1)

    def _moved(self, row: int) -> None:
        """Take the cursor to the row, as soon as it is known when that was."""
        self._places.forget()
        told = self.model.row(row)
        self._awaited = row if told is None else -1
        if told is not None:
            self._show(told)

    def _arrived(self) -> None:
        told = self.model.row(self._awaited)
        if told is not None and self._awaited == self.table.row():
            self._show(told)
        self._awaited = self._awaited if told is None else -1

    def _show(self, told: TableRow) -> None:
        self._viewing.move_to(told.t_ns)
        self._viewing.choose(told.item)

    def _fit(self) -> None:
        """Make room for the longest time of the session."""
        session = self._viewing.session
        if session is not None:
            kind = Cell("Assist", icon="cursor", weight=500)
            self.table.set_widest((Cell(moment_text(session.span_ns[1])), kind))

    def _refuse(self, error: UxlabError) -> None:
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self._desk.banners.push("warn", "The events cannot be read.", sentence, key=_KEY)
