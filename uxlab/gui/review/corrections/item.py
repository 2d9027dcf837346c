"""The form of what is chosen on the timeline or in the table: an attempt, an error or a note."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.attempt_form import AttemptForm
from uxlab.gui.review.corrections.attempt_ways import AttemptWays
from uxlab.gui.review.corrections.drafts import of_attempt, of_error, of_note
from uxlab.gui.review.corrections.form_panel import FormPanel
from uxlab.gui.review.corrections.marks_forms import ErrorForm, NoteForm
from uxlab.gui.review.corrections.terms import Namer
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.buttons import ghost
from uxlab.gui.widgets.layout import STRETCH, holder, label, row, show_when
from uxlab.model.session import ASSIST_TAG, Attempt, ErrorMark, Note
from uxlab.recording.corrections import Correction, RemoveError, RemoveNote
from uxlab.wording.durations import moment_text

_NOTHING = "Choose an attempt, an error or a note, on the timeline or among the events."
_CODER = "The attempts and their outcomes are the moderator’s. A second coder marks errors and notes."
Record = Attempt | ErrorMark | Note


class ItemPanel(FormPanel):
    """Follows what is chosen; what somebody is writing is not replaced by what comes from elsewhere."""

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__(desk, viewing, correcting, "Attempt")
        self._record: Record | None = None
        self._whose = ("", viewing.coder)
        look = desk.look

        def cursor_ns() -> int:
            return viewing.cursor_ns

        self.what = label(look, "", "muted", wrap=True)
        self.attempt = AttemptForm(look, cursor_ns)
        self.error, self.note = ErrorForm(look, cursor_ns), NoteForm(look, cursor_ns)
        for form in (self.attempt, self.error, self.note):
            form.changed.connect(self._edited)
        self.ways = AttemptWays(look, viewing, self.foot.carry_out)
        self.remove = ghost(look, "Remove", self._remove, icon="trash", size="dense")
        self.link = ghost(look, "Link to a problem…", partial(self.panel_requested.emit, "problem"), size="dense")
        self._mark_ways = holder(row([self.remove, 4, self.link, STRETCH]))
        self._fill([self.what, 8, self.attempt, self.error, self.note, 12, self.ways, self._mark_ways])
        viewing.chosen_changed.connect(self.refresh)
        viewing.changed.connect(self.refresh)
        viewing.opened.connect(self.refresh)
        viewing.cursor_moved.connect(self._follow_cursor)
        self.refresh()

    def enter(self) -> None:
        """Take the keyboard to the form's first field."""
        self.refresh()
        if isinstance(self._record, Attempt) and not self._viewing.coder:
            self.attempt.take_focus()
        elif isinstance(self._record, ErrorMark):
            self.error.take_focus()
        elif isinstance(self._record, Note):
            self.note.take_focus()
        else:
            self.setFocus()

    def refresh(self) -> None:
        """Show what is chosen, as it is now, if anybody looks."""
        if not self.isVisible():
            return
        record = self._chosen()
        if record != self._record or record is None:
            self._offer_what_is_left(record)
            self._record, self._whose = record, (self._viewing.uid, self._viewing.coder)
            self._show(record)
        self._follow_cursor()
        self._edited()

    def propose(self) -> Correction | None:
        """Return what makes the record what its form says."""
        match self._record:
            case Attempt() as attempt:
                return None if self._viewing.coder else of_attempt(attempt, self.attempt.draft())
            case ErrorMark() as mark:
                return of_error(mark, self.error.draft())
            case Note() as note:
                return of_note(note, self.note.draft())
            case None:
                return None

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has been chosen meanwhile."""
        super().showEvent(event)
        self.refresh()

    # Inside.

    def _offer_what_is_left(self, record: Record | None) -> None:
        """Tell of a correction that stands in the form, and is lost as something else is shown there."""
        left, before = self.foot.proposed, self._record
        if left is None or before is None or (record is not None and record.uid == before.uid):
            return
        make = partial(self._correcting.make_after_all, *self._whose, left, self.foot.reason.clean())
        self.foot.reason.clear()
        said = ". ".join(self.foot.preview.text().splitlines())
        fact = f"{self._said(before)[0]}, was not corrected."
        key = f"left {before.uid}"
        self._desk.banners.push("warn", fact, said, [("Correct it", partial(self._make_left, make, key))], key=key)

    def _make_left(self, make: Callable[[], None], key: str) -> None:
        self._desk.banners.retract(key)
        make()

    def _chosen(self) -> Record | None:
        told, item = self._viewing.told, self._viewing.chosen
        if told is None or item is None or not item.uid:
            return None
        now = told.as_corrected
        records: tuple[Record, ...] = (*now.attempts, *now.errors, *now.notes)
        return next((one for one in records if one.uid == item.uid), None)

    def _show(self, record: Record | None) -> None:
        title, what = self._said(record)
        self.title.setText(title)
        self.what.setText(what)
        match record:
            case Attempt():
                self.attempt.show_attempt(record)
            case ErrorMark():
                self.error.show_error(record, self._viewing.design.error_types)
                self.remove.setText("Remove error")
            case Note():
                self.note.show_note(record)
                self.remove.setText(f"Remove {_kind(record).lower()}")
            case None:
                pass
        coder = self._viewing.coder
        self.link.set_reason("The moderator links what was marked to problems" if coder else "")
        mark = isinstance(record, ErrorMark | Note)
        attempt = isinstance(record, Attempt) and not coder
        for part, shown in (
            (self.what, bool(what)), (self.attempt, attempt), (self.ways, attempt), (self._mark_ways, mark),
            (self.error, isinstance(record, ErrorMark)), (self.note, isinstance(record, Note)),
            (self.foot, mark or attempt), (self.foot.buttons, mark or attempt), (self.line, mark or attempt),
        ):  # fmt: skip
            show_when(part, shown=shown)

    def _said(self, record: Record | None) -> tuple[str, str]:
        """Return the heading, and what stands below it."""
        design = self._viewing.design
        match record:
            case Attempt(task=key, started_ns=started_ns):
                names = {task.key: task.name for task in design.tasks}
                what = _CODER if self._viewing.coder else names.get(key, key)
                return f"{Namer(design).task(key)}, {moment_text(started_ns)}", what
            case ErrorMark(t_ns=t_ns):
                return f"Error at {moment_text(t_ns)}", ""
            case Note(t_ns=t_ns):
                return f"{_kind(record)} at {moment_text(t_ns)}", ""
            case None:
                return "Nothing chosen", _NOTHING

    def _follow_cursor(self) -> None:
        if isinstance(self._record, Attempt) and self.isVisible():
            self.ways.show_attempt(self._record)

    def _remove(self) -> None:
        match self._record:
            case ErrorMark(uid=uid):
                self.foot.carry_out(RemoveError(uid))
            case Note(uid=uid):
                self.foot.carry_out(RemoveNote(uid))
            case _:
                pass


def _kind(note: Note) -> str:
    return "Assist" if note.tag == ASSIST_TAG else "Note"
