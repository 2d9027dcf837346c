"""A study open in the app: the right to write to it, its design in memory, and everything that a page asks of it.

Edits take effect at once and are saved on the thread that writes. Whatever reads the file does so on a thread of its
own, over a connection of its own, and after the edits made so far are saved.
"""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from uxlab.designing.history import History
from uxlab.designing.loss import DataWouldBeLost, Loss, LostPart
from uxlab.errors import StudyHolder, StudyInUse
from uxlab.lab.edited_design import EditedDesign
from uxlab.lab.erasing import Erased, blanked, copies_beside
from uxlab.lab.facts import people_facts
from uxlab.lab.machine import boot_id
from uxlab.lab.readings import Readings
from uxlab.metrics.selection import Where
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.people import PersonFacts, SessionFacts
from uxlab.model.results import StudyData
from uxlab.settings import usable_settings
from uxlab.storage.design_read import read_design
from uxlab.storage.erasing import compact, erase_participant
from uxlab.storage.people import read_people, read_sessions
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRecord, open_beside, open_for_recording

__all__ = ["DataWouldBeLost", "Erased", "Loss", "LostPart", "OpenStudy", "StudyHolder", "StudyInUse", "open_study"]

_PROGRAM = "the uxlab app"


class OpenStudy(EditedDesign):
    """Every method may be called from any thread; none but `close` and `abandon` waits for the disk.

    `recording` is what a session records into; it is closed with the study and by nothing else.
    """

    def __init__(self, recording: StudyToRecord, on_trouble: Callable[[str], None], moderator: str = "") -> None:
        super().__init__(recording, on_trouble, moderator)
        self.recording = recording
        self._live: set[str] = set()
        self._readings = Readings(self.path, recording.writer, self._saving)

    def refresh(self) -> Future[None]:
        """Read the design anew, after something else wrote to it; what was done before cannot be undone any more."""
        return self._readings.ask(self._reload)

    def people(self) -> Future[tuple[PersonFacts, ...]]:
        """Return how each participant stands."""
        read = partial(read_people, boot_id=boot_id())
        return self._readings.of(lambda study: people_facts(self.design(), study.read(read)))

    def sessions(self) -> Future[tuple[SessionFacts, ...]]:
        """Return all sessions in figures, oldest first."""
        read = partial(read_sessions, boot_id=boot_id())
        return self._readings.of(lambda study: study.read(read))

    def open_sessions(self) -> Future[tuple[SessionFacts, ...]]:
        """Return the sessions that were neither finished nor are under way here."""
        read = partial(read_sessions, boot_id=boot_id())
        return self._readings.of(
            lambda study: tuple(one for one in study.read(read) if not one.finished and one.uid not in self._live)
        )

    def session_began(self, uid: str) -> None:
        """Take note that a session is under way here."""
        with self._lock:
            self._live.add(uid)

    def session_ended(self, uid: str) -> None:
        """Take note that it is no more."""
        with self._lock:
            self._live.discard(uid)
        self._tell_all()

    def erase(self, code: str, reason: str = "") -> Future[Erased]:
        """Remove every trace of a participant but the code, for good; nothing edited before can be undone any more.

        The future raises UsageError if a session with the participant is under way, and StorageTrouble.
        """
        return self._readings.ask(partial(self._erase, code, reason))

    # Figures.

    def data(self) -> Future[StudyData]:
        """Return everything that figures are made of."""
        return self._readings.of(lambda study: study.read(read_study_data))

    def summary(self, *, task: str | None = None, where: Where = (), confidence: float = 0.95) -> Future[StudySummary]:
        """Return the figures of the study; see `uxlab.metrics.summary.summarise`."""
        return self._readings.of(
            lambda study: summarise(study.read(read_study_data), confidence=confidence, task=task, where=where)
        )

    # Around it.

    def close(self) -> None:
        """Save everything, leave one plain file, and let others write to it.

        Raises:
            StorageTrouble: something cannot be saved; the study stays open.
        """
        self._saving.close()
        self._readings.wait()
        self.recording.close()
        self._readings.close()

    def abandon(self) -> int:
        """Close without what cannot be saved, and return how many rows of sessions are lost."""
        self._saving.abandon()
        self._readings.close()
        return self.recording.abandon()

    # Inside.

    def _reload(self) -> None:
        with open_beside(self.path) as study:
            read = study.read(read_design)
        with self._lock:
            self._design, self._history = read, History()
        self._tell_all()

    def _erase(self, code: str, reason: str) -> Erased:
        writer = self.recording.writer
        erase = partial(erase_participant, code=code, reason=reason, actor=self._actor(), live=frozenset(self._live))
        rows = writer.submit(erase).result()
        with self._lock:
            self._design, self._history = blanked(self._design, code), History()
        self._tell_all()
        writer.submit_alone(compact).result()
        return Erased(code=code, sessions=rows.sessions, copies=copies_beside(self.path))


def open_study(path: Path, on_trouble: Callable[[str], None]) -> OpenStudy:
    """Open a study to work with it; `on_trouble` hears sentences, on any thread. Blocks while the file is checked.

    Raises:
        UnusableStudy: the file cannot be used, or not written to.
        StudyInUse: it is open elsewhere.
    """
    with ExitStack() as on_failure:
        recording = open_for_recording(path, on_trouble, _PROGRAM)
        on_failure.callback(recording.abandon)
        settings, trouble = usable_settings()
        opened = OpenStudy(recording, on_trouble, settings.moderator)
        on_failure.pop_all()
    if trouble:
        on_trouble(trouble)
    return opened
