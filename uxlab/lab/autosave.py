"""Saves edits of a design one after the other, on the thread that writes; nobody waits for it.

What the disk refuses is kept and tried again each second; edits made meanwhile wait behind it.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from uxlab.designing.loss import DataWouldBeLost, Loss
from uxlab.errors import StorageTrouble
from uxlab.storage.design_save import Edit, save_edit
from uxlab.storage.stamps import now_utc
from uxlab.storage.writer import Writer

_logger = logging.getLogger(__name__)
_RETRY_S = 1.0


class Autosave:
    """`changed` is called after each save; `tell` with a sentence when edits cannot be saved, and when they can again.

    `refused` is called with an edit that would take data with it that came since; it and all after it are not saved.
    Each is called on the thread that writes.
    """

    def __init__(
        self,
        writer: Writer,
        *,
        changed: Callable[[], None],
        tell: Callable[[str], None],
        refused: Callable[[Edit, DataWouldBeLost], None],
    ) -> None:
        self._writer = writer
        self._changed = changed
        self._tell = tell
        self._refused = refused
        self._lock = threading.Lock()
        self._pending: deque[Edit] = deque()
        self._waiters: list[Future[None]] = []
        self._in_flight = False
        self._retry: threading.Timer | None = None
        self._trouble: Exception | None = None
        self._told = False
        self.saved_utc: str | None = None

    @property
    def unsaved(self) -> bool:
        """Whether an edit is not on disk yet."""
        with self._lock:
            return bool(self._pending)

    def save(self, edit: Edit) -> None:
        """Have an edit saved after those before it."""
        with self._lock:
            self._pending.append(edit)
        self._go_on()

    def saved(self) -> Future[None]:
        """Return what is done when all edits so far are on disk; it raises what hinders that at present."""
        waiter: Future[None] = Future()
        with self._lock:
            trouble = self._trouble
            if self._pending and trouble is None:
                self._waiters.append(waiter)
                return waiter
            pending = bool(self._pending)
        if pending and trouble is not None:
            waiter.set_exception(trouble)
        else:
            waiter.set_result(None)
        return waiter

    def close(self) -> None:
        """Save what waits, now; after that nothing is tried again.

        Raises:
            StorageTrouble: it cannot be saved, and goes on being tried.
        """
        with self._lock:
            self._trouble = None
        self._go_on()
        self.saved().result()
        self.abandon()

    def abandon(self) -> None:
        """Try nothing again."""
        with self._lock:
            if self._retry is not None:
                self._retry.cancel()

    def _go_on(self) -> None:
        with self._lock:
            if self._in_flight or not self._pending or self._writer.ended:
                return
            self._in_flight = True
            edit = self._pending[0]
        self._writer.submit(partial(save_edit, edit=edit)).add_done_callback(partial(self._done, edit))

    def _done(self, edit: Edit, future: Future[Loss]) -> None:
        error = future.exception()
        if isinstance(error, DataWouldBeLost):
            self._settle(everything=True)
            self._refused(edit, error)
        elif isinstance(error, Exception):
            self._keep(error)
        else:
            self._settle(everything=False)
        if error is None:
            self._go_on()
        self._changed()

    def _settle(self, *, everything: bool) -> None:
        """Let go of what is on disk, or of all that cannot be saved; tell those who wait for it."""
        with self._lock:
            self._in_flight = False
            recovered, self._told, self._trouble = self._told, False, None
            if everything:
                self._pending.clear()
            else:
                self._pending.popleft()
                self.saved_utc = now_utc()
            waiters = [] if self._pending else self._waiters
            if not self._pending:
                self._waiters = []
        for waiter in waiters:
            waiter.set_result(None)
        if recovered:
            self._tell("The design can be saved again, and every change is on disk.")

    def _keep(self, error: Exception) -> None:
        with self._lock:
            self._in_flight = False
            first, self._told, self._trouble = not self._told, True, error
            waiters, self._waiters = self._waiters, []
            if isinstance(error, StorageTrouble):
                self._retry = threading.Timer(_RETRY_S, self._go_on)
                self._retry.daemon = True
                self._retry.start()
        for waiter in waiters:
            waiter.set_exception(error)
        if first and isinstance(error, StorageTrouble):
            self._tell(f"{error} Until then changes of the design are kept in memory.")
        elif first:
            _logger.error("an edit of the design cannot be saved", exc_info=error)
            self._tell("A change could not be saved because of a fault in uxlab; export the design, and restart uxlab.")
