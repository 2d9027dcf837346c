"""The start page at work: keeps the list, peeks at its studies off the GUI thread, and checks input capture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.start.capture import Capture, CaptureState
from uxlab.gui.start.making import Making
from uxlab.gui.start.page import StartPage
from uxlab.gui.start.state import Facts, present
from uxlab.gui.widgets.dialogs import STUDIES, ask_file
from uxlab.lab.check import CheckReport, Progress, check_capture
from uxlab.lab.new_study import default_folder
from uxlab.lab.recents import Peek, Peeking
from uxlab.recents import Recents, forget, load_recents, locate, remember, rename

Check = Callable[[Progress], CheckReport]


class StartPresenter(QObject):
    """Feeds a start page. `study_chosen`: open it; `told`: a sentence for a banner; `capture_checked`: a `Capture`."""

    study_chosen = Signal(Path)
    resume_requested = Signal(Path, str)
    close_session_requested = Signal(Path, str)
    told = Signal(str)
    capture_checked = Signal(object)

    def __init__(self, page: StartPage, jobs: Jobs, *, check: Check = check_capture) -> None:
        super().__init__(page)
        self._page, self._jobs, self._check = page, jobs, check
        self._facts = Facts(now=datetime.now(UTC), home=Path.home())
        self._peeking = Peeking(lambda found: jobs.here(lambda: self._arrived(found)))
        self.making = Making(page, jobs)
        self._connect()
        self._render()

    def refresh(self) -> None:
        """Read the list anew and peek at every study of it; call when the page comes into view."""
        self._jobs.run(load_recents, self._listed, self._tell)

    def remember(self, path: Path, name: str = "") -> None:
        """Put a study that was opened at the top of the list."""
        self._jobs.run(partial(remember, path, name), self._listed, self._tell)

    def choose_file(self) -> None:
        """Ask for a study file, and open it."""
        ask_file(self._page, "Open study", self._last_folder(), STUDIES, self.study_chosen.emit)

    def check_capture(self) -> None:
        """See whether each kind of input arrives, and say so on the page."""
        if self._facts.capture.state is CaptureState.CHECKING:
            return
        self._show_capture(Capture(CaptureState.CHECKING))
        self._jobs.run(lambda: self._check(self._ask_for_input), self._checked, self._capture_refused)

    def close(self) -> None:
        """Hear of no study any more; call before `Jobs.close`."""
        self._peeking.close()

    def _connect(self) -> None:
        page = self._page
        page.study_chosen.connect(self.study_chosen)
        page.resume_requested.connect(self.resume_requested)
        page.close_session_requested.connect(self.close_session_requested)
        page.open_requested.connect(self.choose_file)
        page.check_capture_requested.connect(self.check_capture)
        page.query_changed.connect(self._find)
        page.forget_requested.connect(self._forget)
        page.locate_requested.connect(self._locate)
        self.making.made.connect(self.study_chosen)
        self.making.refused.connect(self.told)

    # The list.

    def _listed(self, recents: Recents) -> None:
        if recents.trouble:
            self.told.emit(recents.trouble)
        self._facts = replace(self._facts, studies=recents.studies, now=datetime.now(UTC))
        self._render()
        self._peeking.look(study.path for study in recents.studies)

    def _arrived(self, found: Peek) -> None:
        self._facts = replace(self._facts, peeks={**self._facts.peeks, found.path: found})
        self._render()
        known = next((study for study in self._facts.studies if study.path == found.path), None)
        if known is not None and found.name and found.name != known.name:  # for when its drive is gone
            self._jobs.run(partial(rename, found.path, found.name), self._renamed, self._tell)

    def _renamed(self, recents: Recents) -> None:
        self._facts = replace(self._facts, studies=recents.studies)

    def _find(self, query: str) -> None:
        self._facts = replace(self._facts, query=query)
        self._render()

    def _forget(self, path: Path) -> None:
        self._jobs.run(partial(forget, path), self._listed, self._tell)

    def _locate(self, path: Path) -> None:
        def located(new: Path) -> None:
            self._jobs.run(partial(locate, path, new), self._listed, self._tell)

        ask_file(self._page, f"Where is {path.name} now?", path.parent, STUDIES, located)

    def _last_folder(self) -> Path:
        return self._facts.studies[0].path.parent if self._facts.studies else default_folder()

    # Input capture.

    def _ask_for_input(self, request: str) -> None:
        self._jobs.here(lambda: self._show_capture(Capture(CaptureState.CHECKING, sentence=request)))

    def _checked(self, report: CheckReport) -> None:
        missing = [lamp.name for lamp in report.lamps if not lamp.passed]
        if missing:
            self._show_capture(
                Capture(CaptureState.FAILED, sentence=f"Of input, this did not arrive: {_and(missing)}.")
            )
        else:
            self._show_capture(Capture(CaptureState.WORKS, checked=datetime.now(UTC).astimezone()))

    def _capture_refused(self, error: UxlabError) -> None:
        self._show_capture(Capture(CaptureState.FAILED, sentence=str(error)))

    def _show_capture(self, capture: Capture) -> None:
        self._facts = replace(self._facts, capture=capture)
        self._render()
        self.capture_checked.emit(capture)

    def _tell(self, error: UxlabError) -> None:
        self.told.emit(str(error))

    def _render(self) -> None:
        self._page.apply(present(self._facts))


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
