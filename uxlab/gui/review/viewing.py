"""The session that is reviewed, and the moment and the part of it that all views show."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.review.span import moved_into, within, zoomed
from uxlab.lab.corrected import CorrectedSession
from uxlab.lab.review import Review, open_review
from uxlab.model.design import Design
from uxlab.timeline.items import Item, Track, items_at
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span

if TYPE_CHECKING:
    from uxlab.timeline.frame import TimelineFrame

__all__ = ["Viewing"]

_FIRST_PART_NS = 120_000_000_000


class Viewing(QObject):
    """What all views of a session share; times are ns since its start.

    `opened`: another session is shown, or none. `changed`: what is noted of it differs; comes with `opened`, too.
    `reading`: how many of how many events have been read of a session that is being opened. `refused`: why it is not
    opened. `cursor_moved`, `window_moved`, `chosen_changed`: ask for the new state.
    """

    opened = Signal()
    changed = Signal()
    reading = Signal(object, object)
    refused = Signal(str)
    cursor_moved = Signal()
    window_moved = Signal()
    chosen_changed = Signal()
    _read_on = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._review: Review | None = None
        self._session: ReviewedSession | None = None
        self._told: CorrectedSession | None = None
        self._uid, self._coder = "", ""
        self._asked = 0  # how often a session was asked for: what comes of an earlier wish is not shown
        self._cursor_ns, self._window = 0, (0, 1)
        self._chosen: Item | None = None
        self._rereading = self._stale = False
        self._read_on.connect(self.reading)
        unsubscribe = desk.study.subscribe(lambda: desk.jobs.here(self.reread))
        self.destroyed.connect(lambda *_: unsubscribe())

    # What is shown.

    @property
    def review(self) -> Review:
        """What reads the study; it is closed with the study."""
        if self._review is None:
            self._review = open_review(self._desk.study)
        return self._review

    @property
    def design(self) -> Design:
        """The design of the study as it is now."""
        return self._desk.study.design()

    @property
    def uid(self) -> str:
        """The session that is shown or being opened, empty for none."""
        return self._uid

    @property
    def coder(self) -> str | None:
        """Who codes blind beside the moderator, None for the moderator."""
        return self._coder or None

    @property
    def session(self) -> ReviewedSession | None:
        """What is shown, None before it is read."""
        return self._session

    @property
    def told(self) -> CorrectedSession | None:
        """The session as logged and as corrected; there whenever `session` is."""
        return self._told

    @property
    def cursor_ns(self) -> int:
        """The moment that all views show."""
        return self._cursor_ns

    @property
    def window(self) -> Span:
        """The part of the session that the timeline shows."""
        return self._window

    @property
    def chosen(self) -> Item | None:
        """What is selected in all views."""
        return self._chosen

    def attempt_at(self, t_ns: int) -> Item | None:
        """Return the attempt during a moment, None between two."""
        found = items_at(self._session.by_track[Track.TASKS], t_ns, Track.TASKS) if self._session else ()
        return found[0] if found else None

    # Opening.

    def open(self, uid: str, coder: str = "", at_ns: int | None = None) -> None:
        """Show a session, at a moment or from its start; `coder` sees nobody else's marks."""
        self._asked += 1
        self._uid, self._coder = uid, coder
        self._session, self._told, self._chosen = None, None, None
        self.opened.emit()
        if uid:
            self._read(partial(self._show, self._asked, at_ns))

    def close(self) -> None:
        """Show no session."""
        self.open("")

    def reread(self) -> None:
        """Show what is noted of the session now."""
        if self._session is None or self._rereading:
            self._stale = self._session is not None
            return
        self._rereading, self._stale = True, False
        asked, coder = self._asked, self.coder
        told = self._desk.study.corrections.session(self._uid, coder)
        read = self.review.refresh(self._session, coder)
        self._desk.jobs.run(partial(_both, read, told), partial(self._renew, asked), partial(self._not_reread, asked))

    # Moving.

    def move_to(self, t_ns: int, *, follow: bool = True) -> None:
        """Put the cursor on a moment; `follow` brings it into the window."""
        if self._session is None:
            return
        place = within(t_ns, self._session.span_ns)
        if place != self._cursor_ns:
            self._cursor_ns = place
            self.cursor_moved.emit()
        if follow:
            self.show_window(moved_into(self._window, place))

    def show_window(self, window: Span) -> None:
        """Show a part of the session."""
        if self._session is None:
            return
        shown = zoomed(window, 1.0, window[0], self._session.span_ns)
        if shown != self._window:
            self._window = shown
            self.window_moved.emit()

    def zoom(self, factor: float, about_ns: int | None = None) -> None:
        """Show a `factor` times as long part about a moment, else about the cursor."""
        if self._session is not None:
            about = self._cursor_ns if about_ns is None else about_ns
            self.show_window(zoomed(self._window, factor, about, self._session.span_ns))

    def pan(self, by_ns: int) -> None:
        """Show a later part, or an earlier one where `by_ns` is negative."""
        start, end = self._window
        self.show_window((start + by_ns, end + by_ns))

    def show_all(self) -> None:
        """Show the whole session."""
        if self._session is not None:
            self.show_window(self._session.span_ns)

    def go_to_next(self, track: Track, *, forward: bool) -> bool:
        """Put the cursor on the next or the previous moment of a track and choose what is there; whether it has one."""
        if self._session is None:
            return False
        seek = self._session.following if forward else self._session.preceding
        found = seek(track, self._cursor_ns)
        if found is None:
            return False
        self.move_to(found)
        there = [item for item in self._session.by_track[track] if item.started_ns == found]
        self.choose(there[0] if there else None)
        return True

    def choose(self, item: Item | None) -> None:
        """Select an item in all views."""
        if item != self._chosen:
            self._chosen = item
            self.chosen_changed.emit()

    # What a timeline shows.

    def frame(self, width_px: int) -> "Future[TimelineFrame] | None":
        """Return the window's tracks from single moves, as they come from the file; None where no session is shown."""
        if self._session is None:
            return None
        return self.review.frame(self._session, self._window, width_px)

    # Inside.

    def _read(self, show: Callable[[tuple[ReviewedSession, CorrectedSession]], None]) -> None:
        asked, uid, coder = self._asked, self._uid, self.coder
        told = self._desk.study.corrections.session(uid, coder)

        def gone() -> bool:
            return self._asked != asked

        def read() -> tuple[ReviewedSession, CorrectedSession]:
            return _both(self.review.open(uid, self._read_on.emit, gone, coder), told)

        self._desk.jobs.run(read, show, partial(self._not_opened, asked))

    def _show(self, asked: int, at_ns: int | None, read: tuple[ReviewedSession, CorrectedSession]) -> None:
        if asked != self._asked:
            return
        self._session, self._told = read
        start, end = self._session.span_ns
        self._cursor_ns = within(start if at_ns is None else at_ns, self._session.span_ns)
        self._window = moved_into((start, min(end, start + _FIRST_PART_NS)), self._cursor_ns)
        self._chosen = None
        self.opened.emit()
        self.changed.emit()
        verified = self.review.verify(self._session)
        self._desk.jobs.follow(verified, lambda complete: None if complete else self._open_again(asked))

    def _open_again(self, asked: int) -> None:
        if asked == self._asked:
            self.open(self._uid, self._coder, self._cursor_ns)

    def _renew(self, asked: int, read: tuple[ReviewedSession, CorrectedSession]) -> None:
        self._rereading = False
        if asked == self._asked and self._session is not None:
            self._session, self._told = read
            if self._chosen is not None:
                uid = self._chosen.uid
                self._chosen = next((one for one in self._session.items if uid and one.uid == uid), None)
            self.changed.emit()
            self.chosen_changed.emit()
        if self._stale:
            self.reread()

    def _not_opened(self, asked: int, error: UxlabError) -> None:
        if asked == self._asked and not isinstance(error, Cancelled):
            self.refused.emit(str(error))

    def _not_reread(self, asked: int, error: UxlabError) -> None:
        self._rereading = False
        self._not_opened(asked, error)


def _both(read: Future[ReviewedSession], told: Future[CorrectedSession]) -> tuple[ReviewedSession, CorrectedSession]:
    return read.result(), told.result()
