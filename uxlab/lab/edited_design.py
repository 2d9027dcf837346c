"""The design of an open study in memory: edits that can be undone, take effect at once and are saved by themselves."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from threading import RLock

from uxlab.designing.consent import with_consent_version
from uxlab.designing.fields import canonical
from uxlab.designing.history import History, Step
from uxlab.designing.loss import DataWouldBeLost, Loss, removed
from uxlab.errors import UsageError
from uxlab.lab.autosave import Autosave
from uxlab.lab.facts import design_orders
from uxlab.model.design import ConsentKind, Design
from uxlab.storage.design_loss import loss_between
from uxlab.storage.design_read import read_design
from uxlab.storage.design_save import Edit
from uxlab.storage.design_toml import check_design
from uxlab.storage.people import read_signed_versions
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, open_beside
from uxlab.storage.task_use import is_used


class EditedDesign:
    """Every method may be called from any thread, and none waits for the disk.

    `moderator`: who edits, as far as this computer knows; empty for whoever the design names.
    """

    def __init__(self, recording: StudyToRecord, on_trouble: Callable[[str], None], moderator: str) -> None:
        self.path = recording.path
        self._writer = recording.writer
        self._on_trouble = on_trouble
        self._moderator = moderator
        self._lock = RLock()
        self._design = recording.design()
        self._history: History[Design] = History()
        self._signed = set(recording.writer.run(read_signed_versions))
        self._listeners: list[Callable[[], None]] = []
        self._saving = Autosave(recording.writer, changed=self._tell_all, tell=on_trouble, refused=self._put_back)

    def design(self) -> Design:
        """Return the design as it stands."""
        with self._lock:
            return self._design

    def orders(self) -> dict[str, tuple[str, ...]]:
        """Return the order of task keys that the design gives each participant, by code."""
        return design_orders(self.design())

    def edit(self, label: str, after: Design, *, merge: str = "", accept_loss: bool = False) -> None:
        """Make `after` the design, as a step called `label` that can be undone.

        Consecutive edits with the same `merge` are one step.

        Raises:
            InvalidDesign: everything that is wrong with `after`.
            DataWouldBeLost: data would go with what `after` lacks, or a session under way needs it, which no
                acceptance allows; nothing was changed.
        """
        after = canonical(after)
        check_design(after)
        with self._lock:
            before = self._design
            after = with_consent_version(before, after, self._signed)
            if after == before:
                return
            step = Step(label=label, before=before, after=after, merge=merge, mark=new_uid())
            self._change(label, after, step.mark, accept_loss=accept_loss)
            self._history = self._history.did(step)
        self._tell_all()

    def undo(self, *, accept_loss: bool = False) -> str | None:
        """Take the latest step back, data that it took away included; return what it is called, None without one.

        Raises:
            DataWouldBeLost: data that came since would go, or a session under way needs it; nothing was changed.
        """
        with self._lock:
            if not self._history.done:
                return None
            step, mark = self._history.done[-1], new_uid()
            label = f"Undo: {step.label}"
            self._change(label, self._with_consents(step.before), mark, accept_loss=accept_loss, restores=step.mark)
            self._history = self._history.undo(mark)
        self._tell_all()
        return step.label

    def redo(self, *, accept_loss: bool = False) -> str | None:
        """Repeat the step that was undone last; return what it is called, None without one.

        Raises:
            DataWouldBeLost: as for `edit`, of data that did not go when it was done first; nothing was changed.
        """
        with self._lock:
            if not self._history.undone:
                return None
            step, mark = self._history.undone[-1], new_uid()
            label = f"Redo: {step.label}"
            self._change(label, self._with_consents(step.after), mark, accept_loss=accept_loss, restores=step.mark)
            self._history = self._history.redo(mark)
        self._tell_all()
        return step.label

    @property
    def undo_label(self) -> str | None:
        """What an undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What a redo would repeat."""
        return self._history.redo_label

    @property
    def saved_utc(self) -> str | None:
        """When an edit was saved last, since the study was opened."""
        return self._saving.saved_utc

    @property
    def unsaved(self) -> bool:
        """Whether an edit is not on disk yet."""
        return self._saving.unsaved

    def saved(self) -> Future[None]:
        """Return what is done when everything edited so far is on disk; it raises what hinders that."""
        return self._saving.saved()

    def loss(self, after: Design) -> Loss:
        """Return what data would go if `after` were the design; takes some milliseconds."""
        before = self.design()
        if not removed(before, after):
            return Loss()
        with open_beside(self.path) as study:
            return study.read(partial(loss_between, before=before, after=after))

    def is_used(self, task: str) -> bool:
        """Tell whether a session knows the task under its key; takes some milliseconds."""
        with open_beside(self.path) as study:
            return study.read(partial(is_used, task=task))

    def set_consents(self, code: str, kinds: Iterable[ConsentKind], *, text_version: str | None = None) -> None:
        """Note what a participant agrees to from now on; undo does not touch it.

        `text_version`: of the text that was signed, None for the design's own.

        Raises:
            UsageError: there is no such participant.
        """
        consents = frozenset(kinds)
        amend = partial(_with_consents, code=code, consents=consents)
        with self._lock:
            if not any(one.code == code for one in self._design.participants):
                raise UsageError(f"There is no participant {code} in this study; choose one of those that are.")
            before, after = self._design, amend(self._design)
            if after == before:
                return
            self._history = self._history.amended(amend)
            edit = Edit(uid=new_uid(), actor=self._actor(), label=f"Consent of {code}", before=before, after=after)
            self._save(replace(edit, text_version=text_version))
            if after.consent_text.strip() and text_version in {None, str(after.consent_version)}:
                self._signed.add(str(after.consent_version))
        self._tell_all()

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Have `callback` called, on any thread, after the design changed or was saved; return what ends that."""
        with self._lock:
            self._listeners.append(callback)
        return partial(self._unsubscribe, callback)

    # Inside.

    def _change(self, label: str, after: Design, uid: str, *, accept_loss: bool, restores: str = "") -> None:
        before = self._design
        loss = self.loss(after)
        if loss.blocked or (loss and not accept_loss):
            raise DataWouldBeLost(loss)
        edit = Edit(uid=uid, actor=self._actor(), label=label, before=before, after=after)
        self._save(replace(edit, accept_loss=accept_loss, restores=restores))

    def _actor(self) -> str:
        return self._moderator or self._design.moderator

    def _save(self, edit: Edit) -> None:
        self._design = edit.after
        self._saving.save(edit)

    def _with_consents(self, wanted: Design) -> Design:
        """Return an earlier design with the consents of now of those who had another code then."""
        now = {one.code: one.consents for one in self._design.participants}
        for code, earlier in removed(self._design, wanted).renamed:
            wanted = _with_consents(wanted, earlier, now[code])
        return wanted

    def _put_back(self, edit: Edit, loss: DataWouldBeLost) -> None:
        """Go back to what is on disk, for data came between an edit and its saving that it would have taken."""
        self._on_trouble(f"“{edit.label}” was not saved. {loss}")
        self._writer.submit(read_design).add_done_callback(self._take_over)

    def _take_over(self, read: Future[Design]) -> None:
        """Take the design as it was read, unless an edit came since; then what is on disk is read once more."""
        with self._lock:
            again = self._saving.unsaved
            if not again:
                self._design, self._history = read.result(), History()
        if again:
            self._writer.submit(read_design).add_done_callback(self._take_over)
        else:
            self._tell_all()

    def _unsubscribe(self, callback: Callable[[], None]) -> None:
        with self._lock:
            if callback in self._listeners:
                self._listeners.remove(callback)

    def _tell_all(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()


def _with_consents(design: Design, code: str, consents: frozenset[ConsentKind]) -> Design:
    people = tuple(replace(one, consents=consents) if one.code == code else one for one in design.participants)
    return replace(design, participants=people)
