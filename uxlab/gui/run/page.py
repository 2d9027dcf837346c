"""The Run page: checks first, then the console while the session runs, and at its end what came of it."""

from PySide6.QtGui import QGuiApplication

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.page import Command, Menu, Page
from uxlab.gui.participant.stage import Stage
from uxlab.gui.participant.state import Asked, View
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.live import LivePage
from uxlab.gui.run.on_stage import OnStage
from uxlab.gui.run.preparing import Preparing
from uxlab.gui.run.strip import Strip
from uxlab.gui.summary.session_end import SessionEnd
from uxlab.gui.widgets.layout import column, stacked
from uxlab.lab.finished import reopen_session
from uxlab.lab.live import Ended
from uxlab.lab.live_state import LiveState
from uxlab.lab.recording import SessionRequest


class RunPage(Page):
    """Conducts sessions, one at a time."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        self._desk, self._stage = desk, stage
        self._strip_wanted = False
        self._uid, self._code = "", ""
        self.deeds = Deeds(desk.feed.submit, desk.feed.now_ns)
        self.preparing = Preparing(desk, stage)
        self.live = LivePage(desk.look, desk.study, self.deeds, OnStage(stage))
        self.end = SessionEnd(desk)
        self.strip = Strip(desk.look, self.deeds)
        self._stack = stacked([self.preparing.page, self.live, self.end])
        self.setLayout(column([self._stack]))
        self._connect()

    def enter(self, subject: str) -> None:
        """Show the session that runs, else prepare one for the participant with this code."""
        if self._desk.feed.live:
            self._show_live()
        elif subject or self._stack.currentWidget() is not self.end:
            self._prepare(subject)

    def primary(self) -> None:
        """Start the session, do what comes next in it, or turn to the next participant."""
        shown = self._stack.currentWidget()
        if shown is self.live:
            self.live.primary()
        elif shown is self.end:
            self.end.primary()
        else:
            self.preparing.page.ask_to_start()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done."""
        shown = self._stack.currentWidget()
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
            window.showNormal()
            window.raise_()
            window.activateWindow()
            self.live.setFocus()
        elif self._desk.feed.live:
            self.strip.stand_on(window.screen())
            self.strip.show()
            window.showMinimized()

    # Inside.

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
        self.preparing.strip_wanted.connect(self._want_strip)
        self._stage.view_changed.connect(self._seen)
        self._stage.visibility_changed.connect(lambda _: self._seen(self._stage.view))
        self.end.commands_changed.connect(self.commands_changed)
        self.end.next_requested.connect(self._prepare)
        self.end.review_requested.connect(lambda uid: self._desk.go("review", uid))
        self.end.reopen_requested.connect(self._reopen)

    def _want_strip(self) -> None:
        self._strip_wanted = True

    def _prepare(self, code: str) -> None:
        self._stack.setCurrentWidget(self.preparing.page)
        self.preparing.enter(code)
        self.commands_changed.emit()

    def _started(self) -> None:
        self._show_live()
        if self._strip_wanted or len(QGuiApplication.screens()) > 1:
            self._stage.show()
        self._seen(self._stage.view)
        if self._strip_wanted:
            self.toggle_strip()

    def _show_live(self) -> None:
        self._stack.setCurrentWidget(self.live)
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
            self._stack.setCurrentWidget(self.end)
            self.keep_focus()
            self.commands_changed.emit()
        else:
            self._prepare(self._code)
        if not ended.complete:
            self._desk.banners.push("warn", "Some input of the session did not arrive.", "What is missing is marked.")

    def _reopen(self, uid: str) -> None:
        study, jobs = self._desk.study, self._desk.jobs
        jobs.run(lambda: reopen_session(study.recording, uid), lambda _: self._go_on(), self._not_reopened)

    def _go_on(self) -> None:
        self._desk.feed.begin(SessionRequest(participant=self._code), self._not_reopened)

    def _not_reopened(self, error: UxlabError) -> None:
        self._desk.banners.push("danger", "The session could not be reopened.", str(error))
