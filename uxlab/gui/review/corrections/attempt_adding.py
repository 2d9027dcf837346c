"""The form of an attempt that nobody noted while the session ran."""

from PySide6.QtGui import QShowEvent

from uxlab.gui.desk import Desk
from uxlab.gui.review.correcting import Correcting
from uxlab.gui.review.corrections.attempt_form import AttemptForm
from uxlab.gui.review.corrections.drafts import of_missed, room_at
from uxlab.gui.review.corrections.form_panel import FormPanel
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.widgets.layout import label
from uxlab.model.session import Attempt, Outcome
from uxlab.recording.corrections import Correction

_WHERE = "Between two attempts. Put the cursor where it began or ended and press the cross beside the time."


class AddAttemptPanel(FormPanel):
    """Begins with the free time around the cursor; what is written stays until it is added."""

    def __init__(self, desk: Desk, viewing: Viewing, correcting: Correcting) -> None:
        super().__init__(desk, viewing, correcting, "Add a missed attempt")
        self.form = AttemptForm(desk.look, lambda: viewing.cursor_ns, with_task=True)
        self._begun = False
        self.form.changed.connect(self._edited)
        self._fill([label(desk.look, _WHERE, "small", wrap=True), 12, self.form])
        self.foot.do.setText("Add attempt")
        self.foot.made.connect(self._added)
        viewing.opened.connect(self._forget)
        viewing.changed.connect(self._edited)

    def enter(self) -> None:
        """Begin at the cursor, unless something is in the form already that was not added."""
        if not self._begun:
            self.begin()
        self.form.take_focus()

    def begin(self) -> None:
        """Fill the form with the free time around the cursor, with none where an attempt is under way there."""
        told, design = self._viewing.told, self._viewing.design
        self.form.offer_tasks([(task.key, f"{n}  {task.name}") for n, task in enumerate(design.tasks, 1)])
        if told is not None:
            begins, ends = room_at(told.as_corrected, self._viewing.cursor_ns)
            new = Attempt(uid="", task="", started_ns=begins, ended_ns=ends, outcome=Outcome.SUCCESS)
            self.form.show_attempt(new)
            self._begun = True
            if begins == ends:
                self.form.empty_times()
        self._edited()

    def propose(self) -> Correction | None:
        """Return what adds the attempt."""
        draft = self.form.draft()
        return of_missed(draft) if draft.begins.strip() and draft.ends.strip() else None

    def showEvent(self, event: QShowEvent) -> None:
        """Show the design's tasks."""
        super().showEvent(event)
        if not self._begun:
            self.begin()

    def _added(self) -> None:
        self._forget()
        self.closed.emit()

    def _forget(self) -> None:
        self._begun = False
