"""Asks, inside the page, whether the session is to be finished."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from uxlab.gui.run.popover import Popover
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.layout import clear, column
from uxlab.recording.machine import Verb

_ASK_FIRST = "Skip the rest, then ask"


class FinishPanel(Popover):
    """Says what would be left out, then finishes, or skips the tasks that are left so that the last questions come."""

    def __init__(
        self, look: Look, parent: QWidget, finish: Callable[[], object], skip_the_rest: Callable[[], object]
    ) -> None:
        super().__init__(look, parent)
        self._finish, self._skip_the_rest = finish, skip_the_rest
        self._column = column([])
        self.setLayout(self._column)

    def ask(self, view: ConsoleView, anchor: QWidget) -> None:
        """Open below a control."""
        clear(self._column)
        instead = _ASK_FIRST if can_ask_first(view) else ""
        title = f"Finish the session of {view.participant}"
        question = Question(title, what_is_left(view), "Finish session", "Go on", instead=instead)
        asked = Confirm(self._look, question, framed=False)
        asked.confirmed.connect(self.confirm)
        asked.instead_chosen.connect(self.ask_first)
        asked.dismissed.connect(self.close_up)
        self._column.addWidget(asked)
        self.open_at(anchor, below=True)
        asked.focus()

    def confirm(self) -> None:
        """Finish."""
        self.close_up()
        self._finish()

    def ask_first(self) -> None:
        """Leave out the tasks that are left."""
        self.close_up()
        self._skip_the_rest()


def can_ask_first(view: ConsoleView) -> bool:
    """Tell whether nothing but tasks that were not begun keeps the last questions from being asked."""
    return bool(view.to_come and view.left and not view.working and Verb.SKIP in view.can)


def what_is_left(view: ConsoleView) -> str:
    """Return what the session would end without."""
    todo, parts = view.left, list[str]()
    if view.working:
        parts.append(f"The attempt at “{view.now.title}” ends without a judgement, as stopped.")
    if todo:
        parts.append("1 task was not begun." if len(todo) == 1 else f"{len(todo)} tasks were not begun.")
    if view.dues:
        names = ", ".join(due.name for due in view.dues)
        parts.append(f"Not answered in full: {names}.")
    if view.to_come:
        when = "; that comes when no task is left" if todo or view.working else ""
        parts.append(f"Not asked: {', '.join(view.to_come)}{when}.")
    if not parts:
        parts.append("All tasks were done and all questions answered.")
    return " ".join([*parts, "A finished session can be reopened from the list of sessions."])
