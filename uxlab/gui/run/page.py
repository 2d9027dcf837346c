"""The Run page: checks first, then the console while the session runs, and at its end what came of it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from uxlab.errors import UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.participant.stage import Stage
from uxlab.gui.participant.state import Asked, View
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live import LivePage
from uxlab.gui.run.on_stage import OnStage
from uxlab.gui.run.one_screen import OneScreen
from uxlab.gui.run.preparing import Preparing
from uxlab.gui.run.strip import Strip
from uxlab.gui.run.task_pictures import TaskPictures
from uxlab.gui.summary.session_end import SessionEnd
from uxlab.gui.widgets.layout import column
from uxlab.gui.widgets.stack import Stack
from uxlab.lab.finished import reopen_session
from uxlab.lab.live import Ended
from uxlab.lab.live_state import LiveState
from uxlab.lab.preflight_judge import NAMES
from uxlab.lab.recording import SessionRequest


class RunPage(Page):
    """Conducts sessions, one at a time."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        self._desk, self._stage = desk, stage
        self._strip_wanted = False
        self._uid, self._code = "", ""
        self.deeds = Deeds(desk.feed.submit, desk.feed.now_ns)
        self._stack = Stack()
        self.setLayout(column([self._stack]))
        desk.turns.add(self._make_preparing, self._make_live, self._make_end, self._make_strip, self._connect)

    def enter(self, subject: str) -> None:
        """Show the session that runs, else prepare one for the participant with this code."""
        if self._desk.feed.live:
            self._show_live()
        elif subject or self._stack.current() is not self.end:
            self._prepare(subject)

    def primary(self) -> None:
        """Start the session, do what comes next in it, or turn to the next participant."""
        shown = self._stack.current()
        if shown is self.live:
            self.live.primary()
        elif shown is self.end:
            self.end.primary()
        else:
            self.preparing.page.ask_to_start()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done."""
        shown = self._stack.current()
        if shown is self.live:
            return self.live.commands()
        if shown is self.end:
            return self.end.commands()
        return (
            Command(Menu.SESSION, "Start session", self.primary, "Ctrl+Return"),
            Command(Menu.SESSION, "Check all again", self.preparing.check, "F5"),
        )

    def toggle_strip(self) -> None:
        """Change between the console and the compact strip."""
        window = self.window()
        if self.strip.isVisible():
            self.strip.hide()
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)  # it may be maximised
            window.raise_()
            window.activateWindow()
            self.live.setFocus()
        elif self._desk.feed.live:
            self.strip.stand_on(window.screen())
            self.strip.show()
            window.showMinimized()
        else:
            window.raise_()
            window.activateWindow()

    # Inside.

    def _make_preparing(self) -> None:
        self.preparing = Preparing(self._desk, self._stage)
        self._stack.add(self.preparing.page)
        page = self.preparing.page
        self._desk.turns.add(*(partial(page.make_row, check) for check in NAMES), self.preparing.show)
        self._stack.show_part(self.preparing.page)

    def _make_live(self) -> None:
        desk, side = self._desk, OnStage(self._stage)
        self.live = LivePage(desk.look, desk.study, self.deeds, side, desk.turns)
        self._stack.add(self.live)

    def _make_end(self) -> None:
        self.end = SessionEnd(self._desk)
        self._stack.add(self.end)

    def _make_strip(self) -> None:
        self.strip = Strip(self._desk.look, self.deeds, self)

    def _connect(self) -> None:
        feed = self._desk.feed
        feed.started.connect(self._started)
        feed.changed.connect(self._changed)
        feed.ended.connect(self._ended)
        self.live.commands_changed.connect(self.commands_changed)
        self.live.strip_requested.connect(self.toggle_strip)
        self.live.repeat_requested.connect(feed.repeat_unsaved)
        self.strip.back_requested.connect(self.toggle_strip)
        self.strip.primary_requested.connect(self.live.primary)
        self.strip.seen_requested.connect(lambda wanted: self._stage.show() if wanted else self._stage.hide())
        self.preparing.strip_wanted.connect(self._want_strip)
        self._stage.console_requested.connect(self.toggle_strip)
        self._stage.view_changed.connect(self._seen)
        self._stage.visibility_changed.connect(lambda _: self._seen(self._stage.view))
        OneScreen(feed, self._stage, self.strip, self.toggle_strip, self)
        TaskPictures(self._desk, self._stage, self).left_out.connect(
            lambda reason: self.live.banners.push("info", "No picture of the participant’s screen was taken.", reason)
        )
        self.end.commands_changed.connect(self.commands_changed)
        self.end.next_requested.connect(self._prepare)
        self.end.review_requested.connect(lambda uid: self._desk.go("review", uid))
        self.end.reopen_requested.connect(self._reopen)

    def _want_strip(self) -> None:
        self._strip_wanted = True

    def _prepare(self, code: str) -> None:
        self._stack.show_part(self.preparing.page)
        self.preparing.enter(code)
        self.commands_changed.emit()

    def _started(self) -> None:
        self._desk.turns.add(self._show_live, self._show_to_participant)

    def _show_to_participant(self) -> None:
        if self._strip_wanted or len(QGuiApplication.screens()) > 1:
            self._stage.show()
        self._seen(self._stage.view)
        if self._strip_wanted and not self.strip.isVisible():
            self.toggle_strip()

    def _show_live(self) -> None:
        self._stack.show_part(self.live)
        self.live.setFocus()
        self.commands_changed.emit()

    def _changed(self, state: LiveState) -> None:
        session = state.snapshot.session
        self._uid, self._code = session.uid, session.participant
        view = self.live.apply(state)
        if self.strip.isVisible():
            self.strip.apply(view)

    def _seen(self, view: View) -> None:
        self.live.show_asked(view.ask if isinstance(view, Asked) and self._stage.visible else None)

    def _ended(self, ended: Ended) -> None:
        if self.strip.isVisible():
            self.toggle_strip()
        if ended.finished:
            self.end.show_session(self._uid)
            self._show_end()
        else:
            self._prepare(self._code)
        if not ended.complete:
            self._desk.banners.push("warn", "Some input of the session did not arrive.", "What is missing is marked.")

    def _show_end(self) -> None:
        self._stack.show_part(self.end)
        self.keep_focus()
        self.commands_changed.emit()

    def _reopen(self, uid: str) -> None:
        study, jobs = self._desk.study, self._desk.jobs
        jobs.run(lambda: reopen_session(study.recording, uid), lambda _: self._go_on(), self._not_reopened)

    def _go_on(self) -> None:
        self._desk.feed.begin(SessionRequest(participant=self._code), self._not_reopened)

    def _not_reopened(self, error: UxlabError) -> None:
        self._desk.banners.push("danger", "The session could not be reopened.", str(error))
