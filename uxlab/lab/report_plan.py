"""The author's texts and choices for the report of an open study: in memory, saved as they change, undone at will."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Lock

from uxlab.designing.history import History, Step
from uxlab.model.report import ReportPlan
from uxlab.storage.report_plan import read_report_plan, write_report_plan
from uxlab.storage.writer import Writer


class SavedPlan:
    """Every method may be called from any thread; none but `close` waits for the disk.

    `actor` tells who edits; `tell` hears a sentence, on the thread that writes, when the disk refuses. What cannot be
    saved is kept, and saved with the next change or when the study is closed.
    """

    def __init__(self, writer: Writer, *, actor: Callable[[], str], tell: Callable[[str], None]) -> None:
        self._writer = writer
        self._actor = actor
        self._tell = tell
        self._lock = Lock()
        self._history: History[ReportPlan] = History()
        self._plan = writer.run(read_report_plan)
        self._saved = self._plan

    @property
    def undo_label(self) -> str | None:
        """What an undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What a redo would repeat."""
        return self._history.redo_label

    def get(self) -> ReportPlan:
        """Return the plan as it stands."""
        with self._lock:
            return self._plan

    def set(self, plan: ReportPlan, label: str = "Edit report", *, merge: str = "") -> Future[None]:
        """Make `plan` the author's, as a step called `label`; consecutive ones with the same `merge` are one.

        The future is done when it is on disk, and raises what hinders that.
        """
        with self._lock:
            if plan != self._plan:
                self._history = self._history.did(Step(label=label, before=self._plan, after=plan, merge=merge))
            saving = self._submit(plan)
        return self._followed(plan, saving)

    def undo(self) -> Future[None]:
        """Take the latest change back; without one the plan stays as it is."""
        with self._lock:
            plan = self._plan
            if self._history.done:
                plan = self._history.done[-1].before
                self._history = self._history.undo()
            saving = self._submit(plan)
        return self._followed(plan, saving)

    def redo(self) -> Future[None]:
        """Make the change again that was undone last."""
        with self._lock:
            plan = self._plan
            if self._history.undone:
                plan = self._history.undone[-1].after
                self._history = self._history.redo()
            saving = self._submit(plan)
        return self._followed(plan, saving)

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

    def _submit(self, plan: ReportPlan) -> Future[None]:
        self._plan = plan
        return self._writer.submit(partial(write_report_plan, plan=plan, actor=self._actor()))

    def _followed(self, plan: ReportPlan, saving: Future[None]) -> Future[None]:
        saving.add_done_callback(partial(self._done, plan))
        return saving

    def _done(self, plan: ReportPlan, saving: Future[None]) -> None:
        error = saving.exception()
        if error is None:
            with self._lock:
                self._saved = plan
        else:
            self._tell(f"The report's texts are not saved yet. {error}")
