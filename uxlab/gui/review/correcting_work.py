"""Tells how far the making of many changes is, from when it lasts long enough to be told of, and ends it when asked."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from uxlab.errors import Cancelled
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.correcting_state import CANCELLED, work_view
from uxlab.gui.widgets.work_state import IDLE, WorkView, stopping

_PATIENCE_MS = 300
_STEPS = 50


class BulkWork(QObject):
    """`told` carries how the work stands, as a `WorkView`."""

    told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._watching: Watching | None = None
        self._view = self._waiting = IDLE
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._show(self._waiting))

    @property
    def under_way(self) -> bool:
        """Whether changes are being made."""
        return self._watching is not None

    def begin(self, changes: int) -> "Watching":
        """Return what hears of the changes while they are written."""
        self._watching = Watching(self)
        self._waiting = work_view(0, changes)
        self._patience.start()
        return self._watching

    def cancel(self) -> None:
        """Have the rest not made, and what is made taken back."""
        if self._watching is not None:
            self._watching.stop()
            self._patience.stop()
            self._show(stopping(self._view))

    def end(self, watching: "Watching | None") -> None:
        """All that it heard of is made, or refused."""
        if watching is not None and watching is self._watching:
            self._watching = None
            self._patience.stop()
            self._show(IDLE)

    def hear(self, watching: "Watching", done: int, of: int) -> None:
        """Tell how far it is; may be called on any thread."""
        self._jobs.here(partial(self._take, watching, work_view(done, of)))

    def _take(self, watching: "Watching", view: WorkView) -> None:
        if watching is not self._watching or watching.stopped:
            return
        self._waiting = view
        if not self._patience.isActive():
            self._show(view)

    def _show(self, view: WorkView) -> None:
        if view != self._view:
            self._view = view
            self.told.emit(view)


class Watching:
    """Hears how many of how many changes are written, on a thread, and ends that where it was cancelled."""

    def __init__(self, work: BulkWork) -> None:
        self._work, self._stop = work, Event()

    @property
    def stopped(self) -> bool:
        """Whether it was cancelled."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Cancel it."""
        self._stop.set()

    def __call__(self, done: int, of: int) -> None:
        """Tell now and then.

        Raises:
            Cancelled: it was.
        """
        if self._stop.is_set():
            raise Cancelled(CANCELLED)
        if done % max(1, of // _STEPS) == 0:
            self._work.hear(self, done, of)
