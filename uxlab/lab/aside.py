"""Reports, previews and exports, made by a process of its own: the app's thread does not share Python with it."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, TypeVar, cast, overload

from uxlab.errors import Cancelled, UxlabError
from uxlab.lab.aside_orders import (
    Answer,
    EventsOrder,
    ExportOrder,
    Line,
    Order,
    Preview,
    PreviewOrder,
    ReportOrder,
    answer_from_line,
    order_to_line,
)
from uxlab.lab.export import Exported
from uxlab.report.progress import Progress, silent

_PATIENCE_S = 5.0
_TRIES = 2
_STOPPED = "It was stopped; nothing was written."
_T = TypeVar("_T")


class ChildFault(RuntimeError):
    """A fault of ours in the helper process; the text is its traceback."""


def child_command() -> list[str]:
    """Return how to start the helper from this Python or this frozen program; -P as for the capture child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--aside-helper"]
    return [sys.executable, "-P", "-m", "uxlab.lab.aside_child"]


class Running(Generic[_T]):
    """Work under way; its `future` has the answer, or raises what `Aside.submit` says."""

    future: Future[_T]

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._stop: Callable[[], None] = self._asked.set

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._asked.is_set()

    def stop(self) -> None:
        """Ask to stop, from any thread; does not wait."""
        self._asked.set()
        self._stop()

    def on_stop(self, stop: Callable[[], None]) -> None:
        """Do this when somebody asks, and now if somebody has."""
        self._stop = stop
        if self.stopped:
            stop()


class Aside:
    """Does one order after the other, in a process that is started when it is needed.

    `settle` returns a future that is done when everything that an order should find is on disk.
    """

    def __init__(self, settle: Callable[[], Future[None]], command: Callable[[], list[str]] = child_command) -> None:
        self._settle, self._command = settle, command
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="study-aside")
        self._child: _Child | None = None
        self._under_way: set[Running[Answer]] = set()
        self._number = 0

    @overload
    def submit(self, order: ExportOrder | EventsOrder, progress: Progress = silent) -> Running[Exported]: ...
    @overload
    def submit(self, order: PreviewOrder, progress: Progress = silent) -> Running[Preview]: ...
    @overload
    def submit(self, order: ReportOrder, progress: Progress = silent) -> Running[Answer]: ...
    def submit(
        self, order: Order, progress: Progress = silent
    ) -> Running[Exported] | Running[Preview] | Running[Answer]:
        """Do an order after those before it; `progress` is called on a thread.

        The future raises Cancelled where it was stopped, UxlabError for the world's faults and ChildFault for ours.
        """
        running: Running[Answer] = Running()
        self._under_way.add(running)
        running.future = self._thread.submit(self._do, order, progress, running)
        running.future.add_done_callback(lambda _: self._under_way.discard(running))
        return cast("Running[Exported] | Running[Preview] | Running[Answer]", running)

    def stop(self) -> None:
        """Stop everything that is under way or waits, and wait until it has ended; orders can be given again."""
        for running in tuple(self._under_way):
            running.stop()
        self._thread.submit(lambda: None).result()

    def close(self) -> None:
        """End the process; nothing can be asked for any more."""
        self.stop()
        self._thread.shutdown()
        if self._child is not None:
            self._child.end()

    def _do(self, order: Order, progress: Progress, running: Running[Answer]) -> Answer:
        self._settle().result()
        for _ in range(_TRIES):
            if running.stopped:
                raise Cancelled(_STOPPED)
            line = self._ask(order, progress, running)
            if line is not None:
                return _answer(line)
        raise UxlabError("Nothing was written: the process that should do it ended at once; try it again.")

    def _ask(self, order: Order, progress: Progress, running: Running[Answer]) -> Line | None:
        """Return the last line about an order, None where the process had ended before it heard of it."""
        if self._child is not None and self._child.is_over():
            self._child.end()
            self._child = None
        if self._child is None:
            self._child = _Child(self._command())
        child, self._number = self._child, self._number + 1
        number = self._number
        if not child.begin(number, order_to_line(order)):
            return None
        running.on_stop(lambda: child.stop(number))
        for line in child.lines():
            if "share" not in line:
                return line
            progress(line["share"], line["doing"])
        status = child.end()
        if running.stopped:
            raise Cancelled(_STOPPED)
        if status:
            raise UxlabError(f"Nothing was written: the process that did it ended (status {status}); try it again.")
        return None


class _Child:
    """The process and its two pipes."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self._lock = threading.Lock()
        self._at_work_on = 0
        self._patience: list[threading.Timer] = []

    def is_over(self) -> bool:
        return self._process.poll() is not None

    def begin(self, number: int, line: Line) -> bool:
        """Send an order; return whether there is somebody who may read it."""
        self._at_work_on = number
        return self._tell(line | {"number": number})

    def lines(self) -> Iterator[Line]:
        """Yield what it says, the last line being the answer."""
        for text in self._process.stdout or ():
            line = json.loads(text)
            if "share" not in line:
                self._calm()
            yield line

    def stop(self, number: int) -> None:
        """Ask to stop an order, and end the process if it does not hear."""
        self._tell({"stop": number})
        patience = threading.Timer(_PATIENCE_S, self._kill, [number])
        patience.daemon = True
        self._patience.append(patience)
        patience.start()

    def end(self) -> int:
        """Let it end, and return its status, 0 where it went by itself."""
        self._calm()
        with self._lock, suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        try:
            status = self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        return status

    def _calm(self) -> None:
        """Let it live: nothing is asked of it any more."""
        self._at_work_on = 0
        while self._patience:
            self._patience.pop().cancel()

    def _kill(self, number: int) -> None:
        if self._at_work_on == number:
            self._process.kill()

    def _tell(self, line: Line) -> bool:
        pipe = self._process.stdin
        with self._lock:
            try:
                if pipe is not None:
                    pipe.write(json.dumps(line) + "\n")
                    pipe.flush()
            except (OSError, ValueError):
                return False
        return True


def _answer(line: Line) -> Answer:
    if "done" in line:
        return answer_from_line(line["done"])
    if "fault" in line:
        raise ChildFault(f"in the process that makes reports:\n{line['fault']}")
    raise (Cancelled if line["cancelled"] else UxlabError)(line["refused"])
