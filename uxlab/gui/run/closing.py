"""Asks, inside the page, whether the session is to be finished."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from uxlab.gui.run.popover import Popover
from uxlab.gui.run.views import ConsoleView
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.confirm import Confirm, Question
from uxlab.gui.widgets.layout import clear, column


class FinishPanel(Popover):
    """Says what would be left out, then finishes."""

    def __init__(self, look: Look, parent: QWidget, finish: Callable[[], object]) -> None:
        super().__init__(look, parent)
        self._finish = finish
        self._column = column([])
        self.setLayout(self._column)

    def ask(self, view: ConsoleView, anchor: QWidget) -> None:
        """Open below a control."""
        clear(self._column)
        question = Question(f"Finish the session of {view.participant}", what_is_left(view), "Finish session", "Go on")
        asked = Confirm(self._look, question, framed=False)
        asked.confirmed.connect(self.confirm)
        asked.dismissed.connect(self.close_up)
        self._column.addWidget(asked)
        self.open_at(anchor, below=True)
        asked.focus()

    def confirm(self) -> None:
        """Finish."""
        self.close_up()
        self._finish()


def what_is_left(view: ConsoleView) -> str:
    """Return what the session would end without."""
    todo = [step for step in view.steps if step.state == "todo" or (step.state == "current" and not view.working)]
    parts = []
    if view.working:
        parts.append(f"The attempt at “{view.now.title}” ends without a judgement, as stopped.")
    if todo:
        parts.append("1 task was not begun." if len(todo) == 1 else f"{len(todo)} tasks were not begun.")
    if view.dues:
        names = ", ".join(due.name for due in view.dues)
        parts.append(f"Not answered in full: {names}.")
    if view.to_come:
        parts.append(f"Not asked: {', '.join(view.to_come)}; that comes when no task is left.")
    if not parts:
        parts.append("All tasks were done and all questions answered.")
    return " ".join([*parts, "A finished session can be reopened from the list of sessions."])
