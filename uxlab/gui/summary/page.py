"""The sessions of a study: a list, and the end of the one that is opened from it."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.summary.no_sessions import NoSessions
from uxlab.gui.summary.reading import AllSessions, read_all
from uxlab.gui.summary.session_end import SessionEnd
from uxlab.gui.summary.session_list import SessionList
from uxlab.gui.summary.sessions_state import SessionsView, present_sessions
from uxlab.gui.widgets.layout import add_page, column, stacked
from uxlab.lab.finished import reopen_session

__all__ = ["SessionEnd", "SessionsPage"]


class SessionsPage(Page):
    """Opens a session by Enter or a click; Esc goes back to the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: dict[str, str] = {}
        self._empty = NoSessions(desk.look, partial(desk.go, "run", ""))
        self._stack = stacked([self._empty])
        self.setLayout(column([self._stack]))
        desk.turns.add(self._make_list, self._make_end, self._listen)

    def apply(self, view: SessionsView) -> None:
        """Show the list, or what will fill it; an opened session stays open."""
        self.list.apply(view)
        if self._stack.currentWidget() is not self.end:
            self._stack.setCurrentWidget(self.list if view.rows else self._empty)

    def enter(self, subject: str) -> None:
        """Open the session of this uid, or show the list as it is now."""
        self._read()
        if subject:
            self._open(subject)
        else:
            self._back()
            self.list.table().setFocus()

    def primary(self) -> None:
        """Prepare the next participant from an opened session."""
        if self._stack.currentWidget() is self.end:
            self.end.primary()

    def commands(self) -> tuple[Command, ...]:
        """Return those of the opened session, and the way back."""
        if self._stack.currentWidget() is not self.end:
            return ()
        return (*self.end.commands(), Command(Menu.VIEW, "All sessions", self._back, "Alt+Left"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
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

    def _listen(self) -> None:
        self.end.offer(review=False)
        self.list.opened.connect(self._open)
        self.end.back_requested.connect(self._back)
        self.end.next_requested.connect(partial(self._desk.go, "run"))
        self.end.reopen_requested.connect(self._reopen)
        self.end.commands_changed.connect(self.commands_changed)
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
        today = datetime.now(UTC).astimezone().date()
        self.apply(present_sessions(read.facts, data, read.design, today, live=live))

    def _open(self, uid: str) -> None:
        if uid:
            self._stack.setCurrentWidget(self.end)
            self.end.show_session(uid)
            self.end.setFocus()
            self.commands_changed.emit()

    def _back(self) -> None:
        uid = self.end.uid
        if self._stack.currentWidget() is self.end:
            self._stack.setCurrentWidget(self.list)
            self.list.choose(uid)
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
