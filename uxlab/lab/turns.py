"""A thread that does one job after another, and between them the same one again and again."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Lock, Thread
from typing import TypeVar

from uxlab.errors import UxlabError

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")


def call_safely(listener: Callable[[], object]) -> None:
    """Call somebody else's function; what fails in it is logged by the future that it hangs on."""
    news: Future[None] = Future()
    news.add_done_callback(lambda _: listener())
    news.set_result(None)


class Turns:
    """Jobs in the order in which they were asked for; one that fails ends itself only.

    `told` is called on the thread after each job, and `faulty` before that where a job met a bug of ours.
    """

    def __init__(self, name: str, told: Callable[[], None], faulty: Callable[[], None]) -> None:
        self._name = name
        self._told = told
        self._faulty = faulty
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._lock = Lock()
        self._over = False

    def ask(self, job: Callable[[], _T]) -> Future[_T]:
        """Have a job done; never waits. Once `end` was called the future is cancelled."""
        future = self._submit(job)
        if not future.cancelled():
            future.add_done_callback(self._after)
        return future

    def beat(self, job: Callable[[], bool], pause: Callable[[], None]) -> None:
        """Have a job done again and again with pauses; `told` hears of it only where it returns True."""

        def run() -> None:
            while not (beat := self._submit(job)).cancelled():
                beat.add_done_callback(self._after_beat)
                wait([beat])
                pause()

        Thread(target=run, name=f"{self._name}-beat", daemon=True).start()

    def tell(self) -> None:
        """Call `told` from within a job, which comes to no harm by it."""
        call_safely(self._told)

    def end(self) -> None:
        """Take no more jobs; those that were asked for are still done."""
        with self._lock:
            self._over = True
            self._executor.shutdown(wait=False)

    def _submit(self, job: Callable[[], _T]) -> Future[_T]:
        with self._lock:
            if not self._over:
                return self._executor.submit(job)
        late: Future[_T] = Future()
        late.cancel()
        return late

    def _after(self, future: Future[_T]) -> None:
        error = None if future.cancelled() else future.exception()
        if error is not None and not isinstance(error, UxlabError):
            _logger.error("a job failed", exc_info=error)
            self._faulty()
        self._told()

    def _after_beat(self, beat: Future[bool]) -> None:
        if beat.exception() is not None or beat.result():
            self._after(beat)
