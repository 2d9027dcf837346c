"""A participant answers questions: each answer is saved at once, and a page is left when all that it holds is kept."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QObject, Signal

from uxlab.gui.feed import Feed
from uxlab.gui.participant.questions import values
from uxlab.gui.participant.state import Asked, Memory, Situation, View, before, following
from uxlab.recording.agenda import Ask
from uxlab.recording.commands import GiveAnswers

ACTOR = "participant"


class Filling(QObject):
    """Keeps what only the window knows about its questions; `changed` tells that `memory` is another."""

    changed = Signal()

    def __init__(self, feed: Feed, seen: Callable[[], tuple[Situation, View]], parent: QObject) -> None:
        super().__init__(parent)
        self.memory = Memory()
        self._feed, self._seen = feed, seen
        self._serial = count(1)
        self._latest: dict[str, int] = {}
        self._leaving: Ask | None = None
        self._refused = False
        feed.refused.connect(lambda _: self._not_saved())

    def forget(self) -> None:
        """Begin anew, as for another task or participant."""
        self._leaving, self._refused = None, False
        self._latest.clear()
        self._remember(Memory())

    def hide_text(self, hidden: bool) -> None:
        """Hide the task's text, or show it again."""
        self._remember(replace(self.memory, hidden=hidden))

    def send(self, ask: Ask) -> None:
        """Ask a questionnaire though nothing asks it by itself."""
        self._remember(Memory(hidden=self.memory.hidden, page=ask, sent=ask))

    def take_back(self) -> None:
        """Close the open page; what was answered stays."""
        self._remember(Memory(hidden=self.memory.hidden))

    def answer(self, key: str, value: str) -> None:
        """Save an answer; the page stays until the participant leaves it."""
        _, view = self._seen()
        if not isinstance(view, Asked):
            return
        serial = self._latest[key] = next(self._serial)
        given = dict(self.memory.given) | {key: value}
        self._remember(replace(self.memory, page=view.ask, given=tuple(given.items())))
        self._submit(view, values(view.questions, key, value), partial=True, done=lambda: self._saved(key, serial))

    def go_on(self) -> None:
        """Leave the page, but first point out what is missing."""
        _, view = self._seen()
        if not isinstance(view, Asked):
            return
        if view.questions.answered < view.questions.total and not self.memory.checked:
            self._remember(replace(self.memory, page=view.ask, checked=True))
        else:
            self.leave()

    def leave(self) -> None:
        """Leave the page; what is missing stays without an answer."""
        _, view = self._seen()
        if not isinstance(view, Asked) or self._leaving == view.ask:
            return
        complete = view.questions.answered == view.questions.total
        self._leaving = view.ask
        if not complete or (self.memory.given and self._refused):
            self._submit(view, values(view.questions), partial=False, done=self._left)
        elif not self.memory.given:
            self._left()

    def go_back(self) -> None:
        """Return to the page before."""
        now, view = self._seen()
        earlier = before(now, view.ask) if isinstance(view, Asked) else None
        if isinstance(view, Asked) and earlier is not None:
            self._leaving = None
            until = self.memory.until or view.ask
            self._remember(replace(self.memory, page=earlier, until=until, checked=False, given=()))

    # Inside.

    def _submit(self, view: Asked, answers: tuple[str, ...], *, partial: bool, done: Callable[[], None]) -> None:
        about = view.ask.attempt_uid or ""
        command = GiveAnswers(view.ask.questionnaire, answers, partial=partial, attempt_uid=about)
        self._feed.submit(command, actor=ACTOR, done=lambda _: done())

    def _saved(self, key: str, serial: int) -> None:
        if self._latest.get(key) == serial:
            left = tuple(one for one in self.memory.given if one[0] != key)
            self._remember(replace(self.memory, given=left))
            if self._leaving is not None and not left:
                self._left()

    def _left(self) -> None:
        now, _ = self._seen()
        left, self._leaving, self._refused = self._leaving, None, False
        if left is None:
            return
        until = self.memory.until
        page = following(now, left) if until is not None and left != until else None
        self._remember(Memory(hidden=self.memory.hidden, page=page, until=None if page == until else until))

    def _not_saved(self) -> None:
        self._leaving, self._refused = None, True

    def _remember(self, memory: Memory) -> None:
        if memory != self.memory:
            self.memory = memory
            self.changed.emit()
