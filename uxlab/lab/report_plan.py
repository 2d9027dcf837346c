"""The author's texts and choices for the report of an open study: in memory, and saved as they change."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Lock

from uxlab.model.report import ReportPlan
from uxlab.storage.report_plan import read_report_plan, write_report_plan
from uxlab.storage.writer import Writer


class SavedPlan:
    """Every method may be called from any thread; none but `close` waits for the disk.

    `actor` tells who edits; `tell` hears a sentence, on the thread that writes, when the disk refuses.
    """

    def __init__(self, writer: Writer, *, actor: Callable[[], str], tell: Callable[[str], None]) -> None:
        self._writer = writer
        self._actor = actor
        self._tell = tell
        self._lock = Lock()
        self._plan = writer.run(read_report_plan)
        self._saved = self._plan

    def get(self) -> ReportPlan:
        """Return the plan as it stands."""
        with self._lock:
            return self._plan

    def set(self, plan: ReportPlan) -> Future[None]:
        """Make `plan` the author's; the future is done when it is on disk, and raises what hinders that.

        What cannot be saved is kept, and saved with the next change or when the study is closed.
        """
        with self._lock:
            self._plan = plan
            saving = self._writer.submit(partial(write_report_plan, plan=plan, actor=self._actor()))
        saving.add_done_callback(partial(self._done, plan))
        return saving

    def close(self) -> None:
        """Save what is not on disk.

        Raises:
            StorageTrouble: it cannot be saved.
        """
        self._writer.run(lambda _connection: None)  # after all that was submitted before
        with self._lock:
            plan, unsaved = self._plan, self._plan != self._saved
        if unsaved:
            self.set(plan).result()

    def _done(self, plan: ReportPlan, saving: Future[None]) -> None:
        error = saving.exception()
        if error is None:
            with self._lock:
                self._saved = plan
        else:
            self._tell(f"The report's texts are not saved yet. {error}")
