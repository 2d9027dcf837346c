"""The session under way, as the windows of uxlab see it: changes arrive on the GUI thread, commands never wait."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.lab.live import Ended, LiveSession, start_live
from uxlab.lab.live_state import LiveState, Stage
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.recording import SessionRequest
from uxlab.recording.commands import Command
from uxlab.recording.recorder import Done

_TICK_MS = 100

Starter = Callable[[OpenStudy, SessionRequest, Callable[[], None]], LiveSession]


class Feed(QObject):
    """At most one session at a time.

    `started`: capture is live. `changed`: what `state` holds is new; also ten times a second, for clocks. `refused`:
    a command was not carried out, with the sentence why; `accepted`: one was. `ended`: capture has ended and
    everything is on disk.
    """

    starting = Signal(str)
    started = Signal()
    changed = Signal(object)
    refused = Signal(str)
    accepted = Signal()
    ended = Signal(object)

    def __init__(
        self, study: OpenStudy, jobs: Jobs, start: Starter = start_live, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._study, self._jobs, self._start = study, jobs, start
        self._session: LiveSession | None = None
        self._own_windows: tuple[int, ...] = ()
        self._busy = False
        self._ending: Future[Ended] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tell)

    @property
    def live(self) -> bool:
        """Whether a session is under way, or about to be."""
        return self._busy or self._session is not None

    @property
    def state(self) -> LiveState | None:
        """The session as it is now, None without one."""
        return None if self._session is None else self._session.state()

    def begin(self, request: SessionRequest, refused: Callable[[UxlabError], None]) -> None:
        """Start or resume the participant's session; `refused` hears why it cannot be."""
        if self.live:
            raise RuntimeError("a session is under way")
        self._busy = True
        self.starting.emit(request.participant)

        def failed(error: UxlabError) -> None:
            self._busy = False
            refused(error)

        self._jobs.run(lambda: self._start(self._study, request, self._on_change), self._begun, failed)

    def submit(
        self,
        command: Command,
        *,
        actor: str = "moderator",
        t_ns: int | None = None,
        done: Callable[[Done], None] | None = None,
    ) -> None:
        """Have a command carried out as of now, or as of `t_ns` on the session's clock; never waits."""
        if self._session is not None:
            future = self._session.submit(command, actor=actor, t_ns=t_ns)
            self._jobs.follow(future, partial(self._accept, done), lambda error: self.refused.emit(str(error)))

    def now_ns(self) -> int:
        """Return the session's time, 0 without a session."""
        return 0 if self._session is None else self._session.now_ns()

    def repeat_unsaved(self) -> None:
        """Try again what the disk refused."""
        if self._session is not None:
            self._session.repeat_unsaved()

    def set_own_windows(self, ids: tuple[int, ...]) -> None:
        """Say which windows of the system are uxlab's; input there is not the participant's."""
        self._own_windows = ids
        if self._session is not None:
            self._session.set_own_windows(ids)

    def leave(self) -> None:
        """End capture in order without finishing the session, which can be resumed.

        `ended` says when that is done, `refused` why it is not; it can be asked for again at any time.
        """
        if self._session is None:
            return
        ending = self._session.close()
        if ending is not self._ending:  # it is the same while that is under way
            self._ending = ending
            self._jobs.follow(ending, self._over, partial(self._not_over, ending))

    def _begun(self, session: LiveSession) -> None:
        self._busy = False
        self._session = session
        session.set_own_windows(self._own_windows)
        self._clock.start()
        self.started.emit()
        self._tell()

    def _over(self, ended: Ended) -> None:
        self._clock.stop()
        self._session = None
        self._ending = None
        self.ended.emit(ended)

    def _not_over(self, ending: Future[Ended], error: UxlabError) -> None:
        if ending is self._ending:  # else it was asked for again before this was heard, and that will be answered
            self._ending = None
            self.refused.emit(str(error))

    def _accept(self, done: Callable[[Done], None] | None, made: Done) -> None:
        if done is not None:
            done(made)
        self.accepted.emit()

    def _on_change(self) -> None:
        self._jobs.here(self._tell)

    def _tell(self) -> None:
        if self._session is None:
            return
        state = self._session.state()
        if state.stage is not Stage.RUNNING:  # it was finished, and closes by itself
            self.leave()
        self.changed.emit(state)
