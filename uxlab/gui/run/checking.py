"""Runs the checks for the page before a session, off the thread that draws, and judges them for whoever is chosen."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.lab.preflight import Check, LampState, Measured, Plan, judge, measure
from uxlab.lab.preflight_judge import NAMES


class Checking:
    """Measures once, and judges anew whenever the participant, the design or the strip changes.

    `changed` is called on the GUI thread when there is something else to show.
    """

    def __init__(self, jobs: Jobs, changed: Callable[[], object], refused: Callable[[UxlabError], object]) -> None:
        self._jobs, self._changed, self._refused = jobs, changed, refused
        self._measured: Measured | None = None
        self._running = False
        self.asking, self.ran_at = "", ""

    @property
    def has_run(self) -> bool:
        """Whether the checks ran, or are running."""
        return self._running or self._measured is not None

    def run(self, plan: Plan) -> None:
        """Measure anew."""
        if self._running:
            return
        self._running, self.asking = True, ""
        self._changed()
        self._jobs.run(lambda: measure(plan.path, self._ask), self._take, self._fail)

    def checks(self, plan: Plan | None) -> tuple[Check, ...]:
        """Return every check as it stands for a plan."""
        if plan is None:
            return ()
        if self._running:
            return tuple(
                Check(key, name.format(code=plan.person.code), LampState.CHECKING) for key, name in NAMES.items()
            )
        return () if self._measured is None else judge(plan, self._measured, datetime.now(UTC).astimezone())

    def _ask(self, sentence: str) -> None:
        self._jobs.here(partial(self._asked, sentence))

    def _asked(self, sentence: str) -> None:
        self.asking = sentence
        self._changed()

    def _take(self, measured: Measured) -> None:
        self._measured, self._running = measured, False
        self.ran_at = datetime.now(UTC).astimezone().strftime("%H:%M:%S")
        self._changed()

    def _fail(self, error: UxlabError) -> None:
        self._running = False
        self._refused(error)
        self._changed()
