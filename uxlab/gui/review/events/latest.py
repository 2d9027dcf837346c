"""Asks for one thing at a time: what was wanted meanwhile, and is not wanted any more, is never asked for."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Generic, TypeVar

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs

_T = TypeVar("_T")
Make = Callable[[], Future[_T]]


class Latest(Generic[_T]):
    """`done` hears every answer that came before anything else was forgotten; `refused` why there is none."""

    def __init__(self, jobs: Jobs, done: Callable[[_T], None], refused: Callable[[UxlabError], None]) -> None:
        self._jobs, self._done, self._refused = jobs, done, refused
        self._under_way, self._era = False, 0
        self._next: Make[_T] | None = None

    def ask(self, make: Make[_T]) -> None:
        """Ask at once, or when the answer that is under way has come."""
        if self._under_way:
            self._next = make
            return
        self._under_way = True
        era = self._era
        self._jobs.follow(make(), partial(self._answered, era), partial(self._failed, era))

    def forget(self) -> None:
        """Hear nothing of what was asked so far."""
        self._era += 1
        self._under_way, self._next = False, None

    def _answered(self, era: int, answer: _T) -> None:
        if era == self._era:
            self._go_on()
            self._done(answer)

    def _failed(self, era: int, error: UxlabError) -> None:
        if era == self._era:
            self._under_way, self._next = False, None
            self._refused(error)

    def _go_on(self) -> None:
        following, self._next = self._next, None
        self._under_way = False
        if following is not None:
            self.ask(following)
