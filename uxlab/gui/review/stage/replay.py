"""What is needed to show a session at the cursor, read off the GUI thread and kept at hand."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.gui.desk import Desk
from uxlab.gui.review.stage.course import attempt_about
from uxlab.gui.review.stage.ground import Ground
from uxlab.gui.review.stage.layout import Rect, desktop_of, reached_by
from uxlab.gui.review.stage.path_lines import thinned
from uxlab.gui.review.stage.path_part import PART_NS, Way
from uxlab.gui.review.stage.path_reader import PathReader
from uxlab.gui.review.stage.picture import Screenshots
from uxlab.gui.review.stage.state import RECENT_NS, StageView, present, shown_span, told
from uxlab.gui.review.tracks.words import Names, names_of
from uxlab.gui.review.viewing import Viewing
from uxlab.lab.review_work import events_about
from uxlab.timeline.items import Track
from uxlab.timeline.pointer_path import PointerPath
from uxlab.timeline.scene import Scene
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span, length

_AHEAD_NS = 20_000_000_000
_STEP_PX = 1.0
"""Positions nearer to each other than this in the picture are drawn as one."""

_EXACT_EVENTS, _EXACT_NS = 150_000, 60 * PART_NS
"""Up to so much of a task, all of its way is read; of more, the last ten seconds, and the rest from strides."""

_NOWHERE: Rect = (0, 0, 1280, 800)


class Replay(QObject):
    """`changed`: something else is to be seen."""

    changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._viewing = desk.jobs, viewing
        self._scene, self._names, self._reached = Scene(), Names(), _NOWHERE
        self._clicks = self._recent = True
        self._was_ns, self._back = 0, False
        self._thin: tuple[Way, float, PointerPath] | None = None
        self.reader = PathReader(desk.jobs, viewing)
        self.screenshots = Screenshots(desk.jobs, self)
        viewing.opened.connect(self._open)
        viewing.changed.connect(self._rename)
        viewing.cursor_moved.connect(self._follow)
        self.reader.arrived.connect(self.changed)
        self.screenshots.arrived.connect(self.changed)
        self._open()

    def set_clicks(self, shown: bool) -> None:
        """Show clicks, or do not."""
        self._clicks = shown
        self._follow()

    def set_recent(self, recent: bool) -> None:
        """Show the last 10 s of the way, or all of it since the attempt began."""
        self._recent = recent
        self._follow()

    def desktop(self) -> Rect:
        """Return the rectangle around all monitors, in physical pixels."""
        return desktop_of(self._scene.screens_at(self._viewing.cursor_ns), self._reached)

    def ground(self) -> Ground:
        """Return what does not move."""
        moment, session = self._viewing.cursor_ns, self._viewing.session
        attempt = None if session is None else attempt_about(session.by_track[Track.TASKS], moment)
        uid = "" if attempt is None else attempt.uid
        screens = tuple((one, self.screenshots.of(uid, one)) for one in self._scene.screens_at(moment))
        return Ground(screens, self._scene.windows_at(moment), self._reached)

    def view(self, scale: float) -> StageView | None:
        """Return what moves, None without a session; `scale`: pixels of the picture for one of the desktop."""
        session = self._viewing.session
        if session is None:
            return None
        span = self._span(session)
        way = self.reader.way(span)
        return present(session, self._names, way, self._drawn(way, scale), span, clicks=self._clicks)

    def told(self) -> str:
        """Return what is shown, in words."""
        session, view = self._viewing.session, self.view(1.0)
        return "" if session is None or view is None else told(session, self._names, view, self._span(session))

    # Inside.

    def _span(self, session: ReviewedSession) -> Span:
        return shown_span(session, self._viewing.cursor_ns, recent=self._recent)

    def _drawn(self, way: Way, scale: float) -> PointerPath:
        """Return those positions of the way that make a difference to the eye."""
        step = _STEP_PX / scale
        if self._thin is None or self._thin[0] is not way or self._thin[1] != step:
            self._thin = way, step, thinned(way.path, step)
        return self._thin[2]

    def _follow(self) -> None:
        """Have read what is to be seen now, then soon, then the rest of what is shown."""
        session = self._viewing.session
        if session is not None:
            span, cursor = self._span(session), self._viewing.cursor_ns
            nearest = max(span[0], cursor - RECENT_NS), cursor
            if cursor != self._was_ns:  # what is asked for again of the same moment tells no direction
                self._back, self._was_ns = cursor < self._was_ns, cursor
            soon = (nearest[0] - _AHEAD_NS, nearest[0]) if self._back else (cursor, cursor + _AHEAD_NS)
            self.reader.want(nearest, soon, *([span] if _is_short(session, span) else []))
        self.changed.emit()

    def _open(self) -> None:
        session = self._viewing.session
        self._scene, self._thin, self._was_ns, self._back = Scene(), None, 0, False
        self.screenshots.forget()
        if session is not None:
            self._reached = reached_by(session.input)
            self._jobs.follow(self._viewing.review.scene(session), partial(self._take_scene, session.uid))
            self._rename()
        self.changed.emit()

    def _take_scene(self, uid: str, scene: Scene) -> None:
        if self._viewing.session is not None and uid == self._viewing.session.uid:
            self._scene = scene
            self.changed.emit()

    def _rename(self) -> None:
        """Show what is noted of the session now."""
        session = self._viewing.session
        if session is not None:
            self._names = names_of(session, self._viewing.design)
            self._follow()


def _is_short(session: ReviewedSession, span: Span) -> bool:
    return length(span) <= _EXACT_NS and events_about(session.input, (span,)) <= _EXACT_EVENTS
