"""Work that makes files in the helper process, told in a strip where it was started."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.widgets.opening import open_path
from uxlab.gui.widgets.work_state import IDLE, Stage, WorkView, asking, refused, running, stopping
from uxlab.gui.widgets.work_strip import WorkStrip
from uxlab.lab.aside import Running
from uxlab.report.progress import Progress

_T = TypeVar("_T")


class Work(QObject):
    """One piece of work at a time; `changed` tells that it began or ended."""

    changed = Signal()

    def __init__(self, desk: Desk, strip: WorkStrip) -> None:
        super().__init__(strip)
        self._desk, self._strip = desk, strip
        self._stop: Callable[[], None] | None = None
        self._agree: Callable[[], None] = lambda: None
        strip.cancel_requested.connect(self.cancel)
        strip.agreed.connect(self._agreed)
        strip.kept.connect(lambda: self._show(IDLE))
        strip.open_requested.connect(lambda: self._open(folder=False))
        strip.folder_requested.connect(lambda: self._open(folder=True))

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._stop is not None

    def begin(self, folder: Path, taken: Callable[[], tuple[str, ...]], do: Callable[[tuple[str, ...]], None]) -> None:
        """Look which files are in the way, and do the work; `do` hears the names of those that may be replaced.

        That is asked first.
        """
        self._show(running(0.0, "Looking what is there"))
        self._desk.jobs.run(taken, partial(self._ask_or_do, folder, do))

    def start(self, submit: Callable[[Progress], Running[_T]], done: Callable[[_T], WorkView]) -> None:
        """Begin work; when it is over `done` says what came of it."""
        told = -1
        doing_told = ""

        def progress(share: float, doing: str) -> None:
            nonlocal told, doing_told
            percent = int(100 * share)
            if (percent, doing) != (told, doing_told):
                told, doing_told = percent, doing
                self._desk.jobs.here(partial(self._tell, share, doing))

        self._show(running(0.0, "Reading the study"))
        work = submit(progress)
        self._stop = work.stop
        self.changed.emit()
        self._desk.jobs.follow(work.future, lambda made: self._end(done(made)), self._refuse)
        work.future.add_done_callback(lambda _: self._desk.jobs.here(self._over))

    def cancel(self) -> None:
        """Stop; nothing is written."""
        if self._stop is not None:
            self._stop()
            self._show(stopping(self._strip.view()))

    def rest(self) -> None:
        """Say nothing more of what is over, or was asked: it is about something else than what is chosen now."""
        if not self.busy:
            self._show(IDLE)

    def _agreed(self) -> None:
        self._agree()

    def _ask_or_do(self, folder: Path, do: Callable[[tuple[str, ...]], None], names: tuple[str, ...]) -> None:
        if self.busy:
            return
        if names:
            self._show(asking(folder, names))
            self._agree = partial(do, names)
            self._strip.take_focus()
        else:
            do(())

    def _tell(self, share: float, doing: str) -> None:
        view = self._strip.view()
        if self.busy and view.text != stopping(view).text:
            self._show(running(share, doing))

    def _refuse(self, error: UxlabError) -> None:
        self._end(refused("Stopped; nothing was written." if isinstance(error, Cancelled) else str(error)))

    def _end(self, view: WorkView) -> None:
        self._stop = None
        self._show(view)
        self.changed.emit()

    def _over(self) -> None:
        """Come after the end; where that was a fault of ours nothing else has told it."""
        if self.busy:
            self._end(refused("Nothing was written: a fault in uxlab itself hindered it."))

    def _open(self, *, folder: bool) -> None:
        files = self._strip.view().files
        if files:
            open_path(files[0].parent if folder else files[0], self._desk.banners)

    def _show(self, view: WorkView) -> None:
        if view.stage is not Stage.ASKING:
            self._agree = lambda: None
        self._strip.apply(view)
