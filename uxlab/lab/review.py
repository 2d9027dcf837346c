"""What the review of sessions asks of a study, as futures: nobody waits for the disk.

What is to be seen at once is read on one thread, in turn; what takes long, on another. A frame or a page that nobody
waits for any more, because the next was asked for, is not read: its future is cancelled.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from uxlab.lab.open_study import OpenStudy
from uxlab.lab.review_work import (
    LONGEST_DWELL_NS,
    Asked,
    Progress,
    found,
    opened,
    verified,
)
from uxlab.storage.event_spots import read_spots, read_way
from uxlab.storage.event_table import read_page, read_table, row_at
from uxlab.storage.pointer_points import read_scene
from uxlab.storage.review_sessions import Write, reread
from uxlab.storage.study_file import StudyToRead, open_beside
from uxlab.timeline.frame import TimelineFrame, timeline_frame
from uxlab.timeline.pointer import Pointer
from uxlab.timeline.query import EventQuery, Found
from uxlab.timeline.scene import Scene
from uxlab.timeline.session import ReviewedSession
from uxlab.timeline.spans import Span
from uxlab.timeline.spots import Spots, open_spans
from uxlab.timeline.table import EventTable, TableFilter, TableRow

__all__ = ["Review", "open_review"]

_T = TypeVar("_T")
_R = TypeVar("_R")
_FINE_PX = 4
"""Where strides are as wide as this, single moves begin to show."""


def _silent(_done: int, _all: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


class Review:
    """Every method may be called from any thread, and but for `close` none waits.

    The futures raise UnusableStudy if the file cannot be read any more. `settled` is called before what was just
    written is to be read.
    """

    def __init__(self, connect: Callable[[], StudyToRead], write: Write, settled: Callable[[], None]) -> None:
        self._connect = connect
        self._write = write
        self._settled = settled
        self._now = ThreadPoolExecutor(max_workers=1, thread_name_prefix="review")
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="review-long")
        self._ending = threading.Event()
        self._closing = threading.Lock()
        self._replacing = threading.Lock()
        self._latest: dict[str, Callable[[], bool]] = {}
        self._way: tuple[int, int, Span, Pointer] | None = None

    # Sessions.

    def open(
        self, uid: str, progress: Progress = _silent, cancelled: Asked = _never, coder: str | None = None
    ) -> Future[ReviewedSession]:
        """Return a session to look at; where its input must be read first, `progress` hears of it, on a thread.

        `coder`: whose errors and notes; None for the moderator's. The future raises UsageError if there is no such
        session, and Cancelled.
        """

        def work(study: StudyToRead) -> ReviewedSession:
            self._settled()
            return opened(study, uid, coder, self._write, progress, self._or_ending(cancelled))

        return self._ask(self._now, work)

    def refresh(self, session: ReviewedSession, coder: str | None = None) -> Future[ReviewedSession]:
        """Return a session with what is noted of it now, after a correction; its input is not read again."""

        def work(study: StudyToRead) -> ReviewedSession:
            self._settled()
            return study.read(partial(reread, session=session, coder=coder))

        return self._ask(self._now, work)

    def verify(self, session: ReviewedSession) -> Future[bool]:
        """Count all events, in the background; where some came since, the session is to be opened again: false."""
        return self._ask(self._long, partial(verified, session=session, write=self._write))

    # What is to be seen.

    def frame(self, session: ReviewedSession, window: Span, width_px: int) -> Future[TimelineFrame]:
        """Return what a timeline shows; so close that single moves show, from each of them.

        An earlier frame that is not begun is cancelled. `timeline_frame` gives the same at once, from strides.
        """
        return self._instead("frame", partial(self._frame, session=session, window=window, width_px=width_px))

    def table(self, session: ReviewedSession, wanted: TableFilter) -> Future[EventTable]:
        """Return the rows that a filter leaves; an earlier request that is not begun is cancelled."""
        return self._instead("table", lambda study: study.read(partial(read_table, session=session, wanted=wanted)))

    def page(self, table: EventTable, first: int, count: int) -> Future[tuple[TableRow, ...]]:
        """Return rows of a table; an earlier request that is not begun is cancelled."""
        return self._instead(
            "page", lambda study: study.read(partial(read_page, table=table, first=first, count=count))
        )

    def rows(self, table: EventTable, first: int, count: int) -> Future[tuple[TableRow, ...]]:
        """Return rows of a table, however many, as an export of them needs; nothing takes the place of this."""
        return self._ask(
            self._long, lambda study: study.read(partial(read_page, table=table, first=first, count=count))
        )

    def runs(self, table: EventTable, runs: tuple[tuple[int, int], ...]) -> Future[tuple[TableRow, ...]]:
        """Return several runs of rows, each from a first until before an end; nothing takes the place of this."""

        def work(study: StudyToRead) -> tuple[TableRow, ...]:
            read = (study.read(partial(read_page, table=table, first=first, count=end - first)) for first, end in runs)
            return tuple(row for page in read for row in page)

        return self._ask(self._long, work)

    def row_at(self, table: EventTable, t_ns: int) -> Future[int]:
        """Return the first row of a table at or after a time, as many as it has where there is none."""
        return self._ask(self._now, lambda study: study.read(partial(row_at, table=table, t_ns=t_ns)))

    def path(self, session: ReviewedSession, window: Span, longest_ns: int = LONGEST_DWELL_NS) -> Future[Spots | None]:
        """Return every position of the participant's pointer in a window, as replay shows it; None when closing."""
        spans = open_spans(session, [window])
        read = partial(
            read_spots,
            session_id=session.session_id,
            spans=spans,
            longest_ns=longest_ns,
            cancelled=self._ending.is_set,
        )
        return self._ask(self._now, lambda study: study.read(read))

    def scene(self, session: ReviewedSession) -> Future[Scene]:
        """Return the monitors of a session and uxlab's own windows on them, as they were noted."""
        read = partial(read_scene, session_id=session.session_id, span=session.span_ns)
        return self._ask(self._now, lambda study: study.read(read))

    # Over all sessions.

    def search(
        self, query: EventQuery, progress: Progress = _silent, cancelled: Asked = _never
    ) -> Future[tuple[Found, ...]]:
        """Return what is found, session by session; `progress` hears how many of how many are done, on a thread.

        The future raises Cancelled.
        """
        return self._aside(found, query, progress, cancelled)

    def close(self) -> None:
        """Let what is under way stop, and end; what is asked for later is cancelled."""
        with self._closing:
            self._ending.set()
        for thread in (self._now, self._long):
            thread.shutdown(cancel_futures=True)

    # Inside.

    def _frame(self, study: StudyToRead, session: ReviewedSession, window: Span, width_px: int) -> TimelineFrame:
        strides = session.input.stride_ns
        seen = int(strides.searchsorted(window[1]) - strides.searchsorted(window[0]))
        pointer = self._pointer(study, session, window) if seen * _FINE_PX < width_px else None
        return timeline_frame(session, window, width_px, pointer)

    def _pointer(self, study: StudyToRead, session: ReviewedSession, window: Span) -> Pointer:
        known = self._way
        if known and known[:2] == (session.session_id, session.input.events):
            _, _, span, pointer = known
            if span[0] <= window[0] and window[1] <= span[1]:
                return pointer
        wider = (window[1] - window[0]) // 2  # so that panning finds it there
        span = (window[0] - wider, window[1] + wider)
        pointer = study.read(partial(read_way, session_id=session.session_id, span=span))
        self._way = (session.session_id, session.input.events, span, pointer)
        return pointer

    def _aside(
        self,
        work: Callable[[StudyToRead, _R, Write, Progress, Asked], _T],
        request: _R,
        progress: Progress,
        cancelled: Asked,
    ) -> Future[_T]:
        asked = self._or_ending(cancelled)

        def read(study: StudyToRead) -> _T:
            self._settled()
            return work(study, request, self._write, progress, asked)

        return self._ask(self._long, read)

    def _or_ending(self, cancelled: Asked) -> Asked:
        return lambda: cancelled() or self._ending.is_set()

    def _instead(self, name: str, work: Callable[[StudyToRead], _T]) -> Future[_T]:
        """Do something in place of what was asked for last under this name."""
        with self._replacing:
            if name in self._latest:
                self._latest[name]()
            future = self._ask(self._now, work)
            self._latest[name] = future.cancel
        return future

    def _ask(self, thread: ThreadPoolExecutor, work: Callable[[StudyToRead], _T]) -> Future[_T]:
        with self._closing:
            if not self._ending.is_set():
                return thread.submit(self._with_study, work)
        gone: Future[_T] = Future()
        gone.cancel()
        return gone

    def _with_study(self, work: Callable[[StudyToRead], _T]) -> _T:
        with self._connect() as study:
            return work(study)


def open_review(study: OpenStudy) -> Review:
    """Return the review of an open study, which is closed with it."""
    writer = study.recording.writer
    review = Review(partial(open_beside, study.path), writer.run, writer.flush)
    study.when_closing(review.close)
    return review
