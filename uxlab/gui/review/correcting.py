"""Corrections of the session that is reviewed: made, undone and told of, one after the other."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.errors import Cancelled, Refused, UxlabError
from uxlab.gui.command import Command, Menu
from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting_state import MANY, UNDER_WAY
from uxlab.gui.review.correcting_work import BulkWork, Watching
from uxlab.gui.review.viewing import Viewing
from uxlab.lab.corrected import CorrectedSession
from uxlab.recording.corrections import Correction, single

_BANNER = "correction"


class Correcting(QObject):
    """Every view corrects through this; what is refused changes nothing and is said at the top of the window.

    It is said until something is corrected or another session is shown.

    `changed`: what undo and redo would do is no longer the same. The views hear of a correction from
    `Viewing.changed`, as they do of one that is made elsewhere.
    """

    changed = Signal()

    def __init__(self, desk: Desk, viewing: Viewing) -> None:
        super().__init__(viewing)
        self._desk, self._viewing = desk, viewing
        self.work = BulkWork(desk.jobs, self)
        viewing.changed.connect(self.changed)
        viewing.opened.connect(self.changed)
        viewing.opened.connect(partial(desk.banners.retract, _BANNER))

    def make(
        self,
        correction: Correction,
        reason: str = "",
        then: Callable[[], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Make a correction; `then` is called when it is made, `otherwise` when it is refused."""
        if self.work.under_way:
            self._refused(None, otherwise, Refused(UNDER_WAY))
            return
        changes = sum(1 for _ in single(correction))
        watch = self.work.begin(changes) if changes > MANY else None
        made = self._desk.study.corrections.apply(self._viewing.uid, correction, reason, self._viewing.coder, watch)
        self._desk.jobs.follow(made, partial(self._made, watch, then), partial(self._refused, watch, otherwise))

    def make_after_all(self, uid: str, coder: str | None, correction: Correction, reason: str) -> None:
        """Make a correction of a session that may not be shown any more, by the moderator or a second coder."""
        self._follow(self._desk.study.corrections.apply(uid, correction, reason, coder))

    def undo(self) -> None:
        """Take the latest correction back."""
        self._follow(self._desk.study.corrections.undo(self._viewing.uid, self._viewing.coder))

    def redo(self) -> None:
        """Make the correction again that was undone last."""
        self._follow(self._desk.study.corrections.redo(self._viewing.uid, self._viewing.coder))

    def revert(self, action_uid: str) -> None:
        """Take one correction back, whatever came after it."""
        self._follow(self._desk.study.corrections.revert(self._viewing.uid, action_uid, "", self._viewing.coder))

    def refuse(self, error: UxlabError) -> None:
        """Say why something is not corrected."""
        self._desk.banners.push("warn", "Nothing was changed.", str(error), key=_BANNER)

    def commands(self) -> tuple[Command, ...]:
        """Return undo and redo, with what they would do."""
        told = self._viewing.told
        undo, redo = ("", "") if told is None else (told.undo_label, told.redo_label)
        return (
            Command(Menu.EDIT, f"Undo {undo}".strip(), self.undo, "Ctrl+Z", "" if undo else "Nothing is corrected yet"),
            Command(Menu.EDIT, f"Redo {redo}".strip(), self.redo, "Ctrl+Y", "" if redo else "Nothing was undone"),
        )

    def _follow(self, future: Future[CorrectedSession]) -> None:
        self._desk.jobs.follow(future, partial(self._made, None, None), partial(self._refused, None, None))

    def _made(self, watch: Watching | None, then: Callable[[], None] | None, _: CorrectedSession) -> None:
        self.work.end(watch)
        self._desk.banners.retract(_BANNER)
        if then is not None:
            then()

    def _refused(self, watch: Watching | None, otherwise: Callable[[], None] | None, error: UxlabError) -> None:
        self.work.end(watch)
        if not isinstance(error, Cancelled):
            self.refuse(error)
        if otherwise is not None:
            otherwise()
