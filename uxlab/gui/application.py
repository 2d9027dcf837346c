"""The app: one process, a window that lists studies, and for each study that is open a window and the participant's."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from uxlab import __version__
from uxlab.errors import UxlabError
from uxlab.gui import crash
from uxlab.gui.closing import Closing
from uxlab.gui.feed import Feed
from uxlab.gui.file_opener import FileOpener
from uxlab.gui.garbage import Garbage
from uxlab.gui.instance import Listener, hand_over, server_name
from uxlab.gui.jobs import Jobs
from uxlab.gui.own_windows import OwnWindows
from uxlab.gui.pages import page_makers
from uxlab.gui.participant.stage import Stage
from uxlab.gui.shell.start_window import StartWindow
from uxlab.gui.shell.state import CaptureLamp
from uxlab.gui.shell.window import StudyWindow
from uxlab.gui.start.capture import Capture, CaptureState
from uxlab.gui.style.look import Look, make_look
from uxlab.gui.turns import Turns
from uxlab.lab.interrupted import close_interrupted
from uxlab.lab.loading import load_ahead
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.settings import settings_file, usable_settings

_LOAD_AFTER_MS = 400  # when the first window stands
_SWITCH_S = 0.000_1
"""How long another thread may run Python before the GUI's gets its turn; Python's own 5 ms are for throughput.

A call of Qt gives the turn away, and there are hundreds in a click: each would wait for work on another thread.
"""


def run_app(paths: Sequence[Path], *, sample: bool = False) -> int:
    """Show the app until its last window is closed; return the exit status.

    `paths`: studies to open. Where uxlab runs already, it opens them instead.
    """
    sys.setswitchinterval(_SWITCH_S)
    app = FileOpener(sys.argv[:1])
    app.setApplicationName("uxlab")
    app.setApplicationDisplayName("uxlab")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("uxlab")
    name = server_name(settings_file().parent)
    if hand_over(name, paths):
        return 0
    settings, trouble = usable_settings()
    look = make_look(app, settings.scheme or None)
    look.set_text_scale(int(settings.text_size or 100) / 100)
    uxlab = Application(app, look)
    app.file_asked_for.connect(uxlab.open)
    if trouble:
        uxlab.tell_of_fault(trouble)
    crash.watch(uxlab.tell_of_fault)
    garbage = Garbage(lambda: not uxlab.live, app)
    uxlab.load_ahead(garbage)
    listener = Listener(name, uxlab.open_all, app)
    uxlab.begin(paths, sample=sample)
    status = app.exec()
    listener.close()
    uxlab.close()
    garbage.close()
    return status


class Application(QObject):
    """The windows of the running app and what opens and closes them."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look = look
        self._jobs = Jobs(lambda error: self._tell("warn", str(error)))
        self._windows: dict[Path, _OpenWindow] = {}
        self._opening: set[Path] = set()
        self._turns = Turns(self)
        self._garbage: Garbage | None = None
        self._is_telling_of_fault = False
        self._start = StartWindow(look, self._jobs)
        self._capture = CaptureLamp.UNKNOWN
        self._start.study_chosen.connect(self.open)
        self._start.presenter.capture_checked.connect(self._capture_checked)
        self._start.session_resumed.connect(lambda path, code: self.open(path, ("run", code)))
        self._start.session_closed.connect(self._close_session)
        self._own_windows = OwnWindows(self._set_own_windows, self)
        self._closing = Closing(self._jobs, self)
        self._closing.refused.connect(self._not_closed)
        self._closing.over.connect(lambda study: self._start.banners.retract(f"closing {study.path}"))

    @property
    def live(self) -> bool:
        """Whether a session is under way in any study."""
        return any(one.feed.live for one in self._windows.values())

    def load_ahead(self, garbage: Garbage) -> None:
        """Load what opening a study would wait for; what is there by then lasts, until a window is closed."""
        self._garbage = garbage

        def load() -> None:
            garbage.rest()
            self._jobs.run(load_ahead, lambda _: garbage.go_on())

        QTimer.singleShot(_LOAD_AFTER_MS, self, load)

    def begin(self, paths: Sequence[Path], *, sample: bool = False) -> None:
        """Open what was asked for, else the list of studies."""
        if sample:
            self._start.presenter.making.open_sample()
        self.open_all(paths)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open studies; without any come to the front."""
        if not paths:
            self._to_front(next((one.window for one in self._windows.values()), None) or self._start)
        for path in paths:
            self.open(path)

    def open(self, path: Path, place: tuple[str, str] | None = None) -> None:
        """Open a study at a page, or come to the front where it is open."""
        path = Path(os.path.realpath(path))  # a circle of links is no error here, but is told when it is opened
        known = self._windows.get(path)
        if path in self._opening:
            return
        if known is not None:
            self._to_front(known.window)
            if place is not None:
                known.window.go(*place)
        else:
            self._opening.add(path)
            self._jobs.run(
                lambda: open_study(path, partial(self._tell_later, "danger")),
                lambda study: self._opened(path, study, place),
                lambda error: self._not_opened(path, error),
            )

    def tell_of_fault(self, sentence: str) -> None:
        """Show what went wrong in the window that is used; may be called on any thread.

        Where showing it goes wrong too, nothing more is shown: each failure would bring on the next, without end.
        """
        if not self._is_telling_of_fault:
            self._jobs.here(lambda: self._show_fault(sentence))

    def close(self) -> None:
        """Close every study that is still open, and wait for all work."""
        self._start.presenter.close()
        self._turns.finish()
        for one in list(self._windows.values()):
            self._closing.begin(one.study)
        self._jobs.close()
        self._closing.close()

    # Inside.

    def _opened(self, path: Path, study: OpenStudy, place: tuple[str, str] | None) -> None:
        jobs = self._jobs.for_window()
        feed = Feed(study, jobs)
        for signal in (feed.starting, feed.started, feed.ended):
            signal.connect(self._follow_sessions)

        def make_stage() -> None:
            stage = Stage(self._look, study, jobs, feed)
            self._turns.add(partial(make_window, stage))

        def make_window(stage: Stage) -> None:
            window = StudyWindow(self._look, study, jobs, feed, partial(page_makers, stage))
            self._windows[path] = _OpenWindow(window, study, jobs, feed, stage)
            self._connect(path, self._windows[path])
            self._turns.add(lambda: window.go(*(place or ("design", ""))))

        self._turns.add(make_stage)
        self._start.presenter.remember(path, study.design().name)

    def _connect(self, path: Path, opened: "_OpenWindow") -> None:
        window, stage = opened.window, opened.stage
        window.closed.connect(partial(self._closed, path))
        window.start_requested.connect(lambda: self._to_front(self._start))
        window.new_requested.connect(self._begin_new)
        window.check_requested.connect(self._start.presenter.check_capture)
        window.capture_checked.connect(self._show_capture)
        window.set_capture(self._capture)
        window.open_requested.connect(self._start.presenter.choose_file)
        window.file_dropped.connect(self.open)
        window.participant_window_wanted.connect(lambda wanted: stage.show() if wanted else stage.hide())
        window.page_shown.connect(partial(self._show_first, path, window), Qt.ConnectionType.SingleShotConnection)

    def _show_first(self, path: Path, window: StudyWindow) -> None:
        """Show a window when its first page is whole; the list of studies has done its part."""
        self._opening.discard(path)
        self._turns.add(partial(self._to_front, window), self._hide_list)

    def _hide_list(self) -> None:
        if self._windows:  # else the one that took its place is closed already
            self._start.hide()

    def _begin_new(self) -> None:
        self._to_front(self._start)
        self._start.begin_new()

    def _capture_checked(self, capture: Capture) -> None:
        """Tell every window what a check came to; what it asks for, or found wrong, in words too."""
        self._show_capture(capture.state.value)
        for one in self._windows.values():
            if capture.sentence:
                tone = "warn" if capture.state is CaptureState.FAILED else "info"
                one.window.banners.push(tone, capture.sentence, key="capture-check")

    def _show_capture(self, state: str) -> None:
        self._capture = CaptureLamp(state)
        for one in self._windows.values():
            one.window.set_capture(self._capture)

    def _not_opened(self, path: Path, error: UxlabError) -> None:
        self._opening.discard(path)
        self._to_front(self._start)
        self._start.banners.push("warn", str(error))

    def _close_session(self, path: Path, uid: str) -> None:
        """End an interrupted session where it was cut off, in a study that is not open."""

        def close() -> None:
            study = open_study(path, partial(self._tell_later, "danger"))
            try:
                close_interrupted(study.recording, uid)
            finally:
                study.close()

        self._jobs.run(close, lambda _: self._start.presenter.refresh())

    def _closed(self, path: Path) -> None:
        closed = self._windows.pop(path)
        closed.jobs.close_window()
        closed.stage.close()
        closed.window.deleteLater()
        if self._garbage is not None:
            self._garbage.look_again()
        self._closing.begin(closed.study)

    def _not_closed(self, study: OpenStudy, sentence: str) -> None:
        """Say where the studies are that one is not saved yet; its window is gone."""
        key = f"closing {study.path}"
        known = self._start.banners.keys()
        if not self._start.isVisible() or key not in known:
            self._to_front(self._start)
        saved = study.recording.writer.ended
        again = ("Try again", lambda: self._closing.try_again(study))
        give_up = ("Close without saving", lambda: self._closing.give_up(study))
        self._start.banners.push(
            "danger",
            f"{study.path.name} could not be closed. {sentence}",
            "" if saved else "What was changed is kept, and tried again by itself.",
            () if saved else (again, give_up),
            key=f"{key} at the end" if saved else key,
        )

    def _show_fault(self, sentence: str) -> None:
        self._is_telling_of_fault = True
        self._tell("danger", sentence)
        self._is_telling_of_fault = False

    def _tell_later(self, tone: str, sentence: str) -> None:
        self._jobs.here(lambda: self._tell(tone, sentence))

    def _tell(self, tone: str, sentence: str) -> None:
        window = QApplication.activeWindow()
        told = next((one.window for one in self._windows.values() if one.window is window), None)
        told = told or next((one.window for one in self._windows.values()), None)
        (told or self._start).banners.push(tone, sentence)

    def _follow_sessions(self, *_: object) -> None:
        self._own_windows.watch(wanted=self.live)

    def _set_own_windows(self, ids: tuple[int, ...]) -> None:
        for one in self._windows.values():
            one.feed.set_own_windows(ids)

    def _to_front(self, window: QWidget) -> None:
        window.show()
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()


@dataclass(frozen=True, slots=True)
class _OpenWindow:
    window: StudyWindow
    study: OpenStudy
    jobs: Jobs
    feed: Feed
    stage: Stage
