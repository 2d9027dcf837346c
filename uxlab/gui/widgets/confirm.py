"""A question before something is lost: in the page while a session runs, in a sheet over the window otherwise."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QWidget

from uxlab.gui.style.look import Look
from uxlab.gui.widgets.buttons import danger, secondary
from uxlab.gui.widgets.layout import column, label, row

_DIALOG_PX = 440


@dataclass(frozen=True, slots=True)
class Question:
    """What would be lost, and verbs for the buttons; `typed` is a word to be written first, such as "P07".

    `instead`: something else that can be done and loses nothing, empty without it.
    """

    title: str
    loss: str
    verb: str
    keep: str = "Keep"
    typed: str = ""
    instead: str = ""


class Confirm(QFrame):
    """The question in a panel; `confirmed`, `dismissed` and `instead_chosen` tell the answer."""

    confirmed = Signal()
    dismissed = Signal()
    instead_chosen = Signal()

    def __init__(self, look: Look, question: Question, *, framed: bool = True) -> None:
        super().__init__()
        if framed:
            self.setProperty("role", "panel")
        title, loss, typed = question.title, question.loss, question.typed
        self._typed = typed
        self._word = QLineEdit()
        self._word.setAccessibleName(f"Write {typed}")
        self._do = danger(look, question.verb, self._confirm)
        self._keep = secondary(look, question.keep, self.dismissed.emit)
        content = column(
            [label(look, title, "heading", wrap=True), 6, label(look, loss, "muted", wrap=True)], margin=16
        )
        if typed:
            content.addSpacing(12)
            content.addWidget(label(look, f"Write {typed} to go on", "label"))
            content.addSpacing(4)
            content.addWidget(self._word)
        content.addSpacing(16)
        if question.instead:
            content.addLayout(row([-1, secondary(look, question.instead, self.instead_chosen.emit)]))
            content.addSpacing(8)
        content.addLayout(row([-1, self._keep, self._do], 8))
        self.setLayout(content)
        self.setAccessibleName(f"{title} {loss}")
        self._word.textChanged.connect(self._check)
        self._word.returnPressed.connect(self._confirm)
        self._check()

    def focus(self) -> None:
        """Put the focus where it can do no harm: into the word to write, or on keeping."""
        (self._word if self._typed else self._keep).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep everything at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @classmethod
    def ask(cls, look: Look, parent: QWidget, question: Question, then: Callable[[], object]) -> QDialog:
        """Ask in a sheet over the parent's window, without stopping anything else; `then` runs when it is confirmed."""
        sheet = QDialog(parent)
        sheet.setWindowTitle(question.title)
        sheet.setWindowModality(Qt.WindowModality.WindowModal)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked = cls(look, question, framed=False)
        sheet.setLayout(column([asked], margin=8))
        sheet.setFixedWidth(round(_DIALOG_PX * look.text_scale))
        asked.dismissed.connect(sheet.reject)
        asked.confirmed.connect(sheet.accept)
        sheet.accepted.connect(lambda *_: then())
        asked.focus()
        sheet.open()
        return sheet

    def _check(self) -> None:
        missing = self._typed and self._word.text().strip() != self._typed
        self._do.set_reason(f"Write {self._typed} first" if missing else "")

    def _confirm(self) -> None:
        if self._do.isEnabled():
            self.confirmed.emit()
