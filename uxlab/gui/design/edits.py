"""What the tabs of the Design page do to the study: edits, questions before data goes, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from uxlab.errors import InvalidDesign
from uxlab.gui.desk import Desk
from uxlab.gui.widgets.confirm import Question
from uxlab.lab.open_study import DataWouldBeLost
from uxlab.model.design import Design

_P = TypeVar("_P")
_WRONG = "The design cannot be used: "


class Edits(QObject):
    """The one way by which tabs change a design.

    `changed`: the design is another, or was saved; on the GUI thread. `asked`: a question and what to do once it is
    confirmed, for the page to show.
    """

    changed = Signal()
    asked = Signal(object, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        unsubscribe = desk.study.subscribe(self.changed.emit)
        self.destroyed.connect(lambda *_: unsubscribe())

    def design(self) -> Design:
        """Return the design as it stands."""
        return self.desk.study.design()

    def make(self, label: str, after: Design, *, merge: str = "") -> str:
        """Edit the design; return why it cannot be so, "" when it is done."""
        try:
            self.desk.study.edit(label, after, merge=merge)
        except InvalidDesign as error:
            return why(error)
        except DataWouldBeLost as error:
            return str(error)
        return ""

    def remove(self, label: str, after: Design, *, title: str, verb: str) -> None:
        """Edit the design at once where no data goes with it, and ask first where some does."""
        loss = self.desk.study.loss(after)
        if loss.blocked:
            self.tell(loss.sentence())
        elif loss:
            said = f"{loss.sentence()} Undo brings everything back."
            self.ask(Question(title, said, verb), lambda: self._accept(label, after))
        else:
            self._say(self.make(label, after))

    def ask(self, question: Question, then: Callable[[], object]) -> None:
        """Put a question in the page, and do something once it is confirmed."""
        self.asked.emit(question, then)

    def tell(self, sentence: str) -> None:
        """Say in a banner why something was not done."""
        self.desk.banners.push("warn", sentence, key="design")

    def live_task(self) -> str | None:
        """Return the key of the task that somebody works on now."""
        state = self.desk.feed.state
        attempt = None if state is None else state.snapshot.open_attempt
        return None if attempt is None else attempt.task

    def saved_text(self) -> str:
        """Return what is known about saving, as it stands at the foot of the tabs."""
        if self.desk.study.unsaved:
            return "Saving…"
        saved = self.desk.study.saved_utc
        return f"Saved {_time_of_day(saved)}" if saved else "Saved as you type"

    def _accept(self, label: str, after: Design) -> None:
        try:
            self.desk.study.edit(label, after, accept_loss=True)
        except (InvalidDesign, DataWouldBeLost) as error:
            self.tell(str(error))

    def _say(self, sentence: str) -> None:
        if sentence:
            self.tell(sentence)


def changed(part: _P, **values: object) -> _P:
    """Return a part of a design with other values in fields that are known by name."""
    exchange: Callable[..., _P] = replace
    return exchange(part, **values)


def why(error: InvalidDesign) -> str:
    """Return what is wrong, for the place where it was written: "This must be above 0."."""
    text = str(error)
    if not text.startswith(_WRONG):
        return text
    return f"This {text.removeprefix(_WRONG).split(': ', 1)[-1]}"


def _time_of_day(utc: str) -> str:
    return datetime.fromisoformat(utc).astimezone().strftime("%H:%M:%S")
