"""A study's real window with its real pages and real capture, in the test's own process."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.pages import page_makers
from uxlab.gui.participant.stage import Stage
from uxlab.gui.run.live import LivePage
from uxlab.gui.run.page import RunPage
from uxlab.gui.shell.state import PageName
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.style.look import Look, make_look
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.recording.commands import Command


@dataclass
class Office:
    """A window on a study; `told` is what jobs and the study complained of."""

    qtbot: QtBot
    look: Look
    study: OpenStudy
    feed: Feed
    stage: Stage
    window: StudyWindow
    told: list[str] = field(default_factory=list)

    @property
    def run(self) -> RunPage:
        page = next(page for page in self.window.findChildren(RunPage))
        assert isinstance(page, RunPage)
        return page

    @property
    def live(self) -> LivePage:
        return self.run.live

    @property
    def state(self) -> LiveState:
        state = self.feed.state
        assert state is not None
        return state

    def begin(self, code: str) -> None:
        """Check the computer for somebody and start, in spite of what is red."""
        self.window.go("run", code)
        self.qtbot.waitUntil(lambda: self.window._pages.whole(PageName.RUN) is not None)
        prepared = self.run.preparing.page
        self.qtbot.waitUntil(lambda: "passed" in prepared.headline.text())
        with self.qtbot.waitSignal(self.feed.started):
            self.run.primary()

    def do(self, *commands: Command) -> None:
        """Have commands carried out, and wait for them."""
        done: list[object] = []
        for command in commands:
            self.feed.submit(command, done=done.append)
        self.qtbot.waitUntil(lambda: len(done) == len(commands))

    def leave(self) -> None:
        """End capture."""
        with self.qtbot.waitSignal(self.feed.ended):
            self.feed.leave()

    def alarms(self) -> list[str]:
        """Return the banners above the console."""
        return [banner.said() for banner in self.live.banners.banners()]


@contextmanager
def dressed(app: QApplication, scheme: str = "light") -> Iterator[Look]:
    """Dress the app; it is bare again afterwards. Its windows must be gone by then."""
    style, font = app.style().name(), app.font()
    look = make_look(app, scheme)
    yield look
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shiboken6.delete(look)
    app.setStyleSheet("")
    app.setFont(font)
    app.setStyle(style)
    app.setPalette(QPalette())


@contextmanager
def app_window(qtbot: QtBot, path: Path, scheme: str = "light") -> Iterator[Office]:
    """Open a study as the app does, and leave nothing behind."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with dressed(app, scheme) as look, ExitStack() as at_end:
        told: list[str] = []
        jobs = Jobs(lambda error: told.append(str(error)))
        study = open_study(path, told.append)
        at_end.callback(study.close)
        at_end.callback(jobs.close)
        feed = Feed(study, jobs)
        stage = Stage(look, study, jobs, feed)
        at_end.callback(stage.close)
        window = StudyWindow(look, study, jobs, feed, partial(page_makers, stage))
        at_end.callback(window.deleteLater)
        at_end.callback(window.close)
        window.show()
        office = Office(qtbot, look, study, feed, stage, window, told)
        try:
            yield office
        finally:
            if feed.live:
                office.leave()
