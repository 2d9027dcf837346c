"""Reading of recorded pointers, which may take a while: one wish at a time, told of and stopped."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.lab.pointer_watch import Asked, Progress

_T = TypeVar("_T")
Ask = Callable[[Progress, Asked], Future[_T]]


class MapReader(QObject):
    """A newer wish stops an older one, and only what was wished last arrives.

    `progressed`: how many of how many nanoseconds of recordings have been read. `stopped`: somebody cancelled it.
    `refused`: why nothing can be read.
    """

    progressed = Signal(object, object)
    stopped = Signal()
    refused = Signal(str)
    _read_on = Signal(object, object, object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._stop = Event()
        self._reading = False
        self._read_on.connect(self._tell)

    @property
    def reading(self) -> bool:
        """Whether something is being read."""
        return self._reading

    def read(self, ask: "Ask[_T]", arrived: Callable[[_T], None]) -> None:
        """Ask for something; `arrived` hears of it unless something else is asked for before."""
        self._stop.set()
        stop = self._stop = Event()
        self._reading = True
        future = ask(partial(self._read_on.emit, stop), stop.is_set)
        self._jobs.follow(future, partial(self._arrive, stop, arrived), partial(self._refuse, stop))

    def cancel(self) -> None:
        """Stop reading because somebody has seen enough."""
        if self._reading:
            self.forget()
            self.stopped.emit()

    def forget(self) -> None:
        """Stop reading what nobody wants any more."""
        self._stop.set()
        self._reading = False

    def _arrive(self, stop: Event, arrived: Callable[[_T], None], result: _T) -> None:
        if stop is self._stop and self._reading:
            self._reading = False
            arrived(result)

    def _refuse(self, stop: Event, error: UxlabError) -> None:
        if stop is self._stop and self._reading:
            self._reading = False
            if isinstance(error, Cancelled):
                self.stopped.emit()
            else:
                self.refused.emit(str(error))

    def _tell(self, stop: Event, done: object, whole: object) -> None:
        if stop is self._stop and self._reading:
            self.progressed.emit(done, whole)
