"""The window of one study."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.page import Page
from uxlab.gui.run.system_settings import open_folder
from uxlab.gui.shell.commands import Deeds, window_commands
from uxlab.gui.shell.interruption import interruption_words
from uxlab.gui.shell.menus import menus_of
from uxlab.gui.shell.opening_size import open_as_designed
from uxlab.gui.shell.page_stack import PageMakers, PageStack
from uxlab.gui.shell.rail import Rail
from uxlab.gui.shell.state import CaptureLamp, Facts, PageName, present
from uxlab.gui.shell.undoing import take
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.inert import title
from uxlab.gui.widgets.layout import column, holder, row
from uxlab.lab.facts import PersonFacts, PersonStatus, SessionFacts
from uxlab.lab.interrupted import close_interrupted
from uxlab.lab.open_study import OpenStudy
from uxlab.model.session import SessionState

_SMALLEST = QSize(640, 360)
_LEAVING, _REFUSAL = "leaving", "refusal"


class StudyWindow(QMainWindow):
    """A study with its pages. `start_requested` asks for the window that lists studies, `file_dropped` to open one.

    `participant_window_wanted`: in front, or away. `page_shown`: a page that was asked for is there, whole.
    """

    closed = Signal()
    page_shown = Signal()
    capture_checked = Signal(str)
    check_requested = Signal()
    new_requested = Signal()
    start_requested = Signal()
    open_requested = Signal()
    file_dropped = Signal(Path)
    participant_window_wanted = Signal(bool)

    def __init__(self, look: Look, study: OpenStudy, jobs: Jobs, feed: Feed, page_makers: PageMakers) -> None:
        super().__init__()
        self._look, self._study, self._jobs, self._feed = look, study, jobs, feed
        self._page = PageName.DESIGN
        self._capture = CaptureLamp.UNKNOWN
        self._people: tuple[PersonFacts, ...] = ()
        self._leaving = False
        self._menus = menus_of(self)
        self._rail = Rail(look)
        self._banners = BannerStack(look)
        desk = Desk(
            look=look, study=study, jobs=jobs, feed=feed, banners=self._banners, go=self.go,
            tell_capture=self.capture_checked.emit, open_study=self.file_dropped.emit,
        )  # fmt: skip
        self._pages = PageStack(desk, page_makers)
        self._build()
        self._unsubscribe = study.subscribe(lambda: jobs.here(self._on_study_changed))
        self._on_study_changed()
        jobs.follow(study.open_sessions(), self._offer_to_resume)

    @property
    def page(self) -> PageName:
        """The page that is shown."""
        return self._page

    @property
    def banners(self) -> BannerStack:
        """The banners above the pages."""
        return self._banners

    def go(self, page: str, subject: str = "") -> None:
        """Change to a page."""
        self._flush()
        self._page = name = PageName(page)
        self._refresh()
        self._pages.when_whole(name, lambda made: self._show_page(name, made, subject))

    def set_capture(self, lamp: CaptureLamp) -> None:
        """Show whether input capture works here."""
        self._capture = lamp
        self._refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, but not over a session that runs: that is ended in order first, and asked about."""
        if self._feed.live:
            event.ignore()
            if not self._leaving:
                self._ask_about_session()
            return
        self._flush()
        if (editor := self.focusWidget()) is not None:
            editor.clearFocus()  # what was typed last is saved with the rest
        self._unsubscribe()
        for timer in self.findChildren(QTimer):
            timer.stop()
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail make way in a narrow window."""
        super().resizeEvent(event)
        self._refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take study files."""
        if any(url.toLocalFile().endswith(".uxlab") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the studies to be opened."""
        for url in event.mimeData().urls():
            self.file_dropped.emit(Path(url.toLocalFile()))

    # Inside.

    def _build(self) -> None:
        self.setObjectName("study-window")
        self.setMinimumSize(_SMALLEST)
        open_as_designed(self)
        self.setAcceptDrops(True)
        self._rail.page_requested.connect(self.go)
        self._rail.study_requested.connect(self.start_requested)
        content = holder(column([self._banners, self._pages]))
        self.setCentralWidget(holder(row([self._rail, content])))
        for signal in (self._feed.starting, self._feed.started, self._feed.ended):
            signal.connect(self._on_session)
        self._feed.refused.connect(self._on_refusal)
        self._feed.accepted.connect(lambda: self._banners.retract(_REFUSAL))
        self._catching_up = QTimer(self, singleShot=True, interval=0)
        self._catching_up.timeout.connect(self._catch_up)
        self._pages.commands_changed.connect(self._catching_up.start)
        self._fill_menus()

    def _flush(self) -> None:
        if (page := self._pages.whole(self._page)) is not None:
            page.flush()

    def _show_page(self, name: PageName, page: Page, subject: str) -> None:
        if name is not self._page:  # somebody has gone on while it was made
            return
        self._pages.show_part(page)
        page.enter(subject)
        page.keep_focus()
        self._fill_menus()
        self.page_shown.emit()

    def _on_study_changed(self) -> None:
        self.setWindowTitle(f"{title(self._study.design().name)} – uxlab")
        self._jobs.follow(self._study.people(), self._on_people)
        self._catching_up.start()
        self._refresh()

    def _on_people(self, people: tuple[PersonFacts, ...]) -> None:
        self._people = people
        self._refresh()

    def _offer_to_resume(self, sessions: tuple[SessionFacts, ...]) -> None:
        """Say which sessions were cut off, such as by a crash, unless somebody is about to go on with one already."""
        if self._feed.live or self._page is PageName.RUN:
            return
        for session in sessions:
            ways = [
                ("Resume session", partial(self._resume, session)),
                ("Close session", partial(self._close_session, session)),
            ]
            fact, kept = interruption_words(session, datetime.now().astimezone())
            self._banners.push("warn", fact, kept, ways, key=session.uid)

    def _resume(self, session: SessionFacts) -> None:
        self._banners.retract(session.uid)
        self.go(PageName.RUN.value, session.participant)

    def _close_session(self, session: SessionFacts) -> None:
        def closed(_: None) -> None:
            self._banners.retract(session.uid)
            self._on_study_changed()

        self._jobs.run(lambda: close_interrupted(self._study.recording, session.uid), closed)

    def _on_session(self, *_: object) -> None:
        if not self._feed.live:
            for key in (_LEAVING, _REFUSAL):
                self._banners.retract(key)
        if self._leaving and not self._feed.live:
            QTimer.singleShot(0, self, self._close)  # when everybody has heard that the session has ended
        self._leaving = False
        self._jobs.follow(self._study.people(), self._on_people)
        self._catching_up.start()

    def _on_refusal(self, sentence: str) -> None:
        self._leaving = False
        self._banners.push("warn", sentence, key=_REFUSAL)

    def _refresh(self) -> None:
        design = self._study.design()
        planned = [one for one in self._people if one.status not in {PersonStatus.EXCLUDED, PersonStatus.ERASED}]
        finished = {
            one.code for one in planned if any(session.state is SessionState.FINISHED for session in one.sessions)
        }
        saved = self._study.saved_utc
        self._rail.apply(
            present(
                Facts(
                    study=design.name,
                    subtitle=self._study.path.parent.name or str(self._study.path.parent),
                    planned=len(planned),
                    finished=len(finished),
                    page=self._page,
                    capture=self._capture,
                    saved_at=_time_of_day(saved) if saved else "",
                    unsaved=self._study.unsaved,
                    recording=self._feed.live,
                    width_px=self.width(),
                )
            )
        )

    def _catch_up(self) -> None:
        """Show what is new around the page, in a turn of its own and once for all that came together."""
        self._fill_menus()
        self._refresh()

    def _fill_menus(self) -> None:
        page = self._pages.whole(self._page)
        undo, redo = self._study.undo_label or "", self._study.redo_label or ""
        own = window_commands(self._deeds(), undo=undo, redo=redo, live=self._feed.live)
        self._menus.fill(own, () if page is None else page.commands())

    def _deeds(self) -> Deeds:
        return Deeds(
            new=self.new_requested.emit,
            open=self.open_requested.emit,
            all_studies=self.start_requested.emit,
            close=self._close,
            quit=QApplication.closeAllWindows,
            undo=self._undo,
            redo=self._redo,
            primary=self._primary,
            show_file=self._show_file,
            check=self.check_requested.emit,
            go=self.go,
            seen=self.participant_window_wanted.emit,
        )

    def _show_file(self) -> None:
        open_folder(self._study.path)

    def _close(self) -> None:
        self.close()

    def _primary(self) -> None:
        self._pages.when_whole(self._page, lambda page: page.primary())

    def _undo(self) -> None:
        take(self._study.undo, self._banners)

    def _redo(self) -> None:
        take(self._study.redo, self._banners)

    def _ask_about_session(self) -> None:
        self._banners.push(
            "warn",
            "A session is running.",
            "It can be left now and resumed when the study is opened again; nothing is lost.",
            actions=[("Leave and close", self._leave)],
            key=_LEAVING,
        )

    def _leave(self) -> None:
        self._leaving = True
        self._feed.leave()


def _time_of_day(utc: str) -> str:
    return datetime.fromisoformat(utc).astimezone().strftime("%H:%M:%S")
