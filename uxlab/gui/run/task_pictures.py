"""Takes a picture of the participant's screen shortly after each attempt begins, where that is wanted and agreed to."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.participant.stage import Stage
from uxlab.gui.run.screen_picture import Grabbed, grab, own_windows, png_of, share_covered, why_not_here
from uxlab.lab.live_state import LiveState
from uxlab.lab.task_pictures import TaskPicture
from uxlab.privacy.consent import permitted

_SETTLED_MS = 500
"""By then the page with the task has become a card, and other windows have been painted where it was."""
_MOST_COVERED = 0.25

OVER = "The task was over, or paused, before the picture."
COVERED = "uxlab’s own windows cover more than a quarter of the participant’s screen."
NOTHING = "The screen could not be pictured."
NO_PERMISSION = "macOS does not let uxlab see the screen: allow it under Privacy & Security, Screen Recording."


class TaskPictures(QObject):
    """`left_out`: there is no picture of an attempt, with the sentence why; told once of each reason in a session."""

    left_out = Signal(str)

    def __init__(self, desk: Desk, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._stage = desk, stage
        self._known: set[str] | None = None
        self._told: set[str] = set()
        desk.feed.started.connect(self._forget)
        desk.feed.changed.connect(self._look)

    def _forget(self) -> None:
        self._known, self._told = None, set()

    def _look(self, state: LiveState) -> None:
        attempt = state.snapshot.open_attempt
        if self._known is None:  # what is open already, in a session that is resumed, began long ago
            self._known = {one.uid for one in state.snapshot.attempts}
        if attempt is None or attempt.uid in self._known:
            return
        self._known.add(attempt.uid)
        if _allowed(state):
            take = partial(self._take, state.snapshot.session.uid, attempt.uid)
            QTimer.singleShot(_SETTLED_MS, self, take)

    def _take(self, session: str, attempt: str) -> None:
        reason = self._why_not(attempt)
        if reason:
            self._leave_out(session, attempt, reason)
            return
        screen = self._stage.participant_screen()
        at = screen.geometry().topLeft()  # the corner is in physical pixels, whatever the scale
        t_ns = self._desk.feed.now_ns()
        keep = partial(self._keep, session, attempt, t_ns, screen.name(), (at.x(), at.y()))
        grab(screen, keep)

    def _why_not(self, attempt: str) -> str:
        state = self._desk.feed.state
        if state is None or not _works_at(state, attempt):
            return OVER
        if dict(state.source.environment).get("macos.screen_recording") == "no":
            return NO_PERMISSION
        screen = self._stage.participant_screen()
        covered = share_covered(screen.size(), own_windows(screen)) > _MOST_COVERED
        return why_not_here() or (COVERED if covered else "")

    def _keep(
        self, session: str, attempt: str, t_ns: int, screen: str, corner: tuple[int, int], grabbed: Grabbed
    ) -> None:
        state = self._desk.feed.state
        if not grabbed.bands or state is None or not _works_at(state, attempt):
            self._leave_out(session, attempt, OVER if grabbed.bands else NOTHING)
            return
        jobs, refused = self._desk.jobs, partial(self._refuse, session, attempt)

        def store(png: bytes) -> None:
            picture = TaskPicture(
                session=session, attempt=attempt, t_ns=t_ns, screen=screen, x_px=corner[0], y_px=corner[1], png=png
            )
            jobs.follow(self._desk.study.pictures.keep(picture), _ignore, refused)

        jobs.run(partial(png_of, grabbed), store, refused)

    def _refuse(self, session: str, attempt: str, error: UxlabError) -> None:
        self._leave_out(session, attempt, str(error))

    def _leave_out(self, session: str, attempt: str, reason: str) -> None:
        self._desk.jobs.follow(self._desk.study.pictures.do_without(session, attempt, reason), _ignore)
        if reason not in self._told and reason != OVER:
            self._told.add(reason)
            self.left_out.emit(reason)


def _allowed(state: LiveState) -> bool:
    """Return whether the study wants pictures and the participant agrees to them, as of now."""
    code = state.snapshot.session.participant
    person = next((one for one in state.design.participants if one.code == code), None)
    return person is not None and permitted(state.design.privacy, person.consents).pictures


def _works_at(state: LiveState, attempt: str) -> bool:
    open_attempt = state.snapshot.open_attempt
    works = open_attempt is not None and open_attempt.uid == attempt and state.snapshot.open_pause is None
    return works and _allowed(state)


def _ignore(_: object) -> None:
    pass
