"""The Review page: the list of sessions, what each came to, and the one that is looked into."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.place import Place
from uxlab.gui.review.view import SessionView
from uxlab.gui.summary.no_sessions import NoSessions
from uxlab.gui.summary.reading import AllSessions, read_all
from uxlab.gui.summary.session_end import SessionEnd
from uxlab.gui.summary.session_list import SessionList
from uxlab.gui.summary.sessions_state import SessionsView, present_sessions
from uxlab.gui.widgets.layout import add_page, column, stacked
from uxlab.lab.finished import reopen_session
from uxlab.lab.loading import load_for_maps


class ReviewPage(Page):
    """Opens a session by Enter or a click; Alt+Left goes back to the list.

    A session that is not finished yet shows what it came to so far: there is nothing to correct in it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: dict[str, str] = {}
        self._finished: set[str] | None = None
        self._wanted: Place | None = None
        self._empty = NoSessions(desk.look, partial(desk.go, "run", ""))
        self._stack = stacked([self._empty])
        self.setLayout(column([self._stack]))
        desk.turns.add(self._make_list, self._make_end, self._make_view, self._listen)

    def apply(self, view: SessionsView) -> None:
        """Show the list, or what will fill it; an opened session stays open."""
        self.list.apply(view)
        if self._stack.currentWidget() in {self.list, self._empty}:
            self._stack.setCurrentWidget(self.list if view.rows else self._empty)

    def enter(self, subject: str) -> None:
        """Open a session by its uid, "uid@ns" at a moment of it; without one, show what was shown last."""
        self._wanted = Place.of(subject)
        if self._finished is None:
            self._desk.jobs.run(load_for_maps, lambda _: None)
        self._read()
        if self._wanted is None:
            self._shown_anew()

    def primary(self) -> None:
        """Prepare the next participant from what a session came to."""
        if self._stack.currentWidget() is self.end:
            self.end.primary()

    def flush(self) -> None:
        """Save what is being typed."""
        self.end.flush()
        self.view.flush()

    def commands(self) -> tuple[Command, ...]:
        """Return those of what is shown, and the way back."""
        shown = self._stack.currentWidget()
        back = Command(Menu.VIEW, "All sessions", self._back, "Alt+Left")
        if shown is self.view:
            came_to = Command(Menu.VIEW, "What the session came to", self._show_end)
            return (*self.view.commands(), back, came_to)
        return (*self.end.commands(), back) if shown is self.end else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc from what a session came to."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.end:
            self._back()
        else:
            super().keyPressEvent(event)

    # Inside.

    def _make_list(self) -> None:
        self.list = SessionList(self._desk.look)
        add_page(self._stack, self.list)
        self._stack.setCurrentWidget(self.list)

    def _make_end(self) -> None:
        self.end = SessionEnd(self._desk, back=True)
        add_page(self._stack, self.end)

    def _make_view(self) -> None:
        self.view = SessionView(self._desk)
        add_page(self._stack, self.view)

    def _listen(self) -> None:
        self.list.opened.connect(lambda uid: self._open(Place(uid)) if uid else None)
        self.end.back_requested.connect(self._back)
        self.end.review_requested.connect(lambda uid: self._open(Place(uid)))
        self.end.next_requested.connect(partial(self._desk.go, "run"))
        self.end.reopen_requested.connect(self._reopen)
        self.view.back_requested.connect(self._back)
        self.view.came_to_requested.connect(self._show_end)
        for one in (self.end, self.view):
            one.commands_changed.connect(self.commands_changed)
        self._desk.feed.ended.connect(self._session_ended)

    def _session_ended(self, _: object) -> None:
        if self.isVisible():  # else it is read when somebody comes
            self._read()

    def _read(self) -> None:
        self._desk.jobs.run(partial(read_all, self._desk.study), self._arrived)

    def _arrived(self, read: AllSessions) -> None:
        state = self._desk.feed.state
        live = "" if state is None else state.snapshot.session.uid
        data = {one.session.uid: one for one in read.data.sessions}
        self._people = {one.uid: one.participant for one in read.facts}
        self._finished = {one.uid for one in read.facts if one.finished and one.uid in data}
        today = datetime.now(UTC).astimezone().date()
        self.apply(present_sessions(read.facts, data, read.design, today, live=live))
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._open(wanted)

    def _open(self, place: Place) -> None:
        if place.uid in (self._finished or ()):
            self._stack.setCurrentWidget(self.view)
            self.view.open(place)
        else:
            self._show_end(place.uid)
        self.commands_changed.emit()

    def _show_end(self, uid: str = "") -> None:
        self.end.offer(review=(uid or self.view.uid) in (self._finished or ()))
        self._stack.setCurrentWidget(self.end)
        self.end.show_session(uid or self.view.uid)
        self.end.setFocus()
        self.commands_changed.emit()

    def _shown_anew(self) -> None:
        if self._stack.currentWidget() is self.end:
            self._back()
        elif self._stack.currentWidget() is self.list:
            self.list.table().setFocus()

    def _back(self) -> None:
        shown = self._stack.currentWidget()
        if shown in {self.end, self.view}:
            self.flush()
            self._stack.setCurrentWidget(self.list)
            self.list.choose(self.end.uid if shown is self.end else self.view.uid)
            self._read()
        self.commands_changed.emit()

    def _reopen(self, uid: str) -> None:
        study, jobs = self._desk.study, self._desk.jobs
        jobs.run(partial(reopen_session, study.recording, uid), lambda _: self._reopened(uid), self._refused)

    def _reopened(self, uid: str) -> None:
        self._back()
        self._desk.go("run", self._people.get(uid, ""))

    def _refused(self, error: UxlabError) -> None:
        self._desk.banners.push("warn", "The session stays finished.", str(error))
