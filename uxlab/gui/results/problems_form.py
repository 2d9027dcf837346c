"""The form of a problem: its title, how bad it is, where it is, and what happens there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.results.problems_state import SEVERITIES
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import ghost, secondary
from uxlab.gui.widgets.editors import LineEdit, TextEdit
from uxlab.gui.widgets.field import Field, labelled
from uxlab.gui.widgets.layout import STRETCH, column, label, row
from uxlab.gui.widgets.segmented import Segmented
from uxlab.model.problems import Problem, ProblemDraft

_NONE = "none"
_LEVELS = ((_NONE, "None"), *((str(level), name) for level, name in SEVERITIES.items()))


class ProblemForm(QWidget):
    """`saved` carries the uid of the problem, "" for a new one, and a `ProblemDraft`."""

    saved = Signal(str, object)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._uid = ""
        self._heading = label(look, "", "section")
        self.title = Field(look, "What is wrong", LineEdit(placeholder="“Code” is taken for the order number"))
        self.severity = Segmented(look, _LEVELS, name="Severity")
        self.place = Field(look, "Where", LineEdit(placeholder="Checkout"))
        self.details = Field(look, "What happens, and what would help", TextEdit(look, lines=3))
        self._save = secondary(look, "Save problem", self.save)
        buttons = row([self._save, 8, ghost(look, "Discard", self.dismissed.emit), STRETCH])
        fields = [self.title, labelled(look, "Severity", self.severity), self.place, self.details]
        self.setLayout(column([self._heading, *fields, buttons, STRETCH], 12, (20, 16, 20, 16)))

    def begin(self, problem: Problem | None) -> None:
        """Fill the form with a problem, or begin a new one, and take the keyboard."""
        self._uid = problem.uid if problem else ""
        self._heading.setText("Edit problem" if problem else "New problem")
        self.title.set_text(problem.title if problem else "")
        self.severity.set_value(str(problem.severity) if problem and problem.severity else _NONE)
        self.place.set_text(problem.place if problem else "")
        self.details.set_text(problem.description if problem else "")
        self.title.set_error("")
        self.title.editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Pass on what was written."""
        level = self.severity.value()
        draft = ProblemDraft(
            title=self.title.text().strip(),
            description=self.details.text().strip(),
            place=self.place.text().strip(),
            severity=None if level == _NONE else int(level),
        )
        if draft.title:
            self.saved.emit(self._uid, draft)
        else:
            self.title.set_error("Write what is wrong, in a few words")

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be saved."""
        self.title.set_error(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter from a line, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)
