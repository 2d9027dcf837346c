"""A study open in the app: the right to write to it, its design in memory, and everything that a page asks of it.

Edits take effect at once and are saved on the thread that writes. Whatever reads the file does so on a thread of its
own, over a connection of its own, and after the edits made so far are saved.
"""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from uxlab.designing.history import History
from uxlab.designing.loss import DataWouldBeLost, Loss, LostPart
from uxlab.errors import StudyHolder, StudyInUse
from uxlab.lab.aside import Aside
from uxlab.lab.corrections import Corrections
from uxlab.lab.edited_design import EditedDesign
from uxlab.lab.erasing import Erased, blanked, copies_beside
from uxlab.lab.export import Exported, ExportRequest, export_from
from uxlab.lab.facts import people_facts
from uxlab.lab.machine import boot_id
from uxlab.lab.problem_edits import ProblemEdits
from uxlab.lab.readings import Readings
from uxlab.lab.report_material import ReportOptions, material_of
from uxlab.lab.report_plan import SavedPlan
from uxlab.lab.supplied_pictures import SuppliedPictures
from uxlab.lab.task_pictures import TaskPictures
from uxlab.metrics.selection import Where
from uxlab.metrics.study import StudySummary
from uxlab.metrics.summary import summarise
from uxlab.model.people import PersonFacts, SessionFacts
from uxlab.model.results import StudyData
from uxlab.recording.snapshot import NoteDraft
from uxlab.report.material import Material
from uxlab.report.progress import Asked, Progress, never, silent
from uxlab.settings import usable_settings
from uxlab.storage.design_read import read_design
from uxlab.storage.erasing import compact, erase_participant
from uxlab.storage.note_drafts import keep_draft
from uxlab.storage.people import read_people, read_sessions
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRead, StudyToRecord, open_beside, open_for_recording
from uxlab.storage.task_pictures import media_folder

if TYPE_CHECKING:
    from uxlab.charts.map_spec import PointerMap
    from uxlab.lab.map_material import Material as PointerMaterial
    from uxlab.lab.map_material import Subject
    from uxlab.lab.maps import MapChoice
    from uxlab.lab.pointer_findings import PointerFindings, Scope

__all__ = ["DataWouldBeLost", "Erased", "Loss", "LostPart", "OpenStudy", "StudyHolder", "StudyInUse", "open_study"]

_PROGRAM = "the uxlab app"
HowFar = Callable[[int, int], None]
"""Hears how many of how many nanoseconds of recordings have been read."""


class OpenStudy(EditedDesign):
    """Every method may be called from any thread; none but `close` and `abandon` waits for the disk.

    `recording` is what a session records into; it is closed with the study and by nothing else. `problems` is the list
    of usability problems, with an undo of its own; `corrections` are those of finished sessions, each session with its
    own. `report` has the author's texts and choices, with an undo of its own too. `pictures` are those of the
    participant's screen, `supplied` those that somebody laid below maps. `aside` makes reports and exports in a process
    of its own.
    """

    def __init__(self, recording: StudyToRecord, on_trouble: Callable[[str], None], moderator: str = "") -> None:
        super().__init__(recording, on_trouble, moderator)
        self.recording = recording
        self._live: set[str] = set()
        self._when_closing: list[Callable[[], None]] = []
        self.problems = ProblemEdits(recording.writer, self._actor)
        self._readings = Readings(self.path, recording.writer, self._saving)
        self.corrections = Corrections(recording.writer, self._readings, self._actor, self._tell_all)
        self.report = SavedPlan(recording.writer, actor=self._actor, tell=on_trouble)
        self.pictures = TaskPictures(recording, self._readings)
        self.supplied = SuppliedPictures(recording, self._readings, self._actor)
        self.aside = Aside(lambda: self._readings.ask(lambda: None))

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
        self._readings.aside(partial(self._index, uid))

    def keep_note_draft(self, uid: str, draft: NoteDraft) -> None:
        """Keep what is typed of a note in a session; it is on disk within 100 ms, or tried again until it is."""
        keep_draft(self.recording.writer, uid, draft)

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

    # Maps.

    def pointer_map(self, choice: "MapChoice") -> "Future[PointerMap]":
        """Return where people pointed; the future raises what `uxlab.lab.maps.map_of` does."""
        from uxlab.lab.maps import map_of  # loads numpy, for which no window must wait to open

        return self._readings.aside(
            lambda study, ending: map_of(study, choice, cancelled=ending, write=self.recording.writer.run)
        )

    def pointer_material(self, subject: "Subject", progress: HowFar, cancelled: Asked) -> "Future[PointerMaterial]":
        """Return what maps of where people pointed are made from; see `uxlab.lab.map_material.material_of`.

        `progress` and `cancelled` are called on a thread; closing the study stops it, too.
        """
        from uxlab.lab.map_material import gathered

        return self._readings.aside(
            lambda study, ending: gathered(
                study,
                subject,
                progress=progress,
                cancelled=lambda: cancelled() or ending(),
                write=self.recording.writer.run,
            )
        )

    def pointer_findings(
        self, scope: "Scope", progress: HowFar, cancelled: Asked
    ) -> "Future[tuple[PointerFindings, ...]]":
        """Return rage clicks, dead time and places clicked often; see `uxlab.lab.pointer_findings.findings_of`."""
        from uxlab.lab.pointer_findings import findings_of

        return self._readings.aside(
            lambda study, ending: findings_of(
                study,
                scope,
                progress=progress,
                cancelled=lambda: cancelled() or ending(),
                write=self.recording.writer.run,
            )
        )

    # Reports.

    def material(self, options: ReportOptions) -> Future[Material]:
        """Return what a report is made from, with the plan as it stands; the future raises UsageError."""
        plan = self.report.get()
        return self._readings.of(lambda study: material_of(study, options, plan=plan))

    def export(self, request: ExportRequest, progress: Progress = silent, cancelled: Asked = never) -> Future[Exported]:
        """Export everything recorded, which nothing else waits for; closing the study stops it.

        The future raises what `uxlab.lab.export.export_study` does. `progress` and `cancelled` are called on a thread.
        """
        return self._readings.aside(
            lambda study, ending: export_from(
                study, request, progress=progress, cancelled=lambda: cancelled() or ending()
            )
        )

    # Around it.

    def when_closing(self, callback: Callable[[], None]) -> None:
        """Have something that reads the study closed before it is."""
        self._when_closing.append(callback)

    def close(self) -> None:
        """Save everything, leave one plain file, and let others write to it.

        Raises:
            StorageTrouble: something cannot be saved; the study stays open.
        """
        self._saving.close()
        self.report.close()
        self._close_those_beside()
        self.aside.stop()
        self._readings.wait()
        self.recording.close()
        self.aside.close()
        self._readings.close()

    def abandon(self) -> int:
        """Close without what cannot be saved, and return how many rows of sessions are lost."""
        self._saving.abandon()
        self.aside.close()
        self._close_those_beside()
        self._readings.close()
        return self.recording.abandon()

    # Inside.

    def _close_those_beside(self) -> None:
        while self._when_closing:
            self._when_closing.pop()()

    def _index(self, uid: str, study: StudyToRead, ending: Callable[[], bool]) -> None:
        from uxlab.lab.review_work import index_session  # loads numpy, for which no recording must wait to begin

        index_session(study, uid, self.recording.writer.run, ending)

    def _reload(self) -> None:
        with open_beside(self.path) as study:
            read = study.read(read_design)
        with self._lock:
            self._design, self._history = read, History()
        self._tell_all()

    def _erase(self, code: str, reason: str) -> Erased:
        writer = self.recording.writer
        erase = partial(erase_participant, code=code, reason=reason, actor=self._actor(), live=frozenset(self._live))
        rows = writer.submit(partial(erase, media=media_folder(self.path))).result()
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
