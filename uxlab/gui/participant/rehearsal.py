"""The participant's window as the moderator tries it: it answers by itself, and nothing is kept."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from uxlab.gui.participant.questions import rehearsed
from uxlab.gui.participant.state import Asked, Card, TaskPage, View
from uxlab.gui.participant.window import ParticipantWindow, Place
from uxlab.gui.style.look import Look


class Rehearsal(QObject):
    """One window at a time; Esc, or the button that ends the view, closes it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = ParticipantWindow(look, self)
        self._view: View | None = None
        self._given: dict[str, str] = {}
        self._checked = False
        self._connect()

    def begin(self, view: View, place: Place) -> None:
        """Show a view, and give it the keys: the moderator has asked for it."""
        self._given, self._checked = {}, False
        self.window.stand(place)
        self._show(view)
        self.window.show()
        self.window.pages.activateWindow()

    def end(self) -> None:
        """Put the window away."""
        self.window.hide()

    def close(self) -> None:
        """End for good."""
        self.window.close()

    # Inside.

    def _connect(self) -> None:
        window = self.window
        window.start_requested.connect(self._start)
        window.text_hidden.connect(self._hide_text)
        window.answered.connect(self._answer)
        window.continue_requested.connect(self._continue)
        for leaving in (window.done_requested, window.give_up_requested, window.back_requested, window.skip_requested):
            leaving.connect(self.end)
        window.consent_given.connect(lambda _: self.end())
        for shown in (window.pages, window.card):
            QShortcut(QKeySequence(Qt.Key.Key_Escape), shown, self.end)

    def _show(self, view: View) -> None:
        self._view = view
        self.window.apply(view)

    def _start(self) -> None:
        if isinstance(self._view, TaskPage):
            self._show(Card(self._view.number, self._view.total, self._view.text, hidden=False, can_end=True))

    def _hide_text(self, hidden: bool) -> None:
        if isinstance(self._view, Card):
            self._show(replace(self._view, hidden=hidden))

    def _answer(self, key: str, value: str) -> None:
        self._given[key] = value
        self._ask_again()

    def _continue(self) -> None:
        unanswered = isinstance(self._view, Asked) and self._view.questions.answered < self._view.questions.total
        if unanswered and not self._checked:
            self._checked = True
            self._ask_again()
        else:
            self.end()

    def _ask_again(self) -> None:
        if isinstance(self._view, Asked):
            page = rehearsed(self._view.questions, self._given, checked=self._checked)
            self._show(replace(self._view, questions=page))
