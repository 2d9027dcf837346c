"""Writes impressions of finished sessions, off the GUI thread and in the order in which they were typed."""

from collections.abc import Callable
from concurrent.futures import Future, wait

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.lab.finished import set_impression
from uxlab.lab.open_study import OpenStudy


class ImpressionWriter:
    """`saved` and `refused` hear, on the GUI thread, what became of each."""

    def __init__(
        self, study: OpenStudy, jobs: Jobs, saved: Callable[[str], None], refused: Callable[[str, UxlabError], None]
    ) -> None:
        self._study, self._jobs, self._saved, self._refused = study, jobs, saved, refused
        self._latest: Future[None] | None = None

    def write(self, uid: str, text: str) -> None:
        """Have an impression written, after those before it."""
        before = self._latest

        def work() -> None:
            if before is not None:
                wait([before])
            set_impression(self._study.recording, uid, text)

        self._latest = self._jobs.run(work, lambda _: self._saved(uid), lambda error: self._refused(uid, error))

    def then(self, act: Callable[[], None]) -> None:
        """Do `act` once everything written so far is on disk or refused."""
        if self._latest is None:
            act()
        else:
            self._jobs.follow(self._latest, lambda _: act(), lambda _: act())

    def settle(self) -> None:
        """Wait until everything written so far is on disk or refused; not on the GUI thread."""
        if self._latest is not None:
            wait([self._latest])
