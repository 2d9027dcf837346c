"""What can be made of an attempt besides other times and another outcome: two, one with its neighbour, or none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from uxlab.gui.review.corrections.drafts import merging
from uxlab.gui.review.viewing import Viewing
from uxlab.gui.style.look import Look
from uxlab.gui.widgets import inert
from uxlab.gui.widgets.buttons import Button, ghost
from uxlab.gui.widgets.layout import STRETCH, column, row
from uxlab.gui.widgets.marks import OUTCOMES
from uxlab.model.session import ASSIST_TAG, Attempt, Outcome
from uxlab.recording.corrections import Correction, MergeAttempts, RemoveAttempt, SplitAttempt
from uxlab.timeline.spans import contains
from uxlab.wording.durations import moment_text
from uxlab.wording.figures import counted

_NO_NEIGHBOUR = "The attempt beside it is at another task, or there is none"


class AttemptWays(QWidget):
    """Splits at the cursor, merges and removes, each at once: everything can be undone."""

    def __init__(self, look: Look, viewing: Viewing, make: Callable[[Correction], None]) -> None:
        super().__init__()
        self._look, self._viewing, self._make = look, viewing, make
        self._attempt: Attempt | None = None
        self.split = ghost(look, "Split at the cursor…", self.ask_split, icon="scissors", size="dense")
        self.previous = ghost(look, "Merge with previous", partial(self._merge, forward=False), size="dense")
        self.following = ghost(look, "Merge with next", partial(self._merge, forward=True), size="dense")
        self.remove = ghost(look, "Remove…", self.ask_remove, icon="trash", size="dense")
        rows = [row([self.split, self.remove, STRETCH], 4), row([self.previous, self.following, STRETCH], 4)]
        self.setLayout(column(rows))

    def show_attempt(self, attempt: Attempt) -> None:
        """Offer what can be done with an attempt, the cursor being where it is."""
        self._attempt = attempt
        at = self._viewing.cursor_ns
        inside = attempt.started_ns < at < (attempt.ended_ns or attempt.started_ns)
        self.split.setText(f"Split at {moment_text(at)}…" if inside else "Split at the cursor…")
        self.split.set_reason("" if inside else "Put the cursor between its begin and its end")
        for button, forward in ((self.previous, False), (self.following, True)):
            button.set_reason("" if self._merging(forward=forward) is not None else _NO_NEIGHBOUR)

    def ask_split(self) -> QMenu:
        """Ask how the earlier part ended."""
        menu = QMenu(self)
        menu.addAction("The earlier part ended with").setEnabled(False)  # styled menus show no text of sections
        menu.addSeparator()
        for outcome, mark in OUTCOMES.items():
            if outcome is not Outcome.SKIPPED:
                action = menu.addAction(self._look.icon(mark.icon, mark.role), inert.entry(mark.name))
                action.triggered.connect(lambda *_, outcome=outcome: self._split(outcome))
        return _open(menu, self.split)

    def ask_remove(self) -> QMenu:
        """Ask what becomes of the errors and assists in it."""
        menu, marks = QMenu(self), self._marks()
        menu.addAction("Remove the attempt").triggered.connect(lambda *_: self._remove(with_marks=False))
        if marks:
            with_them = f"Remove it with {counted(marks, 'mark')} in it"
            menu.addAction(with_them).triggered.connect(lambda *_: self._remove(with_marks=True))
        return _open(menu, self.remove)

    def _marks(self) -> int:
        told, attempt = self._viewing.told, self._attempt
        if told is None or attempt is None:
            return 0
        span = (attempt.started_ns, attempt.ended_ns or attempt.started_ns)
        notes = [note.t_ns for note in told.as_corrected.notes if note.tag == ASSIST_TAG]
        return sum(contains(span, t_ns) for t_ns in (*notes, *(one.t_ns for one in told.as_corrected.errors)))

    def _split(self, outcome: Outcome) -> None:
        if self._attempt is not None:
            self._make(SplitAttempt(self._attempt.uid, self._viewing.cursor_ns, outcome))

    def _remove(self, *, with_marks: bool) -> None:
        if self._attempt is not None:
            self._make(RemoveAttempt(self._attempt.uid, with_marks=with_marks))

    def _merge(self, *, forward: bool) -> None:
        correction = self._merging(forward=forward)
        if correction is not None:
            self._make(correction)

    def _merging(self, *, forward: bool) -> MergeAttempts | None:
        told = self._viewing.told
        if told is None or self._attempt is None:
            return None
        return merging(told.as_corrected, self._attempt, forward=forward)


def _open(menu: QMenu, anchor: Button) -> QMenu:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))
    return menu
