"""Corrections of the finished sessions of an open study: made, shown before, undone, reverted, and their effect.

As a second coder somebody reads and corrects under a name: blind, for nobody else's marks are in what comes back.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from uxlab.lab.coders import agreements_of, checked_coder
from uxlab.lab.corrected import (
    CorrectedSession,
    FigureLine,
    Preview,
    corrected_session,
    figure_lines,
    previewed,
)
from uxlab.lab.differences import Difference, differences
from uxlab.lab.readings import Readings
from uxlab.metrics.coders import TOLERANCE_S, CoderAgreement
from uxlab.model.design import Design
from uxlab.model.session import Action
from uxlab.recording.corrections import Correction, Settle
from uxlab.recording.corrections_decide import Corrector, decide, redoing, reverting, undoing
from uxlab.recording.corrections_log import as_logged
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.coders import read_coders
from uxlab.storage.corrected import SessionToCorrect, Watch, change_session, read_to_correct, unwatched
from uxlab.storage.results import read_versions
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRead
from uxlab.storage.writer import Writer

Deciding = Callable[[Snapshot, Corrector], Action]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every method may be called from any thread, and none waits for the disk.

    Futures raise Refused for what makes no sense in the session as it is then, UsageError where there is no such
    session or a coder has no name, and StorageTrouble. `coder`: who codes beside the moderator; None is the moderator.
    """

    _writer: Writer
    _readings: Readings
    _actor: Callable[[], str]
    _changed: Callable[[], None]

    def session(self, uid: str, coder: str | None = None) -> Future[CorrectedSession]:
        """Return a session as it was logged and as it is corrected."""
        return self._readings.of(lambda study: _told(_read(study, uid, coder)))

    def apply(
        self,
        uid: str,
        correction: Correction,
        reason: str = "",
        coder: str | None = None,
        watch: Watch | None = None,
    ) -> Future[CorrectedSession]:
        """Correct a session; `correction` is made whole or not at all.

        `watch` hears, on a thread, how many of how many changes are written; by what it raises it ends all of it.
        """
        return self._act(uid, lambda now, by: decide(now, correction, by), reason, coder, watch or unwatched)

    def undo(self, uid: str, coder: str | None = None) -> Future[CorrectedSession]:
        """Take the latest correction back; the session's own course stays."""
        return self._act(uid, undoing, "", coder)

    def redo(self, uid: str, coder: str | None = None) -> Future[CorrectedSession]:
        """Make the correction again that was undone last."""
        return self._act(uid, redoing, "", coder)

    def revert(self, uid: str, action_uid: str, reason: str = "", coder: str | None = None) -> Future[CorrectedSession]:
        """Take one correction back by its inverse, whatever came after it."""
        return self._act(uid, lambda now, by: reverting(now, action_uid, by), reason, coder)

    def preview(self, uid: str, correction: Correction, coder: str | None = None) -> Future[Preview]:
        """Return what a correction would do; nothing is written."""

        def foreseen(study: StudyToRead) -> Preview:
            known = _read(study, uid, coder)
            return previewed(known.snapshot, correction, self._by(known.design, "", coder))

        return self._readings.of(foreseen)

    def effect(self, uid: str, correction: Correction | None = None) -> Future[tuple[FigureLine, ...]]:
        """Return which figures of the session differ: as logged and now, or now and after a `correction`.

        It reads all input of the session, which takes a second where there are millions of events.
        """

        def effect(study: StudyToRead) -> tuple[FigureLine, ...]:
            known = _read(study, uid, None)
            now = known.snapshot
            versions = (as_logged(now), now)
            if correction is not None:
                versions = (now, previewed(now, correction, self._by(known.design, "", None)).after)
            return figure_lines(*study.read(partial(read_versions, snapshots=versions)))

        return self._readings.of(effect)

    def coders(self) -> Future[tuple[str, ...]]:
        """Return the names of those who have marked anything beside the moderator."""
        return self._readings.of(lambda study: study.read(read_coders))

    def agreements(
        self, *, tolerance_s: float = TOLERANCE_S, confidence: float = 0.95
    ) -> Future[tuple[CoderAgreement, ...]]:
        """Return how far each two coders agree, on marks made before anything was settled; empty for the moderator."""
        return self._readings.of(lambda study: agreements_of(study, tolerance_s=tolerance_s, confidence=confidence))

    def differences(self, uid: str, coder: str, *, tolerance_s: float = TOLERANCE_S) -> Future[tuple[Difference, ...]]:
        """Return where the moderator and a coder differ; whoever has seen it does not code blind any more."""
        return self._readings.of(
            lambda study: differences(
                _read(study, uid, None).snapshot, _read(study, uid, coder).snapshot, tolerance_s=tolerance_s
            )
        )

    def settle(self, uid: str, difference: Difference, *, adopt: bool, reason: str = "") -> Future[CorrectedSession]:
        """Settle a difference: with `adopt` the coder's mark counts from now on, else the moderator's stands."""
        return self.apply(uid, Settle(difference.moderator, difference.coder, adopt=adopt), reason)

    def _act(
        self, uid: str, deciding: Deciding, reason: str, coder: str | None, watch: Watch = unwatched
    ) -> Future[CorrectedSession]:
        def decided(snapshot: Snapshot, design: Design) -> Action:
            return deciding(snapshot, self._by(design, reason, coder))

        def act() -> CorrectedSession:
            change = partial(change_session, uid=uid, decide=decided, coder=_checked(coder), watch=watch)
            known = self._writer.run(change)
            self._changed()
            return _told(known)

        return self._readings.ask(act)

    def _by(self, design: Design, reason: str, coder: str | None) -> Corrector:
        name = _checked(coder)
        return Corrector(design=design, actor=name or self._actor(), new_uid=new_uid, reason=reason.strip(), coder=name)


def _read(study: StudyToRead, uid: str, coder: str | None) -> SessionToCorrect:
    return study.read(partial(read_to_correct, uid=uid, coder=_checked(coder)))


def _told(known: SessionToCorrect) -> CorrectedSession:
    return corrected_session(known.snapshot, known.design, known.written)


def _checked(coder: str | None) -> str | None:
    return None if coder is None else checked_coder(coder)
